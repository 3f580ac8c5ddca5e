/** How many of the best words are masked, or kept, one after the other (docs/explanations.md). */
export const faithfulnessSteps: readonly number[] = Array.from({ length: 50 }, (_, i) => 2 * i + 2);

/** Probabilities of one predicted code as words of its note are masked. */
export interface MaskingCurve {
  readonly whole: number;
  /** Without the best 2, 4, …, 100 words. */
  readonly without: readonly number[];
  /** With the best 2, 4, …, 100 words alone. */
  readonly only: readonly number[];
}

export interface Faithfulness {
  /** Mean relative fall of the probability without the best words; 1 is best. */
  readonly comprehensiveness: number;
  /** Mean relative fall with the best words alone, rises counting 0; 0 is best. */
  readonly sufficiency: number;
}

/** @throws RangeError for a code whose probability is 0 */
export function faithfulness({ whole, without, only }: MaskingCurve): Faithfulness {
  if (!(whole > 0)) throw new RangeError("a code of probability 0 cannot fall");
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    comprehensiveness: mean(without.map((value) => (whole - value) / whole)),
    sufficiency: mean(only.map((value) => Math.max(0, (whole - value) / whole))),
  };
}
