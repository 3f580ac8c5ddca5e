import { fromArray, liveTensors, ops, requiresGrad, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import type { EmbeddingPass } from "./embedding-pass.ts";
import { learnedMaskLoss, learnMask } from "./learned-mask.ts";
import { crossEntropy } from "./loss.ts";

// Two windows of four tokens, each an embedding of two numbers; one document. Code 0 hangs on token 1 of the
// first window, code 1 on token 2 of the second, weakly; the other tokens say nothing.
const values = [
  [0, 0, 4, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0.3, 0, 0],
].flat();

function passWith(blank = 0): EmbeddingPass & { readonly asked: string[] } {
  const asked: string[] = [];
  const logitsAt = (embeddings: Tensor, dropout: string): Tensor => {
    asked.push(dropout);
    return ops.sumAlong(ops.view(embeddings, [1, 8, 2]), 1);
  };
  return {
    asked,
    embeddings: fromArray(values, [2, 4, 2]),
    blank: () => ops.full([2, 4, 2], blank, { dtype: "float32" }),
    logitsAt,
    lossAt: (embeddings, dropout) =>
      crossEntropy(logitsAt(embeddings, dropout), fromArray([1, 0], [1, 2])),
  };
}

describe("learnMask", () => {
  const learnt = (price: number): number[] =>
    scope(() => {
      const mask = learnMask(passWith(), price);
      expect(mask.shape).toEqual([2, 4, 1]);
      expect(requiresGrad(mask)).toBe(false);
      return [...mask.toFloat32()];
    });

  it("keeps what the prediction hangs on, and hides all else", () => {
    const before = liveTensors();
    const mask = learnt(0.01);
    expect(liveTensors()).toBe(before);
    expect(mask[1]).toBeGreaterThan(0.75);
    const idle = mask.filter((_, token) => token !== 1 && token !== 6);
    for (const share of idle) expect(share).toBeLessThan(0.05);
  });

  it("keeps the less the more a token costs", () => {
    const kept = [1e-4, 0.01, 0.2, 100].map((price) =>
      learnt(price).reduce((sum, share) => sum + share, 0),
    );
    expect(kept).toEqual(kept.toSorted((a, b) => b - a));
    expect(kept[0]).toBeGreaterThan(kept[1] + 0.2);
    expect(Math.max(...learnt(100))).toBeLessThan(0.05);
  });

  it("changes the prediction less than a mask of the same size elsewhere", () => {
    scope(() => {
      const pass = passWith();
      const mask = learnMask(pass, 0.01);
      const at = (kept: Tensor): number => {
        const { logitsAt, embeddings } = pass;
        const seen = ops.sigmoid(logitsAt(ops.mul(embeddings, kept), "none")).toFloat32();
        const whole = ops.sigmoid(logitsAt(embeddings, "none")).toFloat32();
        return Math.max(...seen.map((share, code) => Math.abs(share - whole[code])));
      };
      const found = [...mask.toFloat32()];
      const elsewhere = fromArray([...found.slice(3), ...found.slice(0, 3)], [2, 4, 1]);
      expect(at(mask)).toBeLessThan(0.1);
      expect(at(elsewhere)).toBeGreaterThan(3 * at(mask));
    });
  });
});

it("adds half the loss under the mask, with the step's dropout", () => {
  scope(() => {
    const pass = passWith(0.5);
    const loss = learnedMaskLoss(0.01)(pass).item();
    expect(pass.asked).toEqual(["none", "none", "none", "none", "none", "same"]);
    const mask = learnMask(pass, 0.01);
    const seen = ops.add(
      ops.mul(mask, pass.embeddings),
      ops.mulScalar(ops.addScalar(ops.neg(mask), 1), 0.5),
    );
    expect(loss).toBeCloseTo(pass.lossAt(seen, "same").item() / 2, 5);
  });
});
