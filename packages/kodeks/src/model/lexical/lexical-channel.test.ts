import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pieces, randomChannel } from "./lexical.fixture.ts";

const codes = 5;
const documents = fc
  .array(fc.nat(pieces.length - 1), { maxLength: 40 })
  .map((ids) => Int32Array.from(ids));

describe("LexicalChannel", () => {
  const channel = randomChannel(codes);
  const { buckets, idf, weights, bias } = channel.parts;

  it("computes what a dense model would", () => {
    fc.assert(
      fc.property(documents, (ids) => {
        const dense = new Float64Array(buckets.length);
        for (const bucket of channel.reader.buckets(ids)) {
          const row = buckets.indexOf(bucket);
          if (row >= 0) dense[row] += 1;
        }
        const raw = dense.map((count, row) => (count === 0 ? 0 : (1 + Math.log(count)) * idf[row]));
        const norm = Math.hypot(...raw) || 1;
        const found = channel.logits(ids);
        for (let code = 0; code < codes; code += 1) {
          const sum = raw.reduce(
            (total, value, row) => total + (value / norm) * weights[row * codes + code],
            bias[code],
          );
          expect(found[code]).toBeCloseTo(sum, 4);
        }
      }),
    );
  });

  it("is explained in full by its n-grams and the bias", () => {
    fc.assert(
      fc.property(documents, fc.nat(codes - 1), (ids, code) => {
        const contributions = channel.contributions(ids, code);
        const sum = contributions.reduce((total, { contribution }) => total + contribution, 0);
        expect(sum + bias[code]).toBeCloseTo(channel.logits(ids)[code], 4);
      }),
    );
  });

  it("names each n-gram once, with all its places, strongest first", () => {
    const contributions = channel.contributions(Int32Array.of(0, 1, 2, 3, 1, 2, 0), 0);
    const values = contributions.map(({ contribution }) => contribution);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const names = contributions.map(({ kind, text }) => `${kind} ${text}`);
    expect(new Set(names).size).toBe(names.length);
    const run = contributions.find(({ kind, text }) => kind === "characters" && text === "abet");
    expect(run?.places).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  it("scores a document in any company as by itself", () => {
    const [a, b] = [Int32Array.of(0, 1, 2, 0), Int32Array.of(0, 7, 8, 7, 0)];
    const [first, second] = [channel.logits(a), channel.logits(b)];
    expect(channel.logits(a)).toEqual(first);
    expect(channel.logits(b)).toEqual(second);
  });

  it("is its bias where nothing is known", () => {
    expect(channel.logits(Int32Array.of(0, 0))).toEqual(bias);
  });
});
