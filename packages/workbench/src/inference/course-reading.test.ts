import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseOfText } from "../cases/course-input.ts";
import { courseLines, readCourse } from "./course-reading.ts";
import { sourceTexts, spanConverter, spanReader } from "./offset-units.ts";

const text = fc
  .array(fc.constantFrom("a", "ø", "👍", "e\u0301", " ", "\r\n", "𝒜"), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(""));
const medication = fc.record({
  time: fc.constant(null),
  atc: fc.constantFrom("A10BA02", null),
  name: fc.constantFrom("metformin", "Å-kur 👍", null),
  dose: fc.constantFrom("5 mg", null),
  route: fc.constant(null),
  kind: fc.constant(null),
});
const lab = fc.record({
  time: fc.constant(null),
  code: fc.constant(null),
  name: fc.constantFrom("HbA1c", null),
  value: fc.constantFrom("58", null),
  unit: fc.constant(null),
  low: fc.constantFrom(20, null),
  high: fc.constantFrom(48, null),
});
const course = fc
  .record({
    texts: fc.array(text, { minLength: 1, maxLength: 3 }),
    medications: fc.array(medication, { maxLength: 3 }),
    labs: fc.array(lab, { maxLength: 3 }),
  })
  .map(({ texts, medications, labs }) => ({
    ...courseOfText("x", null),
    documents: texts.map((one, i) => ({
      documentId: `d${i}`,
      type: "note",
      time: null,
      text: one,
    })),
    medications,
    labs,
  }));

describe("readCourse", () => {
  it("finds every character of the sources where it stands, and nothing else", () => {
    fc.assert(
      fc.property(course, (given) => {
        const { text: whole, locate } = readCourse(given);
        const textOf = sourceTexts(given);
        const seen = new Map<string, number>();
        for (let at = 0; at < whole.length; at++) {
          const place = locate(at, at + 1);
          if (place === null) continue;
          expect(textOf(place.source)?.slice(place.start, place.end)).toBe(whole[at]);
          const key = JSON.stringify(place.source);
          seen.set(key, (seen.get(key) ?? 0) + 1);
        }
        const lines = courseLines(given);
        const lengths = [
          ...given.documents.map(({ documentId, text: own }) => [
            JSON.stringify({ kind: "document", documentId }),
            own.length,
          ]),
          ...lines.medications.map((line, index) => [
            JSON.stringify({ kind: "medication", index }),
            line.length,
          ]),
          ...lines.labs.map((line, index) => [JSON.stringify({ kind: "lab", index }), line.length]),
        ].filter(([, length]) => length !== 0) as [string, number][];
        expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(lengths));
      }),
    );
  });
});

describe("units of offsets", () => {
  it("go to code points and back", () => {
    fc.assert(
      fc.property(course, fc.nat(), fc.nat(), (given, a, b) => {
        const [document] = given.documents;
        const points = Array.from(document.text);
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].toSorted(
          (x, y) => x - y,
        );
        const start = points.slice(0, from).join("").length;
        const end = points.slice(0, to).join("").length;
        const source = { kind: "document", documentId: document.documentId } as const;
        const span = { source, start, end, quote: document.text.slice(start, end), share: 1 };
        const [converted] = spanConverter(given, "code-point")([span]);
        expect([converted.start, converted.end]).toEqual([from, to]);
        expect(points.slice(converted.start, converted.end).join("")).toBe(span.quote);
        expect(spanReader(given, "code-point")([converted])).toEqual([span]);
        expect(spanConverter(given, "utf-16")([span])).toEqual([span]);
      }),
    );
  });
});
