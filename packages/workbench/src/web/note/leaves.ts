/**
 * A stretch of the note that becomes one DOM text node. Line ends lie between leaves, so that
 * offsets inside a leaf are those of its text node whatever the note's line ends are.
 */
export interface Leaf {
  readonly start: number;
  readonly end: number;
}

/** No leaf is longer: a line of 100,000 characters would be laid out anew as a whole. */
const longest = 4000;
const lineEnd = /\r\n|\n|\r/g;

/** The lines of `text` from `start` to `end`, without their line ends. Empty lines are kept. */
export function linesOf(text: string, start: number, end: number): readonly Leaf[] {
  const lines: Leaf[] = [];
  let from = start;
  lineEnd.lastIndex = start;
  for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) {
    if (match.index >= end) break;
    lines.push({ start: from, end: match.index });
    from = Math.min(match.index + match[0].length, end);
  }
  lines.push({ start: from, end });
  return lines;
}

/** A line in pieces short enough to lay out; cut at a blank where there is one, never in a pair. */
export function piecesOf(text: string, { start, end }: Leaf): readonly Leaf[] {
  if (end - start <= longest) return [{ start, end }];
  const pieces: Leaf[] = [];
  let from = start;
  while (end - from > longest) {
    let cut = text.lastIndexOf(" ", from + longest) + 1;
    if (cut <= from + longest / 2) cut = from + longest;
    if (isLowSurrogate(text.charCodeAt(cut))) cut -= 1;
    pieces.push({ start: from, end: cut });
    from = cut;
  }
  pieces.push({ start: from, end });
  return pieces;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * The parts of the leaves that a span covers, as leaf index and offsets inside the leaf. Leaves are
 * in order of the text and may have gaps.
 */
export function partsOf(
  starts: readonly number[],
  ends: readonly number[],
  span: Leaf,
): readonly { readonly leaf: number; readonly start: number; readonly end: number }[] {
  const parts: { leaf: number; start: number; end: number }[] = [];
  for (let leaf = lastAtOrBefore(starts, span.start); leaf < starts.length; leaf += 1) {
    const start = starts[leaf];
    const end = ends[leaf];
    if (start >= span.end) break;
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    if (from < to) parts.push({ leaf, start: from - start, end: to - start });
  }
  return parts;
}

/** Index of the last number that is at most `value`; 0 where there is none. */
export function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
