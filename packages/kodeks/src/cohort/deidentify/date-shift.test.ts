import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateShift, shiftTime } from "./date-shift.ts";

describe("dateShift", () => {
  it("is the same for a patient and a seed, and never 0", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.integer({ min: 1, max: 400 }), (id, seed, most) => {
        const days = dateShift(id, seed, most);
        expect(days).toBe(dateShift(id, seed, most));
        expect(Number.isInteger(days)).toBe(true);
        expect(Math.abs(days)).toBeGreaterThanOrEqual(1);
        expect(Math.abs(days)).toBeLessThanOrEqual(most);
      }),
    );
    // By Python's hashlib: 48 bits of the digest, spread over 730 places.
    expect(dateShift("p1", 1)).toBe(-15);
  });

  it("takes every number of days about as often", () => {
    const times = new Map<number, number>();
    for (let i = 0; i < 6_000; i += 1) {
      const days = dateShift(`p${i}`, "secret", 3);
      times.set(days, (times.get(days) ?? 0) + 1);
    }
    expect([...times.keys()].sort((a, b) => a - b)).toEqual([-3, -2, -1, 1, 2, 3]);
    // 1,000 each, with a standard deviation of 29.
    for (const count of times.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it("depends on the seed", () => {
    const of = (seed: number | string): number[] =>
      Array.from({ length: 20 }, (_, i) => dateShift(`p${i}`, seed));
    expect(of(1)).not.toEqual(of(2));
    expect(of("a")).not.toEqual(of("b"));
  });

  it("needs room to move", () => {
    for (const most of [0, -1, 2.5, Number.NaN]) {
      expect(() => dateShift("p", 1, most)).toThrow(RangeError);
    }
  });
});

describe("shiftTime", () => {
  it("moves the day and keeps the time as it is written", () => {
    expect(shiftTime("2016-02-28T23:30:00.5", 2)).toBe("2016-03-01T23:30:00.5");
    expect(shiftTime("2016-01-01", -1)).toBe("2015-12-31");
    expect(shiftTime("0099-12-31 10:00Z", 1)).toBe("0100-01-01 10:00Z");
  });

  it("keeps the time between two events", () => {
    const anyTime = fc
      .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, -1));
    fc.assert(
      fc.property(anyTime, anyTime, fc.integer({ min: -365, max: 365 }), (a, b, days) => {
        const gap = (from: string, to: string): number =>
          Date.parse(`${to}Z`) - Date.parse(`${from}Z`);
        expect(gap(shiftTime(a, days), shiftTime(b, days))).toBe(gap(a, b));
        expect(gap(a, shiftTime(a, days))).toBe(days * 86_400_000);
      }),
    );
  });

  it("refuses what is no date, without saying what it was", () => {
    for (const bad of ["", "3 January", "2019-02-29", "20190-01-01", "2019-13-01", "2019-01-011"]) {
      expect(() => shiftTime(bad, 1)).toThrow(/^not an ISO 8601 date or time$/);
    }
  });
});
