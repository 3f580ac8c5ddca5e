import { createRandom, shuffle } from "../base/random.ts";

/**
 * The batches of one epoch: every document once, in an order that depends on seed and epoch alone.
 * Windows are packed without padding documents to one another's length, so that there is nothing to
 * gain from putting documents of like length together.
 */
export function epochBatches(
  documents: number,
  batchSize: number,
  seed: number,
  epoch: number,
): number[][] {
  const order = Array.from({ length: documents }, (_, i) => i);
  shuffle(order, createRandom(seed * 1_000_003 + epoch));
  const batches: number[][] = [];
  for (let start = 0; start < documents; start += batchSize) {
    batches.push(order.slice(start, start + batchSize));
  }
  return batches;
}

/**
 * Cuts a list of documents into runs that hold at most `maxTokens` tokens each, windows filled up. A
 * document longer than that stands alone.
 */
export function microBatches(
  documents: readonly number[],
  length: (document: number) => number,
  windowLength: number,
  maxTokens: number,
): number[][] {
  const runs: number[][] = [];
  let room = 0;
  for (const document of documents) {
    const padded = Math.ceil(length(document) / windowLength) * windowLength;
    if (runs.length === 0 || padded > room) {
      runs.push([]);
      room = maxTokens;
    }
    (runs.at(-1) as number[]).push(document);
    room -= padded;
  }
  return runs;
}
