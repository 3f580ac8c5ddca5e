import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  birthYearOf,
  codeOf,
  longestNote,
  noteText,
  numberOf,
  optional,
  required,
  sexOf,
  timeOf,
  wholeNumberOf,
} from "./fields.ts";

const refused = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe("timeOf", () => {
  it.each([
    ["2020-12-31", "2020-12-31T00:00:00"],
    ["2020-12-31T14:05", "2020-12-31T14:05:00"],
    ["2020-12-31 14:05:59", "2020-12-31T14:05:59"],
    ["2020-12-31T14:05:59.25+02:00", "2020-12-31T14:05:59.25"],
    ["2020-12-31T14:05:59Z", "2020-12-31T14:05:59"],
    ["2020", "2020-01-01T00:00:00"],
    ["2020-05", "2020-05-01T00:00:00"],
    ["2020/12/31", "2020-12-31T00:00:00"],
    ["2020.2.3 4:05", "2020-02-03T04:05:00"],
    ["31-12-2020", "2020-12-31T00:00:00"],
    ["31.12.2020 14:05", "2020-12-31T14:05:00"],
    ["3/4/2020", "2020-04-03T00:00:00"],
    ["20201231", "2020-12-31T00:00:00"],
    ["20201231140500", "2020-12-31T14:05:00"],
    ["202012311405", "2020-12-31T14:05:00"],
    [" 2020-12-31 ", "2020-12-31T00:00:00"],
    ["2024-02-29", "2024-02-29T00:00:00"],
    ["0001-01-01", "0001-01-01T00:00:00"],
  ])("reads %s", (raw, time) => {
    expect(timeOf(raw, "start")).toBe(time);
  });

  it("takes the month first where it is told so", () => {
    expect(timeOf("3/4/2020", "start", "month-first")).toBe("2020-03-04T00:00:00");
    expect(refused(() => timeOf("31/12/2020", "start", "month-first"))).toMatchObject({
      message: "is an impossible date",
    });
  });

  it.each([
    ["2023-02-29", "is an impossible date"],
    ["2020-13-01", "is an impossible date"],
    ["31.04.2020", "is an impossible date"],
    ["00000000", "is an impossible date"],
    ["2020-01-01T24:30", "is an impossible date"],
    ["20201301", "is an impossible date"],
    ["31-12-20", "is not a date or time"],
    ["yesterday", "is not a date or time"],
    ["1609459200000", "is not a date or time"],
    ["44197", "is not a date or time"],
  ])("refuses %s", (raw, message) => {
    const error = refused(() => timeOf(raw, "start"));
    expect(error).toMatchObject({ code: "BAD_ROW", where: "start", message });
  });

  it("gives back every time it has written", () => {
    const dates = fc.date({
      min: new Date("0001-01-01"),
      max: new Date("9999-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const time = date.toISOString().slice(0, 19);
        expect(timeOf(time, "t")).toBe(time);
      }),
    );
  });

  it("takes nothing for nothing", () => {
    expect([timeOf(null, "t"), timeOf("  ", "t")]).toEqual([null, null]);
  });
});

describe("noteText", () => {
  it("keeps blanks and line ends", () => {
    expect(noteText(" a\r\n ", "text")).toBe(" a\r\n ");
  });

  it.each([
    ["nothing", null, "EMPTY_TEXT"],
    ["blanks", " \r\n\t", "EMPTY_TEXT"],
    ["NUL", "a\0b", "BAD_TEXT"],
    ["half a surrogate pair", "a\uD83D", "BAD_TEXT"],
    ["a text that is too long", "x".repeat(longestNote + 1), "BAD_TEXT"],
  ])("refuses %s", (_what, value, code) => {
    expect(refused(() => noteText(value, "text"))).toMatchObject({ code, where: "text" });
  });
});

describe("fields", () => {
  it("optional and required drop blanks and refuse NUL", () => {
    expect(optional({ a: " x " }, "a")).toBe("x");
    expect([optional({ a: " " }, "a"), optional({}, "a")]).toEqual([null, null]);
    expect(refused(() => optional({ a: "x\0" }, "a"))).toMatchObject({
      code: "BAD_TEXT",
      where: "a",
    });
    expect(refused(() => required({ a: " " }, "a"))).toMatchObject({ code: "BAD_ROW", where: "a" });
  });

  it("codeOf gives the canonical code, or names the field without the value", () => {
    expect(codeOf("E119", "icd")).toBe("E11.9");
    const error = refused(() => codeOf("secret", "icd"));
    expect(error).toMatchObject({ code: "BAD_CODE", where: "icd" });
    expect((error as Error).message).not.toContain("secret");
  });

  it("numbers", () => {
    expect(["1", " -2.5 ", "1e3", "", null].map((raw) => numberOf(raw, "n"))).toEqual([
      1,
      -2.5,
      1000,
      null,
      null,
    ]);
    for (const raw of ["1,5", "<5", "NaN", "Infinity"]) {
      expect(refused(() => numberOf(raw, "n"))).toMatchObject({ code: "BAD_ROW", where: "n" });
    }
    expect([wholeNumberOf("7", "n"), wholeNumberOf(null, "n"), wholeNumberOf("7.0", "n")]).toEqual([
      7,
      null,
      7,
    ]);
    for (const raw of ["1.5", "99999999999"]) {
      expect(refused(() => wholeNumberOf(raw, "n"))).toMatchObject({ code: "BAD_ROW", where: "n" });
    }
    expect([birthYearOf("1950", "y"), birthYearOf("", "y")]).toEqual([1950, null]);
    for (const raw of ["50", "1950.5", "19500101"]) {
      expect(refused(() => birthYearOf(raw, "y"))).toMatchObject({ code: "BAD_ROW", where: "y" });
    }
  });

  it("sexOf knows usual words and keeps others", () => {
    expect(["F", "kvinde", "male", "MAND", "Other", " ", null].map(sexOf)).toEqual([
      "female",
      "female",
      "male",
      "male",
      "other",
      null,
      null,
    ]);
  });
});
