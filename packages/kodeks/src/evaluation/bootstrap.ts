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
 * bootstrap(matrix.patients, (w) => countMetrics(pairs, w), { resamples: 1000, seed: 1 });
 */
export function bootstrap<Name extends string>(
  patients: Int32Array,
  statistic: (weights: Float64Array) => Readonly<Record<Name, number>>,
  options: BootstrapOptions,
): Readonly<Record<Name, Interval>> {
  return intervalsOf(resample(patients, statistic, options), options.confidence);
}

/** Figures of the documents as they are, and of each resample. */
export interface Resampled<Name extends string> {
  readonly values: Readonly<Record<Name, number>>;
  /** `[resamples]` each. */
  readonly samples: Readonly<Record<Name, Float64Array>>;
}

/** The resamples behind {@link bootstrap}, for figures that are computed from them. */
export function resample<Name extends string>(
  patients: Int32Array,
  statistic: (weights: Float64Array) => Readonly<Record<Name, number>>,
  { resamples, seed }: BootstrapOptions,
): Resampled<Name> {
  const values = statistic(new Float64Array(patients.length).fill(1));
  const names = Object.keys(values) as Name[];
  const samples = Object.fromEntries(
    names.map((name) => [name, new Float64Array(resamples)]),
  ) as Record<Name, Float64Array>;
  forEachResample(patients, { resamples, seed }, (weights, index) => {
    const figures = statistic(weights);
    for (const name of names) samples[name][index] = figures[name];
  });
  return { values, samples };
}

/**
 * Draws resamples.
 *
 * @param visit gets the weights of the documents, `[documents]`, which the next resample overwrites
 */
export function forEachResample(
  patients: Int32Array,
  { resamples, seed }: BootstrapOptions,
  visit: (weights: Float64Array, index: number) => void,
): void {
  const { patientOf, count } = numberPatients(patients);
  const weights = new Float64Array(patients.length);
  const random = createRandom(seed);
  // Small numbers keep what is drawn from at random within a core's own cache.
  const timesDrawn = new Uint16Array(count);
  for (let index = 0; index < resamples; index++) {
    timesDrawn.fill(0);
    for (let draw = 0; draw < count; draw++) timesDrawn[random.nextInt(count)] += 1;
    for (let row = 0; row < weights.length; row++) weights[row] = timesDrawn[patientOf[row]];
    visit(weights, index);
  }
}

/** Percentile intervals of resampled figures. */
export function intervalsOf<Name extends string>(
  { values, samples }: Resampled<Name>,
  confidence = 0.95,
): Readonly<Record<Name, Interval>> {
  const names = Object.keys(values) as Name[];
  return Object.fromEntries(
    names.map((name) => [name, intervalOf(values[name], samples[name], confidence)]),
  ) as Record<Name, Interval>;
}

/** A figure with the quantiles of its resamples; undefined ones are left out. */
export function intervalOf(value: number, samples: Float64Array, confidence = 0.95): Interval {
  const sorted = samples.filter((sample) => !Number.isNaN(sample)).sort();
  const tail = (1 - confidence) / 2;
  return { value, low: quantile(sorted, tail), high: quantile(sorted, 1 - tail) };
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
