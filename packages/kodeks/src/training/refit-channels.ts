import type { OnProgress } from "../base/progress.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { EvidenceSpanTokens } from "../dataset/evidence.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { CodingModel } from "../model/coding-model.ts";
import { MentionChannel } from "../model/mentions/mention-channel.ts";
import { countMentions, mentionLookups } from "./learn-mentions.ts";
import { learnLexical } from "./learn-lexical.ts";
import type { Recipe } from "./recipe.ts";
import { lexicalPenalties } from "./stack-lexical.ts";
import type { StackedLexical } from "./stack-lexical.ts";
import type { StackedMentions } from "./stack-mentions.ts";
import { newLexicalChannel } from "./train-lexical.ts";

export interface RefitOptions {
  /** Its channels are those that were stacked; they are replaced. */
  readonly model: CodingModel;
  readonly recipe: Recipe;
  /** What was chosen on the validation split. */
  readonly chosen: {
    readonly lexical?: StackedLexical | undefined;
    readonly mentions?: StackedMentions | undefined;
  };
  /** Training and validation courses. */
  readonly courses: SplitReader;
  /** Of each course. */
  readonly evidence: readonly (readonly EvidenceSpanTokens[])[];
  readonly labels: LabelSpace;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fits the channels of a model once more, on the courses that they were chosen on as well, with the penalty,
 * smoothing and weights that were chosen. A channel that was left out stays out.
 */
export async function refitChannels(options: RefitOptions): Promise<void> {
  const { model, recipe, chosen, courses, evidence, labels, onProgress, signal } = options;
  if (chosen.mentions !== undefined && model.mentions !== null) {
    const { lookups, factor } = model.mentions;
    const counts = lookups.map(({ reader }) => countMentions(reader, courses, evidence, labels));
    const { smoothing } = chosen.mentions;
    model.mentions = new MentionChannel(
      mentionLookups(counts, recipe.mentionPatients, smoothing),
      factor,
    );
  }
  if (chosen.lexical !== undefined && model.lexical !== null) {
    const { penalty, weight } = chosen.lexical;
    const channel = newLexicalChannel(
      model.lexical.reader,
      courses,
      labels,
      recipe.lexicalPatients,
    );
    await learnLexical(channel, courses, labels, {
      // A fit goes on from the one before: the same way leads to the same strength.
      penalties: lexicalPenalties.filter((other) => penalty === null || other >= penalty),
      choose: null,
      seed: recipe.seed,
      exactUpTo: penalty === null ? 0 : Number.POSITIVE_INFINITY,
      onProgress,
      signal,
    });
    model.lexical = channel.scaled(weight);
  }
}
