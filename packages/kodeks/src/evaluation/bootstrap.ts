import { createRandom } from "../base/random.ts";

/** A figure with its bootstrap interval. All three are NaN where the figure is undefined. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  /** Number of resamples; 0 leaves the bounds NaN. */
  readonly resamples: number;
  readonly seed: number;
  /** Share of resamples inside the interval, 0.95 by default. */
  readonly confidence?: number;
}

/**
 * Percentile bootstrap over patients (Efron 1979): each resample draws as many patients as there
 * are, with replacement, and a document counts as often as its patient was drawn. Bounds are the
 * (1 ± confidence) / 2 quantiles, interpolated linearly; resamples in which a figure is undefined
 * are left out of its interval. The draws depend only on the seed and the set of patients, not on
 * the order of documents.
 *
 * Percentile bounds inherit the bootstrap's bias: a figure averaged over rare codes (macro AUPRC
 * above all) is higher in most resamples, where a code's few positives repeat or the code drops out
 * of the mean, and can lie below its own interval.
 *
 * @param patients `[documents]`
 * @param statistic figures of a weighting `[documents]` of the documents
 * @example
 * bootstrap(matrix.patients, (w) => classificationMetrics(sets, w), { resamples: 1000, seed: 1 });
 */
export function bootstrap<Name extends string>(
  patients: Int32Array,
  statistic: (weights: Float64Array) => Readonly<Record<Name, number>>,
  { resamples, seed, confidence = 0.95 }: BootstrapOptions,
): Readonly<Record<Name, Interval>> {
  const { patientOf, count } = numberPatients(patients);
  const weights = new Float64Array(patients.length).fill(1);
  const values = statistic(weights);
  const names = Object.keys(values) as Name[];
  const drawn = new Map(names.map((name) => [name, [] as number[]]));

  const random = createRandom(seed);
  const timesDrawn = new Float64Array(count);
  for (let resample = 0; resample < resamples; resample++) {
    timesDrawn.fill(0);
    for (let draw = 0; draw < count; draw++) timesDrawn[random.nextInt(count)] += 1;
    for (let row = 0; row < weights.length; row++) weights[row] = timesDrawn[patientOf[row]];
    const figures = statistic(weights);
    for (const name of names) {
      if (!Number.isNaN(figures[name])) drawn.get(name)!.push(figures[name]);
    }
  }

  const interval = (name: Name): Interval => {
    const sorted = Float64Array.from(drawn.get(name)!).sort();
    const tail = (1 - confidence) / 2;
    return {
      value: values[name],
      low: quantile(sorted, tail),
      high: quantile(sorted, 1 - tail),
    };
  };
  return Object.fromEntries(names.map((name) => [name, interval(name)])) as Record<Name, Interval>;
}

function numberPatients(patients: Int32Array): {
  readonly patientOf: Int32Array;
  readonly count: number;
} {
  const numbers = new Map<number, number>();
  for (const patient of Int32Array.from(patients).sort()) {
    if (!numbers.has(patient)) numbers.set(patient, numbers.size);
  }
  return { patientOf: patients.map((patient) => numbers.get(patient)!), count: numbers.size };
}

function quantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
