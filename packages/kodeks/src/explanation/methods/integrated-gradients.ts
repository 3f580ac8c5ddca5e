import { noGrad, ops, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { gradientsInWindows, pullNorms, pullOf } from "../code-gradients.ts";
import { defaultSteps, defaultTolerance, toShares } from "../method.ts";
import type { ExplanationMethod, MethodSettings } from "../method.ts";
import { readCodes, stateAt } from "../note-pass.ts";
import type { NotePass } from "../note-pass.ts";
import { gaussLegendre } from "../gauss-legendre.ts";
import { chooseWindows } from "../window-choice.ts";

/**
 * The gradient averaged on the straight way from a note of mask tokens to the note, times the way (Gauss–Legendre
 * points). What is signed sums to the difference of the two logits.
 */
export const integratedGradientsMethod: ExplanationMethod = {
  name: "integrated-gradients",
  title: "Integrated gradients",
  source: "Sundararajan et al. 2017",
  isSigned: true,
  cost: {
    text: "at most m + P/n forward and about P/n backward at m points, P up to m·K·n",
    of: ({ pairs, windows, steps }) => ({
      forward: steps + pairs / windows,
      backward: (4 / 3) * (pairs / windows),
    }),
  },
  explain(pass, labels, settings) {
    const { ids, windows } = pass;
    const width = pass.state.embeddings.dim(-1);
    const sums = labels.map(() => new Float32Array(windows.count * windows.length * width));
    return scope(() => {
      const baseline = maskedEmbeddings(pass, settings);
      const way = noGrad(() => ops.sub(pass.state.embeddings, baseline));
      for (const { place, weight } of gaussLegendre(settings.steps ?? defaultSteps)) {
        scope(() => {
          const point = noGrad(() => ops.add(baseline, ops.mulScalar(way, place)));
          addGradients(pass, labels, point, weight, sums, settings.tolerance ?? defaultTolerance);
        });
      }
      const ways = way.toFloat32();
      return sums.map((gradient) => {
        const magnitudes = new Float32Array(ids.length);
        const signed = new Float32Array(ids.length);
        for (let token = 1; token < ids.length - 1; token += 1) {
          let [squares, sum] = [0, 0];
          for (let i = token * width; i < (token + 1) * width; i += 1) {
            const part = gradient[i] * ways[i];
            squares += part * part;
            sum += part;
          }
          magnitudes[token] = Math.sqrt(squares);
          signed[token] = sum;
        }
        return { shares: toShares(magnitudes), signed, leftOut: 0 };
      });
    });
  },
};

/** The embeddings of the same note with every token masked, CLS and SEP as they are. */
function maskedEmbeddings({ model, ids }: NotePass, { maskId }: MethodSettings): Tensor {
  const masked = ids.slice();
  masked.fill(maskId, 1, -1);
  return noGrad(() => model.encoder.embed(model.pack([masked])));
}

function addGradients(
  pass: NotePass,
  labels: readonly number[],
  point: Tensor,
  weight: number,
  sums: readonly Float32Array[],
  tolerance: number,
): void {
  const { model, windows } = pass;
  const state = stateAt(model, windows, point, pass.counts);
  const reading = readCodes(model, state, labels);
  const pull = pullOf(pass, state, reading);
  const norms = pullNorms(pass, reading, pull);
  const pairs = labels.flatMap((_, row) => {
    const own = norms.subarray(row * windows.count, (row + 1) * windows.count);
    return chooseWindows(own, tolerance)
      .first()
      .map((window) => ({ row, window }));
  });
  gradientsInWindows(pass, state, reading, pull, pairs, (gradient, _, placed) => {
    const values = gradient.toFloat32();
    const size = windows.length * gradient.dim(-1);
    placed.forEach(({ row, window, place }) => {
      const sum = sums[row];
      for (let k = 0; k < size; k += 1) sum[window * size + k] += weight * values[place * size + k];
    });
  });
}
