import { KodeksError } from "../base/errors.ts";
import type { TrainedModel } from "../model/model-folder.ts";
import { boundariesOf } from "../model/thresholds.ts";
import { attInGrad } from "./attingrad.ts";
import { tokenSharesToWords, wordsOf } from "./words.ts";

/** A word that speaks for a code. Offsets are UTF-16 units of the note, end exclusive. */
export interface EvidenceWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The word's share of the code's explanation, 0 to 1. */
  readonly share: number;
}

export interface CodeSuggestion {
  readonly rank: number;
  readonly code: string;
  readonly score: number;
  /** Whether the score reaches the model's decision boundary. */
  readonly predicted: boolean;
  /** Present when explanations were asked for; in order of the text. */
  readonly evidence?: readonly EvidenceWord[];
}

export interface CodedNote {
  readonly suggestions: readonly CodeSuggestion[];
  readonly tokens: number;
  /** Tokens behind the model's limit, which it did not see. */
  readonly droppedTokens: number;
  /** The code that is most likely the primary diagnosis; null where the training data had no roles. */
  readonly primary: string | null;
}

export interface CodeNoteOptions {
  /** How many codes to return; by default ten, or all predicted ones where those are more. */
  readonly top?: number;
  readonly explain?: boolean;
  /** A named set of boundaries of the model, in place of τ. */
  readonly boundaries?: string;
}

/**
 * Codes one note with a trained model.
 *
 * @throws KodeksError EMPTY_TEXT, NOT_FOUND (no such set of boundaries)
 * @example
 * const model = await loadModel("model");
 * const { suggestions } = await codeNote(model, "Diabetes mellitus type 2.", { explain: true });
 */
export async function codeNote(
  trained: TrainedModel,
  text: string,
  options: CodeNoteOptions = {},
): Promise<CodedNote> {
  if (text.trim() === "") throw new KodeksError("EMPTY_TEXT", "the note has no text");
  const { model, tokenizer, labels, thresholds } = trained;
  const { top, explain = false } = options;
  const boundaries = boundariesOf(thresholds, labels.codes, options.boundaries);
  const [encoded] = await tokenizer.encode([text], trained.maxTokens);
  if (encoded === undefined) throw new KodeksError("INTERNAL", "the tokenizer returned nothing");

  const choose = (scores: Float32Array): number[] => {
    // Sorting is stable, so that ties stay in code order.
    const order = Array.from(scores, (_, i) => i).sort((a, b) => scores[b] - scores[a]);
    const predicted = order.filter((i) => scores[i] >= boundaries[i]).length;
    return order.slice(0, top ?? Math.max(10, predicted));
  };
  const { scores, tokenShares } = explain
    ? attInGrad(model, encoded.ids, choose)
    : { scores: model.score([encoded.ids]), tokenShares: null };

  const words = explain ? wordsOf(text) : [];
  const suggestions = choose(scores).map((label, i): CodeSuggestion => {
    const score = scores[label];
    const suggestion = {
      rank: i + 1,
      code: labels.labels[label]?.code ?? "",
      score,
      predicted: score >= boundaries[label],
    };
    if (tokenShares === null) return suggestion;
    const shares = tokenShares[i];
    const evidence = tokenSharesToWords(words, encoded.starts, encoded.ends, shares)
      .filter(({ share }) => share > thresholds.evidence)
      .map(({ start, end, share }) => ({ text: text.slice(start, end), start, end, share }));
    return { ...suggestion, evidence };
  });
  return {
    suggestions,
    tokens: encoded.ids.length,
    droppedTokens: encoded.dropped,
    primary: primaryOf(trained, scores, boundaries),
  };
}

/** Highest score × the code's share of primary use in training (design §2), among predicted codes. */
function primaryOf(
  { labels }: TrainedModel,
  scores: Float32Array,
  boundaries: Float64Array,
): string | null {
  let best: { code: string; value: number } | null = null;
  labels.labels.forEach(({ code, count, primary }, i) => {
    const score = scores[i];
    if (primary === null || score < boundaries[i]) return;
    const value = (score * primary) / count;
    if (value > 0 && (best === null || value > best.value)) best = { code, value };
  });
  return (best as { code: string } | null)?.code ?? null;
}
