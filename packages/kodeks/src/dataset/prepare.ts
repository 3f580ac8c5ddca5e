import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../base/atomic-folder.ts";
import { KodeksError } from "../base/errors.ts";
import { hashFolder, writeManifest } from "../base/manifest.ts";
import { writeParquetTables } from "../base/parquet-tables.ts";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { openCohort } from "../cohort/cohort-reader.ts";
import type { Cohort } from "../cohort/cohort-reader.ts";
import type { Course } from "../cohort/course.ts";
import { flowSvg } from "../cohort/selection/flow-svg.ts";
import { selectCourses } from "../cohort/selection/select.ts";
import type { Selection } from "../cohort/selection/select.ts";
import { selections } from "../cohort/selection/steps.ts";
import type { Flow, SelectionRule } from "../cohort/selection/steps.ts";
import type { Shard } from "../cohort/shard.ts";
import { categoryOf } from "../icd10/code.ts";
import { defaultTextRule } from "./course-text.ts";
import type { TextRule } from "./course-text.ts";
import { DatasetWriter } from "./dataset-writer.ts";
import type { DatasetCounts } from "./dataset-writer.ts";
import { learnVocabulary } from "./learn-vocabulary.ts";
import { sharesForSizes } from "./split-sizes.ts";
import type { SplitSizes } from "./split-sizes.ts";
import type { SplitRule } from "./split.ts";
import { datasetTables } from "./tables.ts";
import { DocumentTokenizer } from "./tokenizer.ts";

