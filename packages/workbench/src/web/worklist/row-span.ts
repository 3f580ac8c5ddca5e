/** Rows from the first to before the last. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** Rows beyond the edges of what is in sight. */
const margin = 12;
/** Rows that are made in one frame, unless more are in sight. */
const most = 4;

/**
 * The rows that exist in the next frame. Whatever is in sight does; those around it come a few at a time, so
 * that no frame has to wait for many.
 */
export function nextSpan(now: RowSpan, sight: RowSpan, total: number): RowSpan {
  const seen = { from: within(sight.from, total), to: within(sight.to, total) };
  const wish = { from: Math.max(0, seen.from - margin), to: Math.min(total, seen.to + margin) };
  const apart = now.to <= seen.from || now.from >= seen.to;
  const kept = apart ? seen : now;
  let from = Math.max(wish.from, Math.min(kept.from, seen.from));
  let to = Math.min(wish.to, Math.max(kept.to, seen.to));
  const made = apart ? to - from : Math.max(0, now.from - from) + Math.max(0, to - now.to);
  let room = Math.max(0, most - made);
  // First where less is left until the edge.
  const ahead = (): void => {
    const grown = Math.min(room, wish.to - to);
    to += grown;
    room -= grown;
  };
  const behind = (): void => {
    const grown = Math.min(room, from - wish.from);
    from -= grown;
    room -= grown;
  };
  const steps = to - seen.to <= seen.from - from ? [ahead, behind] : [behind, ahead];
  for (const step of steps) step();
  return { from, to };
}

function within(row: number, total: number): number {
  return Math.max(0, Math.min(row, total));
}
