import type { TextChannel, TextContribution } from "../text-channel.ts";
import type { NgramKind, NgramReader } from "./ngram-reader.ts";

/** The n-grams of a document that a channel knows: rows of its weights, and their values. */
export interface LexicalFeatures {
  readonly rows: Int32Array;
  /** (1 + ln count) · idf, of L2 norm 1 over the document. */
  readonly values: Float32Array;
}

export interface LexicalWeights {
  /** The buckets that have a row, ascending. */
  readonly buckets: Int32Array;
  /** Of each row. */
  readonly idf: Float32Array;
  /** `[rows, codes]`, row-major. */
  readonly weights: Float32Array;
  /** `[codes]` */
  readonly bias: Float32Array;
}

/**
 * The lexical channel: a sparse linear model over hashed n-grams, whose logit is added to the neural one
 * (docs/training.md). Only buckets that occur often enough in training have a row.
 */
export class LexicalChannel implements TextChannel {
  readonly reader: NgramReader;
  readonly parts: LexicalWeights;
  readonly codes: number;
  /** Row of each bucket, or -1. */
  readonly #rows: Int32Array;
  /** How often each row occurs in the document at hand; all 0 between documents. */
  readonly #counts: Float64Array;

  constructor(reader: NgramReader, parts: LexicalWeights) {
    this.reader = reader;
    this.parts = parts;
    this.codes = parts.bias.length;
    this.#rows = new Int32Array(2 ** reader.bits).fill(-1);
    parts.buckets.forEach((bucket, row) => (this.#rows[bucket] = row));
    this.#counts = new Float64Array(parts.buckets.length);
  }

  /** The channel with all its logits multiplied, in place of this one. */
  scaled(factor: number): LexicalChannel {
    const { weights, bias } = this.parts;
    for (let i = 0; i < weights.length; i += 1) weights[i] *= factor;
    for (let i = 0; i < bias.length; i += 1) bias[i] *= factor;
    return this;
  }

  features(ids: Int32Array): LexicalFeatures {
    const counts = this.#counts;
    const touched: number[] = [];
    for (const bucket of this.reader.buckets(ids)) {
      const row = this.#rows[bucket];
      if (row < 0) continue;
      if (counts[row] === 0) touched.push(row);
      counts[row] += 1;
    }
    // In order of the rows, memory is read forwards.
    const rows = Int32Array.from(touched).sort();
    const { idf } = this.parts;
    const raw = Float64Array.from(rows, (row) => (1 + Math.log(counts[row])) * idf[row]);
    for (const row of rows) counts[row] = 0;
    const norm = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0));
    return { rows, values: Float32Array.from(raw, (value) => value / norm) };
  }

  get bias(): Float32Array {
    return this.parts.bias;
  }

  logits(ids: Int32Array): Float32Array {
    return this.logitsOf(this.features(ids));
  }

  /** Logits of all codes, `[codes]`. */
  logitsOf({ rows, values }: LexicalFeatures): Float32Array {
    const { weights, bias } = this.parts;
    const { codes } = this;
    const out = bias.slice();
    let i = 0;
    // Four rows at a time: the sums are read and written a quarter as often.
    for (; i + 4 <= rows.length; i += 4) {
      const [a, b, c, d] = [values[i], values[i + 1], values[i + 2], values[i + 3]];
      const [ra, rb] = [rows[i] * codes, rows[i + 1] * codes];
      const [rc, rd] = [rows[i + 2] * codes, rows[i + 3] * codes];
      for (let j = 0; j < codes; j += 1) {
        out[j] +=
          a * weights[ra + j] + b * weights[rb + j] + c * weights[rc + j] + d * weights[rd + j];
      }
    }
    for (; i < rows.length; i += 1) {
      const [value, row] = [values[i], rows[i] * codes];
      for (let j = 0; j < codes; j += 1) out[j] += value * weights[row + j];
    }
    return out;
  }

  /**
   * What each n-gram of a document adds to a code's logit, largest first. Together with the code's bias
   * they sum to the channel's logit. N-grams that share a bucket share its contribution by their counts.
   */
  contributions(ids: Int32Array, label: number): TextContribution[] {
    const { rows, values } = this.features(ids);
    const valueOf = new Map(Array.from(rows, (row, i) => [row, values[i]]));
    const found = new Map<
      string,
      { kind: NgramKind; text: string; row: number; places: [number, number][] }
    >();
    const occurrences = new Map<number, number>();
    for (const { bucket, kind, text, first, last } of this.reader.ngrams(ids)) {
      const row = this.#rows[bucket];
      if (row < 0) continue;
      const key = `${kind} ${text}`;
      const entry = found.get(key) ?? { kind, text, row, places: [] };
      entry.places.push([first, last]);
      found.set(key, entry);
      occurrences.set(row, (occurrences.get(row) ?? 0) + 1);
    }
    return [...found.values()]
      .map(({ kind, text, row, places }) => {
        const weight = this.parts.weights[row * this.codes + label];
        const share = places.length / (occurrences.get(row) as number);
        return { kind, text, places, contribution: (valueOf.get(row) as number) * weight * share };
      })
      .sort((a, b) => b.contribution - a.contribution);
  }
}
