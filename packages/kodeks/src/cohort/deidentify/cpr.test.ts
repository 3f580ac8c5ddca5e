import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCprNumbers } from "./cpr.ts";

const kinds = (text: string): string[] =>
  findCprNumbers(text).map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`);

/** A number of this date and serial whose last digit makes the checksum; null where none does. */
function withChecksum(date: string, serial: string): string | null {
  for (let last = 0; last < 10; last += 1) {
    const digits = [...`${date}${serial}${last}`].map(Number);
    const sum = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1].reduce((s, w, i) => s + w * digits[i], 0);
    if (sum % 11 === 0) return `${date}${serial}${last}`;
  }
  return null;
}

describe("findCprNumbers", () => {
  it("takes numbers with a checksum in all their forms", () => {
    // 070761-4285 is the example of the CPR office's description of the checksum.
    for (const form of [
      "070761-4285",
      "0707614285",
      "070761 4285",
      "070761 - 4285",
      "070761–4285",
    ]) {
      expect(kinds(`CPR: ${form}, mand`)).toEqual([`${form} cpr`]);
    }
    expect(kinds("cpr0707614285")).toEqual(["0707614285 cpr"]);
  });

  it("takes numbers without a checksum only with a hyphen", () => {
    expect(kinds("070761-4286")).toEqual(["070761-4286 cpr-without-checksum"]);
    expect(kinds("0707614286, 070761 4286, 070761 - 4286")).toEqual([]);
  });

  it("wants a date of birth", () => {
    expect(kinds("320761-4285 071361-4285 000000-0000 310261-1234")).toEqual([]);
    // 2000 is a leap year and 1900 is none: the seventh digit tells.
    expect(kinds("290200-4000 290200-1000")).toEqual(["290200-4000 cpr-without-checksum"]);
    expect(kinds("670761-4285")).toEqual(["670761-4285 cpr-without-checksum"]);
  });

  it("takes no part of a longer number", () => {
    expect(kinds("10707614285 07076142850 070761-42850 1070761-4285 3,0707614285")).toEqual([]);
  });

  it("finds every number with a checksum, and of ten random digits at most those", () => {
    const date = fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.nat(99))
      .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(""));
    const serial = fc.nat(999).map((n) => String(n).padStart(3, "0"));
    fc.assert(
      fc.property(date, serial, fc.nat(9), (date, serial, last) => {
        const valid = withChecksum(date, serial);
        const given = `${date}${serial}${last}`;
        expect(findCprNumbers(given).map(({ kind }) => kind)).toEqual(
          given === valid ? ["cpr"] : [],
        );
        const hyphened = `${date}-${serial}${last}`;
        expect(findCprNumbers(hyphened).map(({ kind }) => kind)).toEqual([
          given === valid ? "cpr" : "cpr-without-checksum",
        ]);
      }),
      { numRuns: 1_000 },
    );
  });
});
