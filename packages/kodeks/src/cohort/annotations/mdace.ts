import { z } from "zod";
import { codePointStarts, toCodePoint } from "../code-points.ts";
import type {
  AnnotatedDocument,
  Annotation,
  AnnotationFormat,
  DocumentToExport,
} from "./annotation.ts";
import { badAnnotations, nameOf } from "./file-names.ts";

const identifier = z.union([z.string(), z.number()]).transform(String);
const noteSchema = z.looseObject({
  note_id: identifier,
  category: z.string().nullish(),
  text: z.string().nullish(),
  annotations: z.array(
    z.looseObject({
      begin: z.int(),
      end: z.int(),
      code: z.string().nullish(),
      code_system: z.string().nullish(),
      covered_text: z.string().nullish(),
      /** Ours: pieces of one annotation. */
      group: z.int().optional(),
    }),
  ),
});
const admissionSchema = z.looseObject({ hadm_id: identifier, notes: z.array(noteSchema) });

/**
 * MDACE's files (Cheng et al. 2023): one JSON object an admission, with its notes and their annotations. As
 * published they have no text: that comes from a cohort of MIMIC-III, or from the `text` that its authors'
 * script puts in.
 */
export const mdace: AnnotationFormat = {
  name: "mdace",
  title: "MDACE (JSON)",
  offsetUnit: "code-points",
  extension: ".json",
  async read(path, content) {
    const parsed = admissionSchema.safeParse(parseJson(content, path));
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
      throw badAnnotations(`field "${field}" is not as in MDACE`, path);
    }
    const { hadm_id: courseId, notes } = parsed.data;
    return notes.map((note, i): AnnotatedDocument => ({
      documentId: note.note_id,
      courseId,
      type: note.category ?? "note",
      text: note.text ?? null,
      annotations: annotationsOf(note.annotations),
      where: `${path}, note ${i}`,
    }));
  },
  write(course) {
    const [first] = course;
    if (first === undefined) return [];
    const admission = { hadm_id: first.courseId, notes: course.map(toNote) };
    return [
      { name: nameOf(first.courseId, ".json"), content: `${JSON.stringify(admission, null, 1)}\n` },
    ];
  },
};

function annotationsOf(items: z.infer<typeof noteSchema>["annotations"]): Annotation[] {
  const groups = new Map<string, Annotation>();
  items.forEach(({ begin, end, code, code_system: system, covered_text: quote, group }, i) => {
    // Procedures and ICD-9 are no diagnoses of ours.
    if (system !== undefined && system !== null && !/^ICD-?10(?!-?PCS)/i.test(system)) return;
    const id = group === undefined ? String(i) : `group ${group}`;
    const known = groups.get(id);
    const stretch = { start: begin, end, quote: quote ?? null };
    groups.set(id, {
      id,
      code: code ?? null,
      stretches: [...(known?.stretches ?? []), stretch],
    });
  });
  return [...groups.values()];
}

function toNote({ documentId, type, text, annotations }: DocumentToExport): object {
  const points = codePointStarts(text);
  return {
    note_id: documentId,
    category: type,
    text,
    annotations: annotations.flatMap(({ code, stretches }, group) =>
      stretches.map(({ start, end }) => ({
        begin: toCodePoint(points, start),
        end: toCodePoint(points, end),
        code,
        code_system: "ICD-10-CM",
        covered_text: text.slice(start, end),
        group,
      })),
    ),
  };
}

/** @throws KodeksError BAD_ANNOTATIONS; the parser's own message quotes the file. */
export function parseJson(content: string, where: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw badAnnotations("the file is not JSON", where);
  }
}
