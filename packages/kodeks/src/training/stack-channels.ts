import type { OnProgress } from "../base/progress.ts";
import type { Dataset, SplitReader } from "../dataset/dataset.ts";
import { readEvidenceSpans } from "../dataset/evidence.ts";
import { joinReaders } from "../dataset/join-readers.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import type { CodingModel } from "../model/coding-model.ts";
import type { Recipe } from "./recipe.ts";
import { refitChannels } from "./refit-channels.ts";
import { stackLexical } from "./stack-lexical.ts";
import type { StackedLexical } from "./stack-lexical.ts";
import { stackMentions } from "./stack-mentions.ts";
import type { StackedMentions } from "./stack-mentions.ts";

export interface StackChannelsOptions {
  /** A trained encoder; the channels are put beside it. */
  readonly model: CodingModel;
  readonly recipe: Recipe;
  readonly dataset: Dataset;
  readonly train: SplitReader;
  readonly validation: SplitReader;
  readonly labels: LabelSpace;
  /** Scores of the validation split by the model as it is. */
  readonly score: () => Promise<ScoreMatrix>;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What was chosen on the validation split. */
export interface StackedChannels {
  readonly lexical?: StackedLexical;
  readonly mentions?: StackedMentions;
}

/**
 * Puts the channels that a recipe asks for beside a trained model: mentions first, as far as they help, and the
 * lexical channel on both.
 *
 * @returns what was chosen, and the validation split's scores with all channels
 */
export async function stackChannels(
  options: StackChannelsOptions,
): Promise<{ readonly chosen: StackedChannels; readonly scores: ScoreMatrix }> {
  const { model, recipe, dataset, train, validation, labels, score, onProgress, signal } = options;
  const pieces = dataset.tokenizer().pieces();
  const common = { model, pieces, train, validation, labels };
  let scores = await score();
  let chosen: StackedChannels = {};
  if (recipe.mentions === "stacked") {
    const { spans } = await readEvidenceSpans(dataset, train, labels);
    const { mentionPatients: minimumPatients } = recipe;
    chosen = { mentions: stackMentions(scores, { ...common, evidence: spans, minimumPatients }) };
    if (model.mentions !== null) scores = await score();
  }
  if (recipe.lexical === "stacked") {
    const { lexicalBits: bits, lexicalPatients: minimumPatients, seed } = recipe;
    const more = { bits, minimumPatients, seed, onProgress, signal };
    chosen = { ...chosen, lexical: await stackLexical(scores, { ...common, ...more }) };
    if (model.lexical !== null) scores = await score();
  }
  return { chosen, scores };
}

/** Fits them once more, on training and validation courses together. */
export async function refitOnBoth(
  { model, recipe, dataset, train, validation, labels, onProgress, signal }: StackChannelsOptions,
  chosen: StackedChannels,
): Promise<void> {
  const spansOf = async (split: SplitReader) =>
    (await readEvidenceSpans(dataset, split, labels)).spans;
  const evidence = [...(await spansOf(train)), ...(await spansOf(validation))];
  const courses = joinReaders(train, validation);
  await refitChannels({ model, recipe, chosen, courses, evidence, labels, onProgress, signal });
}
