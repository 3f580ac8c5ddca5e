import { intervalOf, resample } from "./bootstrap.ts";
import type { BootstrapOptions, Interval } from "./bootstrap.ts";
import { predictedPair, primaryPair, secondaryPair } from "./coded-pairs.ts";
import type { CodedPairs } from "./coded-pairs.ts";

export const roles = ["primary", "secondary"] as const;
export type Role = (typeof roles)[number];

export interface RoleFigures {
  readonly role: Role;
  /** Courses with such codes. */
  readonly courses: number;
  /** Such codes, those outside the label space included: they stay misses. */
  readonly codes: number;
  /** Mean over courses of the share of their codes of this role among the top k. */
  readonly recallAt5: Interval;
  readonly recallAt10: Interval;
  readonly recallAt15: Interval;
  readonly recallAt5Pooled: Interval;
  readonly recallAt10Pooled: Interval;
  readonly recallAt15Pooled: Interval;
  readonly recallAtTau: Interval;
}

const columns = 9;

/** Recall of primary beside secondary codes (the paper's Figure 3). */
export function measureRoles(pairs: CodedPairs, options: BootstrapOptions): RoleFigures[] {
  return roles.map((role) => measureRole(pairs, role, options));
}

function measureRole(pairs: CodedPairs, role: Role, options: BootstrapOptions): RoleFigures {
  const rows = roleRows(pairs, role);
  const sumsOf = (weights: Float64Array): Float64Array => {
    const sums = new Float64Array(columns);
    for (let row = 0; row < weights.length; row++) {
      if (weights[row] === 0) continue;
      for (let i = 0; i < columns; i++) sums[i] += weights[row] * rows[row * columns + i];
    }
    return sums;
  };
  const statistic = (weights: Float64Array) => {
    const [courses, codes, mean5, mean10, mean15, hits5, hits10, hits15, predicted] =
      sumsOf(weights);
    return {
      recallAt5: mean5 / courses,
      recallAt10: mean10 / courses,
      recallAt15: mean15 / courses,
      recallAt5Pooled: hits5 / codes,
      recallAt10Pooled: hits10 / codes,
      recallAt15Pooled: hits15 / codes,
      recallAtTau: predicted / codes,
    };
  };
  const { values, samples } = resample(pairs.patients, statistic, options);
  const interval = (name: keyof typeof values): Interval => intervalOf(values[name], samples[name]);
  const [courses, codes] = sumsOf(new Float64Array(pairs.documents).fill(1));
  return {
    role,
    courses,
    codes,
    recallAt5: interval("recallAt5"),
    recallAt10: interval("recallAt10"),
    recallAt15: interval("recallAt15"),
    recallAt5Pooled: interval("recallAt5Pooled"),
    recallAt10Pooled: interval("recallAt10Pooled"),
    recallAt15Pooled: interval("recallAt15Pooled"),
    recallAtTau: interval("recallAtTau"),
  };
}

function roleRows(pairs: CodedPairs, role: Role): Float64Array {
  const { documents, offsets, kind, rank } = pairs;
  const flag = role === "primary" ? primaryPair : secondaryPair;
  const unseen = role === "primary" ? pairs.unseenPrimary : pairs.unseenSecondary;
  const rows = new Float64Array(documents * columns);
  for (let document = 0; document < documents; document++) {
    let [codes, predicted] = [unseen[document], 0];
    const hits = [0, 0, 0];
    for (let pair = offsets[document]; pair < offsets[document + 1]; pair++) {
      if ((kind[pair] & flag) === 0) continue;
      codes += 1;
      if (rank[pair] <= 5) hits[0] += 1;
      if (rank[pair] <= 10) hits[1] += 1;
      if (rank[pair] <= 15) hits[2] += 1;
      if ((kind[pair] & predictedPair) !== 0) predicted += 1;
    }
    if (codes === 0) continue;
    const shares = hits.map((found) => found / codes);
    rows.set([1, codes, ...shares, ...hits, predicted], document * columns);
  }
  return rows;
}
