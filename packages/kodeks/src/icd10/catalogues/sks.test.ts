import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceEntry } from "../catalogue-entry.ts";
import { all, linesOf, refused } from "./source.fixture.ts";
import { parseSks } from "./sks.ts";

/** A line of SKScomplete.txt, to its full width. */
function record(type: string, code: string, from: string, to: string, title: string): string {
  return (type + code.padEnd(20) + from + "20010101" + to + title.padEnd(120)).padEnd(214);
}

const parse = async (
  text: string | Buffer,
  encoding?: "latin1",
): Promise<{ entries: SourceEntry[]; leftOut: string[] }> => {
  const leftOut: string[] = [];
  const lines = linesOf(text, "sks.txt", encoding);
  const entries = await all(
    parseSks(lines, "sks.txt", (reason, where) => leftOut.push(`${where} ${reason}`)),
  );
  return { entries, leftOut };
};

const fixed = [
  record("dia", "DE11", "19940101", "25000101", "Type 2-diabetes"),
  record("dia", "DE119A", "20050101", "20171231", "Type 2-diabetes ÆØÅ"),
  record("opr", "KAAA00", "19960101", "25000101", "En operation"),
  record("dia", "DVA05", "19960101", "25000101", "Apgar"),
].join("\r\n");

describe("parseSks", () => {
  it("reads the fixed-width file, and counts what is no ICD-10", async () => {
    const { entries, leftOut } = await parse(`\uFEFF${fixed}\r\n\r\n`);
    const rest = { billable: null, validFrom: "1994-01-01", validTo: null };
    expect(entries).toEqual([
      { code: "E11", title: "Type 2-diabetes", kind: "category", ...rest, where: "sks.txt:1" },
      {
        code: "E11.9A",
        title: "Type 2-diabetes ÆØÅ",
        kind: "code",
        billable: null,
        validFrom: "2005-01-01",
        validTo: "2017-12-31",
        where: "sks.txt:2",
      },
    ]);
    expect(leftOut).toEqual([
      "sks.txt:3 record of SKS that is no diagnosis",
      "sks.txt:4 diagnosis code of SKS that is not in the form of ICD-10",
    ]);
  });

  it("reads Latin-1 where told so, and says so where not", async () => {
    const latin1 = Buffer.from(fixed, "latin1");
    expect((await parse(latin1, "latin1")).entries[1]?.title).toBe("Type 2-diabetes ÆØÅ");
    await refused(parse(latin1), /not UTF-8/, "sks.txt:2", /--encoding latin1/);
  });

  it("reads a table, with and without days of validity", async () => {
    const { entries } = await parse("code\ttitle\r\nDA00\tKolera\r\nDA000\tKolera, biovar\r\n");
    expect(entries.map(({ code, kind, title }) => [code, kind, title])).toEqual([
      ["A00", "category", "Kolera"],
      ["A00.0", "code", "Kolera, biovar"],
    ]);
    const dated = await parse("Code\tTitle\tvalid_from\tvalid_to\nDA00\tKolera\t20010203\t\n");
    expect(dated.entries[0]).toMatchObject({ validFrom: "2001-02-03", validTo: null });
  });

  it("keeps every day of the calendar and refuses the others", async () => {
    const days = fc.date({
      min: new Date("1900-01-01"),
      max: new Date("2400-01-01"),
      noInvalidDate: true,
    });
    await fc.assert(
      fc.asyncProperty(days, async (day) => {
        const iso = day.toISOString().slice(0, 10);
        const line = record("dia", "DE11", iso.replaceAll("-", ""), "25000101", "x");
        expect((await parse(line)).entries[0]?.validFrom).toBe(iso);
      }),
      { numRuns: 50 },
    );
    for (const day of ["20010230", "20011301", "20010100"]) {
      const line = record("dia", "DE11", day, "25000101", "x");
      await refused(parse(line), /calendar/, "sks.txt:1");
    }
  });

  it("names what it expected of another file, and the line of a bad one", async () => {
    await refused(parse("kode;tekst\n"), /expected was SKScomplete\.txt/, "sks.txt:1", /icd-10-cm/);
    await refused(parse(""), /the file is empty; expected/, "sks.txt");
    await refused(parse(`${fixed}\ndiaDE119 cut`), /cut off/, "sks.txt:5");
    await refused(parse("code\ttitle\nDA00\n"), /1 cells, the header 2/, "sks.txt:2");
  });
});
