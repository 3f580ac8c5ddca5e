/** The special tokens of a new vocabulary; their ids are their positions. */
export const specialTokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] as const;

export interface WordPieceSettings {
  readonly lowercase: boolean;
  /** Null: as `lowercase` says, which is BERT's rule. Kodeks' own vocabularies keep accents (å is not a). */
  readonly stripAccents: boolean | null;
}

/** BERT's normaliser. */
export function normaliserJson(settings: WordPieceSettings): object {
  return {
    type: "BertNormalizer",
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: settings.stripAccents,
    lowercase: settings.lowercase,
  };
}

/** A `tokenizer.json` for a WordPiece vocabulary that contains the special tokens. */
export function wordPieceTokenizerJson(
  vocabulary: readonly string[],
  settings: WordPieceSettings,
): string {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const special = specialTokens.filter((token) => ids.has(token));
  return JSON.stringify({
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: special.map((content) => ({
      id: ids.get(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: normaliserJson(settings),
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "BertProcessing",
      sep: ["[SEP]", ids.get("[SEP]")],
      cls: ["[CLS]", ids.get("[CLS]")],
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(ids),
    },
  });
}
