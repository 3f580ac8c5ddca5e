import { intervalOf, resample } from "./bootstrap.ts";
import type { BootstrapOptions, Interval } from "./bootstrap.ts";
import { primaryRole } from "./score-matrix.ts";
import type { HumanCodes } from "./score-matrix.ts";

export interface PrimaryFigures {
  /** Courses with a human primary code. */
  readonly courses: number;
  /** Share of them whose suggested primary code is one of theirs; no suggestion is wrong. */
  readonly accuracy: Interval;
  readonly suggestedShare: Interval;
  readonly accuracyAmongSuggested: Interval;
  /** Of the highest score alone, whatever its use. */
  readonly accuracyOfHighestScore: Interval;
}

export interface PrimaryBuilder {
  /** @param scores of the next document, `[labels]` */
  add(scores: Float32Array): void;
  finish(options: BootstrapOptions): PrimaryFigures | null;
}

/**
 * The label most likely primary: highest score × share of primary use in training, among labels predicted
 * at their boundaries (docs/training.md); −1 for none. Of equal ones the first.
 *
 * @param primaryShares `[labels]`
 * @param boundaries `[labels]`
 */
export function suggestPrimary(
  scores: Float32Array,
  primaryShares: Float64Array,
  boundaries: Float64Array,
): number {
  let best = -1;
  let most = 0;
  for (let label = 0; label < scores.length; label++) {
    if (scores[label] < boundaries[label]) continue;
    const value = scores[label] * primaryShares[label];
    if (value > most) [best, most] = [label, value];
  }
  return best;
}

/**
 * Compares the suggested primary code with the human one while a split is scored. A course of several
 * encounters may have several; any of them is right.
 *
 * @param primaryShares null where training had no roles: then there is nothing to measure
 * @param boundaries `[labels]`
 */
export function buildPrimary(
  codes: HumanCodes,
  primaryShares: Float64Array | null,
  boundaries: Float64Array,
): PrimaryBuilder {
  // Bits: has a primary code, got a suggestion, suggestion right, highest score right.
  const rows = new Uint8Array(codes.documents);
  const { roles } = codes;
  let document = 0;
  return {
    add(scores) {
      const own = document;
      document += 1;
      if (roles === undefined || primaryShares === null) return;
      const primaries = codes.human[own].filter((_, i) => roles.ofHuman[own][i] === primaryRole);
      if (primaries.length + roles.unseenPrimary[own] === 0) return;
      const suggested = suggestPrimary(scores, primaryShares, boundaries);
      let highest = 0;
      scores.forEach((score, label) => {
        if (score > scores[highest]) highest = label;
      });
      rows[own] =
        1 |
        (suggested >= 0 ? 2 : 0) |
        (primaries.includes(suggested) ? 4 : 0) |
        (primaries.includes(highest) ? 8 : 0);
    },
    finish(options) {
      const courses = rows.reduce((sum, row) => sum + (row & 1), 0);
      if (courses === 0) return null;
      const { values, samples } = resample(
        codes.patients,
        (weights) => shares(rows, weights),
        options,
      );
      const interval = (name: keyof typeof values): Interval =>
        intervalOf(values[name], samples[name]);
      return {
        courses,
        accuracy: interval("accuracy"),
        suggestedShare: interval("suggestedShare"),
        accuracyAmongSuggested: interval("accuracyAmongSuggested"),
        accuracyOfHighestScore: interval("accuracyOfHighestScore"),
      };
    },
  };
}

function shares(rows: Uint8Array, weights: Float64Array) {
  let [courses, suggested, right, highest] = [0, 0, 0, 0];
  for (let row = 0; row < rows.length; row++) {
    const weight = weights[row];
    const bits = rows[row];
    if ((bits & 1) === 0) continue;
    courses += weight;
    if ((bits & 2) !== 0) suggested += weight;
    if ((bits & 4) !== 0) right += weight;
    if ((bits & 8) !== 0) highest += weight;
  }
  return {
    accuracy: right / courses,
    suggestedShare: suggested / courses,
    accuracyAmongSuggested: right / suggested,
    accuracyOfHighestScore: highest / courses,
  };
}
