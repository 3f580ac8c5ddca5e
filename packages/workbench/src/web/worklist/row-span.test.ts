import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RowSpan } from "./row-span.ts";
import { nextSpan } from "./row-span.ts";

const settle = (now: RowSpan, sight: RowSpan, total: number): RowSpan[] => {
  const spans = [now];
  for (;;) {
    const last = spans.at(-1) ?? now;
    const next = nextSpan(last, sight, total);
    if (next.from === last.from && next.to === last.to) return spans;
    spans.push(next);
  }
};

describe("rows that exist", () => {
  it("are all that is in sight, at once, and then a few more a frame on both sides", () => {
    const spans = settle({ from: 0, to: 0 }, { from: 500, to: 514 }, 10_000);
    expect(spans[1]).toEqual({ from: 500, to: 514 });
    expect(spans.at(-1)).toEqual({ from: 488, to: 526 });
    expect(spans.length).toBe(2 + 24 / 4);
  });

  it("follow a scroll that is not faster than they come without making more than a few", () => {
    let span = { from: 0, to: 26 };
    for (let top = 0; top < 400; top += 4) {
      const next = nextSpan(span, { from: top, to: top + 14 }, 10_000);
      expect(next.to - span.to).toBeLessThanOrEqual(4);
      span = next;
    }
    expect(span).toEqual({ from: 384, to: 422 });
  });

  it("always hold what is in sight, none that there is not, and come to rest", () => {
    const row = fc.integer({ min: -20, max: 300 });
    fc.assert(
      fc.property(row, fc.nat(60), row, fc.nat(30), fc.nat(250), (a, b, c, d, total) => {
        const now = { from: Math.max(0, a), to: Math.max(0, a) + b };
        const sight = { from: c, to: c + d };
        for (const { from, to } of settle(now, sight, total).slice(1)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(total);
          expect(from).toBeLessThanOrEqual(to);
          const low = Math.max(0, c);
          const high = Math.min(total, c + d);
          if (low < high) expect([from <= low, to >= high]).toEqual([true, true]);
        }
      }),
    );
  });
});
