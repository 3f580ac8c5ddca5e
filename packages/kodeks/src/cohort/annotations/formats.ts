import type { AnnotationFormat, AnnotationFormatName } from "./annotation.ts";
import { brat } from "./brat.ts";
import { mdace } from "./mdace.ts";
import { uimaJson } from "./uima-json.ts";
import { w3c } from "./w3c.ts";
import { webannoTsv } from "./webanno-tsv.ts";

export const formats: Readonly<Record<AnnotationFormatName, AnnotationFormat>> = {
  mdace,
  brat,
  "uima-json": uimaJson,
  "webanno-tsv": webannoTsv,
  w3c,
};
