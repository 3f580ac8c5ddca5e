import { fromArray, matmul, noGrad, ops, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { rowsOf } from "../model/code-range.ts";
import { packWindows } from "../model/windows.ts";
import { windowsAtOnce } from "./note-pass.ts";
import type { NotePass } from "./note-pass.ts";

/** Scores of some codes of one note with some of its tokens masked. */
export interface MaskedScorer {
  /**
   * Logits without the channels beside the encoder, `[masks × K]` row-major.
   *
   * @param masks for each token 1 where it is masked; CLS and SEP stay
   */
  logits(masks: readonly Uint8Array[]): Float32Array;
  /** Probabilities, of both channels where there are two, `[masks × K]`. */
  probabilities(masks: readonly Uint8Array[]): Float32Array;
}

/** What a window gives to the mixtures of the codes, so that windows can be put together without their tokens. */
interface WindowSummary {
  /** Largest score of each code, `[K]`. */
  readonly top: Float32Array;
  /** Σ exp(score − top), `[K]`. */
  readonly mass: Float32Array;
  /** Σ exp(score − top) · value, `[K, v]`. */
  readonly mixed: Float32Array;
}

/** Summaries that are kept; a note that is masked word by word comes back to the same windows. */
const keptSummaries = 1024;
const masksAtOnce = 32;

/**
 * Only windows whose tokens changed go through the encoder again: windows do not see each other.
 */
export function maskedScorer(
  pass: NotePass,
  labels: readonly number[],
  maskId: number,
): MaskedScorer {
  const { model, ids, windows } = pass;
  const codes = Int32Array.from(labels);
  const summaries = new Map<string, WindowSummary>();
  const maskOut = (mask: Uint8Array): Int32Array => {
    const masked = ids.slice();
    for (let t = 1; t < ids.length - 1; t += 1) if (mask[t] === 1) masked[t] = maskId;
    return masked;
  };

  const logitsOf = (masks: readonly Uint8Array[]): Float32Array => {
    const notes = masks.map(maskOut);
    const keys = masks.map((mask) => windowKeys(pass, mask));
    if (summaries.size > keptSummaries) summaries.clear();
    const missing = new Map<string, { note: Int32Array; window: number }>();
    keys.forEach((own, i) =>
      own.forEach((key, window) => {
        if (!summaries.has(key)) missing.set(key, { note: notes[i], window });
      }),
    );
    summarise(pass, codes, missing, summaries);
    return scope(() =>
      noGrad(() => {
        const mixtures = keys.map((own) => putTogether(own.map((key) => found(summaries, key))));
        const width = mixtures[0].length / codes.length;
        const all = fromArray(concatenate(mixtures), [masks.length, codes.length, width]);
        return model.decoder.read(all, codes).toFloat32();
      }),
    );
  };
  const logits = (masks: readonly Uint8Array[]): Float32Array => {
    const parts: Float32Array[] = [];
    for (let from = 0; from < masks.length; from += masksAtOnce) {
      parts.push(logitsOf(masks.slice(from, from + masksAtOnce)));
    }
    return concatenate(parts);
  };
  return {
    logits,
    probabilities(masks) {
      const neural = logits(masks);
      for (const channel of model.channels) {
        masks.forEach((mask, i) => {
          const own = channel.logits(maskOut(mask));
          codes.forEach((label, k) => (neural[i * codes.length + k] += own[label]));
        });
      }
      return neural.map((logit) => 1 / (1 + Math.exp(-logit)));
    },
  };

  /** What tells a masked window from others of this note; with a decoder that reaches over, its neighbours too. */
  function windowKeys({ model: { decoder } }: NotePass, mask: Uint8Array): string[] {
    const own = Array.from({ length: windows.count }, (_, window) =>
      mask
        .subarray(window * windows.length, window * windows.length + windows.filled[window])
        .join(""),
    );
    return own.map((bits, window) =>
      decoder.reach === 0
        ? `${window} ${bits}`
        : `${window} ${own[window - 1] ?? ""} ${bits} ${own[window + 1] ?? ""}`,
    );
  }
}

function found(summaries: ReadonlyMap<string, WindowSummary>, key: string): WindowSummary {
  return summaries.get(key) as WindowSummary;
}

/** Softmax over all windows from what each gave. */
function putTogether(summaries: readonly WindowSummary[]): Float32Array {
  const codes = summaries[0].top.length;
  const width = summaries[0].mixed.length / codes;
  const mixture = new Float32Array(codes * width);
  for (let k = 0; k < codes; k += 1) {
    const top = Math.max(...summaries.map((summary) => summary.top[k]));
    let mass = 0;
    for (const summary of summaries) {
      const scale = Math.exp(summary.top[k] - top);
      mass += scale * summary.mass[k];
      for (let i = k * width; i < (k + 1) * width; i += 1) mixture[i] += scale * summary.mixed[i];
    }
    for (let i = k * width; i < (k + 1) * width; i += 1) mixture[i] /= mass;
  }
  return mixture;
}

function summarise(
  pass: NotePass,
  codes: Int32Array,
  missing: ReadonlyMap<string, { readonly note: Int32Array; readonly window: number }>,
  into: Map<string, WindowSummary>,
): void {
  const { model, windows } = pass;
  const { decoder } = model;
  const all = [...missing];
  // With a decoder that reaches over, the windows on both sides are encoded along.
  const sides = decoder.reach === 0 ? 0 : 1;
  for (let from = 0; from < all.length; from += windowsAtOnce) {
    const batch = all.slice(from, from + windowsAtOnce);
    scope(() =>
      noGrad(() => {
        const stretches = batch.map(([, { note, window }]) => {
          const first = Math.max(0, window - sides);
          const last = Math.min(windows.count - 1, window + sides);
          const start = first * windows.length;
          const end = last * windows.length + windows.filled[last];
          return { tokens: note.subarray(start, end), skip: (window - first) * windows.length };
        });
        const packed = packWindows(
          stretches.map(({ tokens }) => tokens),
          windows.length,
          model.shape.padId,
        );
        const hidden = model.encoder.forward(packed);
        pass.counts.forward += packed.count;
        const flat = ops.view(hidden, [packed.count * packed.length, hidden.dim(-1)]);
        const queries = rowsOf(decoder.queries, codes);
        batch.forEach(([key, { window }], i) => {
          const { tokens, skip } = stretches[i];
          const start = packed.firstWindow[i] * packed.length;
          const projected = decoder.project(ops.narrow(flat, 0, start, tokens.length));
          const own = (of: Tensor): Tensor => ops.narrow(of, 0, skip, windows.filled[window]);
          into.set(key, summaryOf(queries, own(projected.keys), own(projected.values)));
        });
      }),
    );
  }
}

function summaryOf(queries: Tensor, keys: Tensor, values: Tensor): WindowSummary {
  const scores = matmul(queries, ops.transpose(keys, 0, 1));
  const [highest] = ops.topk(scores, 1, -1);
  const weights = ops.exp(ops.sub(scores, highest));
  return {
    top: highest.toFloat32(),
    mass: ops.sumAlong(weights, -1).toFloat32(),
    mixed: matmul(weights, values).toFloat32(),
  };
}

function concatenate(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
