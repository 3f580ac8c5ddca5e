import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationFormats } from "./annotation.ts";
import type { DocumentToExport } from "./annotation.ts";
import { checkAnnotations } from "./check-annotations.ts";
import { formats } from "./formats.ts";

/** Code points of every kind that offsets go wrong on. */
const characters = [
  ..."abcæøåÆØÅ ",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "e\u0301",
  "a\u030a",
  "👩🏽‍⚕️",
  "🫁",
  "𝒜",
  "\u00a0",
  "\u2028",
  "\ufeff",
  "糖",
  "[",
  "]",
  "|",
  "_",
  "\\",
  "\\n",
  "->",
  ";",
  "*",
  '"',
];

const anyDocument: fc.Arbitrary<DocumentToExport> = fc
  .tuple(
    fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 40 }),
    fc.array(
      fc.tuple(
        fc.constantFrom("E11.9", "I10", "S72.001A"),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([parts, marked]): DocumentToExport => {
    const text = `x${parts.join("")}`;
    const places = [...text].reduce<number[]>(
      (all, point) => [...all, (all.at(-1) as number) + point.length],
      [0],
    );
    const annotations = marked.map(([code, ranges]) => ({
      code,
      stretches: ranges.map(([a, b]) => {
        const first = a % (places.length - 1);
        const last = first + 1 + (b % (places.length - 1 - first));
        return { start: places[first], end: places[last] };
      }),
    }));
    return { documentId: "nøte/1 🫁*", courseId: "c 1", type: "note", text, annotations };
  });

describe.each(annotationFormats)("%s", (name) => {
  const format = formats[name];

  /** Writes a document and reads it back, as a tool that changes nothing would. */
  async function roundTrip(document: DocumentToExport, text = document.text) {
    const files = format.write([document]);
    const main = files.find((file) => file.name.endsWith(format.extension));
    const beside = async (extension: string): Promise<string> => {
      const file = files.find((one) => one.name.endsWith(extension));
      return Buffer.from(file?.content ?? "").toString();
    };
    expect(main?.name).toMatch(/^[\w.%~!'()-]+$/);
    const found = await format.read(`/x/${main?.name ?? ""}`, main?.content ?? "", beside);
    const [own] = found;
    const place = {
      where: "",
      documentId: document.documentId,
      offsetUnit: format.offsetUnit,
    };
    return { own, ...checkAnnotations(own?.annotations ?? [], text, place, 0) };
  }

  it("brings back what it wrote, whatever the text is made of", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const { own, evidence, problems } = await roundTrip(document);
        expect(problems).toEqual([]);
        expect(
          evidence.map(({ code, start, end, group, fragment }) => ({
            code,
            start,
            end,
            group,
            fragment,
          })),
        ).toEqual(
          document.annotations.flatMap(({ code, stretches }, group) =>
            stretches.map((stretch, fragment) => ({ code, ...stretch, group, fragment })),
          ),
        );
        if (document.annotations.length === 0 && name === "w3c") return;
        const id = name === "mdace" || name === "w3c" ? document.documentId : own?.documentId;
        expect(id).toBe(document.documentId);
        if (name !== "w3c") expect(own?.text).toBe(document.text);
      }),
      { numRuns: 60 },
    );
  });

  it("tells annotations of another version of the text by their words, with both quotes", async () => {
    const document: DocumentToExport = {
      documentId: "n",
      courseId: "c",
      type: "note",
      text: "Kendt med sukkersyge 🫁 og KOL.",
      annotations: [{ code: "E14.9", stretches: [{ start: 10, end: 20 }] }],
    };
    const { problems, evidence } = await roundTrip(document, "Kendt m. sukkersyge 🫁 og KOL.");
    expect(evidence).toEqual([]);
    expect(problems).toMatchObject([
      {
        kind: "quote-mismatch",
        documentId: "n",
        start: 10,
        end: 20,
        offsetUnit: format.offsetUnit,
        quotes: { annotated: "sukkersyge", found: "ukkersyge " },
      },
    ]);
  });

  it("refuses what is not its own", async () => {
    await expect(format.read("/x/a", "T1 no tabs\n", async () => "text")).rejects.toMatchObject({
      code: "BAD_ANNOTATIONS",
    });
  });
});

