import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareCourse } from "../cohort/course.fixture.ts";
import { assembleText, defaultTextRule } from "../dataset/course-text.ts";
import { mergeWords, toSource } from "./spans.ts";
import { wordsOf } from "./words.ts";

const merged = (text: string, ...marked: string[]): string[] => {
  const words = wordsOf(text)
    .filter(({ start, end }) => marked.includes(text.slice(start, end)))
    .map((word) => ({ ...word, share: 0.25 }));
  return mergeWords(text, words).map(({ start, end }) => text.slice(start, end));
};

describe("mergeWords", () => {
  it("joins words with nothing but blanks, commas and dashes between", () => {
    expect(merged("type 2 diabetes, moderate", "type", "2", "diabetes", "moderate")).toEqual([
      "type 2 diabetes, moderate",
    ]);
    expect(merged("Hævelse 🫁 a\u030are", "Hævelse", "a\u030are")).toEqual([
      "Hævelse 🫁 a\u030are",
    ]);
  });

  it("goes neither over other words nor over lines and ends of sentences", () => {
    expect(merged("diabetes og KOL", "diabetes", "KOL")).toEqual(["diabetes", "KOL"]);
    expect(merged("diabetes\r\nKOL. Astma; gigt", "diabetes", "KOL", "Astma", "gigt")).toEqual([
      "diabetes",
      "KOL",
      "Astma",
      "gigt",
    ]);
  });

  it("sums shares", () => {
    const words = [
      { start: 0, end: 1, share: 0.25 },
      { start: 2, end: 3, share: 0.5 },
    ];
    expect(mergeWords("a b", words)).toEqual([{ start: 0, end: 3, share: 0.75 }]);
  });
});

describe("toSource", () => {
  const paragraph = "Ingen feber 🫁 eller hoste.\n".repeat(6);
  const course = bareCourse("c", {
    documents: [
      { documentId: "a", type: "note", time: null, text: `Æble. \r\n\n${paragraph}\nSlut.` },
      { documentId: "b", type: "note", time: null, text: `Ny.\n\n${paragraph}\nKOL.` },
    ],
  });

  it("finds every span of a document again in it, copies left out or not", () => {
    for (const withoutCopies of [false, true]) {
      const { text, segments } = assembleText(course, { ...defaultTextRule, withoutCopies });
      fc.assert(
        fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 }), (start, length) => {
          const end = Math.min(text.length, start + length);
          const parts = toSource({ start, end, share: 1 }, segments);
          expect(parts.map((part) => text.slice(part.start, part.end)).join("")).toBe(
            text.slice(start, end),
          );
          expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          for (const { documentId, inDocument, kind, ...part } of parts) {
            expect(inDocument === null).toBe(kind === "administrative");
            if (inDocument === null) continue;
            const source = course.documents.find((one) => one.documentId === documentId)?.text;
            expect(source?.slice(inDocument.start, inDocument.end)).toBe(
              text.slice(part.start, part.end),
            );
          }
        }),
        { numRuns: 100 },
      );
    }
  });
});
