import { oneBoundary } from "./boundaries.ts";
import type { Boundaries } from "./boundaries.ts";
import { positivesPerLabel } from "./label-space.ts";
import { secondaryRole, primaryRole, validateHumanCodes, validateScores } from "./score-matrix.ts";
import type { HumanCodes, ScoreMatrix } from "./score-matrix.ts";
import { scoresOf } from "./score-matrix.ts";

/** A pair's kinds, added up. */
export const predictedPair = 1;
export const humanPair = 2;
export const primaryPair = 4;
export const secondaryPair = 8;

/**
 * The (document, label) pairs that are predicted or coded by humans: a few a document, and all that
 * metrics need beside the curves, so that memory does not grow with documents × labels. Pairs lie by
 * document, those of document d from `offsets[d]` to `offsets[d + 1]`, by label within it.
 */
export interface CodedPairs {
  readonly documents: number;
  readonly labels: number;
  readonly tau: number;
  /** Name of the set of boundaries that decided in place of τ; absent for τ. */
  readonly boundaries?: string;
  readonly patients: Int32Array;
  /** `[documents + 1]` */
  readonly offsets: Int32Array;
  /** `[pairs]` each: */
  readonly label: Int32Array;
  /** Sum of {@link predictedPair}, {@link humanPair} and the human code's role. */
  readonly kind: Uint8Array;
  /** Where counts per label count the pair: 4 · label + predicted + 2 · human. */
  readonly slot: Int32Array;
  /** 1-based rank among all labels; 0 where no human gave the code. */
  readonly rank: Int32Array;
  /** The same among the labels that a document of the split has. */
  readonly referenceRank: Int32Array;
  /** Per document: human codes outside the label space. */
  readonly unseen: Int32Array;
  readonly unseenCodes?: readonly Int32Array[];
  readonly unseenPrimary: Int32Array;
  readonly unseenSecondary: Int32Array;
  readonly hasRoles: boolean;
  /** `[labels]`, 1 for those that a document of the split has. */
  readonly inSplit: Uint8Array;
  /** Labels that are counted: all of them, or those in the split. */
  readonly countedLabels: number;
}

/** Takes documents' scores one after the other. */
export interface CodedPairsBuilder {
  /**
   * @param scores of the next document, `[labels]`; not kept
   * @throws KodeksError BAD_SCORES
   */
  add(scores: Float32Array): void;
  finish(): CodedPairs;
}

/**
 * Gathers a split's pairs while it is scored: predicted means score ≥ the label's boundary, ranks of human codes are counted
 * exactly over all labels, equal scores in label order.
 *
 * @param boundary τ, or a boundary for each label
 * @param nameOf what errors call a document
 * @throws KodeksError EMPTY_SPLIT
 */
