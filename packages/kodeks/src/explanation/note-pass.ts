import { matmul, noGrad, ops, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import type { CodingModel } from "../model/coding-model.ts";
import type { Projected } from "../model/label-decoder.ts";
import { rowsOf } from "../model/code-range.ts";
import { selectWindows } from "../model/windows.ts";
import type { Windows } from "../model/windows.ts";

/** How many windows went through the encoder, and back through it. */
export interface WindowCounts {
  forward: number;
  backward: number;
  /** (code, window) pairs whose gradient was taken. */
  pairs: number;
}

/** Where a note stands between the embedding block and the logits. */
export interface NoteState extends Projected {
  /** `[N, W, d]`, padding included. */
  readonly embeddings: Tensor;
  /** `[T, d]`, real tokens only, as are keys and values. */
  readonly hidden: Tensor;
}

/** One note that went forward through a model, for whatever explains its codes. */
export interface NotePass {
  readonly model: CodingModel;
  readonly ids: Int32Array;
  readonly windows: Windows;
  readonly state: NoteState;
  /** Probabilities of all codes, the share of the channels beside the encoder included. */
  readonly scores: Float32Array;
  readonly counts: WindowCounts;
}

/** What codes make of a state: everything behind the encoder. */
export interface Reading {
  readonly labels: Int32Array;
  /** `[K, T]` */
  readonly attention: Tensor;
  /** `[K, v]` */
  readonly mixed: Tensor;
  /** `[K]`, without the channels beside the encoder. */
  readonly logits: Tensor;
}

/**
 * Windows that go through the encoder together. A scope holds every intermediate of a pass until its
 * end, so that this bounds memory however long the note is.
 */
export const windowsAtOnce = 16;

/**
 * Sends a note forward and gives `body` what became of it. No weight needs a gradient meanwhile, and all
 * tensors die at the end.
 *
 * @param ids the note's tokens, CLS and SEP included
 */
export function withNotePass<T>(
  model: CodingModel,
  ids: Int32Array,
  body: (pass: NotePass) => T,
): T {
  model.requireGrad(false);
  try {
    return scope(() => {
      const windows = model.pack([ids]);
      const counts = { forward: 0, backward: 0, pairs: 0 };
      const embeddings = noGrad(() => model.encoder.embed(windows));
      const state = stateAt(model, windows, embeddings, counts);
      const scores = scope(() => {
        const all = { queries: model.decoder.queries, labels: undefined };
        const { logits } = attend(model, state, all);
        return noGrad(() => model.probabilities(ops.unsqueeze(logits, 0), [ids]));
      });
      return body({ model, ids, windows, state, scores, counts });
    });
  } finally {
    model.requireGrad(true);
  }
}

/** The state that other embeddings of a note lead to, `[N, W, d]`. */
export function stateAt(
  model: CodingModel,
  windows: Windows,
  embeddings: Tensor,
  counts: WindowCounts,
): NoteState {
  return scope(() =>
    noGrad(() => {
      const parts: Tensor[] = [];
      for (let from = 0; from < windows.count; from += windowsAtOnce) {
        const count = Math.min(windowsAtOnce, windows.count - from);
        const numbers = Array.from({ length: count }, (_, i) => from + i);
        parts.push(
          scope(() =>
            model.encoder.encode(
              ops.narrow(embeddings, 0, from, count),
              selectWindows(windows, numbers),
            ),
          ),
        );
      }
      counts.forward += windows.count;
      const flat = ops.view(ops.cat(parts, 0), [-1, embeddings.dim(-1)]);
      const hidden = ops.narrow(flat, 0, 0, windows.tokens[0]);
      return { embeddings, hidden, ...model.decoder.project(hidden) };
    }),
  );
}

/** What some codes make of a state. */
export function readCodes(model: CodingModel, state: NoteState, codes: readonly number[]): Reading {
  const labels = Int32Array.from(codes);
  const queries = noGrad(() => rowsOf(model.decoder.queries, labels));
  return { labels, ...attend(model, state, { queries, labels }) };
}

function attend(
  model: CodingModel,
  { keys, values }: Projected,
  { queries, labels }: { readonly queries: Tensor; readonly labels: Int32Array | undefined },
): Omit<Reading, "labels"> {
  return scope(() =>
    noGrad(() => {
      const attention = ops.softmax(matmul(queries, ops.transpose(keys, 0, 1)), -1);
      const mixed = matmul(attention, values);
      return { attention, mixed, logits: model.decoder.read(mixed, labels) };
    }),
  );
}
