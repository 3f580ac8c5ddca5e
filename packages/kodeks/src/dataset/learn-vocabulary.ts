import { KodeksError } from "../base/errors.ts";
import type { OnProgress } from "../base/progress.ts";
import type { Course } from "../cohort/course.ts";
import { assembleText } from "./course-text.ts";
import type { TextRule } from "./course-text.ts";
import { assignSplit, patientPosition } from "./split.ts";
import type { SplitRule } from "./split.ts";
import type { DocumentTokenizer } from "./tokenizer.ts";
import { learnTokenizer, WordCounter } from "./vocabulary.ts";

/** A vocabulary learns nothing more from more text than this (characters), and it takes time and memory. */
const enoughCharacters = 100_000_000;

export interface LearnVocabularyOptions {
  readonly size: number;
  /** Pieces that fewer patients use are dropped, so that no name stays in the vocabulary. */
  readonly minimumPatients: number;
  readonly split: SplitRule;
  readonly text: TextRule;
  /** Characters of all notes, to tell how many patients are enough. */
  readonly characters: number;
  readonly onProgress: OnProgress;
}

/**
 * Learns a WordPiece vocabulary from the training split, or from as many of its patients, drawn by hash, as
 * `enoughCharacters` needs.
 *
 * @param courses the courses that are kept
 * @throws KodeksError EMPTY_SPLIT
 */
export async function learnVocabulary(
  courses: AsyncIterable<Course>,
  options: LearnVocabularyOptions,
): Promise<DocumentTokenizer> {
  const { size, minimumPatients, split, characters, onProgress } = options;
  const share = characters <= enoughCharacters ? 1 : enoughCharacters / characters;
  const counter = new WordCounter(minimumPatients);
  let done = 0;
  for await (const course of courses) {
    // Another seed than the split's, whose lowest positions are all test patients.
    const drawn = share === 1 || patientPosition(course.patientId, split.seed + 1) < share;
    if (drawn && assignSplit(course, split) === "train") {
      counter.add(assembleText(course, options.text).text, course.patientId);
    }
    done += 1;
    if (done % 64 === 0) onProgress({ kind: "advance", done });
  }
  if (counter.size === 0) {
    throw new KodeksError(
      "EMPTY_SPLIT",
      "the training split has no text to learn a vocabulary from",
      { remedy: "Import training documents, or name a checkpoint with --encoder." },
    );
  }
  return learnTokenizer(counter, size, { minimumPatients });
}
