import { expect, it } from "vitest";
import { logTokenShares } from "./token-shares.ts";
import type { TokenWindows } from "./token-windows.ts";

it("shares count the tokens that may be guessed, sum to one, and none is zero", () => {
  const ids = [Int32Array.of(1, 7, 7, 8), Int32Array.of(7, 9, 2)];
  const windows: TokenWindows = {
    count: 2,
    courses: 1,
    tokens: 7,
    length: (window) => ids[window].length,
    ids: (window) => ids[window],
    // CLS and SEP are never asked for.
    eligible: (window) => (window === 0 ? { from: 1, to: 4 } : { from: 0, to: 2 }),
    courseId: () => "c",
  };
  const shares = logTokenShares(windows, 10).map(Math.exp);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
  expect(Array.from(shares, (share) => Math.round(share * 10 * 2) / 2)).toEqual([
    0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 3.5, 1.5, 1.5,
  ]);
});
