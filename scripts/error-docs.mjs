// Writes docs/errors.md from the table of error codes: `node scripts/error-docs.mjs`.
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { errorTable } from "../packages/kodeks/dist/base/errors.js";

/** The page, as it must be checked in. */
export function errorPage() {
  const rows = Object.entries(errorTable).map(
    ([code, { meaning, exit, http }]) => `| \`${code}\` | ${meaning} | ${exit} | ${http} |`,
  );
  return `# Errors

Every error says what was wrong, where, and what to do. The codes are stable: scripts may depend on them.
Errors never quote a note. This page is written by \`node scripts/error-docs.mjs\`.

| code | meaning | exit code | HTTP status |
|---|---|---|---|
${rows.join("\n")}
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(fileURLToPath(new URL("../docs/errors.md", import.meta.url)), errorPage());
}
