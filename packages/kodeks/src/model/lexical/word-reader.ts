/** A word where it stands in a tokenised document. */
export interface Word {
  /** As the tokenizer wrote it (lower case, without accents, if it folds them). */
  readonly text: string;
  /** First and last token. */
  readonly first: number;
  readonly last: number;
  /** Whether the token before it ends a word, so that the two are neighbours. */
  readonly follows: boolean;
}

/** Joins the pieces of a tokenizer to words again. */
export class WordReader {
  readonly #pieces: readonly (string | null)[];
  readonly #isContinued: (piece: string) => boolean;

  /** @param pieces the tokenizer's pieces by id, null for those that are no text (CLS, mask, unknown) */
  constructor(pieces: readonly (string | null)[]) {
    this.#pieces = pieces;
    this.#isContinued = pieces.some((piece) => piece !== null && isWordPiece(piece))
      ? isWordPiece
      : (piece: string): boolean => !startsWord.test(piece);
  }

  *words(ids: Int32Array): Generator<Word> {
    let text = "";
    let first = 0;
    let follows = false;
    for (let token = 0; token <= ids.length; token += 1) {
      const piece = token < ids.length ? (this.#pieces[ids[token]] ?? null) : null;
      const isContinued = piece !== null && text !== "" && this.#isContinued(piece);
      if (!isContinued && text !== "") {
        yield { text, first, last: token - 1, follows };
        text = "";
        follows = true;
      }
      if (piece === null) follows = false;
      else {
        if (text === "") first = token;
        text += piece.replace(marker, "");
      }
    }
  }
}

const startsWord = /^[Ġ▁]/u;
const marker = /^(?:##(?=.)|[Ġ▁])/u;

function isWordPiece(piece: string): boolean {
  return piece.length > 2 && piece.startsWith("##");
}
