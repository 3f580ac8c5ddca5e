import { coursesByCode, labelsOf } from "../dataset/dataset.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { EvidenceSpanTokens } from "../dataset/evidence.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import { MentionLookup } from "../model/mentions/mention-lookup.ts";
import type { MentionLexicon } from "../model/mentions/mention-lookup.ts";
import { phrasesOf, wordsWithin } from "../model/mentions/phrase-reader.ts";
import type { PhraseReader } from "../model/mentions/phrase-reader.ts";

/** How often a phrase stands in training courses, and how often they have the codes it was marked for. */
interface PhraseCount {
  courses: number;
  readonly patients: Set<string>;
  /** By label: the courses with the phrase that have the code, whether it was marked there or not. */
  readonly coded: Map<number, number>;
}

export interface MentionCounts {
  readonly reader: PhraseReader;
  readonly phrases: ReadonlyMap<number, PhraseCount>;
  /** Share of the training courses that have each code, halved: a course in which nothing speaks for it. */
  readonly prior: Float32Array;
}

/** What a phrase is worth before it was seen: one of ten courses that hold it has the code. */
const usualChance = 0.1;

/**
 * Counts the phrases that annotators marked, and those within them, wherever they stand in the training
 * split: parts of a phrase find what is worded otherwise elsewhere, most mentions are not marked, and some are
 * of others' illnesses. What each is worth, the counts tell.
 *
 * @param spans of each training course, as `readEvidenceSpans` gives them
 */
export function countMentions(
  reader: PhraseReader,
  train: SplitReader,
  spans: readonly (readonly EvidenceSpanTokens[])[],
  labels: LabelSpace,
): MentionCounts {
  const phrases = new Map<number, PhraseCount>();
  for (const [course, marked] of spans.entries()) {
    if (marked.length === 0) continue;
    const words = reader.words(train.ids(course));
    for (const { label, tokens } of marked) {
      const own = wordsWithin(words, tokens[0], tokens[tokens.length - 1]);
      for (const { key } of phrasesOf(own)) {
        const count = phrases.get(key) ?? { courses: 0, patients: new Set(), coded: new Map() };
        count.coded.set(label, 0);
        phrases.set(key, count);
      }
    }
  }
  for (const [i, course] of train.courses.entries()) {
    const codes = labelsOf(course, labels).known;
    const found = new Set<PhraseCount>();
    for (const { key } of reader.phrases(train.ids(i))) {
      const count = phrases.get(key);
      if (count !== undefined) found.add(count);
    }
    for (const count of found) {
      count.courses += 1;
      count.patients.add(course.patientId);
      for (const label of codes) {
        const coded = count.coded.get(label);
        if (coded !== undefined) count.coded.set(label, coded + 1);
      }
    }
  }
  const total = train.courses.length;
  const prior = Float32Array.from(
    coursesByCode(train, labels),
    (count) => Math.max(count, 1) / total / 2,
  );
  return { reader, phrases, prior };
}

/**
 * A lexicon of the phrases that stand in the courses of enough patients.
 *
 * @param smoothing how many courses the usual chance of a phrase weighs
 */
export function mentionLexicon(
  { phrases, prior }: MentionCounts,
  minimumPatients: number,
  smoothing: number,
): MentionLexicon {
  const kept = [...phrases]
    .filter(([, { patients }]) => patients.size >= minimumPatients)
    .sort(([a], [b]) => a - b);
  const offsets = new Int32Array(kept.length + 1);
  const labels: number[] = [];
  const chances: number[] = [];
  for (const [i, [, { courses, coded }]] of kept.entries()) {
    for (const [label, count] of [...coded].sort(([a], [b]) => a - b)) {
      labels.push(label);
      chances.push(Math.min((count + smoothing * usualChance) / (courses + smoothing), 0.999));
    }
    offsets[i + 1] = labels.length;
  }
  return {
    keys: Float64Array.from(kept, ([key]) => key),
    offsets,
    labels: Int32Array.from(labels),
    chances: Float32Array.from(chances),
    prior,
  };
}

/** The lexicons of counts, ready to be asked. */
export function mentionLookups(
  counts: readonly MentionCounts[],
  minimumPatients: number,
  smoothing: number,
): MentionLookup[] {
  return counts.map(
    (own) => new MentionLookup(own.reader, mentionLexicon(own, minimumPatients, smoothing)),
  );
}
