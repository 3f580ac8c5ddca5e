import type { ReadonlySignal } from "@preact/signals";
import { signal } from "@preact/signals";
import type { Leaf } from "./leaves.ts";
import type { PaintedNote } from "./painter.ts";
import { clearPaint, paint } from "./painter.ts";
import type { Quote, Word } from "./quotes.ts";
import { strengthOf, strengths } from "./strength.ts";

/** A code with its words, as far as the note's marks are concerned. */
export interface MarkedCode {
  readonly code: string;
  readonly words: readonly Word[];
  readonly quotes: readonly Quote[];
  readonly greatest: number;
}

/** A word of the note with the codes that it speaks for. */
export interface SupportingWord extends Leaf {
  readonly codes: readonly {
    readonly code: string;
    readonly share: number;
    readonly strength: number;
  }[];
}

/**
 * What is marked in the shown note. It is told what to mark, and paints once there is a note: the two
 * come in any order.
 */
export interface NoteMarks {
  /** The quotes of the shown code. */
  readonly quotes: ReadonlySignal<readonly Quote[]>;
  /** The quote or word that was jumped to. */
  readonly lookedAt: ReadonlySignal<Leaf | null>;
  /** The note that is on the page now; null when it leaves. */
  readonly attach: (painted: PaintedNote | null) => void;
  readonly painted: () => PaintedNote | null;
  readonly show: (code: MarkedCode | undefined) => void;
  readonly showAny: (codes: readonly MarkedCode[]) => void;
  readonly look: (at: Leaf | null) => void;
  /** The marked word at an offset of the note's text. */
  readonly wordAt: (offset: number) => SupportingWord | null;
  /** The marked word after (or before) an offset, round the end of the note. */
  readonly neighbour: (offset: number, step: 1 | -1) => SupportingWord | null;
  readonly dispose: () => void;
}

export function noteMarks(): NoteMarks {
  const quotes = signal<readonly Quote[]>([]);
  const lookedAt = signal<Leaf | null>(null);
  let painted: PaintedNote | null = null;
  let shown: MarkedCode | undefined;
  let words: readonly SupportingWord[] = [];

  const paintShown = (): void => {
    if (painted === null) return;
    const { words = [], greatest = 0 } = shown ?? {};
    for (const strength of strengths) {
      const spans = words.filter(({ share }) => strengthOf(share, greatest) === strength);
      paint(painted, `evidence-${strength}`, spans);
    }
  };
  const paintAny = (): void => {
    if (painted !== null) paint(painted, "evidence-any", words);
  };

  return {
    quotes,
    lookedAt,
    attach: (to) => {
      painted = to;
      paintShown();
      paintAny();
    },
    painted: () => painted,
    show: (code) => {
      if (code?.code === shown?.code && code?.words === shown?.words) return;
      shown = code;
      quotes.value = code?.quotes ?? [];
      paintShown();
    },
    showAny: (codes) => {
      words = supportingWords(codes);
      paintAny();
    },
    look: (at) => {
      lookedAt.value = at;
      if (painted !== null) paint(painted, "evidence-looked-at", at === null ? [] : [at]);
    },
    wordAt: (offset) => words.find(({ start, end }) => start <= offset && offset <= end) ?? null,
    neighbour: (offset, step) => {
      const found =
        step === 1
          ? words.find(({ start }) => start > offset)
          : words.findLast(({ start }) => start < offset);
      return found ?? words.at(step === 1 ? 0 : -1) ?? null;
    },
    dispose: () => {
      painted = null;
      clearPaint();
    },
  };
}

function supportingWords(codes: readonly MarkedCode[]): readonly SupportingWord[] {
  const byPlace = new Map<
    string,
    { start: number; end: number; codes: SupportingWord["codes"][number][] }
  >();
  for (const { code, words, greatest } of codes) {
    for (const { start, end, share } of words) {
      const key = `${start}-${end}`;
      const word = byPlace.get(key) ?? { start, end, codes: [] };
      word.codes.push({ code, share, strength: strengthOf(share, greatest) });
      byPlace.set(key, word);
    }
  }
  const words = [...byPlace.values()].sort((a, b) => a.start - b.start);
  for (const word of words) word.codes.sort((a, b) => b.share - a.share);
  return words;
}
