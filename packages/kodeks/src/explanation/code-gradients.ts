import { fromArray, gradients, matmul, noGrad, ops, requireGrad, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { rowsOf } from "../model/code-range.ts";
import { selectWindows } from "../model/windows.ts";
import { planBackward } from "./backward-plan.ts";
import type { CodeWindow, PlacedPair } from "./backward-plan.ts";
import { windowsAtOnce } from "./note-pass.ts";
import type { NotePass, NoteState, Reading } from "./note-pass.ts";

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
 * @param use gets gradients and embeddings `[places, W, d]` and which code each place's gradient is of
 */
export function gradientsInWindows(
  pass: NotePass,
  state: NoteState,
  reading: Reading,
  pull: Pull,
  pairs: readonly CodeWindow[],
  use: (gradient: Tensor, embeddings: Tensor, placed: readonly PlacedPair[]) => void,
): void {
  pass.counts.pairs += pairs.length;
  for (const { windows, rounds } of planBackward(pairs, windowsAtOnce)) {
    scope(() => {
      const { embeddings, stretches } = forward(pass, state, windows);
      rounds.forEach((round, i) =>
        scope(() => {
          const outputs = round.flatMap(({ place }) => stretches[place].outputs);
          const outputGradients = noGrad(() =>
            round.flatMap((pair) => pullAt(pair, stretches[pair.place], reading, pull)),
          );
          const retainGraph = i < rounds.length - 1;
          const [gradient] = gradients(outputs, [embeddings], { outputGradients, retainGraph });
          noGrad(() => use(gradient as Tensor, embeddings, round));
        }),
      );
    });
    pass.counts.forward += windows.length;
    pass.counts.backward += windows.length * rounds.length;
  }
}

/** A window with all the tokens whose keys and values hang on it, `from` to `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Keys and values of those tokens. */
  readonly outputs: readonly [Tensor, Tensor];
}

function forward(
  pass: NotePass,
  state: NoteState,
  numbers: readonly number[],
): { readonly embeddings: Tensor; readonly stretches: readonly Stretch[] } {
  const { model, windows, ids } = pass;
  const { decoder } = model;
  const embeddings = requireGrad(
    noGrad(() =>
      ops.indexSelect(state.embeddings, 0, fromArray(Int32Array.from(numbers), [numbers.length])),
    ),
  );
  const hidden = model.encoder.encode(embeddings, selectWindows(windows, numbers));
  const stretches = numbers.map((window, place): Stretch => {
    const { reach } = decoder;
    const start = window * windows.length;
    const end = start + windows.filled[window];
    const own = ops.narrow(ops.select(hidden, 0, place), 0, 0, end - start);
    if (reach === 0) {
      const { keys, values } = decoder.project(own);
      return { from: start, to: end, outputs: [keys, values] };
    }
    // Keys that see neighbouring tokens need those of the neighbouring windows as well, and the
    // neighbours' keys need theirs.
    const seenFrom = Math.max(0, start - 2 * reach);
    const seenTo = Math.min(ids.length, end + 2 * reach);
    const around = noGrad(() => [
      ops.narrow(state.hidden, 0, seenFrom, start - seenFrom),
      ops.narrow(state.hidden, 0, end, seenTo - end),
    ]);
    const projected = decoder.project(ops.cat([around[0], own, around[1]], 0));
    const from = Math.max(0, start - reach);
    const to = Math.min(ids.length, end + reach);
    const cut = (of: Tensor): Tensor => ops.narrow(of, 0, from - seenFrom, to - from);
    return { from, to, outputs: [cut(projected.keys), cut(projected.values)] };
  });
  return { embeddings, stretches };
}

/** The gradient of a code's logit by the keys and values of a stretch. */
function pullAt(
  { row }: CodeWindow,
  { from, to }: Stretch,
  reading: Reading,
  pull: Pull,
): [Tensor, Tensor] {
  const column = (of: Tensor): Tensor =>
    ops.unsqueeze(ops.narrow(ops.select(of, 0, row), 0, from, to - from), -1);
  return [
    ops.mul(column(pull.onScores), ops.select(pull.queries, 0, row)),
    ops.mul(column(reading.attention), ops.select(pull.onMixed, 0, row)),
  ];
}
