import type { SplitReader } from "../dataset/dataset.ts";
import type { EvidenceSpanTokens } from "../dataset/evidence.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import type { CodingModel } from "../model/coding-model.ts";
import { MentionChannel } from "../model/mentions/mention-channel.ts";
import { PhraseReader, wordForms } from "../model/mentions/phrase-reader.ts";
import { stackingBy } from "./choose-weight.ts";
import { countMentions, mentionLookups } from "./learn-mentions.ts";

/** What was chosen on the validation split. */
export interface StackedMentions {
  /** Of all lexicons. */
  readonly phrases: number;
  /** Courses that the usual chance of a phrase weighs. */
  readonly smoothing: number;
  /** Factor on the channel's logits. */
  readonly weight: number;
  /** MAP of the channel alone, of the model alone, and of both. */
  readonly validationMap: {
    readonly mentions: number;
    readonly model: number;
    readonly both: number;
  };
}

export interface StackMentionsOptions {
  readonly model: CodingModel;
  readonly pieces: readonly (string | null)[];
  readonly train: SplitReader;
  /** Of each training course. */
  readonly evidence: readonly (readonly EvidenceSpanTokens[])[];
  readonly validation: SplitReader;
  readonly labels: LabelSpace;
  /** Phrases that stand in the notes of fewer patients are not kept. */
  readonly minimumPatients: number;
}

const smoothings = [0.3, 0.5, 1, 3];

/**
 * Makes lexicons of the phrases that were marked as evidence and adds them to a trained model, with the
 * smoothing and weight that are best on the validation split; a weight of 0 leaves them out.
 *
 * @param scores of the model on the validation split
 */
export function stackMentions(scores: ScoreMatrix, options: StackMentionsOptions): StackedMentions {
  const { model, train, evidence, validation, labels, minimumPatients } = options;
  const counts = wordForms.map((form) =>
    countMentions(new PhraseReader(options.pieces, form), train, evidence, labels),
  );
  const stacking = stackingBy(scores);
  const tries = smoothings.map((smoothing) => {
    const channel = new MentionChannel(mentionLookups(counts, minimumPatients, smoothing));
    const logits = new Float32Array(scores.scores.length);
    validation.courses.forEach((_, i) =>
      logits.set(channel.logits(validation.ids(i)), i * labels.size),
    );
    return { smoothing, channel, ...stacking.best(logits) };
  });
  const best = tries.reduce((one, other) => (other.both > one.both ? other : one));
  const { lookups, phrases } = best.channel;
  model.mentions =
    best.weight === 0 || phrases === 0 ? null : new MentionChannel(lookups, best.weight);
  return {
    phrases,
    smoothing: best.smoothing,
    weight: model.mentions === null ? 0 : best.weight,
    validationMap: { mentions: best.alone, model: best.model, both: best.both },
  };
}
