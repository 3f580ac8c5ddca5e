import { RandomRows } from "@kodeks/libtorch";
import type { Generator } from "@kodeks/libtorch";
import { createRandom } from "../base/random.ts";
import type { Random } from "../base/random.ts";

/** Keeps the sequences of one document apart. */
const purposes = { dropout: 1, masking: 2 } as const;

/**
 * 32 bits that follow from seed, step and document alone, so that a document is dropped and masked alike
 * in whatever micro-batch and process it is, and a resumed run needs no random state.
 *
 * @param document row of the training split
 */
export function documentSeed(
  seed: number,
  step: number,
  document: number,
  purpose: keyof typeof purposes,
): number {
  const high = Math.floor(seed / 2 ** 32);
  return [high, step, document, purposes[purpose]].reduce(mixIn, mixIn(0, seed)) >>> 0;
}

/** One round of MurmurHash3 (A. Appleby) and its finaliser. */
function mixIn(hash: number, value: number): number {
  let word = Math.imul(value | 0, 0xcc9e2d51);
  word = Math.imul((word << 15) | (word >>> 17), 0x1b873593);
  let mixed = hash ^ word;
  mixed = (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** What decides which tokens of a document are masked at a step. */
export function maskingRandom(seed: number, step: number, document: number): Random {
  return createRandom(documentSeed(seed, step, document, "masking"));
}

/**
 * Makes what dropout draws from for the windows of documents, or for some of them: each window's numbers are
 * its own, whatever goes through the model beside it.
 *
 * @param windows how many each document has
 */
export type DropoutOf = (
  documents: readonly number[],
  windows: ArrayLike<number>,
  some?: { readonly from: number; readonly to: number },
) => RandomRows;

/**
 * The dropout of one step.
 *
 * @param generator makes the numbers; its own state does not matter
 */
export function dropoutOfStep(generator: Generator, seed: number, step: number): DropoutOf {
  return (documents, windows, some) => {
    const rows = documents.flatMap((document, i) => {
      const own = documentSeed(seed, step, document, "dropout");
      return Array.from({ length: windows[i] }, (_, window) => ({
        rows: 1,
        seed: mixIn(own, window) >>> 0,
      }));
    });
    return new RandomRows(generator, some === undefined ? rows : rows.slice(some.from, some.to));
  };
}
