import type { AnnotatedStretch, Annotation } from "./annotation.ts";

/** A stretch of an annotation, for formats that know no annotations of several stretches. */
export interface AnnotationPiece {
  readonly id: string;
  /** "3.1" for the second stretch of annotation 3; null for one of its own. */
  readonly part: string | null;
  readonly code: string | null;
  readonly stretch: AnnotatedStretch;
}

/** Puts stretches together that belong to one annotation, in the order of their parts. */
export function joinPieces(pieces: readonly AnnotationPiece[]): Annotation[] {
  const groups = new Map<string, AnnotationPiece[]>();
  for (const piece of pieces) {
    const group = /^(\d+)\.\d+$/.exec(piece.part ?? "")?.[1];
    const key = group === undefined ? `one ${piece.id}` : `group ${group}`;
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  const place = ({ part }: AnnotationPiece): number => Number(part?.split(".")[1] ?? 0);
  const number = ([{ part }]: readonly AnnotationPiece[]): number =>
    Number(part?.split(".")[0] ?? groups.size);
  // In the order in which they were numbered; those without a number come last, as they stood.
  const ordered = [...groups.values()].sort((a, b) => number(a) - number(b));
  return ordered.map((own) => {
    const sorted = own.toSorted((a, b) => place(a) - place(b));
    const [{ id, code }] = sorted;
    return { id, code, stretches: sorted.map(({ stretch }) => stretch) };
  });
}
