import { freshParameters, Generator, onDevice } from "@kodeks/libtorch";
import type { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { newEncoderConfig, withDropout } from "../model/encoder-config.ts";
import type { EncoderSize } from "../model/encoder-config.ts";
import { headName, MaskedLanguageModel } from "../model/masked-language-model.ts";
import { openEncoderFor } from "./open-encoder-for.ts";
import type { PretrainingRecipe } from "./pretraining-recipe.ts";

export interface NewLanguageModel {
  readonly recipe: PretrainingRecipe;
  readonly windowLength: number;
  readonly size: EncoderSize;
  /** A checkpoint to start from, instead of a new encoder of `size`. */
  readonly encoder?: string;
  /** The dataset's folder and tokenizer. */
  readonly dataset: string;
  readonly tokenizer: DocumentTokenizer;
  /** Where it is to be trained; the CPU by default. */
  readonly device?: string;
}

/**
 * The model that a pretraining starts from: fresh weights drawn from the recipe's seed, but for those of a
 * checkpoint, whose head is taken, too, where it has one.
 *
 * @throws KodeksError TOKENIZER_MISMATCH, NOT_FOUND, BAD_CHECKPOINT
 */
export function newLanguageModel(options: NewLanguageModel): MaskedLanguageModel {
  const { recipe, windowLength, tokenizer, dataset } = options;
  const padId = tokenizer.special.pad;
  const shape = { windowLength, padId };
  const { device = "cpu" } = options;
  const fresh = onDevice(freshParameters(new Generator(recipe.seed)), device);
  if (options.encoder === undefined) {
    const config = newEncoderConfig(options.size, tokenizer.vocabularySize, {
      ...shape,
      dropout: recipe.dropout,
    });
    return new MaskedLanguageModel(fresh, fresh, config, shape);
  }
  const { config, source, whole } = openEncoderFor(options.encoder, dataset, tokenizer);
  const head = whole.has(headName(config)) ? onDevice(whole, device) : fresh;
  const model = new MaskedLanguageModel(
    onDevice(source, device),
    head,
    withDropout(config, recipe.dropout),
    shape,
  );
  try {
    source.finish();
  } catch (error) {
    model.dispose();
    throw error;
  }
  return model;
}
