/** The distinct values, highest first. */
export function distinctDescending(values: Float32Array): Float32Array {
  const sorted = Float32Array.from(values).sort().reverse();
  return sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
}

/**
 * Index of the first of the descending `levels` that is at or below `score`; `levels.length` where
 * all lie above it. A threshold at that level, or at any after it, predicts the score.
 */
export function firstLevelAtOrBelow(levels: Float32Array, score: number): number {
  let from = 0;
  let to = levels.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (levels[middle] <= score) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Scores of all (document, human code) pairs of a matrix. */
export function humanScores(matrix: {
  readonly labels: number;
  readonly scores: Float32Array;
  readonly human: readonly Int32Array[];
}): Float32Array {
  const count = matrix.human.reduce((sum, labels) => sum + labels.length, 0);
  const values = new Float32Array(count);
  let next = 0;
  matrix.human.forEach((labels, document) => {
    for (const label of labels) values[next++] = matrix.scores[document * matrix.labels + label];
  });
  return values;
}
