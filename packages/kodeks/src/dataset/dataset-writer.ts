import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AddRow } from "../base/parquet-tables.ts";
import type { Course } from "../cohort/course.ts";
import { assembleText } from "./course-text.ts";
import type { TextRule } from "./course-text.ts";
import { LabelCounter } from "./label-space.ts";
import { assignSplit, patientPosition, splits } from "./split.ts";
import type { Split, SplitRule } from "./split.ts";
import type { datasetTables } from "./tables.ts";
import { TokenShardWriter } from "./token-shard.ts";
import type { DocumentTokenizer, Encoded } from "./tokenizer.ts";

/** What a dataset came to hold. */
export interface DatasetCounts {
  readonly courses: number;
  readonly splits: Readonly<Record<Split, number>>;
  readonly labels: { readonly level3: number; readonly level5: number };
  readonly tokens: number;
  readonly withoutText: number;
  /** Courses longer than `maxTokens`, and the tokens that were cut off them. */
  readonly truncated: { readonly courses: number; readonly tokens: number };
}

export interface DatasetWriterOptions {
  readonly folder: string;
  readonly tokenizer: DocumentTokenizer;
  readonly maxTokens: number;
  readonly split: SplitRule;
  readonly text: TextRule;
  readonly add: AddRow<typeof datasetTables>;
  /** Called with the number of courses tokenised so far. */
  readonly onTokenised: (courses: number) => void;
}

/** Enough courses at a time to keep all cores busy, few enough to bound memory. */
const tokenisedTogether = 64;

interface Waiting {
  readonly row: number;
  readonly split: Split;
  readonly text: string;
}

/**
 * Writes courses as rows and token shards. While one group is tokenised on all cores, the next is read and
 * assembled.
 */
export class DatasetWriter {
  readonly #options: DatasetWriterOptions;
  readonly #shards: ReadonlyMap<Split, TokenShardWriter>;
  readonly #labels = new LabelCounter();
  readonly #sizes: Record<Split, number> = { train: 0, validation: 0, dev: 0, test: 0 };
  readonly #truncated = { courses: 0, tokens: 0 };
  #courses = 0;
  #tokenised = 0;
  #tokens = 0;
  #withoutText = 0;
  #waiting: Waiting[] = [];
  #running: Promise<void> = Promise.resolve();

  private constructor(options: DatasetWriterOptions, tokens: string) {
    this.#options = options;
    this.#shards = new Map(splits.map((split) => [split, new TokenShardWriter(tokens, split)]));
  }

  static async create(options: DatasetWriterOptions): Promise<DatasetWriter> {
    const tokens = join(options.folder, "tokens");
    await mkdir(tokens);
    return new DatasetWriter(options, tokens);
  }

  /** @param position the course's place in the cohort */
  async add(course: Course, position: number): Promise<void> {
    const row = this.#courses;
    const split = assignSplit(course, this.#options.split);
    const text = this.#addRows(course, row, position, split);
    if (split === "train") this.#labels.add(course.diagnoses);
    if (text === "") this.#withoutText += 1;
    this.#sizes[split] += 1;
    this.#courses += 1;
    this.#waiting.push({ row, split, text });
    if (this.#waiting.length === tokenisedTogether) await this.#startTokenising();
  }

  /** Ends the shards and writes `labels.json`. */
  async finish(): Promise<DatasetCounts> {
    await this.#startTokenising();
    await this.#running;
    for (const writer of this.#shards.values()) writer.flush();
    const spaces = { 3: this.#labels.space(3), 5: this.#labels.space(5) };
    await writeFile(
      join(this.#options.folder, "labels.json"),
      `${JSON.stringify({ levels: { 3: spaces[3].labels, 5: spaces[5].labels } }, null, 1)}\n`,
    );
    return {
      courses: this.#courses,
      splits: this.#sizes,
      labels: { level3: spaces[3].size, level5: spaces[5].size },
      tokens: this.#tokens,
      withoutText: this.#withoutText,
      truncated: this.#truncated,
    };
  }

  async #startTokenising(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    await this.#running;
    const { tokenizer, maxTokens } = this.#options;
    const texts = group.map(({ text }) => text);
    this.#running = tokenizer
      .encode(texts, maxTokens)
      .then((encoded) => this.#store(group, encoded));
    // A failure is met where the promise is awaited, which is later.
    this.#running.catch(() => {});
  }

  #store(group: readonly Waiting[], encoded: readonly Encoded[]): void {
    encoded.forEach((course, i) => {
      const { row, split } = group[i];
      this.#shards.get(split)?.add(row, course);
      this.#tokens += course.ids.length;
      if (course.dropped > 0) {
        this.#truncated.courses += 1;
        this.#truncated.tokens += course.dropped;
      }
    });
    this.#tokenised += group.length;
    this.#options.onTokenised(this.#tokenised);
  }

  /** @returns the course's assembled text */
  #addRows(course: Course, row: number, position: number, split: Split): string {
    const { add, text: textRule, split: splitRule } = this.#options;
    const { text, segments, evidence } = assembleText(course, textRule);
    add("courses", {
      row,
      position,
      course_id: course.courseId,
      patient_id: course.patientId,
      patient_position: patientPosition(course.patientId, splitRule.seed),
      split,
      language: course.language,
      hospital: course.hospital,
      department: course.department,
      specialty: course.specialty,
      year: course.start === null ? null : Number(course.start.slice(0, 4)),
      admission_type: course.admissionType,
      sex: course.sex,
      birth_year: course.birthYear,
      text,
    });
    for (const { code, role } of course.diagnoses) add("labels", { row, code, role });
    for (const { documentId, documentStart, ...segment } of segments) {
      add("segments", {
        row,
        document_id: documentId,
        ...segment,
        document_start: documentStart,
      });
    }
    for (const { code, start, end, group, fragment } of evidence) {
      add("evidence", { row, code, start, end, group, fragment });
    }
    return text;
  }
}
