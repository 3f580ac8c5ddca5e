import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasSharedData, needsSharedData, sharedData } from "../../base/shared-data.fixture.ts";
import { deidentify } from "./deidentify.ts";
import type { DeidentifyContext, Deidentified } from "./deidentify.ts";
import { mapSpan } from "./map-span.ts";
import { prepareNames } from "./names.ts";

const names = [
  prepareNames(["Hansen", "Anne Marie", "Phone", "Lund"]),
  prepareNames(["Bo Eskild Østergård-Holm"], { parts: true }),
];
const context: DeidentifyContext = { days: 40, names, language: "da" };

/** What a note can be made of: what is to be replaced, what looks like it, and what may stand beside. */
const part = fc.oneof(
  fc.constantFrom(
    ..."070761-4285|0707614285|070761-4286|anna@rh.dk|23 45 67 89|+45 23456789|tlf. |23456789|03.01.2019".split(
      "|",
    ),
    ..."2019-12-31|3/1-2019|28. februar 2019|January 3, 2019|10-06-03|31.02.2019|Hansens|anne-marie|Bo".split(
      "|",
    ),
    ..."Østergård|eskild|[CPR]|[NAME]|[PHONE]|120/80|1-2 mg|5,4 mmol/l|Apgar 9/10/10|KOL|👍|sukkersyge".split(
      "|",
    ),
    ..." | | |\n|, |-|.|@|/|(|)|+|1|45|".split("|"),
  ),
  fc.string({ unit: "grapheme", maxLength: 3 }),
);
const anyText = fc.array(part, { maxLength: 25, size: "max" }).map((parts) => parts.join(""));

function expectConsistent(text: string, result: Deidentified): void {
  let position = 0;
  let newPosition = 0;
  for (const { start, end, newStart, newEnd, kind } of result.replacements) {
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(position);
    expect(result.text.slice(newPosition, newStart)).toBe(text.slice(position, start));
    const now = result.text.slice(newStart, newEnd);
    const tag = { cpr: "[CPR]", "cpr-without-checksum": "[CPR]", phone: "[PHONE]" };
    const fixed = { ...tag, email: "[EMAIL]", name: "[NAME]", date: undefined }[kind];
    if (fixed === undefined) expect(now).toMatch(/\d/);
    else expect(now).toBe(fixed);
    [position, newPosition] = [end, newEnd];
  }
  expect(result.text.slice(newPosition)).toBe(text.slice(position));
}

describe("deidentify", () => {
  it("replaces what tells who it is about and moves dates", () => {
    const note =
      "Bo Eskild Østergård-Holm (070761-4285, bo@holm.dk), tlf. 23456789 / 98765432, indlagt 3. januar 2019\n" +
      "af dr. Hansen; ses igen 12.02.2019 med Østergårds mor. BT 120/80, panodil 1-2 mg. 31.02.2019";
    const { text, replacements, counts } = deidentify(note, context);
    expect(text).toBe(
      "[NAME] ([CPR], [EMAIL]), tlf. [PHONE] / [PHONE], indlagt 12. februar 2019\n" +
        "af dr. [NAME]; ses igen 24.03.2019 med [NAME] mor. BT 120/80, panodil 1-2 mg. 31.02.2019",
    );
    expect(counts).toEqual({
      cpr: 1,
      "cpr-without-checksum": 0,
      email: 1,
      phone: 2,
      date: 2,
      name: 3,
      "impossible-date": 1,
    });
    expect(replacements).toHaveLength(9);
    expect(deidentify("", context)).toMatchObject({ text: "", replacements: [] });
  });

  it("finds what stands right beside something else that was found", () => {
    expect(deidentify("tlf. 23456789 070761-4285", context).text).toBe("tlf. [PHONE] [CPR]");
    expect(deidentify("tlf. 23456789 01.02.2019", context).text).toBe("tlf. [PHONE] 13.03.2019");
    expect(deidentify("Anne Hansen@rh.dk Lund", context).text).toBe("Anne [EMAIL] [NAME]");
  });

  it("changes nothing else, and its offsets say where everything went", () => {
    let replaced = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const result = deidentify(text, context);
        expectConsistent(text, result);
        replaced += result.replacements.length;
        const { "impossible-date": _, ...counts } = result.counts;
        expect(Object.values(counts).reduce((a, b) => a + b)).toBe(result.replacements.length);
      }),
      { numRuns: 2_000 },
    );
    expect(replaced).toBeGreaterThan(1_500);
  });

  it("lets spans cut the same words out of the new text", () => {
    const spanned = anyText.chain((text) =>
      fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)),
    );
    fc.assert(
      fc.property(spanned, ([text, a, b]) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const result = deidentify(text, context);
        const span = mapSpan(result.replacements, start, end);
        const touched = result.replacements.filter((r) => r.start < end && r.end > start);
        const from = Math.min(start, ...touched.map((r) => r.start));
        const to = Math.max(end, ...touched.map((r) => r.end));
        let expected = "";
        let position = from;
        for (const r of touched) {
          expected += text.slice(position, r.start) + result.text.slice(r.newStart, r.newEnd);
          position = r.end;
        }
        expect(result.text.slice(span.start, span.end)).toBe(expected + text.slice(position, to));
      }),
      { numRuns: 2_000 },
    );
  });

  it("finds nothing but dates a second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: once } = deidentify(text, context);
        const { date, "impossible-date": impossible, ...others } = deidentify(once, context).counts;
        expect(others).toEqual({ cpr: 0, "cpr-without-checksum": 0, phone: 0, email: 0, name: 0 });
        expect(date + impossible).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 4_000 },
    );
  });
});

describe.skipIf(!hasSharedData)(`deidentify on real notes${needsSharedData}`, () => {
  const read = (file: string): { text: string; evidence?: { start: number; end: number }[] }[] =>
    readFileSync(join(sharedData, file), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as { text: string });

  it("takes no value for a number of a person or a phone, and keeps evidence on its words", () => {
    let spans = 0;
    for (const { text, evidence = [] } of read("codiesp/dev.jsonl")) {
      const result = deidentify(text, { days: 40, language: "es" });
      expectConsistent(text, result);
      expect(result.counts).toMatchObject({
        cpr: 0,
        "cpr-without-checksum": 0,
        phone: 0,
        email: 0,
      });
      for (const { start, end } of evidence) {
        const span = mapSpan(result.replacements, start, end);
        if (result.replacements.some((r) => r.start < end && r.end > start)) continue;
        expect(result.text.slice(span.start, span.end)).toBe(text.slice(start, end));
        spans += 1;
      }
    }
    expect(spans).toBeGreaterThan(3_000);
  });

  it("finds the contact details of authors and nothing else in 1.3 million words", () => {
    const counts = { cpr: 0, "cpr-without-checksum": 0, phone: 0, email: 0 };
    for (const { text } of read("clinical-es-unlabelled/train.jsonl")) {
      const result = deidentify(text, { days: 40, language: "es" });
      for (const kind of Object.keys(counts) as (keyof typeof counts)[]) {
        counts[kind] += result.counts[kind];
      }
    }
    expect(counts).toEqual({ cpr: 0, "cpr-without-checksum": 0, phone: 3, email: 18 });
  });
});
