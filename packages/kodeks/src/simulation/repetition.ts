// Enough notes that 1 % of them is a number to count, few enough to keep every sentence of.
const mostNotes = 5000;
const longSentence = 8;
const often = 0.01;

/** How much of what notes say is said word for word in many. */
export interface Repetition {
  readonly notes: number;
  /** Different sentences of more than eight words. */
  readonly sentences: number;
  /** Share of them that stand in more than 1 % of the notes. */
  readonly repeated: number;
}

/** Counts repeated sentences over the first notes that are added. */
export function createRepetition(): {
  add(text: string): void;
  result(): Repetition;
} {
  const counts = new Map<string, number>();
  let notes = 0;
  return {
    add(text) {
      if (notes >= mostNotes) return;
      notes += 1;
      for (const sentence of longSentences(text)) {
        counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
      }
    },
    result() {
      const repeated = [...counts.values()].filter((count) => count > Math.max(1, notes * often));
      return {
        notes,
        sentences: counts.size,
        repeated: counts.size === 0 ? 0 : repeated.length / counts.size,
      };
    },
  };
}

/** The different sentences of a text that have more than eight words, case and spacing left out. */
export function longSentences(text: string): Set<string> {
  const sentences = text
    .split(/\n|(?<=[.!?])\s/)
    .map((sentence) => sentence.trim().toLowerCase().replaceAll(/\s+/g, " "));
  return new Set(sentences.filter((sentence) => sentence.split(" ").length > longSentence));
}
