import { readFileSync } from "node:fs";

// Read at run time because package.json lies outside the compiled tree; the path is the same
// from src/base and from dist/base.
const packageFile = new URL("../../package.json", import.meta.url);

/** The version of this package, as in its package.json. */
export const version: string = (
  JSON.parse(readFileSync(packageFile, "utf8")) as { version: string }
).version;
