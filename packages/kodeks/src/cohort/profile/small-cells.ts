/**
 * A number of things, or what stands in its place: `<5` where fewer than 5 patients (and not none)
 * are behind it, `≥5` where it is hidden because another hidden one could be calculated from it.
 */
export type Count = number | `<${number}` | `≥${number}`;

/** What a cell counts, and of how many patients. */
export interface CountedCell {
  readonly count: number;
  readonly patients: number;
  /** Set where another table shows the same cell: it is hidden for another's sake only at last. */
  readonly isShared?: boolean;
}

/** Whether a cell may be shown by itself. */
export function isShowable(
  { patients }: Pick<CountedCell, "patients">,
  minimumCell: number,
): boolean {
  return patients === 0 || patients >= minimumCell;
}

/** A single cell, hidden if it is small. */
export function hideSmallCell(cell: CountedCell, minimumCell: number): Count {
  return isShowable(cell, minimumCell) ? cell.count : `<${minimumCell}`;
}

/**
 * The cells of one table whose total is known, with small ones hidden. Where a hidden cell would
 * follow from the total and the others, the smallest cell left is hidden with it.
 *
 * @example
 * hideSmallCells([{ count: 90, patients: 80 }, { count: 7, patients: 7 }, { count: 3, patients: 3 }], 5);
 * // [90, "≥5", "<5"]
 */
export function hideSmallCells(cells: readonly CountedCell[], minimumCell: number): Count[] {
  const shown: Count[] = cells.map((cell) => hideSmallCell(cell, minimumCell));
  const small = cells.filter((cell) => !isShowable(cell, minimumCell));
  if (!givesItselfAway(small, minimumCell)) return shown;
  const order = cells
    .map((cell, index) => ({ ...cell, index }))
    .filter((cell) => cell.patients > 0 && isShowable(cell, minimumCell));
  order.sort(
    (a, b) =>
      Number(a.isShared ?? false) - Number(b.isShared ?? false) ||
      a.patients - b.patients ||
      a.count - b.count,
  );
  const company = order[0];
  if (company !== undefined) shown[company.index] = `≥${minimumCell}`;
  return shown;
}

/** Cells with none of their counts shown, for parts of a whole that is hidden. */
export function hideAllCells(cells: readonly CountedCell[], minimumCell: number): Count[] {
  return cells.map((cell): Count => {
    const count = hideSmallCell(cell, minimumCell);
    return count === 0 || typeof count === "string" ? count : `≥${minimumCell}`;
  });
}

/** Whether what the hidden cells have together says too much about one of them. */
function givesItselfAway(small: readonly CountedCell[], minimumCell: number): boolean {
  if (small.length === 0) return false;
  const patients = small.reduce((sum, cell) => sum + cell.patients, 0);
  const isExtreme = patients === small.length || patients === small.length * (minimumCell - 1);
  return small.length === 1 || patients < minimumCell || isExtreme;
}

/** A part of a whole, or null where either is hidden. */
export function shareOf(part: Count, whole: Count): number | null {
  if (typeof part === "string" || typeof whole === "string" || whole === 0) return null;
  return part / whole;
}
