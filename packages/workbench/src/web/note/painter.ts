import type { Leaf } from "./leaves.ts";
import { partsOf } from "./leaves.ts";
import type { Strength } from "./strength.ts";
import { strengths } from "./strength.ts";

/** What the page marks: words of the active code by strength, words of any code, one looked at. */
export type Mark = `evidence-${Strength}` | "evidence-any" | "evidence-looked-at";

export const marks: readonly Mark[] = [
  ...strengths.map((strength): Mark => `evidence-${strength}`),
  "evidence-any",
  "evidence-looked-at",
];

/** The text nodes of a rendered note with their place in its text. */
export interface PaintedNote {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly nodes: readonly Text[];
}

/** Finds the leaves below `root`: elements with `data-start` whose only child is their text. */
export function readLeaves(root: Element): PaintedNote {
  const found: { start: number; node: Text }[] = [];
  for (const element of root.querySelectorAll<HTMLElement>("[data-start]")) {
    const node = element.firstChild;
    if (node instanceof Text) found.push({ start: Number(element.dataset["start"]), node });
  }
  found.sort((a, b) => a.start - b.start);
  return {
    starts: found.map(({ start }) => start),
    ends: found.map(({ start, node }) => start + node.length),
    nodes: found.map(({ node }) => node),
  };
}

/** DOM ranges of a span: several where it runs over lines or cells. */
export function rangesOf(note: PaintedNote, span: Leaf): readonly Range[] {
  return partsOf(note.starts, note.ends, span).flatMap(({ leaf, start, end }) => {
    const node = note.nodes[leaf];
    if (node === undefined) return [];
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
}

/** Whether this browser can mark text without touching it. */
export function canPaint(): boolean {
  return typeof Highlight === "function" && "highlights" in CSS;
}

/**
 * Marks spans, replacing what carried the mark before. The text itself is untouched: no elements come
 * or go, so nothing is laid out anew and the reader's selection stays.
 */
export function paint(note: PaintedNote, mark: Mark, spans: readonly Leaf[]): void {
  if (!canPaint()) return;
  if (spans.length === 0) {
    CSS.highlights.delete(mark);
    return;
  }
  const highlight = new Highlight();
  for (const span of spans) for (const range of rangesOf(note, span)) highlight.add(range);
  highlight.priority = marks.length - marks.indexOf(mark);
  if (mark === "evidence-looked-at") highlight.priority = marks.length + 1;
  CSS.highlights.set(mark, highlight);
}

export function clearPaint(): void {
  if (canPaint()) for (const mark of marks) CSS.highlights.delete(mark);
}

/** The offset in the note's text under a point of the window; null beside the text. */
export function offsetAt(note: PaintedNote, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (caret === null) return null;
  const leaf = note.nodes.indexOf(caret.node as Text);
  const start = note.starts[leaf];
  if (start === undefined) return null;
  // A caret is also found for points far right of a line's end: only those on a letter count.
  const range = new Range();
  const { length } = caret.node as Text;
  range.setStart(caret.node, Math.max(0, caret.offset - 1));
  range.setEnd(caret.node, Math.min(length, caret.offset + 1));
  const hit = [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
  return hit ? start + caret.offset : null;
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  // Safari before 26 knows the older name only.
  const older = document as { caretRangeFromPoint?: (x: number, y: number) => Range | null };
  const range = older.caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}
