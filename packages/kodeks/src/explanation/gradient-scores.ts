import { ops } from "@kodeks/libtorch";
import { gradientsInWindows, pullNorms, pullOf } from "./code-gradients.ts";
import type { CodeWindow } from "./backward-plan.ts";
import { readCodes } from "./note-pass.ts";
import type { NotePass } from "./note-pass.ts";
import { chooseWindows } from "./window-choice.ts";

/** What the gradients of one code say of each token. */
export interface GradientScores {
  /** w_t ‖E_t ⊙ ∂logit/∂E_t‖₂, w being the attention or 1; 0 for CLS and SEP. */
  readonly magnitudes: Float32Array;
  /** E_t · ∂logit/∂E_t, 0 for CLS and SEP. */
  readonly products: Float32Array;
  /** Bound of the share of the magnitudes' sum that lies in windows left out. */
  readonly leftOut: number;
}

export interface GradientRule {
  readonly weight: "attention" | "none";
  /** Share of the whole that may be left out. */
  readonly tolerance: number;
}

/**
 * Gradients of codes by the embeddings, only in the windows that matter for each code: those of all codes go
 * back through the encoder together, until for each code what is left out is bounded by the tolerance.
 */
export function gradientScores(
  pass: NotePass,
  codes: readonly number[],
  { weight, tolerance }: GradientRule,
): GradientScores[] {
  const { windows, state } = pass;
  const tokens = pass.ids.length;
  const reading = readCodes(pass.model, state, codes);
  const pull = pullOf(pass, state, reading);
  const pulls = pullNorms(pass, reading, pull);
  const attention = reading.attention.toFloat32();
  const found = codes.map((_, row) => {
    const spread = Float64Array.from({ length: windows.count }, (__, window) =>
      weight === "none"
        ? Math.sqrt(windows.filled[window])
        : norm(attention, row * tokens + window * windows.length, windows.filled[window]),
    );
    const estimates = spread.map((size, window) => size * pulls[row * windows.count + window]);
    return {
      magnitudes: new Float32Array(tokens),
      products: new Float32Array(tokens),
      choice: chooseWindows(estimates, tolerance),
    };
  });
  let amplification = 0;

  const compute = (pairs: readonly CodeWindow[]): void => {
    gradientsInWindows(pass, state, reading, pull, pairs, (gradient, embeddings, placed) => {
      const product = ops.mul(gradient, embeddings);
      const norms = ops.linalgVectorNorm(product, 2, -1).toFloat32();
      const sums = ops.sumAlong(product, -1).toFloat32();
      placed.forEach(({ row, window, place }) => {
        const { magnitudes, products } = found[row];
        const start = window * windows.length;
        let squares = 0;
        for (let t = 0; t < windows.filled[window]; t += 1) {
          const value = norms[place * windows.length + t];
          squares += value * value;
          const scale = weight === "none" ? 1 : attention[row * tokens + start + t];
          magnitudes[start + t] = scale * value;
          products[start + t] = sums[place * windows.length + t];
        }
        const pulled = pulls[row * windows.count + window];
        if (pulled > 0) amplification = Math.max(amplification, Math.sqrt(squares) / pulled);
      });
    });
  };
  let wanted = found.flatMap(({ choice }, row) => toPairs(row, choice.first()));
  while (wanted.length > 0) {
    compute(wanted);
    wanted = found.flatMap(({ choice, magnitudes }, row) =>
      toPairs(row, choice.more(amplification, tolerance * innerSum(magnitudes))),
    );
  }
  return found.map(({ magnitudes, products, choice }) => {
    const whole = innerSum(magnitudes);
    for (const values of [magnitudes, products]) values[0] = values[tokens - 1] = 0;
    const bound = choice.bound(amplification);
    return { magnitudes, products, leftOut: bound === 0 ? 0 : bound / whole };
  });
}

function toPairs(row: number, windows: readonly number[]): CodeWindow[] {
  return windows.map((window) => ({ row, window }));
}

/** Without CLS and SEP. */
function innerSum(values: Float32Array): number {
  return values.subarray(1, -1).reduce((sum, value) => sum + value, 0);
}

function norm(values: Float32Array, from: number, length: number): number {
  let squares = 0;
  for (let i = from; i < from + length; i += 1) squares += values[i] * values[i];
  return Math.sqrt(squares);
}
