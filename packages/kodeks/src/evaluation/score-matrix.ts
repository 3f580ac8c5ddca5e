import { KodeksError } from "../base/errors.ts";

/** What a model said about every (document, label) pair of a split, and what humans coded. */
export interface ScoreMatrix {
  readonly documents: number;
  readonly labels: number;
  /** Probabilities 0..1, `[documents, labels]`, row-major. */
  readonly scores: Float32Array;
  /** Per document: label indices of its human codes, ascending, each once. */
  readonly human: readonly Int32Array[];
  /** Per document: number of human codes outside the label space. They stay misses. */
  readonly unseen: Int32Array;
  /** Per document: its patient. Any integers; the bootstrap resamples patients. */
  readonly patients: Int32Array;
  /**
   * Per document: which codes `unseen` counts, as any integers that tell codes apart. With them
   * macro F1 and macro AUPRC count every such code as 0; without them those two are means over the
   * label space alone, since counts do not say how many different codes were missed.
   */
  readonly unseenCodes?: readonly Int32Array[];
}

/**
 * Throws unless the matrix can be evaluated: KodeksError `EMPTY_SPLIT` without documents and
 * `BAD_SCORES` for a score that is NaN or outside 0..1 (naming the document's index), RangeError
 * where the arrays do not fit each other.
 */
export function validateScoreMatrix(matrix: ScoreMatrix): void {
  const { documents, labels, scores, human, unseen, patients, unseenCodes } = matrix;
  if (documents === 0) {
    throw new KodeksError("EMPTY_SPLIT", "there are no documents to evaluate", {
      remedy: "evaluate a split that has documents",
    });
  }
  fits("scores", scores.length, documents * labels);
  fits("human", human.length, documents);
  fits("unseen", unseen.length, documents);
  fits("patients", patients.length, documents);
  if (unseenCodes !== undefined) fits("unseenCodes", unseenCodes.length, documents);
  for (let document = 0; document < documents; document++) {
    validateScores(matrix, document);
    validateHuman(matrix, document);
  }
}

/** The rows of some documents, in the order given: the matrix of one department, year, ... */
export function selectDocuments(matrix: ScoreMatrix, documents: readonly number[]): ScoreMatrix {
  const { labels } = matrix;
  const scores = new Float32Array(documents.length * labels);
  documents.forEach((document, row) => scores.set(scoresOf(matrix, document), row * labels));
  return {
    documents: documents.length,
    labels,
    scores,
    human: documents.map((document) => matrix.human[document]),
    unseen: Int32Array.from(documents, (document) => matrix.unseen[document]),
    patients: Int32Array.from(documents, (document) => matrix.patients[document]),
    ...(matrix.unseenCodes && {
      unseenCodes: documents.map((document) => matrix.unseenCodes![document]),
    }),
  };
}

/** One document's scores, `[labels]`: a view, not a copy. */
export function scoresOf(matrix: ScoreMatrix, document: number): Float32Array {
  return matrix.scores.subarray(document * matrix.labels, (document + 1) * matrix.labels);
}

/** Number of human codes of a document, those outside the label space included. */
export function humanCount(matrix: ScoreMatrix, document: number): number {
  return matrix.human[document].length + matrix.unseen[document];
}

/** Number of different codes outside the label space among documents of non-zero weight. */
export function countUnseenCodes(
  unseenCodes: readonly Int32Array[] | undefined,
  weights: Float64Array,
): number {
  if (unseenCodes === undefined) return 0;
  const codes = new Set<number>();
  for (let document = 0; document < unseenCodes.length; document++) {
    if (weights[document] === 0) continue;
    for (const code of unseenCodes[document]) codes.add(code);
  }
  return codes.size;
}

/** Every document once: the weights of the plain estimate, beside those of a bootstrap resample. */
export function unitWeights(documents: number): Float64Array {
  return new Float64Array(documents).fill(1);
}

function validateScores(matrix: ScoreMatrix, document: number): void {
  const row = scoresOf(matrix, document);
  const bad = row.findIndex((score) => !(score >= 0 && score <= 1));
  if (bad === -1) return;
  throw new KodeksError("BAD_SCORES", `score ${row[bad]} is not a probability`, {
    where: `document ${document}, label ${bad}`,
    remedy: "scores must be probabilities: apply the sigmoid, and look for a diverged model",
  });
}

function validateHuman(matrix: ScoreMatrix, document: number): void {
  const labels = matrix.human[document];
  let previous = -1;
  for (const label of labels) {
    if (label <= previous || label >= matrix.labels) {
      throw new RangeError(
        `human codes of document ${document} are not ascending labels below ${matrix.labels}`,
      );
    }
    previous = label;
  }
  const unseen = matrix.unseen[document];
  if (unseen < 0) throw new RangeError(`document ${document} has ${unseen} unseen codes`);
  const listed = matrix.unseenCodes?.[document];
  if (listed !== undefined && (listed.length !== unseen || new Set(listed).size !== unseen)) {
    throw new RangeError(`document ${document} does not list its ${unseen} unseen codes once each`);
  }
}

function fits(name: string, length: number, expected: number): void {
  if (length !== expected) throw new RangeError(`${name} has length ${length}, not ${expected}`);
}
