import { fromArray, gradients, matmul, noGrad, ops, requireGrad, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { rowsOf } from "../model/label-decoder.ts";
import { selectWindows } from "../model/windows.ts";
import { windowsAtOnce } from "./note-pass.ts";
import type { NotePass, NoteState, Reading } from "./note-pass.ts";

/** A code, as row of a reading, in one of the note's windows. */
export interface CodeWindow {
  readonly row: number;
  readonly window: number;
}

/**
 * How the logits of a reading pull at the keys and values of the note. Behind the encoder all is of closed
 * form: with g = ∂logit/∂y and y = Σ_t A_t V_t,
 * ∂logit/∂V_t = A_t g and ∂logit/∂K_t = A_t (g · V_t − g · y) q.
 */
export interface Pull {
  /** `[K, T]`: A_t (g · V_t − g · y), the gradient of the logit by what attention compares. */
  readonly onScores: Tensor;
  /** `[K, v]`: g */
  readonly onMixed: Tensor;
  /** `[K, k]`: q */
  readonly queries: Tensor;
}

/** One cheap backward pass through what reads the mixture. */
export function pullOf(pass: NotePass, state: NoteState, reading: Reading): Pull {
  return scope(() => {
    const { decoder } = pass.model;
    const mixed = requireGrad(noGrad(() => ops.clone(reading.mixed)));
    const logits = decoder.read(mixed, reading.labels);
    // Each code's logit hangs on its own row alone, so that one pass gives all of them.
    const [onMixed] = gradients([ops.sum(logits)], [mixed]) as [Tensor];
    return noGrad(() => {
      const along = matmul(onMixed, ops.transpose(state.values, 0, 1));
      const mean = ops.sumAlong(ops.mul(onMixed, reading.mixed), -1, true);
      return {
        onScores: ops.mul(reading.attention, ops.sub(along, mean)),
        onMixed,
        queries: rowsOf(decoder.queries, reading.labels),
      };
    });
  });
}

/**
 * The L2 norm of the gradient of each code's logit by the keys and values that hang on each window, `[K × N]`:
 * what the encoder's backward pass starts from.
 */
export function pullNorms(pass: NotePass, reading: Reading, pull: Pull): Float64Array {
  const { windows, model } = pass;
  const { reach } = model.decoder;
  const rows = reading.labels.length;
  const { attention, onScores, onMixed, queries } = scope(() =>
    noGrad(() => ({
      attention: reading.attention.toFloat32(),
      onScores: pull.onScores.toFloat32(),
      onMixed: ops.linalgVectorNorm(pull.onMixed, 2, -1).toFloat32(),
      queries: ops.linalgVectorNorm(pull.queries, 2, -1).toFloat32(),
    })),
  );
  const tokens = pass.ids.length;
  const norms = new Float64Array(rows * windows.count);
  for (let row = 0; row < rows; row += 1) {
    for (let token = 0; token < tokens; token += 1) {
      const byKey = onScores[row * tokens + token] * queries[row];
      const byValue = attention[row * tokens + token] * onMixed[row];
      const square = byKey * byKey + byValue * byValue;
      const first = Math.floor(Math.max(0, token - reach) / windows.length);
      const last = Math.floor(Math.min(tokens - 1, token + reach) / windows.length);
      for (let window = first; window <= last; window += 1) {
        norms[row * windows.count + window] += square;
      }
    }
  }
  return norms.map(Math.sqrt);
}

/**
 * ∂logit/∂E of codes in some windows only, many of them in one batch. Windows do not see each other, so that
 * what a code's logit owes to a window hangs on that window's embeddings alone; no other window need go through
 * the encoder.
 *
 * @param use gets each pair with the gradient and the embeddings of its window, `[W, d]` row-major
 */
export function gradientsInWindows<T>(
  pass: NotePass,
  state: NoteState,
  reading: Reading,
  pull: Pull,
  pairs: readonly CodeWindow[],
  use: (gradient: Tensor, embeddings: Tensor, batch: readonly CodeWindow[]) => T,
): T[] {
  const found: T[] = [];
  for (let from = 0; from < pairs.length; from += windowsAtOnce) {
    const batch = pairs.slice(from, from + windowsAtOnce);
    found.push(
      scope(() => {
        const { embeddings, gradient } = backward(pass, state, reading, pull, batch);
        return noGrad(() => use(gradient, embeddings, batch));
      }),
    );
    pass.counts.forward += batch.length;
    pass.counts.backward += batch.length;
  }
  return found;
}

function backward(
  pass: NotePass,
  state: NoteState,
  reading: Reading,
  pull: Pull,
  batch: readonly CodeWindow[],
): { readonly embeddings: Tensor; readonly gradient: Tensor } {
  const { model, windows } = pass;
  const numbers = batch.map(({ window }) => window);
  const embeddings = requireGrad(
    noGrad(() => ops.indexSelect(state.embeddings, 0, indices(numbers))),
  );
  const hidden = model.encoder.encode(embeddings, selectWindows(windows, numbers));
  const outputs: Tensor[] = [];
  const outputGradients: Tensor[] = [];
  batch.forEach(({ row, window }, i) => {
    const stretch = stretchOf(pass, window);
    const own = ops.narrow(ops.select(hidden, 0, i), 0, 0, stretch.filled);
    // A decoder whose keys see neighbouring tokens needs those of the neighbouring windows as well.
    const before = noGrad(() => ops.narrow(state.hidden, 0, stretch.seenFrom, stretch.before));
    const after = noGrad(() => ops.narrow(state.hidden, 0, stretch.end, stretch.after));
    const seen = ops.cat([before, own, after], 0);
    const projected = model.decoder.project(seen);
    const { from, to } = stretch;
    const skipped = from - stretch.seenFrom;
    outputs.push(
      ops.narrow(projected.keys, 0, skipped, to - from),
      ops.narrow(projected.values, 0, skipped, to - from),
    );
    outputGradients.push(
      ...noGrad(() => {
        const column = (of: Tensor): Tensor =>
          ops.unsqueeze(ops.narrow(ops.select(of, 0, row), 0, from, to - from), -1);
        return [
          ops.mul(column(pull.onScores), ops.select(pull.queries, 0, row)),
          ops.mul(column(reading.attention), ops.select(pull.onMixed, 0, row)),
        ];
      }),
    );
  });
  const [gradient] = gradients(outputs, [embeddings], { outputGradients });
  return { embeddings, gradient: gradient as Tensor };
}

/** Which tokens hang on a window (`from` to `to`), and which others those hang on. */
function stretchOf(
  { model, windows, ids }: NotePass,
  window: number,
): {
  readonly filled: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly seenFrom: number;
  readonly before: number;
  readonly after: number;
} {
  const { reach } = model.decoder;
  const filled = windows.filled[window];
  const start = window * windows.length;
  const end = start + filled;
  const seenFrom = Math.max(0, start - 2 * reach);
  return {
    filled,
    end,
    from: Math.max(0, start - reach),
    to: Math.min(ids.length, end + reach),
    seenFrom,
    before: start - seenFrom,
    after: Math.min(ids.length, end + 2 * reach) - end,
  };
}

function indices(numbers: readonly number[]): Tensor {
  return fromArray(Int32Array.from(numbers), [numbers.length]);
}
