import {
  gradients,
  liveTensors,
  noGrad,
  ops,
  requireGrad,
  SafetensorsFile,
  scope,
} from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { afterAll, describe, expect, it } from "vitest";
import { architectures } from "../model/coding-model.ts";
import {
  goldenModel,
  goldenPath,
  largestDifference,
  magnitude,
  values,
} from "../model/golden.fixture.ts";
import { gradientScores } from "./gradient-scores.ts";
import { methodNames } from "./method.ts";
import type { MethodSettings } from "./method.ts";
import { methods } from "./methods.ts";
import { limeCoalitions, limeCoefficients } from "./methods/lime.ts";
import { maskedScorer } from "./masked-scorer.ts";
import { readCodes, withNotePass } from "./note-pass.ts";
import { wordMasks } from "./word-masks.ts";

const captum = SafetensorsFile.open(goldenPath("explanations.safetensors"));
const labels = [0, 1, 2, 3, 4, 5, 6];
const maskId = 1;

describe.each([0, 2])("against Captum, document %i", (document) => {
  const { model, documents } = goldenModel("plm-ca");
  afterAll(() => model.dispose());
  const ids = documents[document];
  const tokens = ids.length;
  const words = values(captum, `words/${document}`) as Int32Array;
  const count = Math.max(...words) + 1;
  const settings: MethodSettings = { words, maskId, seed: 1, tolerance: 0, samples: 1000 };
  const expectRows = (
    name: string,
    found: readonly (Float32Array | null)[],
    expected: ArrayLike<number>,
    width: number,
  ): void => {
    const all = Array.from(expected);
    found.forEach((row, label) => {
      const own = all.slice(label * width, (label + 1) * width);
      const difference = largestDifference(row ?? [], own);
      expect(difference, `${name}, label ${label}`).toBeLessThan(1e-4 * magnitude(all));
    });
  };
  /** Captum's attributions of the dimensions `[C, T, d]`, summed and as norms, without CLS and SEP. */
  const reduced = (name: string, of: (values: number[]) => number): number[] => {
    const all = Array.from(values(captum, `${name}/${document}`) as Float32Array, Number);
    const width = all.length / labels.length / tokens;
    return Array.from({ length: labels.length * tokens }, (_, i) =>
      i % tokens === 0 || i % tokens === tokens - 1 ? 0 : of(all.slice(i * width, (i + 1) * width)),
    );
  };
  const sum = (own: readonly number[]): number => own.reduce((total, value) => total + value, 0);
  const normal = (all: number[]): number[] =>
    labels.flatMap((label) => {
      const row = all.slice(label * tokens, (label + 1) * tokens);
      return row.map((value) => value / sum(row));
    });

  it.each([
    ["inputxgrad", "inputxgrad"],
    ["integrated-gradients", "integrated"],
  ] as const)("%s", (name, golden) => {
    const found = withNotePass(model, ids, (pass) => methods[name].explain(pass, labels, settings));
    expectRows(
      name,
      found.map(({ signed }) => signed),
      reduced(golden, sum),
      tokens,
    );
    const norms = reduced(golden, (own) => Math.sqrt(sum(own.map((value) => value * value))));
    expectRows(
      name,
      found.map(({ shares }) => shares),
      normal(norms),
      tokens,
    );
  });

  it("occlusion and KernelSHAP, which is exact where all subsets are gone through", () => {
    for (const [name, golden] of [
      ["occlusion", "occlusion"],
      ["kernelshap", "shapley"],
    ] as const) {
      const found = withNotePass(model, ids, (pass) =>
        methods[name].explain(pass, labels, settings),
      );
      // Captum gives every token its word's whole value.
      const sizes = words.map((word) => words.filter((other) => other === word).length);
      const captured = Array.from<unknown>(values(captum, `${golden}/${document}`) as Float32Array);
      const expected = captured.map((value, i) => {
        const token = i % tokens;
        return words[token] < 0 ? 0 : Number(value) / sizes[token];
      });
      expectRows(
        name,
        found.map(({ signed }) => signed),
        expected,
        tokens,
      );
    }
  });

  it("LIME", () => {
    const coalitions = limeCoalitions(count, 1000, 1);
    expect(coalitions.length).toBe(2 ** count);
    const found = withNotePass(model, ids, (pass) => {
      const masks = coalitions.map(({ present }) =>
        wordMasks(words, (word) => present[word] === 0),
      );
      const logits = maskedScorer(pass, labels, maskId).logits(masks);
      return limeCoefficients(coalitions, logits, labels.length);
    });
    const expected = Array.from(values(captum, `lime/${document}`) as Float32Array, Number);
    expectRows(
      "lime",
      found.map((own) => Float32Array.from(own)),
      expected,
      count,
    );
  });
});

