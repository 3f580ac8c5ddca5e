import { backward, gradientOf, noGrad, ops, requireGrad, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import type { CodeRange } from "../model/code-range.ts";
import type { CodingModel } from "../model/coding-model.ts";
import type { Decoded } from "../model/label-decoder.ts";
import type { Windows } from "../model/windows.ts";

/** Neighbouring windows of a part of a batch. */
export interface WindowRange {
  readonly from: number;
  /** One past the last. */
  readonly to: number;
}

/** Cuts windows into runs of at most `limit` tokens, and at least one window. */
export function windowRanges({ count, length }: Windows, limit: number): WindowRange[] {
  const most = Math.max(1, Math.floor(limit / length));
  return Array.from({ length: Math.ceil(count / most) }, (_, i) => ({
    from: i * most,
    to: Math.min((i + 1) * most, count),
  }));
}

export interface Stages {
  readonly model: CodingModel;
  readonly windows: Windows;
  readonly pieces: readonly WindowRange[];
  readonly codes: readonly CodeRange[];
  /** Hidden states of some windows, the same each time. */
  readonly encode: (piece: WindowRange) => Tensor;
  /** What some codes contribute to the loss. */
  readonly loss: (decoded: Decoded, codes: CodeRange) => Tensor;
}

/**
 * Adds the gradients of a part that is too large to go through the model at once: hidden states first, then
 * the loss of one range of codes after the other with its gradient by the hidden states, then that gradient
 * through the encoder. Where there are several pieces, the first pass keeps no graph and the last one encodes
 * them again, one at a time (gradient checkpointing). The gradients are those of the whole, to the order of
 * floating-point additions; memory is bounded by a piece and a range.
 *
 * @returns what the part contributes to the loss
 */
export function addInStages({ model, windows, pieces, codes, encode, loss }: Stages): number {
  return scope(() => {
    const [first] = pieces;
    const graph = pieces.length === 1 && first !== undefined ? encode(first) : null;
    const states = graph === null ? withoutGraph(pieces, encode) : ops.detach(graph);
    const hidden = requireGrad(states);
    let total = 0;
    for (const range of codes) {
      total += scope(() => {
        const share = loss(model.decode(hidden, windows, range), range);
        backward(share);
        return share.item();
      });
    }
    const gradient = gradientOf(hidden);
    if (gradient === null) return total;
    if (graph !== null) {
      backward(graph, gradient);
      return total;
    }
    for (const piece of pieces) {
      scope(() => {
        const own = ops.narrow(gradient, 0, piece.from, piece.to - piece.from);
        backward(encode(piece), own);
      });
    }
    return total;
  });
}

function withoutGraph(pieces: readonly WindowRange[], encode: Stages["encode"]): Tensor {
  return noGrad(() =>
    scope(() =>
      ops.cat(
        pieces.map((piece) => scope(() => encode(piece))),
        0,
      ),
    ),
  );
}