export function buildCodedPairs(
  codes: HumanCodes,
  boundary: number | Boundaries,
  nameOf: (document: number) => string = (document) => `document ${document}`,
): CodedPairsBuilder {
  validateHumanCodes(codes);
  const { documents, labels, human, roles } = codes;
  const { tau, set, ofLabel } =
    typeof boundary === "number" ? oneBoundary(boundary, labels) : boundary;
  if (ofLabel.length !== labels) {
    throw new RangeError(`${ofLabel.length} boundaries for ${labels} labels`);
  }
  const inSplit = Uint8Array.from(positivesPerLabel(codes), (count) => (count > 0 ? 1 : 0));
  const offsets = new Int32Array(documents + 1);
  const humans = human.reduce((sum, own) => sum + own.length, 0);
  let pairs = newPairs(humans * 2 + 1024);
  let next = 0;
  let document = 0;

  const addPair = (label: number, kind: number, scores: Float32Array): void => {
    if (next === pairs.label.length) pairs = grown(pairs);
    pairs.label[next] = label;
    pairs.kind[next] = kind;
    if ((kind & humanPair) !== 0) {
      const own = scores[label];
      let rank = 1;
      let referenceRank = 1;
      // Of equal scores the lower label comes first.
      for (let other = 0; other < label; other++) {
        if (scores[other] < own) continue;
        rank += 1;
        referenceRank += inSplit[other];
      }
      for (let other = label + 1; other < labels; other++) {
        if (scores[other] <= own) continue;
        rank += 1;
        referenceRank += inSplit[other];
      }
      pairs.rank[next] = rank;
      pairs.referenceRank[next] = referenceRank;
    }
    next += 1;
  };

  return {
    add(scores) {
      if (document >= documents || scores.length !== labels) {
        throw new RangeError(`row ${document} of ${documents} has ${scores.length} scores`);
      }
      validateScores(scores, nameOf(document));
      const coded = human[document];
      const ofHuman = roles?.ofHuman[document];
      let nextHuman = 0;
      for (let label = 0; label < labels; label++) {
        let kind = scores[label] >= ofLabel[label] ? predictedPair : 0;
        if (label === coded[nextHuman]) {
          const role = ofHuman?.[nextHuman];
          kind |= humanPair;
          if (role === primaryRole) kind |= primaryPair;
          if (role === secondaryRole) kind |= secondaryPair;
          nextHuman += 1;
        }
        if (kind !== 0) addPair(label, kind, scores);
      }
      document += 1;
      offsets[document] = next;
    },
    finish() {
      if (document !== documents) {
        throw new RangeError(`${document} of ${documents} documents were scored`);
      }
      return {
        documents,
        labels,
        tau,
        ...(set !== undefined && { boundaries: set }),
        patients: codes.patients,
        offsets,
        label: pairs.label.slice(0, next),
        kind: pairs.kind.slice(0, next),
        slot: slotsOf(pairs.label, pairs.kind, next),
        rank: pairs.rank.slice(0, next),
        referenceRank: pairs.referenceRank.slice(0, next),
        unseen: codes.unseen,
        ...(codes.unseenCodes && { unseenCodes: codes.unseenCodes }),
        unseenPrimary: roles?.unseenPrimary ?? new Int32Array(documents),
        unseenSecondary: roles?.unseenSecondary ?? new Int32Array(documents),
        hasRoles: roles !== undefined,
        inSplit,
        countedLabels: labels,
      };
    },
  };
}

/** The pairs of a whole matrix. */
export function codedPairs(matrix: ScoreMatrix, boundary: number | Boundaries): CodedPairs {
  const builder = buildCodedPairs(matrix, boundary);
  for (let document = 0; document < matrix.documents; document++) {
    builder.add(scoresOf(matrix, document));
  }
  return builder.finish();
}

/**
 * The pairs as the paper's reference code sees them: predictions of labels that no document of the split
 * has are dropped, and human codes outside the label space forgotten. Figures come out higher; use it only
 * to compare with published ones.
 */
export function toReferencePairs(pairs: CodedPairs): CodedPairs {
  const { documents, offsets, inSplit } = pairs;
  const kept: number[] = [];
  const keptOffsets = new Int32Array(documents + 1);
  for (let document = 0; document < documents; document++) {
    for (let pair = offsets[document]; pair < offsets[document + 1]; pair++) {
      if (inSplit[pairs.label[pair]] === 1) kept.push(pair);
    }
    keptOffsets[document + 1] = kept.length;
  }
  const { unseenCodes: _, ...rest } = pairs;
  const none = new Int32Array(documents);
  const label = Int32Array.from(kept, (pair) => pairs.label[pair]);
  const kind = Uint8Array.from(kept, (pair) => pairs.kind[pair]);
  const referenceRank = Int32Array.from(kept, (pair) => pairs.referenceRank[pair]);
  return {
    ...rest,
    offsets: keptOffsets,
    label,
    kind,
    slot: slotsOf(label, kind, kept.length),
    rank: referenceRank,
    referenceRank,
    unseen: none,
    unseenPrimary: none,
    unseenSecondary: none,
    countedLabels: inSplit.reduce((sum, own) => sum + own, 0),
  };
}

function slotsOf(label: Int32Array, kind: Uint8Array, count: number): Int32Array {
  const slots = new Int32Array(count);
  for (let pair = 0; pair < count; pair++) {
    slots[pair] = 4 * label[pair] + (kind[pair] & (predictedPair | humanPair));
  }
  return slots;
}

type Pairs = Pick<CodedPairs, "label" | "kind" | "rank" | "referenceRank">;

function newPairs(size: number): Pairs {
  return {
    label: new Int32Array(size),
    kind: new Uint8Array(size),
    rank: new Int32Array(size),
    referenceRank: new Int32Array(size),
  };
}

function grown(pairs: Pairs): Pairs {
  const larger = newPairs(pairs.label.length * 2);
  larger.label.set(pairs.label);
  larger.kind.set(pairs.kind);
  larger.rank.set(pairs.rank);
  larger.referenceRank.set(pairs.referenceRank);
  return larger;
}
