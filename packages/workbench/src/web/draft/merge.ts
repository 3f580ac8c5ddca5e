import type { Draft } from "./draft.ts";
import { sameOrder, stateOf, touched } from "./draft.ts";

export interface Merge {
  readonly draft: Draft;
  /** Codes that both sides changed, each to something else. The draft has mine. */
  readonly conflicts: readonly string[];
}

/** Puts two changes of one draft together: what only one side touched is taken from that side. */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merge {
  const my = new Set(touched(base, mine));
  const conflicts = touched(base, theirs).filter(
    (code) => my.has(code) && stateOf(mine, code) !== stateOf(theirs, code),
  );
  const rejected = { ...theirs.rejected };
  for (const code of my) {
    delete rejected[code];
    const rejection = mine.rejected[code];
    if (rejection !== undefined) rejected[code] = rejection;
  }
  const accepts = (code: string): boolean => (my.has(code) ? mine : theirs).accepted.includes(code);
  // The order is mine where I changed it, else theirs; what the other side added comes behind.
  const moved = !sameOrder(base.accepted, mine.accepted);
  const [first, second] = moved ? [mine, theirs] : [theirs, mine];
  const codes = [...new Set([...first.accepted, ...second.accepted])].filter(accepts);
  const wish = mine.primary === base.primary ? theirs.primary : mine.primary;
  const primary = wish !== null && codes.includes(wish) ? wish : null;
  const accepted =
    primary === null ? codes : [primary, ...codes.filter((code) => code !== primary)];
  return { draft: { accepted, primary, rejected }, conflicts };
}
