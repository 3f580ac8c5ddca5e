/**
 * Whatever scores the courses of a split: a model or a baseline.
 *
 * @param onRow gets each course's place in the split, in order, and its scores `[labels]`, which are only lent
 */
export type ScoreSource = (onRow: (course: number, scores: Float32Array) => void) => Promise<void>;

/** Whatever gathers something from a split's scores, row by row in order. */
export interface ScoreSink {
  add(scores: Float32Array, course: number): void;
}
