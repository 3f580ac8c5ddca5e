/** A seeded source of random numbers: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A number in [0, 1) with 53 random bits. */
  next(): number;
  /** An integer in [0, n). Throws a RangeError unless n is a positive safe integer. */
  nextInt(n: number): number;
  /** Where the sequence stands, for checkpoints: goes through JSON unharmed. */
  state(): RandomState;
  /** Goes on from where a sequence stood. */
  restore(state: RandomState): void;
}

export type RandomState = readonly [a: number, b: number, c: number, counter: number];

/**
 * Small fast generator: sfc32 (C. Doty-Humphrey, PractRand), its state filled from the seed by
 * splitmix32. For sampling and shuffling; not for secrets.
 *
 * @param seed any safe integer; throws a RangeError otherwise
 * @example
 * const random = createRandom(7);
 * const patient = random.nextInt(5000);
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a safe integer: ${seed}`);
  const low = splitmix32(seed >>> 0);
  const high = splitmix32(Math.floor(seed / 2 ** 32) >>> 0);
  let a = low();
  let b = low() ^ high();
  let c = high();
  let counter = 1;

  const nextUint32 = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // Neighbouring seeds differ in few state bits until the state has been stirred.
  for (let round = 0; round < 12; round++) nextUint32();

  const next = (): number => ((nextUint32() >>> 5) * 2 ** 26 + (nextUint32() >>> 6)) / 2 ** 53;
  return {
    next,
    nextInt(n) {
      if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`nextInt needs n >= 1: ${n}`);
      return Math.floor(next() * n);
    },
    state: () => [a, b, c, counter],
    restore(state) {
      [a, b, c, counter] = state;
    },
  };
}

/**
 * Shuffles in place (Fisher–Yates): every order is equally likely. Returns the same array.
 *
 * @example
 * shuffle(courseIds, createRandom(1));
 */
export function shuffle<A extends Shuffleable>(array: A, random: Random): A {
  const items: { [index: number]: unknown; readonly length: number } = array;
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.nextInt(last + 1);
    const held = items[last];
    items[last] = items[other];
    items[other] = held;
  }
  return array;
}

/** One of the items, all equally likely. Throws a RangeError where there is none. */
export function pick<T>(items: readonly T[], random: Random): T {
  if (items.length === 0) throw new RangeError("nothing to choose from");
  return items[random.nextInt(items.length)];
}

/**
 * One of the items, each as likely as its weight says. Throws a RangeError where no weight is above 0.
 *
 * @example
 * pickWeighted(disease.codes, ({ weight }) => weight, random);
 */
export function pickWeighted<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  random: Random,
): T {
  const weights = items.map(weightOf);
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => (left -= weight) < 0);
  // Rounding may leave a last crumb that no weight takes.
  const drawn = items[at >= 0 ? at : weights.findLastIndex((weight) => weight > 0)];
  if (drawn === undefined) throw new RangeError("nothing to choose from");
  return drawn;
}

type Shuffleable = unknown[] | Int32Array | Uint32Array | Float32Array | Float64Array;

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
}
