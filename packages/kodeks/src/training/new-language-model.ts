import { freshParameters, Generator, onDevice } from "@kodeks/libtorch";
import type { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { newEncoderConfig, withDropout } from "../model/encoder-config.ts";
import type { EncoderSize } from "../model/encoder-config.ts";
import { headName, MaskedLanguageModel } from "../model/masked-language-model.ts";
import { openEncoderFor } from "./open-encoder-for.ts";
import type { PretrainingRecipe } from "./pretraining-recipe.ts";
import { logTokenShares } from "./token-shares.ts";
import type { TokenWindows } from "./token-windows.ts";

export interface NewLanguageModel {
  readonly recipe: PretrainingRecipe;
  readonly windowLength: number;
  readonly size: EncoderSize;
  /** A checkpoint to start from, instead of a new encoder of `size`. */
  readonly encoder?: string;
  /** The dataset's folder and tokenizer. */
  readonly dataset: string;
  readonly tokenizer: DocumentTokenizer;
  /** What it is to learn from. */
  readonly train: TokenWindows;
  /** Where it is to be trained; the CPU by default. */
  readonly device?: string;
}

/**
 * The model that a pretraining starts from: fresh weights drawn from the recipe's seed, but for those of a
 * checkpoint, whose head is taken, too, where it has one. A fresh head begins with how often each token occurs:
 * to learn that by gradients takes hundreds of steps, and writes it into the word embeddings.
 *
 * @throws KodeksError TOKENIZER_MISMATCH, NOT_FOUND, BAD_CHECKPOINT
 */
export function newLanguageModel(options: NewLanguageModel): MaskedLanguageModel {
  const { recipe, windowLength, tokenizer, dataset, train } = options;
  const padId = tokenizer.special.pad;
  const shape = { windowLength, padId };
  const { device = "cpu" } = options;
  const fresh = onDevice(freshParameters(new Generator(recipe.seed)), device);
  if (options.encoder === undefined) {
    const config = newEncoderConfig(options.size, tokenizer.vocabularySize, {
      ...shape,
      dropout: recipe.dropout,
    });
    const model = new MaskedLanguageModel(fresh, fresh, config, shape);
    model.expectTokens(logTokenShares(train, tokenizer.vocabularySize));
    return model;
  }
  const { config, source, whole } = openEncoderFor(options.encoder, dataset, tokenizer);
  const hasHead = whole.has(headName(config));
  const model = new MaskedLanguageModel(
    onDevice(source, device),
    hasHead ? onDevice(whole, device) : fresh,
    withDropout(config, recipe.dropout),
    shape,
  );
  try {
    source.finish();
  } catch (error) {
    model.dispose();
    throw error;
  }
  if (!hasHead) model.expectTokens(logTokenShares(train, config.vocab_size));
  return model;
}
