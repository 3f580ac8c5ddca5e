import { createHash } from "node:crypto";
import { basename } from "node:path";
import { KodeksError } from "../../base/errors.ts";
import { silent } from "../../base/progress.ts";
import type { OnProgress } from "../../base/progress.ts";
import { readLines } from "../../base/read-lines.ts";
import type { Line } from "../../base/read-lines.ts";
import { refuseOutAround } from "../../base/refuse-out-around.ts";
import { writeCohort } from "../cohort-writer.ts";
import type { Course } from "../course.ts";
import type { Deidentifier } from "../deidentify/deidentifier.ts";
import { createReportCollector } from "./import-report.ts";
import type { ImportReport, ReportCollector } from "./import-report.ts";
import { recordToCourse } from "./jsonl-course.ts";
import { listJsonlFiles } from "./jsonl-files.ts";
import type { SourceFile } from "./jsonl-files.ts";
import { parseRecord, splitNames } from "./jsonl-record.ts";
import type { OffsetUnit } from "./text-offsets.ts";

export interface ImportJsonlOptions {
  /** A JSONL file, or a folder of `*.jsonl` files, read in the order of their names. */
  readonly source: string;
  /** The cohort folder to make. */
  readonly out: string;
  /** Leave bad records out and list them, instead of stopping at the first. */
  readonly skipBad?: boolean;
  /** The unit of the source's evidence offsets; `code-points` by default, as Python counts. */
  readonly offsetUnit?: OffsetUnit;
  readonly deidentify?: Deidentifier;
  /** Replace a folder that already stands at `out`. */
  readonly force?: boolean;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

interface Import {
  readonly skipBad: boolean;
  readonly offsetUnit: OffsetUnit;
  readonly signal: AbortSignal | undefined;
  readonly report: ReportCollector;
  /** Where each id was first seen: the index of its file × 2³² + its line. */
  readonly seen: Map<string, number>;
  readonly files: readonly SourceFile[];
  readonly onBytes: (count: number) => void;
}

/**
 * Imports labelled JSONL: one line, one course with one document. Fields: `id`, `text`
 * (required), `codes`, `primary`, `evidence` ({code, start, end, frag, nfrag}), `split`, `lang`,
 * `patient_id`, `specialty`, `department`, `hospital`, `admission_type`, `sex`, `birth_year`,
 * `start`, `end`; others are counted and left alone. The cohort folder appears complete or not at
 * all. Evidence offsets become UTF-16 code units.
 *
 * @throws KodeksError NOT_FOUND, EXISTS, USAGE, INTERRUPTED; and, unless `skipBad`, at the first
 * bad record BAD_JSONL, EMPTY_TEXT, BAD_CODE or BAD_EVIDENCE with file, line and field. With
 * `skipBad` still BAD_JSONL if no record is left.
 *
 * @example
 * const report = await importJsonl({ source: "notes.jsonl", out: "cohort" });
 */
export async function importJsonl(options: ImportJsonlOptions): Promise<ImportReport> {
  const { source, out, skipBad = false, offsetUnit = "code-points", force = false } = options;
  const { signal, onProgress = silent } = options;
  const files = await listJsonlFiles(source);
  await refuseOutAround(out, [source]);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  onProgress({ kind: "start", task: "import", total, unit: "bytes" });
  let done = 0;
  const onBytes = (count: number): void => {
    done += count;
    onProgress({ kind: "advance", done });
  };
  const report = createReportCollector();
  const state: Import = { skipBad, offsetUnit, signal, report, seen: new Map(), files, onBytes };
  const command = "kodeks import jsonl";
  const counts = await writeCohort(
    { out, force, command, ...(signal === undefined ? {} : { signal }) },
    async (addCourse) => {
      const { deidentify } = options;
      const add = (course: Course): void =>
        addCourse(deidentify === undefined ? course : deidentify.course(course, []));
      const inputs: { readonly path: string; readonly sha256: string }[] = [];
      for (const [index, { path }] of files.entries()) {
        inputs.push({ path, sha256: await importFile(path, index, state, add) });
      }
      for (const [kind, count] of Object.entries(deidentify?.counts ?? {})) {
        report.warn(kind === "impossible-date" ? kind : `replaced-${kind}`, count);
      }
      const { skipped, ...findings } = report.findings();
      if (state.seen.size === 0) throw nothingLeft(source, skipped.length);
      return {
        inputs,
        details: {
          source: "jsonl",
          sourceOffsetUnit: offsetUnit,
          skipBad,
          ...(deidentify === undefined ? {} : { deidentify: deidentify.details }),
          ...findings,
        },
      };
    },
  );
  onProgress({ kind: "end", task: "import" });
  const { courses, documents, diagnoses, evidence } = counts;
  return { courses, documents, diagnoses, evidence, ...report.findings() };
}

/** Imports one file and returns the SHA-256 of its bytes. */
async function importFile(
  path: string,
  fileIndex: number,
  state: Import,
  add: (course: Course) => void,
): Promise<string> {
  const stem = basename(path, ".jsonl");
  const defaultSplit = splitNames.find((name) => name === stem) ?? null;
  const hash = createHash("sha256");
  const onChunk = (chunk: Buffer): void => {
    hash.update(chunk);
    state.onBytes(chunk.length);
  };
  for await (const line of readLines(path, { onChunk })) {
    state.signal?.throwIfAborted();
    let course: Course | undefined;
    try {
      course = lineToCourse(line, state, defaultSplit);
    } catch (error) {
      if (!(error instanceof KodeksError)) throw error;
      if (!state.skipBad) throw recordError(error, `${path}:${line.number}`);
      const { code, message, where: field = "" } = error;
      state.report.skip({ file: path, line: line.number, field, code, message });
    }
    if (course === undefined) continue;
    state.seen.set(course.courseId, fileIndex * 2 ** 32 + line.number);
    add(course);
  }
  return hash.digest("hex");
}

function lineToCourse(line: Line, state: Import, defaultSplit: string | null): Course | undefined {
  if (line.kind === "not-utf-8") {
    throw new KodeksError("BAD_JSONL", "the line is not valid UTF-8", { where: "" });
  }
  if (line.kind === "too-long") {
    throw new KodeksError("BAD_JSONL", "the line is too long to be read", { where: "" });
  }
  if (line.text.trim() === "") return undefined;
  const unknownKeys: string[] = [];
  const warnings: [string, number][] = [];
  const record = parseRecord(line.text, (key) => unknownKeys.push(key));
  const course = recordToCourse(record, {
    offsetUnit: state.offsetUnit,
    defaultSplit,
    warn: (kind, count = 1) => warnings.push([kind, count]),
  });
  refuseRepeatedId(course.courseId, state);
  // Counted only now, so that records left out are not counted here as well.
  for (const key of unknownKeys) state.report.unknownKey(key);
  for (const [kind, count] of warnings) state.report.warn(kind, count);
  return course;
}

function refuseRepeatedId(id: string, { seen, files }: Import): void {
  const place = seen.get(id);
  if (place === undefined) return;
  const line = place % 2 ** 32;
  const file = files[(place - line) / 2 ** 32]?.path ?? "";
  throw new KodeksError("BAD_JSONL", `is the same as at ${file}:${line}`, { where: "id" });
}

function recordError(error: KodeksError, place: string): KodeksError {
  const { code, message, where: field = "" } = error;
  return new KodeksError(code, field === "" ? message : `field "${field}": ${message}`, {
    where: field === "" ? place : `${place}, field "${field}"`,
    remedy: "Correct the record, or leave bad records out with --skip-bad.",
  });
}

function nothingLeft(source: string, skipped: number): KodeksError {
  const message = skipped === 0 ? "the source has no record" : "the source has no valid record";
  return new KodeksError("BAD_JSONL", message, {
    where: source,
    remedy: "Each line must be a JSON object with at least `id` and `text`.",
  });
}
