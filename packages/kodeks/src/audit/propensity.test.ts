import { describe, expect, it } from "vitest";
import { createRandom } from "../base/random.ts";
import { sigmoid } from "../evaluation/platt.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import { bestExpectedF1, chooseBoundaries } from "./boundaries.ts";
import { estimatePropensities } from "./propensity.ts";
import type { PropensityLabel } from "./propensity.ts";

const documents = 3000;
/** True share, secondary share among the true, coding rate of secondary ones. */
const planted = [
  [0.15, 0.9, 0.25],
  [0.15, 0.9, 0.9],
  [0.1, 0.2, 0.3],
  [0.1, 0.5, 0.5],
] as const;

/** Courses whose codes are missed at known rates, scored by a model that learnt to miss them, too. */
function world(seed: number): {
  readonly matrix: ScoreMatrix;
  readonly truth: readonly Set<number>[];
  readonly primary: readonly Set<number>[];
  readonly labels: readonly PropensityLabel[];
} {
  const random = createRandom(seed);
  const scores = new Float32Array(documents * planted.length);
  const [truth, primary]: [Set<number>[], Set<number>[]] = [[], []];
  const human: Int32Array[] = [];
  for (let document = 0; document < documents; document++) {
    const [isTrue, isPrimary, coded] = [new Set<number>(), new Set<number>(), new Set<number>()];
    planted.forEach(([share, secondary, rate], label) => {
      const known = random.next() < share;
      const first = known && random.next() >= secondary;
      if (known) isTrue.add(label);
      if (known && (first || random.next() < rate)) coded.add(label);
      if (first) isPrimary.add(label);
      const logit = known ? (first ? 3 : Math.log(rate / (1 - rate))) : -5;
      scores[document * planted.length + label] = sigmoid(logit + random.next() - 0.5);
    });
    truth.push(isTrue);
    primary.push(isPrimary);
    human.push(Int32Array.from(coded).sort());
  }
  const labels = planted.map((_, label) => {
    const count = human.filter((codes) => codes.includes(label)).length;
    const first = primary.filter((codes) => codes.has(label)).length;
    return { code: `A0${label}`, group: `chapter ${label}`, count, primary: first };
  });
  const matrix = {
    documents,
    labels: planted.length,
    scores,
    human,
    unseen: new Int32Array(documents),
    patients: Int32Array.from({ length: documents }, (_, i) => i),
  };
  return { matrix, truth, primary, labels };
}

describe("estimatePropensities", () => {
  const { matrix, primary, labels, truth } = world(3);

  it("finds the planted propensities of codes that the model recognises", () => {
    const found = estimatePropensities(matrix, primary, labels);
    planted.forEach(([, secondary, rate], label) => {
      const expected = 1 - secondary + secondary * rate;
      expect(Math.abs(found[label].propensity.value - expected)).toBeLessThan(0.13);
      expect(found[label].propensity.low).toBeLessThan(found[label].propensity.value);
      expect(found[label].propensity.high).toBeGreaterThan(found[label].propensity.value);
      expect(found[label].weight).toBeGreaterThan(0.5);
    });
  });

  it("does without roles", () => {
    const bare = labels.map((label) => ({ ...label, primary: null }));
    const found = estimatePropensities(matrix, null, bare);
    expect(found[0].secondaryShare).toBeNull();
    expect(found[0].propensity.value).toBeLessThan(found[1].propensity.value);
  });

  it("shrinks a code that the model does not recognise to its chapter", () => {
    const blind = {
      ...matrix,
      scores: matrix.scores.map((score, cell) => (cell % 4 === 3 ? 0.5 : score)),
    };
    const together = labels.map((label) => ({ ...label, group: "one" }));
    const found = estimatePropensities(blind, primary, together);
    expect(found[3].weight).toBeLessThan(0.2);
    const others = [0, 1, 2].map((label) => found[label].secondary);
    expect(found[3].secondary).toBeGreaterThan(Math.min(...others));
    expect(found[3].secondary).toBeLessThan(Math.max(...others));
  });

  it("takes what a review found", () => {
    const reviewed = new Map([["A00", { value: 0.31, low: 0.2, high: 0.4 }]]);
    const [first] = estimatePropensities(matrix, primary, labels, { reviewed });
    expect(first).toMatchObject({ source: "review", propensity: { value: 0.31 } });
  });

  it("is the same for the same seed", () => {
    const options = { seed: 4 };
    expect(estimatePropensities(matrix, primary, labels, options)).toEqual(
      estimatePropensities(matrix, primary, labels, options),
    );
  });

  it("gives boundaries that agree better with the truth than one for all", () => {
    const f1 = (boundaryOf: (label: number) => number): number => {
      let [hits, predicted, real] = [0, 0, 0];
      for (let cell = 0; cell < matrix.scores.length; cell++) {
        const [document, label] = [Math.floor(cell / 4), cell % 4];
        const isPredicted = matrix.scores[cell] >= boundaryOf(label);
        const isTrue = truth[document].has(label);
        hits += Number(isPredicted && isTrue);
        predicted += Number(isPredicted);
        real += Number(isTrue);
      }
      return (2 * hits) / (predicted + real);
    };
    const found = estimatePropensities(matrix, primary, labels);
    const { boundaries } = chooseBoundaries(
      matrix,
      found.map(({ propensity }) => propensity.value),
    );
    expect(boundaries[0]).toBeLessThan(boundaries[1]);
    expect(f1((label) => boundaries[label])).toBeGreaterThan(f1(() => 0.5) + 0.05);
  });
});

describe("chooseBoundaries", () => {
  it("leaves scores as they are where there is nothing to learn from", () => {
    const some = {
      documents: 4,
      labels: 1,
      unseen: new Int32Array(4),
      patients: new Int32Array(4),
    };
    const scores = Float32Array.of(0.1, 0.2, 0.8, 0.9);
    const codes = (...coded: readonly boolean[]): Int32Array[] =>
      coded.map((isCoded) => Int32Array.from(isCoded ? [0] : []));
    const same = { slope: 1, intercept: 0 };
    const none = codes(false, false, false, false);
    expect(chooseBoundaries({ ...some, scores, human: none }, [1]).calibration).toEqual(same);
    const against = codes(true, true, false, false);
    expect(chooseBoundaries({ ...some, scores, human: against }, [1]).calibration).toEqual(same);
  });
});

describe("bestExpectedF1", () => {
  it("equals trying every threshold", () => {
    const random = createRandom(8);
    const truth = Float32Array.from({ length: 60 }, () => Math.round(random.next() * 20) / 20);
    const all = truth.reduce((sum, p) => sum + p, 0);
    const at = (tau: number): number => {
      const predicted = truth.filter((p) => p >= tau);
      return (2 * predicted.reduce((sum, p) => sum + p, 0)) / (predicted.length + all);
    };
    const { tau, expectedF1 } = bestExpectedF1(truth);
    expect(expectedF1).toBeCloseTo(Math.max(...[...truth].map(at)), 10);
    expect(at(tau)).toBeCloseTo(expectedF1, 10);
  });
});
