import { z } from "zod";
import { offsetUnit } from "./common.ts";
import { caseFilter } from "./worklist.ts";

/**
 * `csv`: a line a decided or suggested code; `fhir`: NDJSON, a Bundle a case; `annotations`: W3C Web
 * Annotations of the evidence, NDJSON; `feedback`: labelled JSONL that `kodeks import jsonl` reads.
 */
export const exportFormat = z.enum(["csv", "fhir", "annotations", "feedback"]);

export const exportQuery = z.strictObject({
  ...caseFilter,
  format: exportFormat,
  offsetUnit: offsetUnit.default("utf-16"),
});
