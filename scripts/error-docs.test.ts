import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { errorPage } from "./error-docs.mjs";

it("keeps docs/errors.md true to the table of errors", () => {
  const page = readFileSync(new URL("../docs/errors.md", import.meta.url), "utf8");
  expect(page, "run `node scripts/error-docs.mjs`").toBe(errorPage());
});
