import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceEntry } from "../catalogue-entry.ts";
import { all, bytesOf, refused } from "./source.fixture.ts";
import { parseClaml } from "./claml.ts";

const label = (text: string): string =>
  `<Rubric kind="preferred"><Label xml:lang="en">${text}</Label></Rubric>`;
const cls = (kind: string, code: string, above: string | null, inner: string): string =>
  `<Class code="${code}" kind="${kind}">${above === null ? "" : `<SuperClass code="${above}"/>`}${inner}</Class>`;
const modifier = (of: string, code: string, text: string, meta = ""): string =>
  `<ModifierClass code="${code}" modifier="${of}">${meta}<SuperClass code="${of}"/>${label(text)}</ModifierClass>`;
const document = (...parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ClaML SYSTEM "ClaML.dtd">\n<ClaML version="2.0.0">\n<Title name="x">ICD</Title>\n${parts.join("\n")}\n</ClaML>\n`;

const parse = (xml: string | Buffer, encoding?: "latin1", chunk?: number): Promise<SourceEntry[]> =>
  all(parseClaml({ name: "icd.xml", bytes: bytesOf(xml, chunk) }, encoding));
const titles = (entries: readonly SourceEntry[]): Record<string, string> =>
  Object.fromEntries(entries.map(({ code, title }) => [code, title]));

const small = document(
  cls("chapter", "IV", null, `<SubClass code="E10-E14"/>${label("Endocrine")}`),
  cls("block", "E10-E14", "IV", label("Diabetes")),
  cls("category", "E10", "E10-E14", label("Type 1 diabetes – mødre")),
  cls("category", "E10.9", "E10", label("Without complications")),
);

describe("parseClaml", () => {
  it("reads chapters, blocks, categories and codes with their places", async () => {
    const entries = await parse(small);
    expect(entries.map(({ code, kind, parent }) => [code, kind, parent])).toEqual([
      ["IV", "chapter", null],
      ["E10-E14", "block", "IV"],
      ["E10", "category", "E10-E14"],
      ["E10.9", "code", "E10"],
    ]);
    expect(entries[3]?.where).toBe("icd.xml:8");
  });

  it("reads the same however the bytes are cut, with CRLF and a byte order mark", async () => {
    const whole = titles(await parse(small));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (chunk) => {
        expect(
          titles(await parse(`\uFEFF${small.replaceAll("\n", "\r\n")}`, undefined, chunk)),
        ).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it("takes the text of a title out of its markup", async () => {
    const inner = [
      ["A00", `Vitamin B<Term class="subscript">12</Term> deficiency`, "Vitamin B12 deficiency"],
      ["A01", `Meningitis (<Reference code="G01">G01*</Reference>)`, "Meningitis"],
      [
        "A02",
        `\n   A\n  <Fragment type="item">b,</Fragment><Fragment type="item">c</Fragment>`,
        "A b, c",
      ],
      ["A03", `<Para>Fever &amp; cough</Para>`, "Fever & cough"],
      ["A04", `<Term><![CDATA[x < y]]></Term>`, "x < y"],
    ] as const;
    const entries = await parse(
      document(...inner.map(([code, text]) => cls("category", code, null, label(text)))),
    );
    expect(titles(entries)).toEqual(
      Object.fromEntries(inner.map(([code, , text]) => [code, text])),
    );
  });

  it("prefers the long title and the first language, and no other rubric", async () => {
    const other = `<Rubric kind="inclusion"><Label>Other</Label></Rubric>`;
    const two = `<Rubric kind="preferred"><Label xml:lang="de">Ruhr</Label><Label xml:lang="en">Dysentery</Label></Rubric>`;
    const long = `<Rubric kind="preferredLong"><Label>Shigellosis, long</Label></Rubric>`;
    const entries = await parse(
      document(
        cls("category", "A00", null, other + two),
        cls("category", "A03", null, label("S") + long),
      ),
    );
    expect(titles(entries)).toEqual({ A00: "Ruhr", A03: "Shigellosis, long" });
  });

  it("writes out codes that only modifiers describe", async () => {
    const by = (code: string, only?: readonly string[]): string =>
      only === undefined
        ? `<ModifiedBy code="${code}"/>`
        : `<ModifiedBy code="${code}" all="false">${only.map((valid) => `<ValidModifierClass code="${valid}"/>`).join("")}</ModifiedBy>`;
    const meta = `<Meta name="excludeOnPrecedingModifier" value="S04E10_4 .0"/>`;
    const entries = await parse(
      document(
        // Modifiers may stand behind or before the classes that they modify.
        modifier("S04E10_4", ".0", "with coma"),
        modifier("S04E10_4", ".2", "with renal complications"),
        cls("category", "E10", null, by("S04E10_4") + by("S04E10_5") + label("Type 1")),
        cls(
          "category",
          "M00",
          null,
          `<SubClass code="M00.0"/><SubClass code="M00.1"/>${by("S13M00_5")}${label("Arthritis")}`,
        ),
        cls("category", "M00.0", "M00", label("Staphylococcal")),
        cls("category", "M00.1", "M00", by("S13M00_5", ["6"]) + label("Pneumococcal")),
        cls("category", "M45", null, by("S13M00_5", ["0"]) + label("Spondylitis")),
        cls("category", "W00", null, by("S20W00_4") + label("Fall")),
        cls("category", "I70", null, `${by("none")}<SubClass code="I70.0"/>${label("Sclerosis")}`),
        cls("category", "I70.0", "I70", label("Of aorta")),
        modifier("S04E10_5", "0", "controlled", meta),
        modifier("S04E10_5", "1", "uncontrolled"),
        modifier("S13M00_5", "0", "many sites"),
        modifier("S13M00_5", "6", "knee"),
        modifier("S20W00_4", "0", "at home"),
      ),
    );
    const made = entries.filter(
      ({ where }, i) => entries.findIndex((entry) => entry.where === where) < i,
    );
    expect(made.map(({ code, title, parent }) => [code, title, parent])).toEqual([
      ["E10.0", "Type 1: with coma", "E10"],
      ["E10.2", "Type 1: with renal complications", "E10"],
      ["E10.01", "Type 1: with coma: uncontrolled", "E10.0"],
      ["E10.20", "Type 1: with renal complications: controlled", "E10.2"],
      ["E10.21", "Type 1: with renal complications: uncontrolled", "E10.2"],
      ["M00.00", "Staphylococcal: many sites", "M00.0"],
      ["M00.06", "Staphylococcal: knee", "M00.0"],
      ["M00.16", "Pneumococcal: knee", "M00.1"],
      ["M45.X0", "Spondylitis: many sites", "M45"],
      ["W00.0", "Fall: at home", "W00"],
    ]);
  });

  it("knows chapters by number", async () => {
    const entries = await parse(
      document(
        cls("chapter", "04", null, label("Endocrine")),
        cls("block", "E10-E14", "4", label("D")),
      ),
    );
    expect(entries.map(({ code, parent }) => [code, parent])).toEqual([
      ["IV", null],
      ["E10-E14", "IV"],
    ]);
  });

  it("reads Latin-1 where told so, and says so where not", async () => {
    const latin1 = Buffer.from(small.replace("–", "-").replace("UTF-8", "ISO-8859-1"), "latin1");
    expect(titles(await parse(latin1, "latin1"))["E10"]).toBe("Type 1 diabetes - mødre");
    await refused(parse(latin1), /not UTF-8/, "icd.xml:7", /--encoding latin1/);
  });

  it("names what it expected, and the line at fault", async () => {
    await refused(parse("code\ttitle\nA00\tx\n"), /no XML; expected was ClaML/, "icd.xml", /claml/);
    await refused(parse("<html><p>x</p></html>"), /root element is html; expected/, "icd.xml:1");
    await refused(parse(""), /empty; expected/, "icd.xml");
    await refused(parse(small.slice(0, -20)), /broken or cut off/, "icd.xml:8");
    await refused(parse(small.replace("</Label>", "</Labl>")), /broken or cut off/, "icd.xml:5");
    const operation = document(cls("category", "5-01", null, label("Operation")));
    await refused(parse(operation), /"9-99" is not an ICD-10 code/, "icd.xml:5");
    await refused(
      parse(document(cls("group", "A00", null, label("x")))),
      /neither chapter/,
      "icd.xml:5",
    );
    // An entity that expands without end is not followed.
    const bomb = small.replace(
      `<!DOCTYPE ClaML SYSTEM "ClaML.dtd">`,
      `<!DOCTYPE ClaML [<!ENTITY a "aaaa">]>`,
    );
    await refused(parse(bomb.replace("Diabetes", "&a;")), /broken/, "icd.xml:6");
  });
});
