import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareCourse } from "../cohort/course.fixture.ts";
import type { CourseDocument, Evidence } from "../cohort/course.ts";
import { assembleText, defaultTextRule } from "./course-text.ts";

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
      segments: [
        { start: 0, end: 12, documentId: "a", type: "type a", kind: "clinical", documentStart: 0 },
      ],
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

describe("the rule of the text", () => {
  const course = bareCourse("c", {
    admissionType: "emergency",
    documents: [note("a", "Chest pain.", "2020-01-01T08:00:00"), note("b", "Better.")],
    medications: [
      {
        time: null,
        atc: "B01AC06",
        name: "aspirin",
        dose: "75 mg",
        route: "oral",
        kind: "prescribed",
      },
      { time: null, atc: null, name: "oxygen", dose: null, route: null, kind: null },
      { time: null, atc: null, name: null, dose: null, route: null, kind: null },
    ],
    labs: [
      {
        time: null,
        code: "1",
        name: "Glucose",
        value: "11.2",
        unit: "mmol/L",
        low: 4.2,
        high: 6.3,
      },
      { time: null, code: "10839-9", name: null, value: "<5", unit: "ng/L", low: null, high: 14 },
      {
        time: null,
        code: null,
        name: "Sodium",
        value: "130",
        unit: "mmol/L",
        low: 137,
        high: null,
      },
    ],
  });

  it("puts medications and results behind the notes, and flags results outside their range", () => {
    expect(assembleText(course).text).toBe(
      [
        "type a\nChest pain.",
        "type b\nBetter.",
        "Medications\nB01AC06 aspirin, 75 mg, oral, prescribed\noxygen",
        "Laboratory results\nGlucose 11.2 mmol/L (4.2–6.3) high\n10839-9 <5 ng/L (≤ 14)\nSodium 130 mmol/L (≥ 137) low",
      ].join("\n\n"),
    );
  });

  it("leaves each part out on request", () => {
    const rule = { ...defaultTextRule, medications: false, labs: false };
    expect(assembleText(course, { ...rule, headers: false }).text).toBe("Chest pain.\n\nBetter.");
    expect(assembleText(course, { ...rule, admissionType: true, dates: true }).text).toBe(
      "Admission type: emergency\n\ntype a 2020-01-01\nChest pain.\n\ntype b\nBetter.",
    );
    expect(assembleText(course, { ...rule, notes: false, labs: true }).text).toMatch(
      /^Laboratory results\nGlucose/,
    );
  });

  it("leaves out copied paragraphs, and moves evidence in them to the original", () => {
    const history =
      "History: type 2 diabetes since 1998, treated with metformin, no known complications.";
    const documents = [
      note("a", `${history}\n\nToday fever.`),
      note("b", `Day two.\r\n\r\n${history}\n\nNo fever.`),
    ];
    const at = documents[1].text.indexOf("diabetes");
    const evidence = [span("b", at, at + 8)];
    const copied = bareCourse("c", { documents, evidence });
    const rule = { ...defaultTextRule, withoutCopies: true };
    const { text, evidence: moved } = assembleText(copied, rule);
    expect(text).toBe(`type a\n${history}\n\nToday fever.\n\ntype b\nDay two.\r\n\r\nNo fever.`);
    expect(moved.map(({ start, end }) => text.slice(start, end))).toEqual(["diabetes"]);
    // A span across the paragraph's edge keeps the paragraph.
    const across = bareCourse("c", { documents, evidence: [span("b", at, at + 100)] });
    expect(assembleText(across, rule).text).toContain(`Day two.\r\n\r\n${history}`);
  });

  it("moves evidence with its words whatever is copied", () => {
    const paragraph = fc.constantFrom("x".repeat(70), "y".repeat(80), "short", "z ".repeat(40));
    const anyDocument = fc.record({
      parts: fc.array(paragraph, { minLength: 1, maxLength: 5 }),
      cuts: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(anyDocument, { maxLength: 4 }), (all) => {
        const documents = all.map(({ parts }, i) => note(String(i), parts.join("\n\n")));
        const evidence = all.flatMap(({ cuts }, i) =>
          cuts.map(([a, b]) => {
            const { length } = documents[i].text;
            const [start, end] = [Math.min(a, b, length - 1), Math.min(Math.max(a, b) + 1, length)];
            return span(String(i), start, end);
          }),
        );
        const built = assembleText(bareCourse("c", { documents, evidence }), {
          ...defaultTextRule,
          withoutCopies: true,
        });
        expect(built.evidence.map(({ start, end }) => built.text.slice(start, end))).toEqual(
          evidence.map(({ documentId, start, end }) =>
            documents[Number(documentId)].text.slice(start, end),
          ),
        );
      }),
    );
  });
});
