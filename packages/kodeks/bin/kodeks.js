#!/usr/bin/env node
import { existsSync } from "node:fs";

const entry = new URL("../dist/cli/main.js", import.meta.url);
if (existsSync(entry)) {
  await import(entry.href);
} else {
  process.stderr.write(
    "kodeks is not built yet. Run `npm run setup` in the repository's root first.\n",
  );
  process.exitCode = 1;
}
