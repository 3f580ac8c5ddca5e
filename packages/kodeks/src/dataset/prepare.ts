import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../base/atomic-folder.ts";
import { KodeksError } from "../base/errors.ts";
import { hashFolder, writeManifest } from "../base/manifest.ts";
import { writeParquetTables } from "../base/parquet-tables.ts";
import type { AddRow } from "../base/parquet-tables.ts";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { openCohort } from "../cohort/cohort-reader.ts";
import type { Cohort } from "../cohort/cohort-reader.ts";
import type { Course } from "../cohort/course.ts";
import { assembleText } from "./course-text.ts";
import { LabelCounter } from "./label-space.ts";
import { assignSplit, splits } from "./split.ts";
import type { Split, SplitRule } from "./split.ts";
import { datasetTables } from "./tables.ts";
import { TokenShardWriter } from "./token-shard.ts";
import { DocumentTokenizer } from "./tokenizer.ts";
import { learnTokenizer, WordCounter } from "./vocabulary.ts";

export interface PrepareOptions {
  readonly cohort: string;
  readonly out: string;
  /** A checkpoint whose tokenizer is used; without one a vocabulary is learnt from the training split. */
  readonly encoder?: string;
  readonly vocabularySize?: number;
  readonly maxTokens?: number;
  readonly seed?: number;
  readonly validationShare?: number;
  readonly testShare?: number;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** What a preparation did, for the terminal and `flow.json`. */
export interface PrepareReport {
  readonly courses: number;
  readonly splits: Readonly<Record<Split, number>>;
  readonly withoutCodes: number;
  readonly labels: { readonly level3: number; readonly level5: number };
  readonly vocabulary: number;
  readonly tokens: number;
  /** Courses longer than `maxTokens`, and the tokens that were cut off them. */
  readonly truncated: { readonly courses: number; readonly tokens: number };
}

/** Courses tokenised at a time: enough to keep all cores busy, few enough to bound memory. */
const tokenisedTogether = 64;

/**
 * Makes a dataset folder from a cohort folder: texts, labels at both levels, splits, tokens and
 * evidence (design §1, selection `none`: courses without codes are left out and counted).
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, EXISTS, EMPTY_SPLIT, INTERRUPTED
 */
export async function prepare(options: PrepareOptions): Promise<PrepareReport> {
  const { out, maxTokens = 10_000, vocabularySize = 30_000, seed = 1 } = options;
  const onProgress = options.onProgress ?? silent;
  const cohort = await openCohort(options.cohort);
  await refuseOutAround(out, [options.cohort, options.encoder]);
  const total = cohort.manifest.counts["courses"];
  const rule: SplitRule = {
    seed,
    validationShare: options.validationShare ?? 0.1,
    testShare: options.testShare ?? 0.1,
  };
  const start = (task: string): void =>
    onProgress({ kind: "start", task, unit: "courses", ...(total === undefined ? {} : { total }) });

  let report: PrepareReport | undefined;
  await writeFolder(out, options, async (temporary) => {
    let tokenizer: DocumentTokenizer;
    if (options.encoder === undefined) {
      start("learning a vocabulary");
      tokenizer = await learn(cohort, rule, vocabularySize, options.signal, onProgress);
      onProgress({ kind: "end", task: "learning a vocabulary" });
    } else {
      tokenizer = DocumentTokenizer.fromFolder(options.encoder);
    }
    await writeFile(join(temporary, "tokenizer.json"), tokenizer.json);

    start("tokenising");
    report = await writeParquetTables(
      temporary,
      datasetTables,
      {
        withTexts: ["courses"],
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      },
      (add) => fill(cohort, tokenizer, { temporary, rule, maxTokens, add, options, onProgress }),
    );
    onProgress({ kind: "end", task: "tokenising" });
    await writeFile(join(temporary, "flow.json"), `${JSON.stringify(flow(report), null, 2)}\n`);
    await writeManifest(temporary, {
      kind: "dataset",
      command: "kodeks prepare",
      seed,
      inputs: [{ path: options.cohort, sha256: await hashFolder(options.cohort) }],
      counts: { courses: report.courses, tokens: report.tokens, ...report.splits },
      details: {
        selection: "none",
        maxTokens,
        tokenizer: tokenizer.fingerprint,
        offsetUnit: "utf-16",
        ...rule,
      },
    });
  });
  return report as PrepareReport;
}

async function learn(
  cohort: Cohort,
  rule: SplitRule,
  size: number,
  signal: AbortSignal | undefined,
  onProgress: OnProgress,
): Promise<DocumentTokenizer> {
  const counter = new WordCounter();
  let done = 0;
  for await (const course of cohort.courses(signal === undefined ? {} : { signal })) {
    if (assignSplit(course.split, course.patientId, rule) === "train") {
      counter.add(assembleText(course).text);
    }
    done += 1;
    if (done % tokenisedTogether === 0) onProgress({ kind: "advance", done });
  }
  if (counter.counts.size === 0) {
    throw new KodeksError(
      "EMPTY_SPLIT",
      "the training split has no text to learn a vocabulary from",
      {
        where: cohort.folder,
        remedy: "Import training documents, or name a checkpoint with --encoder.",
      },
    );
  }
  return learnTokenizer(counter, size);
}

interface FillContext {
  readonly temporary: string;
  readonly rule: SplitRule;
  readonly maxTokens: number;
  readonly add: AddRow<typeof datasetTables>;
  readonly options: PrepareOptions;
  readonly onProgress: OnProgress;
}

async function fill(
  cohort: Cohort,
  tokenizer: DocumentTokenizer,
  context: FillContext,
): Promise<PrepareReport> {
  const { temporary, rule, maxTokens, add, options, onProgress } = context;
  const folder = join(temporary, "tokens");
  await mkdir(folder);
  const writers = new Map(splits.map((split) => [split, new TokenShardWriter(folder, split)]));
  const sizes: Record<Split, number> = { train: 0, validation: 0, dev: 0, test: 0 };
  const labels = new LabelCounter();
  const truncated = { courses: 0, tokens: 0 };
  let courses = 0;
  let withoutCodes = 0;
  let tokens = 0;
  let read = 0;

  let waiting: { row: number; split: Split; text: string }[] = [];
  const tokenise = async (): Promise<void> => {
    const encoded = await tokenizer.encode(
      waiting.map(({ text }) => text),
      maxTokens,
    );
    encoded.forEach((course, i) => {
      const { row, split } = waiting[i] as { row: number; split: Split };
      writers.get(split)?.add(row, course);
      tokens += course.ids.length;
      if (course.dropped > 0) {
        truncated.courses += 1;
        truncated.tokens += course.dropped;
      }
    });
    waiting = [];
    onProgress({ kind: "advance", done: read });
  };

  const readOptions = options.signal === undefined ? {} : { signal: options.signal };
  for await (const course of cohort.courses(readOptions)) {
    read += 1;
    if (course.diagnoses.length === 0) {
      withoutCodes += 1;
      continue;
    }
    const row = courses;
    const split = assignSplit(course.split, course.patientId, rule);
    const text = addCourse(course, row, split, add);
    if (split === "train") labels.add(course.diagnoses);
    sizes[split] += 1;
    courses += 1;
    waiting.push({ row, split, text });
    if (waiting.length === tokenisedTogether) await tokenise();
  }
  await tokenise();
  for (const writer of writers.values()) writer.flush();
  if (sizes.train === 0) {
    throw new KodeksError("EMPTY_SPLIT", "no course with codes is in the training split", {
      where: cohort.folder,
      remedy: "Import training documents with codes.",
    });
  }

  const spaces = { 3: labels.space(3), 5: labels.space(5) };
  await writeFile(
    join(temporary, "labels.json"),
    `${JSON.stringify({ levels: { 3: spaces[3].labels, 5: spaces[5].labels } }, null, 1)}\n`,
  );
  return {
    courses,
    splits: sizes,
    withoutCodes,
    labels: { level3: spaces[3].size, level5: spaces[5].size },
    vocabulary: tokenizer.vocabularySize,
    tokens,
    truncated,
  };
}

/** @returns the course's assembled text */
function addCourse(
  course: Course,
  row: number,
  split: Split,
  add: AddRow<typeof datasetTables>,
): string {
  const { text, segments, evidence } = assembleText(course);
  add("courses", {
    row,
    course_id: course.courseId,
    patient_id: course.patientId,
    split,
    language: course.language,
    hospital: course.hospital,
    department: course.department,
    specialty: course.specialty,
    year: course.start === null ? null : Number(course.start.slice(0, 4)),
    text,
  });
  for (const { code, role } of course.diagnoses) add("labels", { row, code, role });
  for (const { documentId, ...segment } of segments) {
    add("segments", { row, document_id: documentId, ...segment });
  }
  for (const { code, start, end, group, fragment } of evidence) {
    add("evidence", { row, code, start, end, group, fragment });
  }
  return text;
}

/** The selection as a flow: what came in, what each step took away, what is left. */
function flow(report: PrepareReport): object {
  return {
    selection: "none",
    steps: [{ step: "no codes", removedCourses: report.withoutCodes }],
    courses: report.courses,
    splits: report.splits,
    truncated: report.truncated,
  };
}
