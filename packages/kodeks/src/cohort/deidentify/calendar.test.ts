import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exists, shiftDay } from "./calendar.ts";

describe("the calendar", () => {
  it("knows leap years", () => {
    const february = (year: number): boolean => exists({ year, month: 2, day: 29 });
    expect([1900, 2000, 2019, 2020, 4, 100].map(february)).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
    for (const [month, day] of [
      [0, 1],
      [13, 1],
      [4, 31],
      [1, 0],
      [1, 32],
    ]) {
      expect(exists({ year: 2019, month, day })).toBe(false);
    }
  });

  it("moves there and back", () => {
    const anyDay = fc.record({
      year: fc.integer({ min: 50, max: 9900 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (day, days) => {
        const moved = shiftDay(day, days);
        if (moved === null) throw new Error("the year is in range");
        expect(shiftDay(moved, -days)).toEqual(day);
      }),
    );
    expect(shiftDay({ year: 2019, month: 12, day: 31 }, 60)).toEqual({
      year: 2020,
      month: 2,
      day: 29,
    });
  });

  it("has no days that do not exist, and no years past 9999", () => {
    expect(shiftDay({ year: 2019, month: 2, day: 29 }, 1)).toBeNull();
    expect(shiftDay({ year: Number.NaN, month: 1, day: 1 }, 1)).toBeNull();
    expect(shiftDay({ year: 9999, month: 12, day: 31 }, 1)).toBeNull();
  });
});