export interface PrepareOptions extends SplitSizes {
  readonly cohort: string;
  readonly out: string;
  /** A checkpoint whose tokenizer is used; without one a vocabulary is learnt from the training split. */
  readonly encoder?: string;
  readonly vocabularySize?: number;
  /** Learnt word pieces that fewer training patients' notes use are dropped: 10 unless told otherwise. */
  readonly minimumPatients?: number;
  readonly maxTokens?: number;
  readonly seed?: number;
  readonly validationShare?: number;
  readonly testShare?: number;
  readonly testFrom?: string;
  readonly selection?: SelectionRule;
  /** Keep courses without codes, which only pretraining reads. */
  readonly keepUncoded?: boolean;
  /** Whether a category is in the catalogue, for the selection's step `unknown-category`. */
  readonly knowsCategory?: (category: string) => boolean;
  readonly text?: TextRule;
  /** Prepare this part of the patients; all parts together are merged by `mergeDatasets`. */
  readonly shard?: Shard;
  readonly memoryLimit?: string;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** What a preparation did, for the terminal and `flow.json`. */
export interface PrepareReport extends DatasetCounts {
  readonly flow: Flow;
  readonly vocabulary: number;
}

/**
 * Makes a dataset folder from a cohort folder: courses selected, texts, labels at both levels, splits, tokens
 * and evidence (docs/cohorts.md). Memory does not grow with the cohort, save for a byte a course.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, EXISTS, EMPTY_SPLIT, INTERRUPTED, USAGE (a shard without the
 * tokenizer that all shards share)
 */
export async function prepare(options: PrepareOptions): Promise<PrepareReport> {
  const { out, seed = 1, maxTokens = 10_000, encoder, shard, signal } = options;
  const onProgress = options.onProgress ?? silent;
  if (shard !== undefined && encoder === undefined) {
    throw new KodeksError("USAGE", "shards need a tokenizer that they share", {
      remedy: "Learn one with `kodeks vocabulary COHORT --out FOLDER`, and give it as --encoder.",
    });
  }
  const cohort = await openCohort(options.cohort);
  await refuseOutAround(out, [options.cohort, encoder]);
  let report: PrepareReport | undefined;
  await writeFolder(out, options, async (temporary) => {
    const { selection, split, text, tokenizer } = await plan(cohort, options);
    await writeFile(join(temporary, "tokenizer.json"), tokenizer.json);
    const total = selection.kept.reduce((sum, kept) => sum + kept, 0);
    onProgress({ kind: "start", task: "tokenising", unit: "courses", total });
    const tables = {
      withTexts: ["courses"],
      ...(signal === undefined ? {} : { signal }),
      ...(options.memoryLimit === undefined ? {} : { memoryLimit: options.memoryLimit }),
    };
    const counts = await writeParquetTables(temporary, datasetTables, tables, async (add) => {
      const writer = await DatasetWriter.create({
        folder: temporary,
        tokenizer,
        maxTokens,
        split,
        text,
        add,
        onTokenised: (done) => onProgress({ kind: "advance", done }),
      });
      for await (const { course, position } of keptCourses(cohort, selection, signal)) {
        await writer.add(course, position);
      }
      return writer.finish();
    });
    onProgress({ kind: "end", task: "tokenising" });
    if (counts.splits.train === 0 && shard === undefined)
      throw emptyTraining(cohort.folder, options.keepUncoded === true);
    report = { ...counts, flow: selection.flow, vocabulary: tokenizer.vocabularySize };
    await writeFlow(temporary, report);
    await writeManifest(temporary, {
      kind: "dataset",
      command: "kodeks prepare",
      seed,
      inputs: [{ path: options.cohort, sha256: await hashFolder(options.cohort) }],
      counts: { courses: counts.courses, tokens: counts.tokens, ...counts.splits },
      details: {
        selection: selectionOf(options),
        ...(options.keepUncoded === true ? { keepUncoded: true } : {}),
        text,
        split,
        maxTokens,
        tokenizer: tokenizer.fingerprint,
        offsetUnit: "utf-16",
        ...(shard === undefined ? {} : { shard }),
      },
    });
  });
  return report as PrepareReport;
}

/** What is decided before courses are written: who stays, in which split, and the tokenizer. */
export interface Plan {
  readonly selection: Selection;
  readonly split: SplitRule;
  readonly text: TextRule;
  readonly tokenizer: DocumentTokenizer;
}

/** Selects courses, settles the split, and reads or learns the tokenizer. */
export async function plan(cohort: Cohort, options: PrepareOptions): Promise<Plan> {
  const { encoder, vocabularySize = 30_000, minimumPatients = 10, seed = 1, signal } = options;
  const onProgress = options.onProgress ?? silent;
  const text = options.text ?? defaultTextRule;
  onProgress({ kind: "start", task: "selecting courses" });
  const selection = await selectCourses(cohort.folder, {
    rule: selectionOf(options),
    ...(options.knowsCategory === undefined ? {} : { knowsCategory: options.knowsCategory }),
    ...(options.shard === undefined ? {} : { shard: options.shard }),
    ...(options.memoryLimit === undefined ? {} : { memoryLimit: options.memoryLimit }),
    ...(signal === undefined ? {} : { signal }),
  });
  onProgress({ kind: "end", task: "selecting courses" });
  const given: SplitRule = {
    seed,
    validationShare: options.validationShare ?? 0.1,
    testShare: options.testShare ?? 0.1,
    testFrom: options.testFrom ?? null,
  };
  const kept = async function* (): AsyncGenerator<Course> {
    for await (const { course } of keptCourses(cohort, selection, signal)) yield course;
  };
  const split = await sharesForSizes(given, options, kept());
  if (encoder !== undefined) {
    return { selection, split, text, tokenizer: DocumentTokenizer.fromFolder(encoder) };
  }
  const total = cohort.manifest.counts["courses"];
  const task = "learning a vocabulary";
  onProgress({ kind: "start", task, unit: "courses", ...(total === undefined ? {} : { total }) });
  const tokenizer = await learnVocabulary(kept(), {
    size: vocabularySize,
    minimumPatients,
    split,
    text,
    characters: selection.characters,
    onProgress,
  });
  onProgress({ kind: "end", task });
  return { selection, split, text, tokenizer };
}

function selectionOf({ selection, keepUncoded }: PrepareOptions): SelectionRule {
  const rule = selection ?? selections.none;
  if (keepUncoded !== true) return rule;
  return { ...rule, steps: rule.steps.filter((step) => step !== "no-codes") };
}

/** The courses that are kept, without dropped codes, and their places in the cohort. */
async function* keptCourses(
  cohort: Cohort,
  { kept, droppedCategories }: Selection,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly course: Course; readonly position: number }> {
  let position = 0;
  for await (const course of cohort.courses(signal === undefined ? {} : { signal })) {
    if (kept[position] === 1) yield { course: withoutCodes(course, droppedCategories), position };
    position += 1;
  }
}

function withoutCodes(course: Course, dropped: ReadonlySet<string>): Course {
  if (dropped.size === 0) return course;
  const stays = ({ code }: { readonly code: string }): boolean => !dropped.has(categoryOf(code));
  return {
    ...course,
    diagnoses: course.diagnoses.filter(stays),
    evidence: course.evidence.filter(stays),
  };
}

/** Writes the flow diagram of a dataset, as data and as a picture. */
export async function writeFlow(folder: string, report: PrepareReport): Promise<void> {
  const { flow, courses, splits, withoutText, truncated } = report;
  const json = { ...flow, kept: courses, splits, withoutText, truncated };
  await writeFile(join(folder, "flow.json"), `${JSON.stringify(json, null, 2)}\n`);
  await writeFile(join(folder, "flow.svg"), flowSvg(flow));
}

function emptyTraining(where: string, isUncoded: boolean): KodeksError {
  return new KodeksError(
    "EMPTY_SPLIT",
    isUncoded
      ? "no course is in the training split"
      : "no course with codes is in the training split",
    {
      where,
      remedy:
        "Import training documents with codes, or select less strictly (--selection, --steps).",
    },
  );
}
