import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { KodeksError } from "../../base/errors.ts";
import { hashFile, hashFolder } from "../../base/manifest.ts";
import { silent } from "../../base/progress.ts";
import type { OnProgress } from "../../base/progress.ts";
import { refuseOutAround } from "../../base/refuse-out-around.ts";
import { openCohort } from "../cohort-reader.ts";
import { writeCohort } from "../cohort-writer.ts";
import type { Course, Diagnosis, Evidence } from "../course.ts";
import type { AnnotatedDocument, AnnotationFormatName } from "./annotation.ts";
import { checkAnnotations } from "./check-annotations.ts";
import type { AnnotationProblem } from "./check-annotations.ts";
import { badAnnotations } from "./file-names.ts";
import { formats } from "./formats.ts";

export interface ImportAnnotationsOptions {
  readonly format: AnnotationFormatName;
  /** A file, or a folder of them. */
  readonly source: string;
  /** The cohort folder to make. */
  readonly out: string;
  /** A cohort with the texts: its evidence is replaced where documents are annotated, all else stays. */
  readonly texts?: string;
  /** Leave bad annotations out, instead of stopping at the first. */
  readonly skipBad?: boolean;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** What came in. Problems hold quotes of notes: they go where the user asked for them, and nowhere else. */
export interface AnnotationImport {
  readonly offsetUnit: string;
  readonly courses: number;
  readonly documents: number;
  /** Annotated documents, and the stretches that they brought. */
  readonly annotated: number;
  readonly evidence: number;
  readonly problems: readonly AnnotationProblem[];
}

/**
 * Makes a cohort of annotated documents: with `texts` that cohort with its evidence replaced, else one course for
 * each document (MDACE: each admission), coded with what its annotations say.
 *
 * @throws KodeksError NOT_FOUND, BAD_ANNOTATIONS, EXISTS, INTERRUPTED; unless `skipBad` BAD_EVIDENCE at the first
 * bad annotation
 */
export async function importAnnotations(
  options: ImportAnnotationsOptions,
): Promise<AnnotationImport> {
  const { source, out, texts, skipBad = false, force = false, signal } = options;
  const { onProgress = silent } = options;
  const format = formats[options.format];
  await refuseOutAround(out, [source, texts]);
  const files = await listFiles(source, format.extension);
  onProgress({ kind: "start", task: "import", total: files.length, unit: "files" });
  const documents: AnnotatedDocument[] = [];
  for (const [i, path] of files.entries()) {
    if (signal?.aborted === true) throw new KodeksError("INTERRUPTED", "the import was stopped");
    const sibling = (extension: string): Promise<string> =>
      readText(path.slice(0, -format.extension.length) + extension);
    documents.push(...(await format.read(path, await readText(path), sibling)));
    onProgress({ kind: "advance", done: i + 1 });
  }
  const problems: AnnotationProblem[] = [];
  const offsetUnit = format.offsetUnit;
  const report = (found: readonly AnnotationProblem[]): void => {
    const [first] = found;
    if (!skipBad && first !== undefined) throw problemError(first);
    problems.push(...found);
  };
  let annotated = 0;
  const annotate = (course: Course, own: readonly AnnotatedDocument[]): Course => {
    const evidence: Evidence[] = [];
    for (const document of own) {
      const { documentId } = document;
      const text = course.documents.find((one) => one.documentId === documentId)?.text ?? "";
      const group = 1 + evidence.reduce((most, span) => Math.max(most, span.group), -1);
      const place = { where: document.where, documentId, offsetUnit };
      const checked = checkAnnotations(document.annotations, text, place, group);
      report(checked.problems);
      evidence.push(...checked.evidence);
      annotated += 1;
    }
    const kept = course.evidence.filter(
      ({ documentId }) => !own.some((one) => one.documentId === documentId),
    );
    const shift = 1 + evidence.reduce((most, span) => Math.max(most, span.group), -1);
    const all = [...evidence, ...kept.map((span) => ({ ...span, group: span.group + shift }))];
    const diagnoses = course.diagnoses.length > 0 ? course.diagnoses : codesOf(all);
    return { ...course, evidence: all, diagnoses };
  };
  const command = `kodeks annotations import ${format.name}`;
  const counts = await writeCohort(
    { out, force, command, ...(signal === undefined ? {} : { signal }) },
    async (add) => {
      if (texts === undefined) addOwnTexts(documents, offsetUnit, annotate, report, add);
      else await addToCohort(texts, documents, offsetUnit, annotate, report, add);
      const inputs = [
        {
          path: source,
          sha256: (await stat(source)).isDirectory()
            ? await hashFolder(source)
            : await hashFile(source),
        },
      ];
      if (texts !== undefined) inputs.push({ path: texts, sha256: await hashFolder(texts) });
      const kinds = new Map<string, number>();
      for (const { kind } of problems) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      return {
        inputs,
        details: {
          source: format.name,
          sourceOffsetUnit: offsetUnit,
          skipBad,
          problems: Object.fromEntries(kinds),
        },
      };
    },
  );
  onProgress({ kind: "end", task: "import" });
  const { courses, documents: all, evidence } = counts;
  return { offsetUnit, courses, documents: all, annotated, evidence, problems };
}

type Annotate = (course: Course, own: readonly AnnotatedDocument[]) => Course;
type Report = (problems: readonly AnnotationProblem[]) => void;

function addOwnTexts(
  documents: readonly AnnotatedDocument[],
  offsetUnit: AnnotationProblem["offsetUnit"],
  annotate: Annotate,
  report: Report,
  add: (course: Course) => void,
): void {
  const courses = new Map<string, AnnotatedDocument[]>();
  for (const document of documents) {
    if (document.text === null) {
      throw new KodeksError("BAD_ANNOTATIONS", "the file has annotations and no text", {
        where: document.where,
        remedy: "Name the cohort that has the texts with --texts.",
      });
    }
    if (document.text.trim() === "") {
      report([{ kind: "empty-document", ...whole(document, offsetUnit) }]);
      continue;
    }
    const id = document.courseId ?? document.documentId;
    courses.set(id, [...(courses.get(id) ?? []), document]);
  }
  if (courses.size === 0) throw badAnnotations("no document has text", documents[0]?.where ?? "");
  for (const [courseId, own] of courses) {
    const ids = new Set(own.map(({ documentId }) => documentId));
    if (ids.size < own.length) {
      throw new KodeksError("DUPLICATE_ID", `course ${courseId} has a document twice`, {
        where: own[0]?.where ?? "",
      });
    }
    add(annotate(bareCourse(courseId, own), own));
  }
}

async function addToCohort(
  folder: string,
  documents: readonly AnnotatedDocument[],
  offsetUnit: AnnotationProblem["offsetUnit"],
  annotate: Annotate,
  report: Report,
  add: (course: Course) => void,
): Promise<void> {
  const waiting = new Map(documents.map((document) => [document.documentId, document]));
  const cohort = await openCohort(folder);
  for await (const course of cohort.courses()) {
    const own = course.documents.flatMap(({ documentId, text }) => {
      const document = waiting.get(documentId);
      if (document === undefined) return [];
      waiting.delete(documentId);
      if (text.trim() !== "") return [document];
      report([{ kind: "empty-document", ...whole(document, offsetUnit) }]);
      return [];
    });
    add(annotate(course, own));
  }
  report(
    [...waiting.values()].map((document) => ({
      kind: "unknown-document" as const,
      ...whole(document, offsetUnit),
    })),
  );
}

function whole(
  { where, documentId }: AnnotatedDocument,
  offsetUnit: AnnotationProblem["offsetUnit"],
): Omit<AnnotationProblem, "kind"> {
  return { where, documentId, annotationId: "", start: null, end: null, offsetUnit, quotes: null };
}

function bareCourse(courseId: string, documents: readonly AnnotatedDocument[]): Course {
  return {
    courseId,
    patientId: courseId,
    split: null,
    language: null,
    start: null,
    end: null,
    hospital: null,
    department: null,
    specialty: null,
    admissionType: null,
    sex: null,
    birthYear: null,
    documents: documents.map(({ documentId, type, text }) => ({
      documentId,
      type,
      time: null,
      text: text ?? "",
    })),
    medications: [],
    labs: [],
    diagnoses: [],
    evidence: [],
  };
}

function codesOf(evidence: readonly Evidence[]): Diagnosis[] {
  return [...new Set(evidence.map(({ code }) => code))].map((code) => ({ code, role: null }));
}

/** @throws KodeksError BAD_EVIDENCE for an annotation. Says where, and quotes nothing. */
function problemError(problem: AnnotationProblem): KodeksError {
  const { kind, where, documentId, annotationId, start, end, offsetUnit } = problem;
  const at = start === null ? "" : `, ${start}–${end} (${offsetUnit})`;
  const which = annotationId === "" ? "" : `, annotation ${annotationId}${at}`;
  return new KodeksError("BAD_EVIDENCE", meanings[kind], {
    where: `${where}, document ${documentId}${which}`,
    remedy:
      "Correct it, or leave bad annotations out with --skip-bad; --report FILE lists them with both quotes.",
  });
}

export const meanings: Readonly<Record<AnnotationProblem["kind"], string>> = {
  "empty-span": "the span holds no character",
  "outside-text": "the span lies outside the text",
  "splits-character": "an offset falls within a character (a surrogate pair)",
  "quote-mismatch":
    "the words there are not those that were annotated: another version of the text",
  "no-code": "the annotation has no code",
  "bad-code": "the annotation's code is not in the form of ICD-10",
  "unknown-document": "the cohort has no such document",
  "empty-document": "the document has no text",
};

async function listFiles(source: string, extension: string): Promise<string[]> {
  const status = await stat(source).catch(() => undefined);
  if (status === undefined) {
    throw new KodeksError("NOT_FOUND", "there is no such file or folder", { where: source });
  }
  if (!status.isDirectory()) return [source];
  const names = await readdir(source, { recursive: true });
  const files = names
    .filter((name) => name.endsWith(extension) && basename(name) !== "manifest.json")
    .sort();
  if (files.length === 0) throw badAnnotations(`the folder has no *${extension} file`, source);
  return files.map((name) => join(source, name));
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw cause;
    throw new KodeksError("NOT_FOUND", "a file that belongs to the annotations is missing", {
      where: path,
    });
  });
  try {
    // A byte order mark stays: offsets count it.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new KodeksError("BAD_TEXT", "the file is not UTF-8 text", { where: path });
  }
}
