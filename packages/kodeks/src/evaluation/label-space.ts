import type { HumanCodes, ScoreMatrix } from "./score-matrix.ts";

/**
 * Which codes were counted: `full`, every code of the label space with unseen human codes as
 * misses; or `reference`, what the paper's reference code counts (see {@link toReferenceLabelSpace}).
 */
export type LabelSpaceConvention = "full" | "reference";

/** Per label: number of documents that humans gave it to. */
export function positivesPerLabel(matrix: Pick<HumanCodes, "labels" | "human">): Int32Array {
  const positives = new Int32Array(matrix.labels);
  for (const labels of matrix.human) for (const label of labels) positives[label] += 1;
  return positives;
}

/**
 * The matrix as the paper's reference code sees it: labels that no document of the split has are
 * dropped, so false positives on them vanish, and human codes outside the label space are
 * forgotten. Figures come out higher; use it only to compare with published ones.
 */
export function toReferenceLabelSpace(matrix: ScoreMatrix): ScoreMatrix {
  const { documents, labels } = matrix;
  const positives = positivesPerLabel(matrix);
  const kept: number[] = [];
  const renumbered = new Int32Array(labels).fill(-1);
  for (let label = 0; label < labels; label++) {
    if (positives[label] === 0) continue;
    renumbered[label] = kept.length;
    kept.push(label);
  }
  const scores = new Float32Array(documents * kept.length);
  for (let document = 0, cell = 0; document < documents; document++) {
    for (const label of kept) scores[cell++] = matrix.scores[document * labels + label];
  }
  return {
    documents,
    labels: kept.length,
    scores,
    human: matrix.human.map((codes) => codes.map((label) => renumbered[label])),
    unseen: new Int32Array(documents),
    patients: matrix.patients,
  };
}
