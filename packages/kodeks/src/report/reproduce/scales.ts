import { KodeksError } from "../../base/errors.ts";
import type { EncoderSize } from "../../model/encoder-config.ts";

/** How large a reproduction is. */
export interface Scale {
  /** Simulated patients; each has about three courses, of which the selection keeps four in five. */
  readonly patients: number;
  readonly testShare: number;
  readonly validationShare: number;
  /** Level 3 learns from all training patients divided by each of these. */
  readonly parts: readonly number[];
  /** Level 5 learns from one of those subsets, as in the paper. */
  readonly level5Part: number;
  readonly size: EncoderSize;
  /** Passes over each subset. */
  readonly epochs: number;
  readonly resamples: number;
  /** Figure 1 shows departments with so many test courses, … */
  readonly departmentCourses: number;
  /** … and Figure 2b codes with more training courses than this. */
  readonly frequentCode: number;
}

/**
 * The scales of `kodeks reproduce`. Training takes nearly all the time: at 35 courses a second, what the
 * tiny encoder learns from on two cores, `small` trains for 9 to 12 minutes and `medium` for about two hours.
 */
export const scales = {
  small: {
    patients: 2000,
    testShare: 0.3,
    validationShare: 0.08,
    parts: [8, 4, 2, 1],
    level5Part: 2,
    size: "tiny",
    epochs: 3,
    resamples: 500,
    departmentCourses: 20,
    frequentCode: 50,
  },
  medium: {
    patients: 11_000,
    testShare: 0.2,
    validationShare: 0.06,
    parts: [16, 8, 4, 2, 1],
    level5Part: 2,
    size: "tiny",
    epochs: 4,
    resamples: 1000,
    departmentCourses: 30,
    frequentCode: 200,
  },
  full: {
    patients: 300_000,
    testShare: 0.13,
    validationShare: 0.01,
    parts: [32, 16, 8, 4, 2, 1],
    level5Part: 2,
    size: "small",
    epochs: 5,
    resamples: 1000,
    departmentCourses: 100,
    frequentCode: 1000,
  },
} as const satisfies Record<string, Scale>;

export type ScaleName = keyof typeof scales;

/** Sizes of the training subsets of a scale, in patients, ascending. */
export function subsetSizes({ parts }: Scale, trainingPatients: number): number[] {
  const sizes = parts.map((part) => Math.floor(trainingPatients / part)).filter((size) => size > 0);
  if (sizes.length === 0) {
    throw new KodeksError("EMPTY_SPLIT", "there are no patients to train on", {
      remedy: "Simulate more with --patients.",
    });
  }
  return [...new Set(sizes)].sort((a, b) => a - b);
}
