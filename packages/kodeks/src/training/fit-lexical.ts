import { setImmediate } from "node:timers/promises";
import { fromArray, noGrad, ops, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import type { LexicalChannel, LexicalFeatures } from "../model/lexical/lexical-channel.ts";
import { KodeksError } from "../base/errors.ts";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";

/** How the penalty is chosen. */
export interface ChoosePenalty {
  readonly heldOut: readonly LexicalFeatures[];
  /** How good the held-out documents' logits, `[documents × codes]`, are; the best fit is kept. */
  readonly measure: (logits: Float32Array) => number;
}

export interface FitLexicalOptions {
  /** Weights of the L2 penalty to try, strongest first; each fit starts from the one before. */
  readonly penalties: readonly number[];
  readonly iterations: number;
  /** Null: the last penalty's fit is kept. */
  readonly choose: ChoosePenalty | null;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fits a channel's weights W to Σ binary cross-entropy + penalty/2 · ‖W‖² over training documents, exactly:
 * the optimum is W = Xᵀα with one coefficient per document and code, so that accelerated gradient steps
 * on α need only the documents' inner products. Takes documents² numbers: for up to some ten thousand.
 *
 * @param bias each code's logit before the fit
 * @returns the penalty that was kept
 */
export async function fitLexical(
  channel: LexicalChannel,
  train: readonly LexicalFeatures[],
  targets: readonly Int32Array[],
  options: FitLexicalOptions,
): Promise<number> {
  const { codes, parts } = channel;
  const { penalties, iterations, choose, onProgress = silent, signal } = options;
  const heldOut = choose?.heldOut ?? [];
  const size = train.length;
  const human = new Float32Array(size * codes);
  targets.forEach((labels, i) => labels.forEach((label) => (human[i * codes + label] = 1)));
  const products = innerProducts(train, train, parts.buckets.length);
  const kept = scope(() => ({
    products: fromArray(products, [size, size]).keep(),
    across: fromArray(innerProducts(heldOut, train, parts.buckets.length), [
      heldOut.length,
      size,
    ]).keep(),
    human: fromArray(human, [size, codes]).keep(),
    bias: fromArray(parts.bias, [codes]).keep(),
    alpha: ops.zeros([size, codes]).keep(),
    previous: ops.zeros([size, codes]).keep(),
  }));
  try {
    const curvature = largestEigenvalue(kept.products) / 4;
    let best: Fit = { value: Number.NEGATIVE_INFINITY, penalty: 0, alpha: new Float32Array() };
    for (const [i, penalty] of penalties.entries()) {
      for (let step = 0; step < iterations; step += 1) {
        if (signal?.aborted) throw new KodeksError("INTERRUPTED", "the training was stopped");
        descend(kept, penalty, 1 / (curvature + penalty), step / (step + 3));
        onProgress({ kind: "advance", done: i * iterations + step + 1 });
        await setImmediate();
      }
      const value =
        choose === null
          ? i
          : choose.measure(
              scope(() => ops.add(ops.matmul(kept.across, kept.alpha), kept.bias).toFloat32()),
            );
      if (value > best.value) {
        best = { value, penalty, alpha: scope(() => kept.alpha.toFloat32()) };
      }
    }
    spread(channel, train, best.alpha);
    return best.penalty;
  } finally {
    for (const tensor of Object.values(kept)) tensor.dispose();
  }
}

interface Fit {
  readonly value: number;
  readonly penalty: number;
  readonly alpha: Float32Array;
}

interface Problem {
  readonly products: Tensor;
  readonly human: Tensor;
  readonly bias: Tensor;
  readonly alpha: Tensor;
  readonly previous: Tensor;
}

/** One step of Nesterov's method. */
function descend(problem: Problem, penalty: number, rate: number, momentum: number): void {
  const { products, human, bias, alpha, previous } = problem;
  scope(() =>
    noGrad(() => {
      const ahead = ops.add(alpha, ops.sub(alpha, previous), { alpha: momentum });
      const errors = ops.sub(ops.sigmoid(ops.add(ops.matmul(products, ahead), bias)), human);
      const next = ops.sub(ahead, ops.add(errors, ahead, { alpha: penalty }), { alpha: rate });
      ops.copyInPlace(previous, alpha);
      ops.copyInPlace(alpha, next);
    }),
  );
}

/** Inner products `[a × b]`, the bias's feature of 1 included. */
function innerProducts(
  a: readonly LexicalFeatures[],
  b: readonly LexicalFeatures[],
  rows: number,
): Float32Array {
  const products = new Float32Array(a.length * b.length);
  const dense = new Float32Array(rows);
  a.forEach((document, i) => {
    document.rows.forEach((row, k) => (dense[row] = document.values[k]));
    // One triangle of a symmetric matrix is enough.
    for (let j = a === b ? i : 0; j < b.length; j += 1) {
      const sum = 1 + dot(b[j], dense);
      products[i * b.length + j] = sum;
      if (a === b) products[j * b.length + i] = sum;
    }
    for (const row of document.rows) dense[row] = 0;
  });
  return products;
}

function dot({ rows, values }: LexicalFeatures, dense: Float32Array): number {
  let [even, odd] = [0, 0];
  let k = 0;
  // Two sums at a time need not wait for one another.
  for (; k + 2 <= rows.length; k += 2) {
    even += values[k] * dense[rows[k]];
    odd += values[k + 1] * dense[rows[k + 1]];
  }
  if (k < rows.length) even += values[k] * dense[rows[k]];
  return even + odd;
}

/** By power iteration, a little more than it finds. */
function largestEigenvalue(matrix: Tensor): number {
  return scope(() =>
    noGrad(() => {
      let vector = ops.ones([matrix.dim(0), 1]);
      let norm = 1;
      for (let round = 0; round < 20; round += 1) {
        const next = ops.matmul(matrix, vector);
        norm = ops.linalgVectorNorm(next).item();
        vector = ops.divScalar(next, norm);
      }
      return norm * 1.01;
    }),
  );
}

/** W += Xᵀα */
function spread(
  { parts, codes }: LexicalChannel,
  train: readonly LexicalFeatures[],
  alpha: Float32Array,
): void {
  train.forEach(({ rows, values }, i) => {
    const own = alpha.subarray(i * codes, (i + 1) * codes);
    for (let j = 0; j < codes; j += 1) parts.bias[j] += own[j];
    for (let k = 0; k < rows.length; k += 1) {
      const [row, value] = [rows[k] * codes, values[k]];
      for (let j = 0; j < codes; j += 1) parts.weights[row + j] += value * own[j];
    }
  });
}
