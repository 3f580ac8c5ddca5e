import { bertNormalizer, bertPreTokenizer } from "tokenizers";
import { specialTokens, wordPieceTokenizerJson } from "./tokenizer-json.ts";
import { DocumentTokenizer } from "./tokenizer.ts";
import { trainWordPiece } from "./wordpiece.ts";

const settings = { lowercase: true, stripAccents: false } as const;

/** Counts the words of a corpus, one text at a time, as the tokenizer will split them. */
export class WordCounter {
  readonly counts = new Map<string, number>();
  readonly #normaliser = bertNormalizer(settings);
  readonly #splitter = bertPreTokenizer();

  add(text: string): void {
    const normalised = this.#normaliser.normalizeString(text);
    for (const [word] of this.#splitter.preTokenizeString(normalised)) {
      this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    }
  }
}

/** Learns a WordPiece tokenizer of `size` pieces, special tokens included. */
export function learnTokenizer(counter: WordCounter, size: number): DocumentTokenizer {
  const pieces = trainWordPiece(counter.counts, { size: size - specialTokens.length });
  return DocumentTokenizer.fromJson(
    wordPieceTokenizerJson([...specialTokens, ...pieces], settings),
  );
}
