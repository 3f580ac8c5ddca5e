import {
  backward,
  clearGradient,
  gradientOf,
  gradients,
  liveTensors,
  ops,
  scope,
} from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { afterAll, describe, expect, it } from "vitest";
import { architectures } from "./coding-model.ts";
import {
  expectGolden,
  goldenModel,
  largestDifference,
  magnitude,
  namesUnder,
  values,
} from "./golden.fixture.ts";

/** `at::Reduction` */
const reduction = { mean: 1, sum: 2 } as const;

describe.each(architectures)("%s against plain PyTorch", (architecture) => {
  const { file, model, documents } = goldenModel(architecture);
  afterAll(() => model.dispose());

  const real = (states: Tensor, document: number): Tensor => {
    const windows = model.pack(documents);
    const flat = ops.view(states, [windows.count * windows.length, states.dim(-1)]);
    const first = windows.firstWindow[document] * windows.length;
    return ops.narrow(flat, 0, first, windows.tokens[document]);
  };

  const loss = (kind: "mean" | "small"): Tensor => {
    const { logits } = model.forward(documents);
    const targets = file.tensor("input/targets");
    const entropy = ops.binaryCrossEntropyWithLogits;
    if (kind === "mean") return entropy(logits, targets, null, null, reduction.mean);
    const total = entropy(logits, targets, null, null, reduction.sum);
    return ops.divScalar(total, 10 * documents.length);
  };

  it("has exactly the parameters of the checkpoint", () => {
    const found = [...model.namedParameters().keys()].sort();
    expect(found).toEqual(namesUnder(file, "weights/").sort());
  });

  it("gives the same embeddings and hidden states", () => {
    scope(() => {
      const windows = model.pack(documents);
      const embeddings = model.encoder.embed(windows);
      const hidden = model.encoder.encode(embeddings, windows);
      documents.forEach((_, i) => {
        expectGolden(real(embeddings, i), file, `output/embeddings/${i}`, 1e-5);
        expectGolden(real(hidden, i), file, `output/hidden/${i}`, 1e-5);
      });
    });
  });

  it("gives the same logits and attention", () => {
    scope(() => {
      const { logits, attention } = model.forward(documents);
      expectGolden(logits, file, "output/logits", 1e-5);
      expect(attention.length).toBe(3);
      attention.forEach((own, i) => expectGolden(own, file, `output/attention/${i}`, 1e-5));
    });
  });

  it.each(["mean", "small"] as const)("has the same gradients of the %s loss", (kind) => {
    const parameters = model.namedParameters();
    scope(() => {
      const value = loss(kind);
      expect(value.item()).toBeCloseTo(Number(values(file, `output/loss/${kind}`)[0]), 5);
      backward(value);
      for (const [name, parameter] of parameters) {
        const found = gradientOf(parameter)?.toArray() ?? [];
        const expected = values(file, `gradient/${kind}/${name}`);
        // The gradient of a key's bias is zero in theory, so that it has no size of its own.
        const allowed = Math.max(1e-3 * magnitude(expected), 1e-6);
        expect(largestDifference(found, expected), name).toBeLessThan(allowed);
      }
    });
    for (const parameter of parameters.values()) clearGradient(parameter);
  });

  it("has the parts that AttInGrad needs", () => {
    const before = liveTensors();
    scope(() => {
      const windows = model.pack(documents);
      const embeddings = model.encoder.embed(windows);
      const { logits, attention } = model.decode(
        model.encoder.encode(embeddings, windows),
        windows,
      );
      documents.forEach((_, i) => {
        const expected = values(file, `attingrad/raw/${i}`);
        const tokens = windows.tokens[i];
        for (let code = 0; code < model.shape.labels; code += 1) {
          const logit = ops.select(ops.select(logits, 0, i), 0, code);
          const [gradient] = gradients([logit], [embeddings], { retainGraph: true });
          const product = ops.mul(real(embeddings, i), real(gradient as Tensor, i)).toFloat32();
          const weights = ops.select(attention[i], 0, code).toArray();
          const found = Array.from({ length: tokens }, (_unused, t) => {
            const row = product.subarray(t * 16, (t + 1) * 16);
            return Number(weights[t]) * Math.hypot(...row);
          });
          const own = expected.slice(code * tokens, (code + 1) * tokens);
          expect(largestDifference(found, own)).toBeLessThan(1e-3 * magnitude(own));
        }
      });
    });
    expect(liveTensors()).toBe(before);
  });
});
