// Writes docs/openapi.json from the table of routes; a test compares the two.
import { writeFileSync } from "node:fs";
import { openApiText } from "../packages/workbench/dist/server/openapi.js";

writeFileSync(new URL("../docs/openapi.json", import.meta.url), openApiText());
