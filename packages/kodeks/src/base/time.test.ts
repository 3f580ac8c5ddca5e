import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTime, parseTime } from "./time.ts";

const roundTrip = (text: string): string | undefined => {
  const micros = parseTime(text);
  return micros === undefined ? undefined : formatTime(micros);
};

describe("times", () => {
  it.each([
    ["2020-02-29", "2020-02-29T00:00:00"],
    ["2020-05-31T14:05", "2020-05-31T14:05:00"],
    ["2020-05-31 14:05:06.70", "2020-05-31T14:05:06.7"],
    ["1932-05-31T14:05:06.123456789", "1932-05-31T14:05:06.123456"],
    ["1969-12-31T23:59:59.000001", "1969-12-31T23:59:59.000001"],
    ["2020-05-31T23:30:00+02:00", "2020-05-31T23:30:00"],
    ["2020-05-31T23:30:00Z", "2020-05-31T23:30:00"],
  ])("reads %s as %s", (text, expected) => {
    expect(roundTrip(text)).toBe(expected);
  });

  it.each(["2021-02-29", "2020-13-01", "2020-01-01T24:00:00", "31/05/2020", "2020", "", "x"])(
    "does not read %s",
    (text) => {
      expect(parseTime(text)).toBeUndefined();
    },
  );

  it("keeps every microsecond from the year 1 to 9999", () => {
    const micros = fc.bigInt({ min: -62_135_596_800_000_000n, max: 253_402_300_799_999_999n });
    fc.assert(fc.property(micros, (time) => parseTime(formatTime(time)) === time));
  });
});
