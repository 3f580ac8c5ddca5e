import { describe, expect, it } from "vitest";
import { all, linesOf, refused } from "./source.fixture.ts";
import type { GmSiblings } from "./icd-10-gm.ts";
import { parseIcd10Gm } from "./icd-10-gm.ts";

const rest = "P;P;1-002;2-001;3-003;4-002;001;9;9;9999;9999;9;J;J;J;J";
const codes = [
  `3;N;X;04;E10;E10.-;E10;E10;Diabetes, Typ 1;Diabetes, Typ 1;;;${rest}`,
  `4;N;S;04;E10;E10.2-†;E10.2;E102;Diabetes, Typ 1: Mit Nierenkomplikationen;Diabetes, Typ 1;;;${rest}`,
  `5;T;S;04;E10;E10.20†;E10.20;E1020;Diabetes, Typ 1: entgleist;Diabetes, Typ 1;;;${rest}`,
  `3;T;X;02;C50;C50.-!;C50;C50;Brustdrüse;Brustdrüse;;;${rest}`,
].join("\r\n");
const blockLines = "E10;E14;04;Diabetes mellitus\nC50;C50;02;Bösartige Neubildungen der Brustdrüse";

const parse = (text: string, siblings: GmSiblings = {}): ReturnType<typeof all> =>
  all(parseIcd10Gm(linesOf(text, "kodes.txt"), "kodes.txt", siblings));

describe("parseIcd10Gm", () => {
  it("reads the codes; final ones are billable", async () => {
    const entries = await parse(codes);
    expect(entries.map(({ code, kind, billable }) => [code, kind, billable])).toEqual([
      ["E10", "category", false],
      ["E10.2", "code", false],
      ["E10.20", "code", true],
      ["C50", "category", true],
    ]);
    expect(entries[1]?.title).toBe("Diabetes, Typ 1: Mit Nierenkomplikationen");
    expect(entries.every(({ parent }) => parent === undefined)).toBe(true);
  });

  it("takes WHO's metadata, whose lines are shorter", async () => {
    const [entry] = await parse(
      "3;N;X;01;A00;A00.-;A00;A00;Cholera;Cholera;;;001;4-002;3-003;2-001;1-002\n",
    );
    expect(entry).toMatchObject({ code: "A00", title: "Cholera", billable: false });
  });

  it("reads blocks and chapters from the files beside", async () => {
    const entries = await parse(codes, {
      chapters: linesOf("02;Neubildungen\n04;Stoffwechsel; Ernährung\n"),
      blocks: linesOf(blockLines),
    });
    expect(entries.map(({ code, parent, title }) => [code, parent ?? null, title])).toEqual([
      ["II", null, "Neubildungen"],
      ["IV", null, "Stoffwechsel; Ernährung"],
      ["E10-E14", "IV", "Diabetes mellitus"],
      ["C50-C50", "II", "Bösartige Neubildungen der Brustdrüse"],
      ["E10", "E10-E14", "Diabetes, Typ 1"],
      ["E10.2", null, "Diabetes, Typ 1: Mit Nierenkomplikationen"],
      ["E10.20", null, "Diabetes, Typ 1: entgleist"],
      ["C50", "C50-C50", "Brustdrüse"],
    ]);
    const without = await parse(codes, { blocks: linesOf(blockLines) });
    expect(without[0]).toMatchObject({ code: "E10-E14", kind: "block" });
    expect(without[0]).not.toHaveProperty("parent");
  });

  it("names what it expected, and the line at fault", async () => {
    await refused(parse("A00;Cholera\n"), /expected was icd10gm20XXsyst_kodes/, "kodes.txt:1");
    await refused(parse(`${codes}\n4;T;X;04;E10;E10.3`), /fewer than 9 fields/, "kodes.txt:5");
    await refused(parse(`${codes}\n4;T;X;04;5;5-01;5-01;501;Operation;`), /"9-99"/, "kodes.txt:5");
    await refused(parse(codes, { blocks: linesOf("E10;E14;04") }), /first;last/, "file.txt:1");
    await refused(parse(codes, { blocks: linesOf("E10;E14;99;x") }), /1 to 22/, "file.txt:1");
    await refused(parse(codes, { chapters: linesOf("x") }), /number;title/, "file.txt:1");
  });
});
