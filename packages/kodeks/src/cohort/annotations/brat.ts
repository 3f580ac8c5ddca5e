import { codePointStarts, toCodePoint } from "../code-points.ts";
import type { Annotation, AnnotationFormat, DocumentToExport } from "./annotation.ts";
import { badAnnotations, idOf, nameOf } from "./file-names.ts";

interface TextBound {
  readonly type: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
  readonly quote: string;
}

/**
 * BRAT's standoff format: NOTE.txt beside NOTE.ann. A text-bound line `T1<tab>Type 3 9;12 15<tab>words` marks
 * stretches; its code stands in a reference (`N1<tab>Reference T1 ICD10:E11.9<tab>title`), in an annotator's note
 * (`#1<tab>AnnotatorNotes T1<tab>E11.9`, as CodiEsp has it), or else the type is the code. Other lines are left
 * alone.
 */
export const brat: AnnotationFormat = {
  name: "brat",
  title: "BRAT standoff (.txt and .ann)",
  offsetUnit: "code-points",
  extension: ".ann",
  async read(path, content, sibling) {
    const bounds = new Map<string, TextBound>();
    const codes = new Map<string, string>();
    content.split(/\r?\n/).forEach((line, i) => {
      const where = `${path}:${i + 1}`;
      const [id = "", body = "", ...rest] = line.split("\t");
      if (id.startsWith("T")) bounds.set(id, textBound(body, rest.join("\t"), where));
      const target = body.split(" ")[1] ?? "";
      if (id.startsWith("N")) {
        const reference = body.split(" ")[2] ?? "";
        codes.set(target, reference.slice(reference.indexOf(":") + 1));
      } else if (id.startsWith("#") && !codes.has(target)) codes.set(target, rest.join(" ").trim());
    });
    const annotations = [...bounds].map(([id, { type, ranges, quote }]): Annotation => {
      const quotes = splitQuote(quote, ranges);
      return {
        id,
        code: codes.get(id) ?? type,
        stretches: ranges.map(([start, end], i) => ({ start, end, quote: quotes[i] ?? null })),
      };
    });
    const text = await sibling(".txt");
    const documentId = idOf(path, ".ann");
    return [{ documentId, courseId: null, type: "note", text, annotations, where: path }];
  },
  write: (course) =>
    course.flatMap((document) => [
      { name: nameOf(document.documentId, ".txt"), content: document.text },
      { name: nameOf(document.documentId, ".ann"), content: annFile(document) },
    ]),
};

function textBound(body: string, quote: string, where: string): TextBound {
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(body);
  if (match === null) throw badAnnotations("a text-bound line has no type and offsets", where);
  const [, type = "", offsets = ""] = match;
  const ranges = offsets.split(";").map((range): [number, number] => {
    const [start, end] = range.split(" ").map(Number);
    return [start, end];
  });
  return { type, ranges, quote };
}

/** The words of each stretch: they stand in one string with a blank between, line ends as blanks. */
function splitQuote(
  quote: string,
  ranges: readonly (readonly [start: number, end: number])[],
): (string | null)[] {
  const points = [...quote];
  let at = 0;
  const parts = ranges.map(([start, end]) => {
    const part = points.slice(at, at + end - start).join("");
    at += end - start + 1;
    return part;
  });
  // Words that do not fill the stretches are given whole, so that they are seen to differ.
  if (points.length !== at - 1) return ranges.map((_, i) => (i === 0 ? quote : null));
  return parts;
}

function annFile({ text, annotations }: DocumentToExport): string {
  const points = codePointStarts(text);
  const lines = annotations.flatMap(({ code, stretches }, i) => {
    const id = i + 1;
    const offsets = stretches
      .map(({ start, end }) => `${toCodePoint(points, start)} ${toCodePoint(points, end)}`)
      .join(";");
    const quote = stretches
      .map(({ start, end }) => text.slice(start, end).replaceAll(/[\r\n\t]/g, " "))
      .join(" ");
    return [
      `T${id}\tDiagnosis ${offsets}\t${quote}`,
      `N${id}\tReference T${id} ICD10:${code}\t${code}`,
    ];
  });
  return lines.map((line) => `${line}\n`).join("");
}
