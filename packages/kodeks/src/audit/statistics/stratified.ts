import { createRandom } from "../../base/random.ts";
import type { Random } from "../../base/random.ts";
import { drawBeta, drawBinomial, sortedQuantile } from "./draws.ts";
import { noEstimate } from "./wilson.ts";
import type { Estimate } from "./wilson.ts";

/** A stratum of a population and what a random sample of it showed. */
export interface StratumSample {
  /** Members of the population, N_s. */
  readonly size: number;
  /** Of those, sampled and answered, n_s. */
  readonly sampled: number;
  /** Of those, valid, v_s. */
  readonly valid: number;
}

export interface StratifiedOptions {
  readonly seed: number;
  readonly draws?: number;
}

/**
 * How many members of a stratified population are valid (docs/audits.md): Σ N_s·v_s/n_s, with an interval from
 * Beta(v_s + ½, n_s − v_s + ½) draws of each stratum's share. What was reviewed is known and only the rest is
 * drawn, v_s + Binomial(N_s − n_s, share), so that a stratum reviewed to the last has no spread.
 *
 * The estimate is NaN where a stratum with members has no sample: nothing is known about it, and only a lower
 * bound may be stated.
 *
 * @throws RangeError for a sample that does not fit its stratum
 * @example
 * stratifiedTotal([{ size: 917, sampled: 50, valid: 43 }], { seed: 1 }).value; // 788.62
 */
export function stratifiedTotal(
  strata: readonly StratumSample[],
  { seed, draws = 4000 }: StratifiedOptions,
): Estimate {
  for (const { size, sampled, valid } of strata) {
    if (!(valid >= 0 && valid <= sampled && sampled <= size)) {
      throw new RangeError(`${valid} of ${sampled} of ${size} is no sample of a stratum`);
    }
  }
  const held = strata.filter(({ size }) => size > 0);
  if (held.length === 0 || held.some(({ sampled }) => sampled === 0)) return noEstimate;
  const value = held.reduce((sum, { size, sampled, valid }) => sum + (size * valid) / sampled, 0);
  const random = createRandom(seed);
  const totals = Float64Array.from({ length: draws }, () => drawTotal(held, random)).sort();
  return aroundValue(value, totals);
}

/**
 * Which part of the valid members lies in some of the strata: as the share of documented cases that was coded.
 * NaN where a stratum was not reviewed.
 *
 * @param part the strata whose part is asked for; `rest` are the others
 */
export function stratifiedPart(
  part: readonly StratumSample[],
  rest: readonly StratumSample[],
  { seed, draws = 4000 }: StratifiedOptions,
): Estimate {
  const [own, others] = [part, rest].map((strata) => strata.filter(({ size }) => size > 0));
  if ([...own, ...others].some(({ sampled }) => sampled === 0)) return noEstimate;
  const total = (strata: readonly StratumSample[]): number =>
    strata.reduce((sum, { size, sampled, valid }) => sum + (size * valid) / sampled, 0);
  const ratio = (a: number, b: number): number => (a + b === 0 ? Number.NaN : a / (a + b));
  const random = createRandom(seed);
  const ratios = Float64Array.from({ length: draws }, () =>
    ratio(drawTotal(own, random), drawTotal(others, random)),
  )
    .filter((share) => !Number.isNaN(share))
    .sort();
  const value = ratio(total(own), total(others));
  if (!Number.isNaN(value)) return aroundValue(value, ratios);
  return { value, low: sortedQuantile(ratios, 0.025), high: sortedQuantile(ratios, 0.975) };
}

/** Valid members of all strata, once drawn. */
function drawTotal(strata: readonly StratumSample[], random: Random): number {
  return strata.reduce((sum, { size, sampled, valid }) => {
    if (sampled === size) return sum + valid;
    const share = drawBeta(valid + 0.5, sampled - valid + 0.5, random);
    return sum + valid + drawBinomial(size - sampled, share, random);
  }, 0);
}

/** The prior of many strata adds up, and must not push the interval off the estimate itself. */
function aroundValue(value: number, sorted: Float64Array): Estimate {
  return {
    value,
    low: Math.min(value, sortedQuantile(sorted, 0.025)),
    high: Math.max(value, sortedQuantile(sorted, 0.975)),
  };
}

/** An estimate of a total as a share of a population. */
export function asShare({ value, low, high }: Estimate, population: number): Estimate {
  return { value: value / population, low: low / population, high: high / population };
}
