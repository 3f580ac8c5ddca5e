import type { Dataset, SplitReader } from "../dataset/dataset.ts";
import type { TrainedModel } from "../model/model-folder.ts";
import type { AuditedSplit, CourseText } from "./audited-split.ts";
import { readTexts } from "./audited-split.ts";
import { explainCourse, mentionsOf } from "./explain-course.ts";
import type { EvidenceWord } from "./explain-course.ts";
import type { ReviewSample } from "./review-sample.ts";

/**
 * A course as the reviewer meets it: blind, without score, human codes or stratum, so that none of these can lead
 * the answer.
 */
export interface ReviewItem {
  readonly id: string;
  /** What is asked about: the set of codes. */
  readonly codes: string;
  /** The code of the set that is explained. */
  readonly code: string;
  /** The weightiest mention with what stands around it. */
  readonly context: string;
  readonly evidence: readonly EvidenceWord[];
  readonly note: string;
}

export interface ReviewSource {
  readonly audited: AuditedSplit;
  readonly trained: Pick<TrainedModel, "model" | "thresholds">;
  readonly dataset: Dataset;
  readonly reader: SplitReader;
  readonly signal?: AbortSignal;
  readonly onItem?: (done: number) => void;
}

/** An item with what the audit knows of it and the reviewer does not. */
export interface PreparedItem {
  readonly item: ReviewItem;
  readonly document: number;
  readonly stratum: string;
  readonly score: number;
  readonly text: CourseText;
}

/**
 * Puts note, evidence words and context beside each sampled course.
 *
 * @param codes what is asked about
 * @param labelOf the label to explain of a document
 */
export async function prepareItems(
  { audited, trained, dataset, reader, signal, onItem }: ReviewSource,
  sample: ReviewSample,
  codes: string,
  labelOf: (document: number) => number,
): Promise<PreparedItem[]> {
  const rowOf = (document: number): number => audited.courses[document].row;
  const texts = await readTexts(
    dataset,
    sample.courses.map(({ document }) => rowOf(document)),
  );
  const items: PreparedItem[] = [];
  for (const { id, document, stratum } of sample.courses) {
    signal?.throwIfAborted();
    const text = texts.get(rowOf(document)) as CourseText;
    const label = labelOf(document);
    const [explained] = explainCourse(trained, reader, document, text.text, [label]);
    const evidence = explained?.words ?? [];
    items.push({
      item: {
        id,
        codes,
        code: audited.labels.codes[label],
        context: contextOf(text.text, evidence),
        evidence,
        note: text.text,
      },
      document,
      stratum,
      score: explained?.score ?? 0,
      text,
    });
    onItem?.(items.length);
    // Explaining is one long stretch of computing: Ctrl-C and progress need a turn, too.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return items;
}

const around = 90;

/** The weightiest mention and what stands around it, on one line; empty without evidence. */
export function contextOf(text: string, evidence: readonly EvidenceWord[]): string {
  const [first] = mentionsOf(text, evidence);
  if (first === undefined) return "";
  const from = Math.max(0, first.start - around);
  const to = Math.min(text.length, first.end + around);
  const part = text.slice(from, to).replaceAll(/\s+/g, " ").trim();
  return `${from > 0 ? "… " : ""}${part}${to < text.length ? " …" : ""}`;
}
