import { KodeksError } from "../base/errors.ts";

/** What humans coded of the documents of a split. */
export interface HumanCodes {
  readonly documents: number;
  readonly labels: number;
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
  /** Which codes are primary and which secondary, where the source tells. */
  readonly roles?: HumanRoles;
}

/** Roles of human codes. */
export interface HumanRoles {
  /** Per document, beside its human codes: {@link primaryRole}, {@link secondaryRole} or 0. */
  readonly ofHuman: readonly Uint8Array[];
  /** Per document: primary and secondary codes outside the label space. */
  readonly unseenPrimary: Int32Array;
  readonly unseenSecondary: Int32Array;
}

export const primaryRole = 1;
export const secondaryRole = 2;

/** What a model said about every (document, label) pair of a split, and what humans coded. */
export interface ScoreMatrix extends HumanCodes {
  /** Probabilities 0..1, `[documents, labels]`, row-major. */
  readonly scores: Float32Array;
}

/**
 * Throws unless the matrix can be evaluated: KodeksError `EMPTY_SPLIT` without documents and
 * `BAD_SCORES` for a score that is NaN or outside 0..1 (naming the document's index), RangeError
 * where the arrays do not fit each other.
 */
export function validateScoreMatrix(matrix: ScoreMatrix): void {
  const { documents, labels, scores } = matrix;
  validateHumanCodes(matrix);
  fits("scores", scores.length, documents * labels);
  for (let document = 0; document < documents; document++) {
    validateScores(scoresOf(matrix, document), `document ${document}`);
  }
}

/** As {@link validateScoreMatrix}, where scores come later. */
export function validateHumanCodes(codes: HumanCodes): void {
  const { documents, human, unseen, patients, unseenCodes } = codes;
  if (documents === 0) {
    throw new KodeksError("EMPTY_SPLIT", "there are no documents to evaluate", {
      remedy: "evaluate a split that has documents",
    });
  }
  fits("human", human.length, documents);
  fits("unseen", unseen.length, documents);
  fits("patients", patients.length, documents);
  if (unseenCodes !== undefined) fits("unseenCodes", unseenCodes.length, documents);
  for (let document = 0; document < documents; document++) validateHuman(codes, document);
}

/** @throws KodeksError BAD_SCORES for a score that is NaN or outside 0..1 */
export function validateScores(scores: Float32Array, where: string): void {
  for (let label = 0; label < scores.length; label++) {
    if (scores[label] >= 0 && scores[label] <= 1) continue;
    throw new KodeksError("BAD_SCORES", `score ${scores[label]} is not a probability`, {
      where: `${where}, label ${label}`,
      remedy: "scores must be probabilities: apply the sigmoid, and look for a diverged model",
    });
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
    ...(matrix.roles && { roles: selectRoles(matrix.roles, documents) }),
  };
}

function selectRoles(roles: HumanRoles, documents: readonly number[]): HumanRoles {
  return {
    ofHuman: documents.map((document) => roles.ofHuman[document]),
    unseenPrimary: Int32Array.from(documents, (document) => roles.unseenPrimary[document]),
    unseenSecondary: Int32Array.from(documents, (document) => roles.unseenSecondary[document]),
  };
}

/** One document's scores, `[labels]`: a view, not a copy. */
export function scoresOf(matrix: ScoreMatrix, document: number): Float32Array {
  return matrix.scores.subarray(document * matrix.labels, (document + 1) * matrix.labels);
}

/** Number of human codes of a document, those outside the label space included. */
export function humanCount(matrix: Pick<HumanCodes, "human" | "unseen">, document: number): number {
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

function validateHuman(matrix: HumanCodes, document: number): void {
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
