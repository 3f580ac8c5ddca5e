import { describe, expect, it } from "vitest";
import { createRandom } from "../base/random.ts";
import { bootstrap } from "./bootstrap.ts";

const settings = { resamples: 1000, seed: 1 };

/** Mean of one number per document, as a bootstrap statistic. */
const meanOf = (values: readonly number[]) => (weights: Float64Array) => {
  let sum = 0;
  let count = 0;
  values.forEach((value, row) => {
    sum += weights[row] * value;
    count += weights[row];
  });
  return { mean: sum / count };
};

/** A figure that exists only where the first document was drawn. */
const onlyFirst = (weights: Float64Array) => ({ one: weights[0] === 0 ? Number.NaN : 1 });

const random = createRandom(5);
const values = Array.from({ length: 200 }, () => random.next());
const singly = Int32Array.from(values.keys());

describe("bootstrap", () => {
  it("contains the value, at the width that theory gives", () => {
    const { mean } = bootstrap(singly, meanOf(values), settings);
    expect(mean.low).toBeLessThan(mean.value);
    expect(mean.high).toBeGreaterThan(mean.value);
    const variance = values.reduce((sum, v) => sum + (v - mean.value) ** 2, 0) / values.length;
    const normalWidth = 2 * 1.96 * Math.sqrt(variance / values.length);
    expect((mean.high - mean.low) / normalWidth).toBeGreaterThan(0.9);
    expect((mean.high - mean.low) / normalWidth).toBeLessThan(1.1);
  });

  it("covers the true mean about 95 times in 100", () => {
    let covered = 0;
    for (let trial = 0; trial < 300; trial++) {
      const sample = Array.from({ length: 60 }, () => random.next());
      const patients = Int32Array.from(sample.keys());
      const { mean } = bootstrap(patients, meanOf(sample), { resamples: 300, seed: trial });
      if (mean.low <= 0.5 && mean.high >= 0.5) covered += 1;
    }
    expect(covered / 300).toBeGreaterThan(0.9);
    expect(covered / 300).toBeLessThan(0.985);
  });

  it("repeats itself under one seed only", () => {
    const once = bootstrap(singly, meanOf(values), settings);
    expect(bootstrap(singly, meanOf(values), settings)).toEqual(once);
    expect(bootstrap(singly, meanOf(values), { ...settings, seed: 2 })).not.toEqual(once);
  });

  it("resamples patients: their repeated documents add no certainty", () => {
    const once = bootstrap(singly, meanOf(values), settings).mean;
    const tripled = [...values, ...values, ...values];
    const samePatients = Int32Array.from([...singly, ...singly, ...singly]);
    const asPatients = bootstrap(samePatients, meanOf(tripled), settings).mean;
    expect(asPatients.low).toBeCloseTo(once.low, 12);
    expect(asPatients.high).toBeCloseTo(once.high, 12);
    const asStrangers = bootstrap(Int32Array.from(tripled.keys()), meanOf(tripled), settings).mean;
    const narrower = (asStrangers.high - asStrangers.low) / (once.high - once.low);
    expect(narrower).toBeCloseTo(1 / Math.sqrt(3), 1);
  });

  it("depends on which patients there are, not on the order of documents or their numbers", () => {
    const patients = singly.map((row) => row % 50);
    const straight = bootstrap(patients, meanOf(values), settings).mean;
    const reversed = bootstrap(
      Int32Array.from(patients).reverse(),
      meanOf([...values].reverse()),
      settings,
    ).mean;
    expect(reversed.low).toBeCloseTo(straight.low, 12);
    expect(reversed.high).toBeCloseTo(straight.high, 12);
    const renumbered = bootstrap(
      patients.map((patient) => 1000 * patient - 7),
      meanOf(values),
      settings,
    ).mean;
    expect(renumbered).toEqual(straight);
  });

  it("has no width where patients are identical, or where there is one", () => {
    const same = bootstrap(singly, meanOf(values.map(() => 0.25)), settings).mean;
    expect(same).toEqual({ value: 0.25, low: 0.25, high: 0.25 });
    const { mean } = bootstrap(new Int32Array(200), meanOf(values), settings);
    expect(mean.high - mean.low).toBe(0);
  });

  it("interpolates between order statistics as numpy does", () => {
    let calls = 0;
    const { count } = bootstrap(singly, () => ({ count: calls++ }), { resamples: 5, seed: 1 });
    // The resamples give 1..5: np.percentile([1, 2, 3, 4, 5], [2.5, 97.5]).
    expect(count.value).toBe(0);
    expect(count.low).toBeCloseTo(1.1, 12);
    expect(count.high).toBeCloseTo(4.9, 12);
  });

  it("leaves undefined resamples out, and bounds undefined without resamples", () => {
    expect(bootstrap(Int32Array.of(0, 1), onlyFirst, settings).one).toEqual({
      value: 1,
      low: 1,
      high: 1,
    });
    const { mean } = bootstrap(singly, meanOf(values), { resamples: 0, seed: 1 });
    expect(mean.value).toBeGreaterThan(0);
    expect([mean.low, mean.high]).toEqual([Number.NaN, Number.NaN]);
  });
});
