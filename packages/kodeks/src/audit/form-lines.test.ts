import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { countMention, mentionsOf } from "./explain-course.ts";
import { FormLineSearch, linesOf } from "./form-lines.ts";
import { parsePair } from "./imprecise.ts";
import { findingOf, placesOfLine, suspectProxies } from "./shortcuts.ts";

const rule = { patients: 3, shareOfSpecialty: 0.2, concentration: 0.9, words: 3 };

function search(): FormLineSearch {
  const found = new FormLineSearch();
  for (let row = 0; row < 40; row++) {
    const isCardiology = row < 20;
    const parts = [
      `Seen on day ${row} by nobody in particular.`,
      ...(isCardiology && row % 2 === 0
        ? ["Summary: Contact registered by desk 4\nRests well"]
        : []),
      ...(row % 3 === 0 ? ["Known with high pressure."] : []),
    ];
    found.add({
      row,
      patientId: `p${row}`,
      specialty: isCardiology ? "cardiology" : "surgery",
      parts,
    });
  }
  return found;
}

describe("form lines", () => {
  it("stand in the same words in one specialty and hardly elsewhere", () => {
    const lines = search().find(rule);
    expect(lines.map(({ text, specialty, courses }) => [text, specialty, courses])).toEqual([
      ["contact registered by desk 4", "cardiology", 10],
    ]);
    expect(lines[0]?.shareOfSpecialty).toBe(0.5);
  });

  it("need a specialty", () => {
    const found = new FormLineSearch();
    for (let row = 0; row < 9; row++) {
      found.add({ row, patientId: `p${row}`, specialty: null, parts: ["Copy to the file"] });
    }
    expect(found.find(rule)).toEqual([]);
  });

  it("are suspected of codes that go with them", () => {
    const rows = new Map([
      ["cardiology", Array.from({ length: 20 }, (_, i) => i)],
      ["surgery", Array.from({ length: 20 }, (_, i) => 20 + i)],
    ]);
    // Label 7 stands with the line in 9 of 10 courses, label 3 in all courses.
    const labelsOf = (row: number): number[] =>
      row < 20 && row % 2 === 0 && row > 0 ? [3, 7] : [3];
    const found = suspectProxies(search().find(rule), labelsOf, rows);
    expect(
      found.map(({ label, codedWith, codedWithout }) => [label, codedWith, codedWithout]),
    ).toEqual([[7, 0.9, 0]]);
  });

  it("have places that hold just their text", () => {
    const text = "Head: Copy to file 3.\nCOPY TO FILE 3\ncopy to file 33";
    expect(
      placesOfLine(text, "copy to file 3").map(([start, end]) => text.slice(start, end)),
    ).toEqual(["Copy to file 3", "COPY TO FILE 3"]);
    assert(
      property(string({ unit: "grapheme", maxLength: 60 }), (any) => {
        for (const { line, start, end } of linesOf(any)) {
          expect(any.slice(start, end).toLowerCase()).toBe(line);
        }
      }),
    );
  });
});

describe("findingOf", () => {
  it("tells what the model lives on from what it passes over and what is evidence among others", () => {
    expect(findingOf({ before: 0.8, after: 0.02, mass: 0.9 })).toBe("learnt");
    expect(findingOf({ before: 0.6, after: 0.6, mass: 0.01 })).toBe("coders-only");
    expect(findingOf({ before: 0.8, after: 0.7, mass: 0.3 })).toBe("shared");
    expect(findingOf({ before: 0.01, after: 0, mass: 0.9 })).toBe("shared");
  });
});

describe("mentions", () => {
  const text = "Diabetes, type 2. Later diabetes again; DIABETES type.";
  const word = (start: number, end: number, share: number) => ({
    text: text.slice(start, end),
    start,
    end,
    share,
  });

  it("join neighbours, the weightiest first", () => {
    const found = mentionsOf(text, [
      word(0, 8, 0.2),
      word(10, 14, 0.2),
      word(15, 16, 0.1),
      word(24, 32, 0.4),
    ]);
    expect(found.map((one) => [one.text, Number(one.share.toFixed(2))])).toEqual([
      ["Diabetes, type 2", 0.5],
      ["diabetes", 0.4],
    ]);
  });

  it("are counted whatever their case, between other words", () => {
    expect(countMention(text, "diabetes")).toBe(3);
    expect(countMention(text, "type")).toBe(2);
    expect(countMention(text, "typ")).toBe(0);
    expect(countMention("a+b (a+b)", "a+b")).toBe(2);
    expect(countMention(text, " ")).toBe(0);
  });
});

describe("parsePair", () => {
  it("reads a pair and refuses what is none", () => {
    expect(parsePair("E14 > E10,E11")).toEqual({ unspecific: "E14", specific: "E10,E11" });
    for (const text of ["E14", "E14>", ">E10", "E14>E10>E11", ""]) {
      expect(() => parsePair(text)).toThrow(expect.objectContaining({ code: "USAGE" }));
    }
  });
});