describe("checkAnnotations", () => {
  const text = "a🫁b e\u0301";
  const check = (
    offsetUnit: "utf-16" | "code-points",
    start: number,
    end: number,
    code: string | null = "I10",
  ) =>
    checkAnnotations(
      [{ id: "T1", code, stretches: [{ start, end, quote: null }] }],
      text,
      { where: "f", documentId: "d", offsetUnit },
      0,
    );
  const kinds = (found: ReturnType<typeof check>): string[] =>
    found.problems.map(({ kind }) => kind);

  it.each([
    ["utf-16", 0, 2, "splits-character"],
    ["utf-16", 2, 4, "splits-character"],
    ["utf-16", 4, 8, "outside-text"],
    ["utf-16", -1, 2, "outside-text"],
    ["utf-16", 3, 3, "empty-span"],
    ["code-points", 3, 2, "empty-span"],
    ["code-points", 0, 7, "outside-text"],
  ] as const)("in %s, %i to %i: %s", (unit, start, end, kind) => {
    const found = check(unit, start, end);
    expect(kinds(found)).toEqual([kind]);
    expect(found.evidence).toEqual([]);
  });

  it("converts code points", () => {
    expect(check("code-points", 1, 2).evidence).toMatchObject([{ start: 1, end: 3 }]);
    expect(check("utf-16", 1, 3).evidence).toMatchObject([{ start: 1, end: 3 }]);
  });

  it("wants a code of ICD-10", () => {
    expect(kinds(check("utf-16", 0, 1, null))).toEqual(["no-code"]);
    expect(kinds(check("utf-16", 0, 1, "Diagnosis"))).toEqual(["bad-code"]);
  });
});

describe("files as other tools write them", () => {
  it("BRAT with annotators' notes, as CodiEsp's", async () => {
    const ann = [
      "T1\tDIAGNOSTICO 0 3;9 12\tuno dos",
      "#1\tAnnotatorNotes T1\tn20.0",
      "T2\tI10 4 8\ttres",
      "R1\tRelated Arg1:T1 Arg2:T2",
      "",
    ].join("\r\n");
    const [found] = await formats.brat.read("/x/S0.ann", ann, async () => "uno tres dos");
    expect(found?.documentId).toBe("S0");
    expect(found?.annotations).toEqual([
      {
        id: "T1",
        code: "n20.0",
        stretches: [
          { start: 0, end: 3, quote: "uno" },
          { start: 9, end: 12, quote: "dos" },
        ],
      },
      { id: "T2", code: "I10", stretches: [{ start: 4, end: 8, quote: "tres" }] },
    ]);
  });

  it("WebAnno TSV with other layers, parts of tokens, and gaps between sentences", async () => {
    const tsv = [
      "#FORMAT=WebAnno TSV 3.3",
      "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value",
      "#T_RL=webanno.custom.Link|kind|BT_webanno.custom.Diagnosis",
      "",
      "",
      "#Text=Type 2-diabetes.",
      "1-1\t0-4\tType\thttp://x/icd10#E11.9[1]\t*[1]\t_\t_\t",
      "1-2\t5-15\t2-diabetes\thttp://x/icd10#E11.9[1]\t*[1]\t_\t_\t",
      "1-2.1\t5-6\t2\t_\tZ00\t_\t_\t",
      "1-3\t15-16\t.\t_\t_\t_\t_\t",
      "",
      "#Text=KOL",
      "2-1\t18-21\tKOL\tJ44.9\t_\t_\t_\t",
    ].join("\n");
    const [found] = await formats["webanno-tsv"].read("/x/a.tsv", tsv, async () => "");
    expect(found?.text).toBe("Type 2-diabetes.\n\nKOL");
    expect(found?.annotations.map(({ code, stretches }) => [code, stretches[0]?.quote])).toEqual([
      ["http://x/icd10#E11.9", "Type 2-diabetes"],
      ["Z00", "2"],
      ["J44.9", "KOL"],
    ]);
  });

  it("MDACE with ICD-9 and procedures, which are left alone", async () => {
    const json = {
      hadm_id: 7,
      notes: [
        {
          note_id: 3,
          category: "Discharge summary",
          annotations: [
            { begin: 0, end: 4, code: "I21.4", code_system: "ICD-10-CM" },
            { begin: 0, end: 4, code: "410.71", code_system: "ICD-9-CM" },
            { begin: 0, end: 4, code: "02703ZZ", code_system: "ICD-10-PCS" },
          ],
        },
      ],
    };
    const [found] = await formats.mdace.read("/x/7.json", JSON.stringify(json), async () => "");
    expect(found).toMatchObject({ documentId: "3", courseId: "7", text: null });
    expect(found?.annotations.map(({ code }) => code)).toEqual(["I21.4"]);
  });
});
