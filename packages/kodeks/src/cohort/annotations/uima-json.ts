import { z } from "zod";
import type { AnnotationFormat, DocumentToExport } from "./annotation.ts";
import { badAnnotations, idOf, nameOf } from "./file-names.ts";
import { joinPieces } from "./join-pieces.ts";
import type { AnnotationPiece } from "./join-pieces.ts";
import { parseJson } from "./mdace.ts";

const casSchema = z.looseObject({
  "%FEATURE_STRUCTURES": z.array(
    z.looseObject({ "%ID": z.union([z.string(), z.number()]).optional(), "%TYPE": z.string() }),
  ),
});

export const diagnosisType = "webanno.custom.Diagnosis";
/** Features of other layers that hold a code, the first that is there. */
const codeFeatures = ["code", "identifier", "value", "label"];
/** Layers that are the text's own, not an annotator's. */
const ownTypes =
  /^(uima\.(cas|tcas\.DocumentAnnotation)|de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(segmentation|metadata)\.)/;

/**
 * UIMA's CAS as JSON, as INCEpTION exports it: the text, and feature structures with `begin` and `end`. A layer's
 * code stands in its feature `code` (or `identifier`, `value`, `label`); pieces of one annotation share the
 * first part of `part`, as in "3.0" and "3.1".
 */
export const uimaJson: AnnotationFormat = {
  name: "uima-json",
  title: "UIMA CAS JSON (INCEpTION)",
  offsetUnit: "utf-16",
  extension: ".json",
  async read(path, content) {
    const parsed = casSchema.safeParse(parseJson(content, path));
    if (!parsed.success)
      throw badAnnotations("the file is not a CAS with feature structures", path);
    const structures = parsed.data["%FEATURE_STRUCTURES"];
    const text = structures.find((one) => one["%TYPE"] === "uima.cas.Sofa")?.["sofaString"];
    if (typeof text !== "string") throw badAnnotations("the CAS has no text (sofaString)", path);
    const pieces = structures.flatMap((one, i): AnnotationPiece[] => {
      const { begin, end, part } = one;
      if (typeof begin !== "number" || typeof end !== "number") return [];
      if (ownTypes.test(one["%TYPE"])) return [];
      const code = codeFeatures.map((name) => one[name]).find((value) => typeof value === "string");
      const id = String(one["%ID"] ?? i);
      return [
        {
          id,
          part: typeof part === "string" ? part : null,
          code: typeof code === "string" ? lastOfIri(code) : null,
          stretch: { start: begin, end, quote: text.slice(begin, end) },
        },
      ];
    });
    const documentId = idOf(path, ".json");
    const annotations = joinPieces(pieces);
    return [{ documentId, courseId: null, type: "note", text, annotations, where: path }];
  },
  write: (course) =>
    course.map((document) => ({
      name: nameOf(document.documentId, ".json"),
      content: `${JSON.stringify(toCas(document), null, 1)}\n`,
    })),
};

/** Concepts of a knowledge base are named by addresses that end in the code. */
function lastOfIri(value: string): string {
  return /^\w+:/.test(value)
    ? value.slice(Math.max(...["/", "#", ":"].map((mark) => value.lastIndexOf(mark))) + 1)
    : value;
}

function toCas({ text, annotations }: DocumentToExport): object {
  const string = { "%RANGE": "uima.cas.String" };
  const found = annotations.flatMap(({ code, stretches }, group) =>
    stretches.map(({ start, end }, fragment) => ({
      "%TYPE": diagnosisType,
      "@sofa": 1,
      begin: start,
      end,
      code,
      part: `${group}.${fragment}`,
    })),
  );
  const document = {
    "%TYPE": "uima.tcas.DocumentAnnotation",
    "@sofa": 1,
    begin: 0,
    end: text.length,
    language: "x-unspecified",
  };
  const members = [document, ...found].map((one, i) => ({ "%ID": i + 2, ...one }));
  return {
    "%TYPES": {
      [diagnosisType]: {
        "%NAME": diagnosisType,
        "%SUPER_TYPE": "uima.tcas.Annotation",
        code: { "%NAME": "code", ...string },
        part: { "%NAME": "part", ...string },
      },
    },
    "%FEATURE_STRUCTURES": [
      {
        "%ID": 1,
        "%TYPE": "uima.cas.Sofa",
        sofaNum: 1,
        sofaID: "_InitialView",
        mimeType: "text",
        sofaString: text,
      },
      ...members,
    ],
    "%VIEWS": { _InitialView: { "%SOFA": 1, "%MEMBERS": members.map((one) => one["%ID"]) } },
  };
}
