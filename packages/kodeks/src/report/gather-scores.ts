import type { Boundaries } from "../evaluation/boundaries.ts";
import { buildCodedPairs } from "../evaluation/coded-pairs.ts";
import type { CodedPairs } from "../evaluation/coded-pairs.ts";
import type { HumanCodes, ScoreMatrix } from "../evaluation/score-matrix.ts";
import { validateHumanCodes, validateScores } from "../evaluation/score-matrix.ts";
import type { ScoreSink, ScoreSource } from "./score-source.ts";

/** Scores that are held at once for AUROC and AUPRC: 160 MB, and three times that while they are sorted. */
export const usualMaximumCells = 40_000_000;

/** What metrics need of the scores of a split. */
export interface GatheredScores {
  readonly pairs: CodedPairs;
  /** Null where documents × labels are too many to hold. */
  readonly matrix: ScoreMatrix | null;
}

export interface GatherOptions {
  readonly human: HumanCodes;
  /** τ, or a boundary for each label. */
  readonly boundary: number | Boundaries;
  /** What errors call a course. */
  readonly courseIds: readonly string[];
  readonly maximumCells?: number;
  /** Told of every row as well. */
  readonly alsoTo?: readonly ScoreSink[];
}

/**
 * Scores a split and keeps what metrics need, in memory that does not grow with courses × codes.
 *
 * @throws KodeksError BAD_SCORES naming the course; what the source throws
 */
export async function gatherScores(
  source: ScoreSource,
  { human, boundary, courseIds, maximumCells = usualMaximumCells, alsoTo = [] }: GatherOptions,
): Promise<GatheredScores> {
  const { documents, labels } = human;
  const builder = buildCodedPairs(human, boundary, (course) => `course ${courseIds[course]}`);
  const isHeld = documents * labels <= maximumCells;
  const matrix = isHeld ? { ...human, scores: new Float32Array(documents * labels) } : null;
  await source((course, scores) => {
    builder.add(scores);
    matrix?.scores.set(scores, course * labels);
    for (const sink of alsoTo) sink.add(scores, course);
  });
  return { pairs: builder.finish(), matrix };
}

/** The whole matrix of a split that is small enough: validation. */
export async function gatherMatrix(
  source: ScoreSource,
  human: HumanCodes,
  courseIds: readonly string[],
): Promise<ScoreMatrix> {
  validateHumanCodes(human);
  const scores = new Float32Array(human.documents * human.labels);
  await source((course, row) => {
    validateScores(row, `course ${courseIds[course]}`);
    scores.set(row, course * human.labels);
  });
  return { ...human, scores };
}
