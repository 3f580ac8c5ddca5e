const continuation = "##";

/** What BERT's WordPiece model takes for one unknown token, whatever its pieces. */
const longestWord = 100;

interface Node {
  readonly children: Map<number, Node>;
  piece: number;
}

const makeNode = (): Node => ({ children: new Map(), piece: -1 });

/** Splits words as a WordPiece tokenizer does: greedily, the longest piece first. */
export class PieceTrie {
  readonly #begin = makeNode();
  readonly #inside = makeNode();

  constructor(pieces: readonly string[]) {
    pieces.forEach((piece, id) => {
      this.#node(piece).piece = id;
    });
  }

  remove(piece: string): void {
    this.#node(piece).piece = -1;
  }

  /** The ids of a word's pieces; null if the tokenizer would call the word unknown. */
  split(word: string): readonly number[] | null {
    if (word.length > longestWord && [...word].length > longestWord) return null;
    const found: number[] = [];
    let at = 0;
    while (at < word.length) {
      let node: Node | undefined = at === 0 ? this.#begin : this.#inside;
      let piece = -1;
      let end = at;
      for (let i = at; i < word.length; i += 1) {
        node = node.children.get(word.charCodeAt(i));
        if (node === undefined) break;
        if (node.piece >= 0) {
          piece = node.piece;
          end = i + 1;
        }
      }
      if (piece < 0) return null;
      found.push(piece);
      at = end;
    }
    return found;
  }

  #node(piece: string): Node {
    const inside = piece.startsWith(continuation);
    let node = inside ? this.#inside : this.#begin;
    for (let i = inside ? continuation.length : 0; i < piece.length; i += 1) {
      const unit = piece.charCodeAt(i);
      let child = node.children.get(unit);
      if (child === undefined) {
        child = makeNode();
        node.children.set(unit, child);
      }
      node = child;
    }
    return node;
  }
}
