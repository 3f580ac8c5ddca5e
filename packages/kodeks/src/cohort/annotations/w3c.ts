import { z } from "zod";
import { codePointStarts, toCodePoint } from "../code-points.ts";
import type {
  AnnotatedDocument,
  Annotation,
  AnnotationFormat,
  DocumentToExport,
} from "./annotation.ts";
import { badAnnotations, nameOf } from "./file-names.ts";
import { parseJson } from "./mdace.ts";

const selectorSchema = z.looseObject({
  type: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
  exact: z.string().optional(),
});
const targetSchema = z.looseObject({
  source: z.string(),
  selector: z.union([selectorSchema.transform((one) => [one]), z.array(selectorSchema)]),
});
const annotationSchema = z.looseObject({
  id: z.string().optional(),
  body: z.looseObject({ value: z.string().optional() }).optional(),
  target: z.union([targetSchema.transform((one) => [one]), z.array(targetSchema)]),
});
const collectionSchema = z.union([
  z.looseObject({ items: z.array(annotationSchema) }).transform(({ items }) => items),
  z.array(annotationSchema),
  annotationSchema.transform((one) => [one]),
]);

/** Characters of context on each side of a quote. */
const context = 32;
const prefix = "urn:kodeks:document:";

/**
 * W3C's Web Annotation: each stretch by a text position selector and a text quote selector, the code as textual
 * body. The standard counts code points. The text itself is kept elsewhere.
 */
export const w3c: AnnotationFormat = {
  name: "w3c",
  title: "W3C Web Annotation (JSON-LD)",
  offsetUnit: "code-points",
  extension: ".jsonld",
  async read(path, content) {
    const parsed = collectionSchema.safeParse(parseJson(content, path));
    if (!parsed.success) throw badAnnotations("the file holds no Web Annotations", path);
    const documents = new Map<string, Annotation[]>();
    parsed.data.forEach(({ id, body, target }, i) => {
      const stretches = target.map(({ selector }) => {
        const position = selector.find(({ type }) => type === "TextPositionSelector");
        const quote = selector.find(({ type }) => type === "TextQuoteSelector");
        if (position?.start === undefined || position.end === undefined) {
          throw badAnnotations("an annotation has no text position selector", `${path}, item ${i}`);
        }
        return { start: position.start, end: position.end, quote: quote?.exact ?? null };
      });
      const source = target[0]?.source ?? "";
      const documentId = source.startsWith(prefix)
        ? decodeURIComponent(source.slice(prefix.length))
        : source;
      const own = documents.get(documentId) ?? [];
      own.push({ id: id ?? `item ${i}`, code: body?.value ?? null, stretches });
      documents.set(documentId, own);
    });
    return [...documents].map(([documentId, annotations]): AnnotatedDocument => ({
      documentId,
      courseId: null,
      type: "note",
      text: null,
      annotations,
      where: path,
    }));
  },
  write: (course) =>
    course.map((document) => ({
      name: nameOf(document.documentId, ".jsonld"),
      content: `${JSON.stringify(toCollection(document), null, 1)}\n`,
    })),
};

function toCollection({ documentId, text, annotations }: DocumentToExport): object {
  const points = codePointStarts(text);
  const source = `${prefix}${encodeURIComponent(documentId)}`;
  const items = annotations.map(({ code, stretches }, i) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:kodeks:annotation:${encodeURIComponent(documentId)}:${i}`,
    type: "Annotation",
    motivation: "classifying",
    body: { type: "TextualBody", value: code, purpose: "classifying", format: "text/plain" },
    target: stretches.map(({ start, end }) => ({
      source,
      selector: [
        {
          type: "TextPositionSelector",
          start: toCodePoint(points, start),
          end: toCodePoint(points, end),
        },
        {
          type: "TextQuoteSelector",
          exact: text.slice(start, end),
          prefix: text.slice(wholeCharacter(text, Math.max(0, start - context)), start),
          suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + context))),
        },
      ],
    })),
  }));
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${source}:annotations`,
    type: "AnnotationPage",
    items,
  };
}

/** The next place that does not split a surrogate pair. */
function wholeCharacter(text: string, place: number): number {
  return /[\udc00-\udfff]/.test(text[place] ?? "") ? place + 1 : place;
}
