import { freshParameters, Generator, onDevice } from "@kodeks/libtorch";
import type { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { CodingModel } from "../model/coding-model.ts";
import type { Architecture } from "../model/coding-model.ts";
import { newEncoderConfig, withDropout } from "../model/encoder-config.ts";
import type { EncoderSize } from "../model/encoder-config.ts";
import { openEncoderFor } from "./open-encoder-for.ts";
import type { Recipe } from "./recipe.ts";

export interface NewModel {
  readonly recipe: Recipe;
  readonly architecture: Architecture;
  readonly windowLength: number;
  readonly size: EncoderSize;
  /** A checkpoint to start from, instead of a new encoder of `size`. */
  readonly encoder?: string;
  /** The dataset's folder and tokenizer. */
  readonly dataset: string;
  readonly tokenizer: DocumentTokenizer;
  /** Where it is to be trained; the CPU by default. */
  readonly device?: string;
  readonly labels: number;
}

/**
 * The model that a training starts from: fresh weights drawn from the recipe's seed, but for those of a
 * checkpoint.
 *
 * @throws KodeksError TOKENIZER_MISMATCH, NOT_FOUND, BAD_CHECKPOINT
 */
export function newModel(options: NewModel): CodingModel {
  const { recipe, architecture, windowLength, tokenizer, labels } = options;
  const padId = tokenizer.special.pad;
  const { device = "cpu" } = options;
  const fresh = onDevice(freshParameters(new Generator(recipe.seed)), device);
  if (options.encoder === undefined) {
    const encoder = newEncoderConfig(options.size, tokenizer.vocabularySize, {
      windowLength,
      padId,
      dropout: recipe.dropout,
    });
    return new CodingModel(fresh, { architecture, encoder, labels, windowLength, padId });
  }
  const { config, source } = openEncoderFor(options.encoder, options.dataset, tokenizer);
  const encoder = withDropout(config, recipe.dropout);
  const shape = { architecture, encoder, labels, windowLength, padId };
  const model = new CodingModel(fresh, shape, onDevice(source, device));
  try {
    source.finish();
  } catch (error) {
    model.dispose();
    throw error;
  }
  return model;
}
