import { TorchError } from "../errors.ts";
import type { Generator } from "../generator.ts";
import * as ops from "../operators.generated.ts";
import { describe } from "../tensor.ts";
import type { Tensor } from "../tensor.ts";

/** Rows of a tensor, one after the other, that share a sequence of random numbers. */
export interface RowGroup {
  readonly rows: number;
  /** What decides the group's numbers: 32 bits. */
  readonly seed: number;
}

/** The smallest 64-bit integer: random numbers from here on have 64 random bits. */
const smallest = -(2n ** 63n);

/** Fills 64-bit words with random bits. */
export function fillWithBits(words: Tensor, generator: Generator): void {
  ops.randomFromInPlace(words, smallest, null, { generator });
}

/**
 * Random bits for the rows of a tensor, where each group's bits depend on its own seed alone: not on the
 * groups beside it, so that a document meets the same dropout in whatever batch and process it is.
 *
 * @example
 * const random = new RandomRows(generator, [{ rows: 3, seed: 17 }, { rows: 1, seed: 99 }]);
 * const dropped = dropout(hidden, 0.1, random); // hidden: [4, …], or [2, …] with a row for each group
 */
export class RandomRows {
  readonly #generator: Generator;
  readonly #groups: readonly RowGroup[];
  readonly #rows: number;
  #draws = 0;

  /** @param generator makes the numbers; seeded anew for each group and draw */
  constructor(generator: Generator, groups: readonly RowGroup[]) {
    this.#generator = generator;
    this.#groups = groups;
    this.#rows = groups.reduce((sum, { rows }) => sum + rows, 0);
  }

  /** 16 random bits for each element of `input`, as `int16[input.size]`. Each call gives others. */
  bits(input: Tensor): Tensor {
    const rows = input.dim(0);
    const single = rows !== this.#rows;
    if (single && rows !== this.#groups.length) {
      const expected = `${this.#rows} rows or ${this.#groups.length}`;
      throw new TorchError(
        "BAD_ARGUMENT",
        `random numbers for ${expected}, not ${describe(input)}`,
      );
    }
    this.#draws += 1;
    const perRow = rows === 0 ? 0 : input.size / rows;
    const sizes = this.#groups.map((group) => (single ? 1 : group.rows) * perRow);
    const words = sizes.map((size) => Math.ceil(size / 4));
    const total = words.reduce((sum, count) => sum + count, 0);
    const all = ops.empty([total], { dtype: "int64", device: input.device });
    let start = 0;
    words.forEach((count, i) => {
      this.#generator.seed(mixed(this.#groups[i].seed, this.#draws));
      fillWithBits(ops.narrow(all, 0, start, count), this.#generator);
      start += count;
    });
    const bits = ops.viewDtype(all, "int16");
    if (total * 4 === input.size) return bits;
    start = 0;
    const parts = words.map((count, i) => {
      const part = ops.narrow(bits, 0, start, sizes[i]);
      start += count * 4;
      return part;
    });
    return ops.cat(parts);
  }
}

/** Two numbers mixed into 32 bits (the finaliser of MurmurHash3, A. Appleby). */
function mixed(seed: number, draw: number): number {
  let hash = (seed ^ Math.imul(draw, 0x9e3779b9)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