describe.each(architectures)("explanations of %s", (architecture) => {
  const { model, documents } = goldenModel(architecture);
  afterAll(() => model.dispose());
  const ids = documents[2];
  const words = Int32Array.from(ids, (_, t) =>
    t === 0 || t === ids.length - 1 ? -1 : (t - 1) >> 1,
  );
  const settings: MethodSettings = { words, maskId, seed: 1, samples: 40, steps: 4 };

  it("give every method shares, in the cost that it states, and leave nothing behind", () => {
    const before = liveTensors();
    for (const name of methodNames) {
      const method = methods[name];
      const [found, counts, windows] = withNotePass(model, ids, (pass) => {
        const started = { ...pass.counts };
        const explained = method.explain(pass, [4, 1], settings);
        const { forward, backward, pairs } = pass.counts;
        const own = {
          forward: forward - started.forward,
          backward: backward - started.backward,
          pairs: pairs - started.pairs,
        };
        return [explained, own, pass.windows.count] as const;
      });
      for (const { shares, signed, leftOut } of found) {
        expect(shares.length).toBe(ids.length);
        expect([shares[0], shares.at(-1)]).toEqual([0, 0]);
        expect(shares.every((share) => share >= 0)).toBe(true);
        // Where a method with a sign finds nothing for the code, there are no shares.
        const isAny = signed === null || signed.some((value) => value > 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(isAny ? 1 : 0, 5);
        expect(signed === null).toBe(!method.isSigned);
        expect(leftOut).toBeLessThan(1e-4);
      }
      const size = { windows, words: 10, codes: 2, pairs: counts.pairs, samples: 40, steps: 4 };
      const stated = method.cost.of(size);
      // A decoder that reaches over windows encodes the neighbours of a masked one along.
      const reach = model.decoder.reach > 0 ? 3 : 1;
      expect(counts.forward / windows, name).toBeLessThanOrEqual(stated.forward * reach + 1e-9);
      expect(counts.backward / windows, name).toBeLessThanOrEqual(stated.backward + 1e-9);
    }
    expect(liveTensors()).toBe(before);
  });

  it("score a masked note as the model does", () => {
    const mask = Uint8Array.from(ids, (_, t) => (t % 3 === 1 ? 1 : 0));
    const masked = ids.map((id, t) => (mask[t] === 1 && t > 0 && t < ids.length - 1 ? maskId : id));
    const found = withNotePass(model, ids, (pass) => {
      const scorer = maskedScorer(pass, [5, 0], maskId);
      return scorer.probabilities([mask, new Uint8Array(ids.length), mask]);
    });
    const [whole, without] = [model.score([ids]), model.score([masked])];
    const expected = [without[5], without[0], whole[5], whole[0], without[5], without[0]];
    expect(largestDifference(found, expected)).toBeLessThan(1e-6);
  });

  it("sum to what they explain, where they promise it", () => {
    withNotePass(model, ids, (pass) => {
      const whole = readCodes(model, pass.state, labels).logits.toFloat32();
      const all = wordMasks(words, () => true);
      const blank = maskedScorer(pass, labels, maskId).logits([all]);
      const some = [0, 3];
      for (const name of ["integrated-gradients", "kernelshap"] as const) {
        const found = methods[name].explain(pass, some, { ...settings, steps: 40, tolerance: 0 });
        found.forEach(({ signed }, i) => {
          const label = some[i];
          const sum = signed?.reduce((total, value) => total + value, 0);
          expect(sum, `${name}, label ${label}`).toBeCloseTo(whole[label] - blank[label], 2);
        });
      }
    });
  });

  it("say how much was left out, and are right", () => {
    // Sharper attention, so that windows do fall out.
    scope(() => noGrad(() => ops.mulScalarInPlace(model.decoder.queries, 4)));
    try {
      const long = Int32Array.from({ length: 120 }, (_, t) => (t === 0 ? 2 : 3 + ((t * 31) % 46)));
      const [fast, pairs, full] = withNotePass(model, long, (pass) => {
        const rule = { weight: "attention", tolerance: 1e-4 } as const;
        const found = gradientScores(pass, labels, rule);
        const spent = pass.counts.pairs;
        return [found, spent, gradientScores(pass, labels, { ...rule, tolerance: 0 })] as const;
      });
      expect(pairs).toBeLessThan(labels.length * 15);
      const exact = wholeGradient(long);
      fast.forEach(({ magnitudes, leftOut }, label) => {
        const sum = full[label].magnitudes.reduce((total, value) => total + value, 0);
        expect(largestDifference(full[label].magnitudes, exact[label])).toBeLessThan(1e-5 * sum);
        const part = magnitudes.reduce((total, value) => total + value, 0);
        expect(leftOut).toBeLessThan(1e-4);
        expect((sum - part) / sum).toBeLessThanOrEqual(leftOut + 1e-6);
      });
    } finally {
      scope(() => noGrad(() => ops.mulScalarInPlace(model.decoder.queries, 1 / 4)));
    }
  });

  /** AttInGrad by a backward pass through everything for each code. */
  function wholeGradient(note: Int32Array): Float32Array[] {
    return scope(() => {
      const windows = model.pack([note]);
      const embeddings = requireGrad(noGrad(() => model.encoder.embed(windows)));
      const { logits, attention } = model.decode(
        model.encoder.encode(embeddings, windows),
        windows,
      );
      return labels.map((label) => {
        const logit = ops.select(ops.select(logits, 0, 0), 0, label);
        const [gradient] = gradients([logit], [embeddings], { retainGraph: true });
        const product = ops.mul(embeddings, gradient as Tensor);
        const norms = ops.reshape(ops.linalgVectorNorm(product, 2, -1), [-1]);
        const own = ops.narrow(norms, 0, 0, note.length);
        const found = noGrad(() => ops.mul(ops.select(attention[0], 0, label), own).toFloat32());
        found[0] = found[note.length - 1] = 0;
        return found;
      });
    });
  }
});
