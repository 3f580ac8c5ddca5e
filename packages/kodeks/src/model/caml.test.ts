import { freshParameters, fromArray, Generator, noGrad, ops, scope } from "@kodeks/libtorch";
import { afterAll, describe, expect, it } from "vitest";
import { ConvolutionalDecoder } from "./caml.ts";
import { largestDifference } from "./golden.fixture.ts";
import { decodeDocuments } from "./label-decoder.ts";

describe("ConvolutionalDecoder", () => {
  const [width, labels, tokens] = [6, 3, 30];
  const decoder = new ConvolutionalDecoder(freshParameters(new Generator(3)), width, labels);
  afterAll(() => decoder.dispose());

  /** Scores of the tokens before the softmax, `[C, T]`, up to a constant for each code. */
  const scoresOf = (hidden: Float32Array): number[][] =>
    scope(() =>
      noGrad(() => {
        const own = fromArray(hidden, [hidden.length / width, width]);
        const log = decodeDocuments(decoder, [own]).logAttention(0, Int32Array.of(0, 1, 2));
        const rows = ops.unbind(log, 0).map((row) => Array.from(row.toFloat32()));
        return rows.map((row) => row.map((value) => value - row[0]));
      }),
    );

  it("lets a token be seen by four neighbours on either side and no further", () => {
    const hidden = Float32Array.from({ length: tokens * width }, (_, i) => Math.sin(i));
    const changed = hidden.slice();
    changed.fill(2, 15 * width, 16 * width);
    const [before, after] = [scoresOf(hidden), scoresOf(changed)];
    for (let token = 0; token < tokens; token += 1) {
      const moved = Math.max(...before.map((row, j) => Math.abs(row[token] - after[j][token])));
      if (Math.abs(token - 15) <= 4) expect(moved, `token ${token}`).toBeGreaterThan(1e-4);
      else expect(moved, `token ${token}`).toBeLessThan(1e-5);
    }
  });

  it("takes documents shorter than what it sees at once", () => {
    scope(() => {
      const { logits, attention } = decodeDocuments(decoder, [
        ops.ones([1, width]),
        ops.ones([2, width]),
        ops.ones([40, width]),
      ]);
      expect(logits.shape).toEqual([3, labels]);
      expect(attention.map(({ shape }) => shape)).toEqual([
        [labels, 1],
        [labels, 2],
        [labels, 40],
      ]);
      for (const own of attention) {
        const sums = ops.sumAlong(own, -1).toFloat32();
        expect(largestDifference(sums, [1, 1, 1])).toBeLessThan(1e-6);
      }
    });
  });
});
