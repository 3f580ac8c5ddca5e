import { KodeksError } from "../base/errors.ts";
import { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { openEncoder } from "../model/load-encoder.ts";

/**
 * Opens a checkpoint that a dataset's tokens belong to.
 *
 * @param encoder the checkpoint's folder
 * @param dataset the dataset's
 * @throws KodeksError TOKENIZER_MISMATCH, NOT_FOUND, BAD_CHECKPOINT
 */
export function openEncoderFor(
  encoder: string,
  dataset: string,
  tokenizer: DocumentTokenizer,
): ReturnType<typeof openEncoder> {
  const own = DocumentTokenizer.fromFolder(encoder);
  if (own.fingerprint !== tokenizer.fingerprint) {
    throw new KodeksError(
      "TOKENIZER_MISMATCH",
      "the dataset was tokenised with another tokenizer than the encoder's",
      {
        where: dataset,
        remedy: "Prepare the dataset for this encoder: `kodeks prepare … --encoder DIR`.",
      },
    );
  }
  const opened = openEncoder(encoder);
  const { config } = opened;
  if (config.vocab_size < tokenizer.vocabularySize) {
    throw new KodeksError(
      "BAD_CHECKPOINT",
      `the tokenizer has ${tokenizer.vocabularySize} tokens, and the encoder knows ${config.vocab_size}`,
      {
        where: encoder,
        remedy: "Use the tokenizer.json that belongs to the checkpoint's weights.",
      },
    );
  }
  return opened;
}
