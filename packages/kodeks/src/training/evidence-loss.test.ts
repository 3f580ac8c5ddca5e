import {
  backward,
  clearGradient,
  fromArray,
  gradientOf,
  noGrad,
  ops,
  scope,
} from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { afterAll, describe, expect, it } from "vitest";
import type { LabelEvidence } from "../dataset/evidence.ts";
import { architectures } from "../model/coding-model.ts";
import { goldenModel } from "../model/golden.fixture.ts";
import type { GoldenModel } from "../model/golden.fixture.ts";
import { evidenceLossShare, evidencePairs } from "./evidence-loss.ts";

const evidence: readonly (readonly LabelEvidence[])[] = [
  [
    { label: 1, tokens: Int32Array.of(2, 3) },
    { label: 4, tokens: Int32Array.of(1) },
  ],
  [],
  [{ label: 6, tokens: Int32Array.of(1, 2, 4) }],
];
const whole = [0, 1, 2];

function lossOf({ model, documents }: GoldenModel, parts: readonly (readonly number[])[]): number {
  return parts.reduce(
    (total, part) =>
      total +
      scope(() => {
        const decoded = model.forward(part.map((i) => documents[i]));
        const marked = part.map((i) => evidence[i]);
        const loss = evidenceLossShare(decoded, marked, evidencePairs(evidence, whole));
        if (loss === null) return 0;
        backward(loss);
        return loss.item();
      }),
    0,
  );
}

/** Mean KL(uniform ‖ A_j) of the pairs, from the attention itself. */
function plainLoss({ model, documents }: GoldenModel): number {
  const divergences = scope(() =>
    noGrad(() => {
      const { attention } = model.forward(documents);
      return evidence.flatMap((marked, document) => {
        const tokens = documents[document].length;
        const weights = attention[document].toFloat32();
        return marked.map(({ label, tokens: places }) =>
          [...places].reduce((sum, place) => {
            const share = 1 / places.length;
            return sum + share * Math.log(share / weights[label * tokens + place]);
          }, 0),
        );
      });
    }),
  );
  return divergences.reduce((sum, value) => sum + value, 0) / divergences.length;
}

describe.each(architectures)("evidenceLossShare, %s", (name) => {
  const golden = goldenModel(name);
  const { model } = golden;
  afterAll(() => model.dispose());

  it.each([[[[0, 1, 2]]], [[[2], [1], [0]]], [[[1, 0], [2]]]])(
    "is the mean divergence of the batch's pairs in parts %j",
    (parts) => {
      expect(plainLoss(golden)).toBeGreaterThan(0.1);
      expect(lossOf(golden, parts)).toBeCloseTo(plainLoss(golden), 5);
      for (const parameter of model.parameters()) clearGradient(parameter);
    },
  );

  it("has the gradients of finite differences", () => {
    lossOf(golden, [whole]);
    let moved = 0;
    for (const [path, parameter] of model.namedParameters()) {
      const gradient = scope(() => gradientOf(parameter)?.toFloat32());
      // Values and what comes after them do not bear on the attention.
      if (gradient === undefined) continue;
      const peak = gradient.reduce(
        (best, g, i) => (Math.abs(g) > Math.abs(gradient[best]) ? i : best),
        0,
      );
      const step = 1e-2;
      const at = (shift: number): number =>
        shifted(parameter, peak, shift, () => plainLoss(golden));
      const slope = (at(step) - at(-step)) / (2 * step);
      expect(Math.abs(slope - gradient[peak]), path).toBeLessThan(0.02 * Math.abs(slope) + 2e-3);
      if (Math.abs(gradient[peak]) > 1e-2) moved += 1;
      clearGradient(parameter);
    }
    expect(moved).toBeGreaterThan(10);
  });
});

describe("evidenceLossShare", () => {
  const decodedWith = (rows: readonly number[]): Parameters<typeof evidenceLossShare>[0] => {
    const log = ops.logSoftmax(fromArray(rows, [1, rows.length]), -1);
    return { logits: log, attention: [ops.exp(log)], logAttention: () => log };
  };

  it("is 0 where attention is uniform on the evidence", () => {
    const loss = scope(() =>
      evidenceLossShare(
        decodedWith([0, 50, 50, 0]),
        [[{ label: 0, tokens: Int32Array.of(1, 2) }]],
        1,
      )?.item(),
    );
    expect(loss).toBeCloseTo(0, 6);
  });

  it("stays finite where the attention is too small for a number", () => {
    const loss = scope(() =>
      evidenceLossShare(
        decodedWith([500, 0]),
        [[{ label: 0, tokens: Int32Array.of(1) }]],
        1,
      )?.item(),
    );
    expect(loss).toBeCloseTo(500, 3);
  });

  it("is none without evidence", () => {
    expect(scope(() => evidenceLossShare(decodedWith([0, 0]), [[]], 0))).toBeNull();
    expect(scope(() => evidenceLossShare(decodedWith([0, 0]), [], 0))).toBeNull();
  });
});

/** The result of `body` while one element of a parameter is moved. */
function shifted(parameter: Tensor, element: number, by: number, body: () => number): number {
  const move = (amount: number): void =>
    scope(() =>
      noGrad(() => {
        const change = new Float32Array(parameter.size);
        change[element] = amount;
        ops.addInPlace(parameter, fromArray(change, parameter.shape));
      }),
    );
  move(by);
  try {
    return body();
  } finally {
    move(-by);
  }
}
