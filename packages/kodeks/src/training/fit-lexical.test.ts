import { liveTensors } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import { createRandom } from "../base/random.ts";
import { LexicalChannel } from "../model/lexical/lexical-channel.ts";
import type { LexicalFeatures } from "../model/lexical/lexical-channel.ts";
import { NgramReader } from "../model/lexical/ngram-reader.ts";
import { fitLexical } from "./fit-lexical.ts";
import { LexicalAdaGrad } from "./lexical-adagrad.ts";

const [rows, codes, documents] = [30, 3, 12];

function emptyChannel(): LexicalChannel {
  return new LexicalChannel(new NgramReader([], 8), {
    buckets: Int32Array.from({ length: rows }, (_, i) => i),
    idf: new Float32Array(rows).fill(1),
    weights: new Float32Array(rows * codes),
    bias: Float32Array.of(-1, 0, 1),
  });
}

function problem(): { train: LexicalFeatures[]; targets: Int32Array[] } {
  const random = createRandom(3);
  const train = Array.from({ length: documents }, () => {
    const used = Int32Array.from({ length: rows }, (_, i) => i).filter(() => random.next() < 0.3);
    return { rows: used, values: Float32Array.from(used, () => random.next()) };
  });
  const targets = train.map(() => Int32Array.of(0, 1, 2).filter(() => random.next() < 0.4));
  return { train, targets };
}

/** d(Σ binary cross-entropy)/d(logits) of one document. */
function errorsOf(
  channel: LexicalChannel,
  features: LexicalFeatures,
  labels: Int32Array,
): Float32Array {
  const errors = channel.logitsOf(features).map((logit) => 1 / (1 + Math.exp(-logit)));
  for (const label of labels) errors[label] -= 1;
  return errors;
}

describe("fitLexical", () => {
  const { train, targets } = problem();

  it("finds the optimum: loss and penalty pull every weight equally hard", async () => {
    const channel = emptyChannel();
    const penalty = 0.1;
    const before = liveTensors();
    await fitLexical(channel, train, targets, {
      penalties: [penalty],
      iterations: 2000,
      choose: null,
    });
    expect(liveTensors()).toBe(before);
    const pull = new Float64Array(rows * codes);
    const biasPull = new Float64Array(codes);
    train.forEach((features, i) => {
      const errors = errorsOf(channel, features, targets[i]);
      errors.forEach((error, code) => {
        biasPull[code] += error;
        features.rows.forEach((row, k) => (pull[row * codes + code] += error * features.values[k]));
      });
    });
    const { weights, bias } = channel.parts;
    expect(Math.max(...weights.map(Math.abs))).toBeGreaterThan(0.5);
    pull.forEach((value, i) => expect(value).toBeCloseTo(-penalty * weights[i], 3));
    biasPull.forEach((value, code) =>
      expect(value).toBeCloseTo(-penalty * (bias[code] - (code - 1)), 3),
    );
  });

  it("keeps the fit that is best on held-out documents, whose logits it gives", async () => {
    const channel = emptyChannel();
    const seen: Float32Array[] = [];
    const best = await fitLexical(channel, train, targets, {
      penalties: [1, 0.1, 0.01],
      iterations: 50,
      choose: {
        heldOut: train.slice(0, 4),
        measure: (logits) => (seen.push(logits.slice()) === 2 ? 1 : 0),
      },
    });
    expect(best).toBe(0.1);
    const kept = train.slice(0, 4).flatMap((features) => [...channel.logitsOf(features)]);
    kept.forEach((logit, i) => expect(logit).toBeCloseTo(seen[1][i], 4));
  });

  it("stops when asked to", async () => {
    const options = {
      penalties: [1],
      iterations: 5,
      choose: null,
      signal: AbortSignal.abort(),
    };
    await expect(fitLexical(emptyChannel(), train, targets, options)).rejects.toMatchObject({
      code: "INTERRUPTED",
    });
  });
});

describe("LexicalAdaGrad", () => {
  it("takes the steps of AdaGrad and leaves other rows alone", () => {
    const { train, targets } = problem();
    const channel = emptyChannel();
    const optimiser = new LexicalAdaGrad(channel);
    const [rate, decay] = [0.3, 0.01];
    const weights = new Float64Array(rows * codes);
    const squares = new Float64Array(rows * codes);
    for (const [i, features] of train.slice(0, 5).entries()) {
      const errors = errorsOf(channel, features, targets[i]);
      optimiser.step(features, errors, rate, decay);
      features.rows.forEach((row, k) =>
        errors.forEach((error, code) => {
          const at = row * codes + code;
          const slope = features.values[k] * error + decay * weights[at];
          squares[at] += slope ** 2;
          weights[at] -= (rate * slope) / Math.sqrt(squares[at] + 1e-8);
        }),
      );
    }
    expect(weights.some((weight) => Math.abs(weight) > 0.1)).toBe(true);
    weights.forEach((weight, i) => expect(channel.parts.weights[i]).toBeCloseTo(weight, 4));
  });
});
