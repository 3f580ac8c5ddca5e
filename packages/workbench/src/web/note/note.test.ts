import { describe, expect, it } from "vitest";
import type { CourseInput } from "../../api/coding.ts";
import { labCells, medicationCells } from "./list-cells.ts";
import { quotesOf } from "./quotes.ts";
import { noteOf } from "./sections.ts";
import { strengthOf } from "./strength.ts";

const document = (documentId: string, time: string | null, text: string) => ({
  documentId,
  type: "note",
  time,
  text,
});

describe("a note", () => {
  const documents: CourseInput["documents"] = [
    document("late", "2024-02-02", "👩🏽‍⚕️ Sukkersyge\r\npå øjet"),
    document("none", null, "uden tid"),
    document("early", "2024-01-01", "først"),
  ];
  const lines = { medications: ["A10BA02 metformin, 500 mg"], labs: ["HbA1c 61 mmol/mol"] };

  it("has its documents in time, then the lists", () => {
    const { text, sections } = noteOf({ documents }, lines, "utf-16");
    expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual([
      "først",
      "👩🏽‍⚕️ Sukkersyge\r\npå øjet",
      "uden tid",
      "A10BA02 metformin, 500 mg",
      "HbA1c 61 mmol/mol",
    ]);
  });

  it("finds spans of documents in both units", () => {
    const source = { kind: "document", documentId: "late" } as const;
    const inPoints = noteOf({ documents }, lines, "code-point");
    const inUnits = noteOf({ documents }, lines, "utf-16");
    const word = "øjet";
    const units = documents[0]?.text.indexOf(word) ?? 0;
    const points = Array.from(documents[0]?.text.slice(0, units) ?? "").length;
    expect(points).toBeLessThan(units);
    for (const [note, start] of [
      [inPoints, points],
      [inUnits, units],
    ] as const) {
      const place = note.find({ source, start, end: start + 4 });
      expect(note.text.slice(place?.start, place?.end)).toBe(word);
    }
  });

  it("finds spans in lines of lists, and none in what it does not have", () => {
    const note = noteOf({ documents }, lines, "utf-16");
    const place = note.find({ source: { kind: "lab", index: 0 }, start: 0, end: 5 });
    expect(note.text.slice(place?.start, place?.end)).toBe("HbA1c");
    expect(note.find({ source: { kind: "lab", index: 9 }, start: 0, end: 1 })).toBeNull();
  });
});

describe("cells of a line", () => {
  const cells = (line: string, cut: typeof labCells): readonly (string | null)[] =>
    cut(line, { start: 0, end: line.length }).map((cell) =>
      cell === null ? null : line.slice(cell.start, cell.end),
    );

  it("of a medication", () => {
    expect(cells("C10AA01 simvastatin, 20 mg, oral, administered", medicationCells)).toEqual([
      "C10AA01",
      "simvastatin",
      "20 mg",
      "oral",
      "administered",
    ]);
    expect(cells("panodil", medicationCells)).toEqual([null, "panodil", null, null, null]);
    expect(cells("x, 1 g, oral, with food", medicationCells)[3]).toBe("oral, with food");
  });

  it("of a result", () => {
    expect(cells("NT-proBNP 128 pmol/L (≤ 35) high", labCells)).toEqual([
      "NT-proBNP",
      "128",
      "pmol/L",
      "≤ 35",
      "high",
    ]);
    expect(cells("leukocytes 5.9 10^9/L (3.5–8.8)", labCells)).toEqual([
      "leukocytes",
      "5.9",
      "10^9/L",
      "3.5–8.8",
      null,
    ]);
    expect(cells("positive", labCells)).toEqual(["positive", null, null, null, null]);
  });

  it("of a line that is none takes no time", () => {
    const line = `${"a ".repeat(50_000)}(`;
    expect(cells(line, labCells)[0]).toBe(line);
  });
});

describe("quotes", () => {
  it("join words between which only a blank or a mark stands", () => {
    const text = "Known type-2 diabetes, insulin\nand more";
    const at = (word: string, share: number) => {
      const start = text.indexOf(word);
      return { start, end: start + word.length, share };
    };
    const quotes = quotesOf(text, [at("diabetes", 0.5), at("type-2", 0.2), at("more", 0.1)]);
    expect(quotes.map(({ text }) => text)).toEqual(["type-2 diabetes", "more"]);
    expect(quotes[0]?.share).toBeCloseTo(0.7);
    expect(quotes[0]?.peak).toBe(0.5);
  });

  it("have a strength beside the strongest word of the code", () => {
    expect([0.1, 0.3, 0.6, 0.9].map((share) => strengthOf(share, 0.9))).toEqual([1, 2, 3, 4]);
    expect(strengthOf(0, 0)).toBe(1);
  });
});
