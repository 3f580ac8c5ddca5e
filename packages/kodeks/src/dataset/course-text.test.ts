import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareCourse } from "../cohort/course.fixture.ts";
import type { CourseDocument, Evidence } from "../cohort/course.ts";
import { assembleText } from "./course-text.ts";

const note = (documentId: string, text: string, time: string | null = null): CourseDocument => ({
  documentId,
  type: `type ${documentId}`,
  time,
  text,
});

const span = (documentId: string, start: number, end: number): Evidence => ({
  documentId,
  code: "E11.9",
  start,
  end,
  group: 0,
  fragment: 0,
  kind: "diagnosis",
});

describe("assembleText", () => {
  it("leaves a single document as it is", () => {
    const course = bareCourse("c", {
      documents: [note("a", "Smerter 👍\r\n")],
      evidence: [span("a", 0, 7)],
    });
    const { documentId: _, ...evidence } = span("a", 0, 7);
    expect(assembleText(course)).toEqual({
      text: "Smerter 👍\r\n",
      segments: [{ start: 0, end: 12, documentId: "a", type: "type a", kind: "clinical" }],
      evidence: [evidence],
    });
  });

  it("puts several under headers, in time order, those without a time last", () => {
    const documents = [
      note("untimed", "U"),
      note("late", "L", "2020-02-01T00:00:00"),
      note("early", "E", "2019-12-31T23:59:59"),
      note("also late", "A", "2020-02-01T00:00:00"),
    ];
    const { text, segments } = assembleText(bareCourse("c", { documents }));
    expect(text).toBe("type early\nE\n\ntype late\nL\n\ntype also late\nA\n\ntype untimed\nU");
    const clinical = segments.filter(({ kind }) => kind === "clinical");
    expect(clinical.map(({ start, end }) => text.slice(start, end))).toEqual(["E", "L", "A", "U"]);
    expect(clinical.map(({ documentId }) => documentId)).toEqual([
      "early",
      "late",
      "also late",
      "untimed",
    ]);
  });

  it("refuses evidence in a document that is not there", () => {
    const course = bareCourse("c", {
      documents: [note("a", "Smerter")],
      evidence: [span("b", 0, 7)],
    });
    expect(() => assembleText(course)).toThrow(
      expect.objectContaining({ code: "BAD_FOLDER", where: "course c, document b" }),
    );
  });

  it("gives an empty course an empty text", () => {
    expect(assembleText(bareCourse("c"))).toEqual({ text: "", segments: [], evidence: [] });
  });

  it("moves evidence with its words, and leaves no character without a segment", () => {
    const anyDocument = fc.record({
      text: fc.string({ unit: "grapheme", maxLength: 12 }),
      time: fc.option(fc.constantFrom("2020-01-01T00:00:00", "2020-05-31T14:05:06.7")),
      cuts: fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(anyDocument, { maxLength: 5 }), (all) => {
        const documents = all.map(({ text, time }, i) => note(String(i), text, time));
        const evidence = all.flatMap(({ text, cuts }, i) =>
          cuts.map(([a, b]) =>
            span(String(i), Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)),
          ),
        );
        const made = assembleText(bareCourse("c", { documents, evidence }));
        expect(made.evidence.map(({ start, end }) => made.text.slice(start, end))).toEqual(
          evidence.map(({ documentId, start, end }) =>
            documents[Number(documentId)]?.text.slice(start, end),
          ),
        );
        expect(made.segments.map(({ start, end }) => made.text.slice(start, end)).join("")).toBe(
          made.text,
        );
        let position = 0;
        for (const { start, end } of made.segments) {
          expect(start).toBe(position);
          position = end;
        }
      }),
    );
  });
});
