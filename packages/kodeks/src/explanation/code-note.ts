import { KodeksError } from "../base/errors.ts";
import type { TrainedModel } from "../model/model-folder.ts";
import { primarySharesOf } from "../dataset/label-space.ts";
import { suggestPrimary } from "../evaluation/suggested-primary.ts";
import { boundariesOf } from "../model/thresholds.ts";
import { decideAutomation } from "./decide-automation.ts";
import type { AutomationDecision } from "./decide-automation.ts";
import { maskedScorer } from "./masked-scorer.ts";
import type { TextChannel } from "../model/text-channel.ts";
import { channelEvidence } from "./channel-evidence.ts";
import type { ChannelEvidence } from "./channel-evidence.ts";
import type { MethodName } from "./method.ts";
import { methods } from "./methods.ts";
import { withNotePass } from "./note-pass.ts";
import type { NotePass } from "./note-pass.ts";
import { mergeWords } from "./spans.ts";
import type { EvidenceSpan } from "./spans.ts";
import { wordMasks, wordOfTokens } from "./word-masks.ts";
import { tokenSharesToWords, wordsOf } from "./words.ts";
import type { WordSpan } from "./words.ts";

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
  /** The same, words next to each other joined. */
  readonly spans?: readonly EvidenceSpan[];
  /** Words that speak against the code, where the method has a sign; in order of the text. */
  readonly against?: readonly CounterWord[];
  /** Whether to trust the explanation. */
  readonly masked?: MaskedEvidence;
  /** What the lexical channel adds, where the model has one: a second channel, not summed with the first. */
  readonly lexical?: ChannelEvidence;
  /** What the mention channel adds, likewise. */
  readonly mentions?: ChannelEvidence;
}

/** A word that speaks against a code. */
export interface CounterWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What it adds to the code's logit, below 0. */
  readonly contribution: number;
}

/** What becomes of a code's score when its evidence words are masked. */
export interface MaskedEvidence {
  readonly score: number;
  /** By what share of itself the score falls: near 1 if the words carry the code, near 0 if others do too. */
  readonly fall: number;
}

export interface CodedNote {
  readonly suggestions: readonly CodeSuggestion[];
  readonly tokens: number;
  /** Tokens behind the model's limit, which it did not see. */
  readonly droppedTokens: number;
  /** The code that is most likely the primary diagnosis; null where the training data had no roles. */
  readonly primary: string | null;
  /** Whether the note may be coded without review; null where the model was not certified. */
  readonly automation?: AutomationDecision | null;
}

export interface CodeNoteOptions {
  /** How many codes to return; by default ten, or all predicted ones where those are more. */
  readonly top?: number;
  readonly explain?: boolean;
  /** Error rate that is accepted among notes coded without review, 0.1 by default; must be certified. */
  readonly automationError?: number;
  /** How to explain: `attingrad` by default. */
  readonly method?: MethodName;
  /** A named set of boundaries of the model, in place of τ; what is coded without review keeps its own τ. */
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
  const { ids } = encoded;
  const suggest = (label: number, i: number, score: number): CodeSuggestion => ({
    rank: i + 1,
    code: labels.labels[label]?.code ?? "",
    score,
    predicted: score >= boundaries[label],
  });
  const finish = (scores: Float32Array, suggestions: readonly CodeSuggestion[]): CodedNote => ({
    suggestions,
    tokens: ids.length,
    droppedTokens: encoded.dropped,
    primary: primaryOf(trained, scores, boundaries),
    automation: decideAutomation(trained, scores, options.automationError),
  });
  if (!explain) {
    const scores = model.score([ids]);
    const chosen = choose(scores);
    return finish(
      scores,
      chosen.map((label, i) => suggest(label, i, scores[label])),
    );
  }
  return withNotePass(model, ids, (pass) => {
    const chosen = choose(pass.scores);
    const found = explainCodes(pass, trained, { text, ...encoded }, chosen, options.method);
    return finish(
      pass.scores,
      chosen.map((label, i) => ({ ...suggest(label, i, pass.scores[label]), ...found[i] })),
    );
  });
}

interface TokenisedNote {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

type CodeExplanation = Pick<
  CodeSuggestion,
  "evidence" | "spans" | "against" | "masked" | "lexical" | "mentions"
>;

/** At most so many words against a code are named. */
const mostAgainst = 10;

function explainCodes(
  pass: NotePass,
  { tokenizer, thresholds }: TrainedModel,
  { text, starts, ends }: TokenisedNote,
  codes: readonly number[],
  name: MethodName = "attingrad",
): CodeExplanation[] {
  const words = wordsOf(text);
  const wordOf = wordOfTokens(words, starts, ends);
  const maskId = tokenizer.special.mask;
  const { lexical, mentions } = pass.model;
  const channelOf = (channel: TextChannel, label: number): ChannelEvidence =>
    channelEvidence(channel, pass.ids, label, starts, ends);
  const explanations = methods[name].explain(pass, codes, { words: wordOf, maskId, seed: 1 });
  const highlighted = explanations.map(({ shares }) =>
    tokenSharesToWords(words, starts, ends, shares).map((word) => word.share > thresholds.evidence),
  );
  const masks = highlighted.map((isShown) => wordMasks(wordOf, (word) => isShown[word]));
  const masked = maskedScorer(pass, codes, maskId).probabilities(masks);
  return explanations.map(({ shares, signed }, i) => {
    const shown = tokenSharesToWords(words, starts, ends, shares).filter(
      (_, word) => highlighted[i][word],
    );
    const quote = <Word extends WordSpan>(word: Word): Word & { readonly text: string } => ({
      text: text.slice(word.start, word.end),
      ...word,
    });
    const whole = pass.scores[codes[i]];
    const score = shown.length === 0 ? whole : masked[i * codes.length + i];
    return {
      evidence: shown.map(quote),
      spans: mergeWords(text, shown),
      ...(signed === null
        ? {}
        : {
            against: counterWords(tokenSharesToWords(words, starts, ends, signed)).map(quote),
          }),
      masked: { score, fall: whole > 0 ? (whole - score) / whole : 0 },
      ...(lexical === null ? {} : { lexical: channelOf(lexical, codes[i]) }),
      ...(mentions === null ? {} : { mentions: channelOf(mentions, codes[i]) }),
    };
  });
}

/** The words that speak against a code most, in the order of the text. */
function counterWords(
  words: readonly (WordSpan & { readonly share: number })[],
): (WordSpan & { readonly contribution: number })[] {
  return words
    .filter(({ share }) => share < 0)
    .sort((a, b) => a.share - b.share)
    .slice(0, mostAgainst)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, share }) => ({ start, end, contribution: share }));
}

/** Highest score × the code's share of primary use in training (docs/training.md), among predicted codes. */
function primaryOf(
  { labels }: TrainedModel,
  scores: Float32Array,
  boundaries: Float64Array,
): string | null {
  const shares = primarySharesOf(labels);
  if (shares === null) return null;
  const label = suggestPrimary(scores, shares, boundaries);
  return label < 0 ? null : labels.labels[label].code;
}
