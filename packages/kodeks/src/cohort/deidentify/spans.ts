/** Stretches of a text that do not overlap. */
export interface Spans {
  /** Takes a stretch unless it overlaps one that is taken; says whether it did. */
  take(start: number, end: number): boolean;
  /** The text with every character that is taken as U+0000. */
  mask(text: string): string;
  /** What is not taken, in order, of a text of this length. */
  gaps(length: number): (readonly [start: number, end: number])[];
}

export function makeSpans(): Spans {
  /** In order. */
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    take(start, end) {
      let place = starts.length;
      while (place > 0 && starts[place - 1] >= start) place -= 1;
      if (place > 0 && ends[place - 1] > start) return false;
      if (place < starts.length && starts[place] < end) return false;
      starts.splice(place, 0, start);
      ends.splice(place, 0, end);
      return true;
    },
    mask(text) {
      let masked = "";
      let position = 0;
      starts.forEach((start, i) => {
        masked += text.slice(position, start) + "\0".repeat(ends[i] - start);
        position = ends[i];
      });
      return masked + text.slice(position);
    },
    gaps(length) {
      const from = [0, ...ends];
      return [...starts, length].flatMap((to, i) => (to > from[i] ? [[from[i], to] as const] : []));
    },
  };
}
