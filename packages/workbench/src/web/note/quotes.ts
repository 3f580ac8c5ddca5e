import type { Leaf } from "./leaves.ts";

/** A word of the note that speaks for a code, in UTF-16 units. */
export interface Word extends Leaf {
  readonly share: number;
}

/** Neighbouring words read as one quote. */
export interface Quote extends Leaf {
  readonly text: string;
  /** What its words have together. */
  readonly share: number;
  /** The strongest word of it. */
  readonly peak: number;
}

const joined = /^[^\S\r\n]{0,2}[-,./:()%]?[^\S\r\n]{0,2}$/;

/** Words in order of the text, joined where only a blank or a mark stands between them. */
export function quotesOf(text: string, words: readonly Word[]): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const { start, end, share } of [...words].sort((a, b) => a.start - b.start)) {
    const last = quotes.at(-1);
    if (last !== undefined && joined.test(text.slice(last.end, start))) {
      quotes[quotes.length - 1] = {
        start: last.start,
        end,
        share: last.share + share,
        peak: Math.max(last.peak, share),
        text: text.slice(last.start, end),
      };
    } else quotes.push({ start, end, share, peak: share, text: text.slice(start, end) });
  }
  return quotes;
}
