import { createRandom } from "../../base/random.ts";
import { LexicalChannel } from "./lexical-channel.ts";
import { NgramReader } from "./ngram-reader.ts";

export const pieces = [null, "dia", "##betes", "type", "2", "##s", ",", "gout", "asthma"];

/** A channel of random weights that knows most of the n-grams of `pieces`, in few enough buckets to collide. */
export function randomChannel(codes: number, bits = 8, seed = 1): LexicalChannel {
  const random = createRandom(seed);
  const buckets = Int32Array.from({ length: 2 ** bits }, (_, i) => i).filter(
    () => random.next() < 0.8,
  );
  const numbers = (size: number): Float32Array =>
    Float32Array.from({ length: size }, () => random.next() * 2 - 1);
  return new LexicalChannel(new NgramReader(pieces, bits), {
    buckets,
    idf: numbers(buckets.length).map((value) => 2 + value),
    weights: numbers(buckets.length * codes),
    bias: numbers(codes),
  });
}
