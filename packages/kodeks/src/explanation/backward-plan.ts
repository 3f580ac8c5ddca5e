/** A code, as row of a reading, in one of the note's windows. */
export interface CodeWindow {
  readonly row: number;
  readonly window: number;
}

/** A code and the place of its window among those that went through the encoder together. */
export interface PlacedPair extends CodeWindow {
  readonly place: number;
}

/** Windows that go forward together once, and back once for each round. */
export interface BackwardGroup {
  /** The window at each place; one may stand at several places. */
  readonly windows: readonly number[];
  /** In each round every place has one code at most. */
  readonly rounds: readonly (readonly PlacedPair[])[];
}

/** A window that more codes than this look at goes forward once for all of them. */
const fewCodes = 2;
/** Windows share a group while none has much fewer codes than the first: its rounds would run empty. */
const alike = 0.75;

/**
 * Orders (code, window) pairs into passes. Where few codes look at a window each pair goes forward and back in one
 * batch, at 2 window passes a pair; where many do, the window goes forward once and back for each code, at
 * 1 + 1/c passes a pair.
 *
 * @param most windows in a group
 */
export function planBackward(pairs: readonly CodeWindow[], most: number): BackwardGroup[] {
  const byWindow = new Map<number, CodeWindow[]>();
  for (const pair of pairs) {
    const own = byWindow.get(pair.window) ?? [];
    own.push(pair);
    byWindow.set(pair.window, own);
  }
  const sorted = [...byWindow.values()].sort((a, b) => b.length - a.length);
  const shared = sorted.filter(({ length }) => length > fewCodes);
  const single = sorted.filter(({ length }) => length <= fewCodes).flat();
  const groups: BackwardGroup[] = [];
  for (let from = 0; from < shared.length;) {
    const rounds = shared[from].length;
    let to = from + 1;
    while (to < shared.length && to - from < most && shared[to].length >= alike * rounds) to += 1;
    const members = shared.slice(from, to);
    groups.push({
      windows: members.map(([{ window }]) => window),
      rounds: Array.from({ length: rounds }, (_, round) =>
        members.flatMap((own, place) => {
          const pair = own[round];
          return pair === undefined ? [] : [{ ...pair, place }];
        }),
      ),
    });
    from = to;
  }
  for (let from = 0; from < single.length; from += most) {
    const batch = single.slice(from, from + most);
    groups.push({
      windows: batch.map(({ window }) => window),
      rounds: [batch.map((pair, place) => ({ ...pair, place }))],
    });
  }
  return groups;
}
