import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasSharedData, needsSharedData, sharedData } from "../base/shared-data.fixture.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { Catalogue, entriesFile } from "./catalogue.ts";
import type { SourceEntry } from "./catalogue-entry.ts";
import { kindOf } from "./catalogue-entry.ts";
import { refused } from "./catalogues/source.fixture.ts";
import { foldText } from "./fold.ts";
import { importCatalogue } from "./import-catalogue.ts";
import type { CatalogueReport, ImportCatalogueOptions } from "./import-catalogue.ts";

const makeFolder = temporaryFolders();
const undated = { validFrom: null, validTo: null, billable: null } as const;

function entry(code: string, title: string, more: Partial<SourceEntry> = {}): SourceEntry {
  return { code, title, kind: kindOf(code), ...undated, where: `f:${code}`, ...more };
}

async function* stream(entries: readonly SourceEntry[]): AsyncGenerator<SourceEntry> {
  yield* entries;
}

const build = (...entries: readonly SourceEntry[]): ReturnType<typeof buildCatalogue> =>
  buildCatalogue(stream(entries), "f");

describe("buildCatalogue", () => {
  it("finds places by code and adds WHO's blocks and chapters, nested ones too", async () => {
    const { entries, counts, whoHierarchy } = await build(
      entry("E11.9A", "deep"),
      entry("C18.0", "caecum"),
      entry("E11", "type 2"),
      entry("E08", "national"),
    );
    expect(entries.map(({ code, parent }) => `${parent ?? ""} > ${code}`)).toEqual([
      " > II",
      "II > C00-C97",
      "C00-C97 > C00-C75",
      "C00-C75 > C15-C26",
      "C15-C26 > C18.0",
      " > IV",
      "IV > E08",
      "IV > E10-E14",
      "E10-E14 > E11",
      "E11 > E11.9A",
    ]);
    expect(counts).toEqual({ chapter: 2, block: 4, category: 2, code: 2 });
    expect(whoHierarchy).toBe(true);
  });

  it("leaves a source's own hierarchy alone", async () => {
    const { entries, whoHierarchy } = await build(
      entry("E10-E13", "Own", { kind: "block", parent: "IV" }),
      entry("IV", "Kapitel", { kind: "chapter", parent: null }),
      entry("E11", "type 2", { parent: "E10-E13" }),
      entry("E14", "without a block"),
    );
    expect(entries.map(({ code, parent }) => [code, parent])).toEqual([
      ["IV", null],
      ["E10-E13", "IV"],
      ["E11", "E10-E13"],
      ["E14", "IV"],
    ]);
    expect(whoHierarchy).toBe(false);
  });

  it("merges entries with the same code, and says so", async () => {
    const { entries, duplicates } = await build(
      entry("E11", "old", { validFrom: "1994-01-01", validTo: "2000-12-31", where: "f:1" }),
      entry("E11", "new", { validFrom: "2001-01-01", where: "f:2" }),
      entry("E11", "between", { validFrom: "1999-01-01", validTo: "2002-01-01", where: "f:3" }),
    );
    expect(entries.at(-1)).toMatchObject({ title: "new", validFrom: "1994-01-01", validTo: null });
    expect(duplicates).toEqual([
      { code: "E11", where: "f:2" },
      { code: "E11", where: "f:3" },
    ]);
    const same = await build(entry("E11", "first"), entry("E11", "second"));
    expect(same.entries.at(-1)?.title).toBe("first");
  });

  it("refuses unknown parents, circles, empty titles and nothing at all", async () => {
    const unknown = build(entry("E11", "x", { parent: "E10-E14" }));
    await refused(unknown, /E11 stands under E10-E14, which the file lacks/, "f:E11");
    const circle = build(
      entry("E11", "x", { parent: "E12" }),
      entry("E12", "y", { parent: "E11" }),
    );
    await refused(circle, /stands under itself/, "f:E11");
    await refused(build(entry("E11", "")), /E11 has no title/, "f:E11");
    await refused(build(), /no code of ICD-10/, "f");
  });
});

async function small(): Promise<Catalogue> {
  const { entries } = await build(
    entry("E11", "Type 2-diabetes"),
    entry("E11.9", "Type 2-diabetes uden komplikationer", { billable: true }),
    entry("E10", "Type 1-diabetes"),
    entry("O24", "Diabetes i svangerskabet"),
    entry("I21", "Akut hjerteinfarkt forårsaget af prop"),
    entry("Z86", "Tidligere E11"),
  );
  return new Catalogue(entries);
}

describe("Catalogue", () => {
  it("knows codes in every form, blocks and chapters", async () => {
    const catalogue = await small();
    for (const form of ["E11.9", "e119", "DE119", "E11.9†"]) {
      expect(catalogue.get(form)?.code).toBe("E11.9");
      expect(catalogue.has(form)).toBe(true);
    }
    expect(catalogue.get("e10–e14")?.kind).toBe("block");
    expect(catalogue.get("iv")?.kind).toBe("chapter");
    for (const form of ["E12", "E11.8", "", "XXX", "__proto__"]) {
      expect(catalogue.has(form), form).toBe(false);
    }
  });

  it("walks up and down", async () => {
    const catalogue = await small();
    const codes = (entries: readonly { readonly code: string }[]): string[] =>
      entries.map(({ code }) => code);
    expect(codes(catalogue.ancestors("E11.9"))).toEqual(["E11", "E10-E14", "IV"]);
    expect(codes(catalogue.ancestors("E12.5"))).toEqual(["E10-E14", "IV"]);
    expect(codes(catalogue.ancestors("E11.95"))).toEqual(["E11.9", "E11", "E10-E14", "IV"]);
    expect(codes(catalogue.ancestors("E08"))).toEqual(["IV"]);
    expect(codes(catalogue.ancestors("IV"))).toEqual([]);
    expect(codes(catalogue.ancestors("nonsense"))).toEqual([]);
    expect(codes(catalogue.children("E10-E14"))).toEqual(["E10", "E11"]);
    expect(codes(catalogue.children("DE11"))).toEqual(["E11.9"]);
    expect(codes(catalogue.children(null))).toEqual(["IV", "IX", "XV", "XXI"]);
    expect(codes(catalogue.children("E11.9"))).toEqual([]);
  });

  it("falls back to the nearest title above", async () => {
    const catalogue = await small();
    expect(catalogue.titleOf("E11.9")).toBe("Type 2-diabetes uden komplikationer");
    expect(catalogue.titleOf("E11.8")).toBe("Type 2-diabetes");
    expect(catalogue.titleOf("E13.8")).toBe("Diabetes mellitus");
    expect(catalogue.titleOf("E88")).toBe("Endocrine, nutritional and metabolic diseases");
    expect(catalogue.titleOf("A00")).toBeNull();
    expect(catalogue.titleOf("")).toBeNull();
    const who = Catalogue.builtIn();
    expect(who.titleOf("V43.5")).toBe("Car occupant injured in transport accident");
    expect(who.titleOf("E08.1")).toBe("Endocrine, nutritional and metabolic diseases");
    expect(who.size).toBe(22 + 274);
  });

  it("ranks the code, then codes and titles that start alike, then shorter titles", async () => {
    const catalogue = await small();
    const find = (query: string, limit?: number): string[] =>
      catalogue.search(query, limit).map(({ code }) => code);
    expect(find("E11")).toEqual(["E11", "E11.9", "Z86"]);
    expect(find("DE119")).toEqual(["E11.9"]);
    expect(find("diab")).toEqual(["E10-E14", "O24", "E10", "E11", "E11.9"]);
    expect(find("diab", 2)).toEqual(["E10-E14", "O24"]);
    expect(find("TYPE-2 uden")).toEqual(["E11.9"]);
    expect(find("komplik type")).toEqual(["E11.9"]);
    expect(find("foraarsaget")).toEqual(["I21"]);
    expect(find("forarsaget PROP")).toEqual(["I21"]);
    expect(find("infarkt")).toEqual([]);
    for (const nothing of ["", " ", "-", "(*)"]) expect(find(nothing)).toEqual([]);
  });

  it("finds what a slow search by definition finds", async () => {
    const catalogue = Catalogue.builtIn();
    const entries = [...catalogue.entries()];
    const word = fc.constantFrom(
      "dis",
      "of",
      "mal",
      "neo",
      "and",
      "C",
      "c0",
      "e1",
      "other",
      "ANÆ",
      "x6",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        const expected = entries.filter(({ code, title }) =>
          words.every(
            (given) =>
              code.toLowerCase().startsWith(given.toLowerCase()) ||
              foldText(title)
                .split(" ")
                .some((other) => other.startsWith(foldText(given))),
          ),
        );
        const found = catalogue.search(words.join(" "), 1000).map(({ code }) => code);
        expect(found.sort()).toEqual(expected.map(({ code }) => code).sort());
      }),
    );
  });
});

const importText = async (
  text: string | Buffer,
  options: Partial<ImportCatalogueOptions> = {},
): Promise<{ out: string; report: CatalogueReport }> => {
  const folder = makeFolder();
  const file = join(folder, "source.tsv");
  writeFileSync(file, text);
  const out = join(folder, "catalogue");
  const report = await importCatalogue({ format: "sks", file, out, ...options });
  return { out, report };
};

describe("importCatalogue", () => {
  const text = "code\ttitle\nDE11\tType 2-diabetes\nDE119\tUden\nDE119\tUden\nDVA01\tApgar\n";

  it("goes round through the folder", async () => {
    const { out, report } = await importText(text);
    expect(report).toEqual({
      format: "sks",
      counts: { chapter: 1, block: 1, category: 1, code: 1 },
      leftOut: { "diagnosis code of SKS that is not in the form of ICD-10": 1 },
      duplicates: { count: 1, places: ["source.tsv:4 (E11.9)"] },
      whoHierarchy: true,
    });
    const catalogue = await Catalogue.open(out);
    expect([...catalogue.entries()].map(({ code }) => code)).toEqual([
      "IV",
      "E10-E14",
      "E11",
      "E11.9",
    ]);
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as object;
    expect(manifest).toMatchObject({
      kind: "catalogue",
      command: "kodeks catalogue import sks",
      inputs: [{ path: "source.tsv", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }],
      counts: { entries: 4 },
    });
  });

  it("keeps any title and date as it is", async () => {
    const title = fc
      .string({ unit: "grapheme", minLength: 1 })
      .map((raw) => raw.replaceAll(/[\t\r\n]/g, " ").trim())
      .filter((raw) => raw !== "");
    await fc.assert(
      fc.asyncProperty(title, async (given) => {
        const { out } = await importText(`code\ttitle\tvalid_to\nDE11\t${given}\t20200229\n`);
        expect((await Catalogue.open(out)).get("E11")).toMatchObject({
          title: given,
          validTo: "2020-02-29",
        });
      }),
      { numRuns: 15 },
    );
  });

  it("unpacks gzip, and refuses it cut off, and zip", async () => {
    const packed = gzipSync(text);
    expect((await importText(packed)).report.counts.code).toBe(1);
    await refused(
      importText(packed.subarray(0, -12)),
      /gzip file ends in the middle/,
      expect.stringMatching(/source\.tsv$/) as string,
    );
    await refused(
      importText(Buffer.from("PK\u0003\u0004…")),
      /zip archive/,
      expect.stringMatching(/source\.tsv$/) as string,
      /Unpack/,
    );
  });

  it("reads BfArM's three files", async () => {
    const folder = makeFolder();
    const file = join(folder, "icd10gm2025syst_kodes.txt");
    writeFileSync(file, "3;T;X;02;C50;C50.-;C50;C50;Brustdrüse;;;\n");
    writeFileSync(join(folder, "icd10gm2025syst_kapitel.txt"), "02;Neubildungen\n");
    writeFileSync(join(folder, "icd10gm2025syst_gruppen.txt"), "C50;C50;02;Brust\n");
    const out = join(folder, "out");
    const report = await importCatalogue({ format: "icd-10-gm", file, out });
    expect(report.whoHierarchy).toBe(false);
    const catalogue = await Catalogue.open(out);
    expect(catalogue.ancestors("C50").map(({ title }) => title)).toEqual(["Brust", "Neubildungen"]);
  });

  it("leaves nothing behind after an error or a stop", async () => {
    const folder = makeFolder();
    const file = join(folder, "bad.tsv");
    writeFileSync(file, "code\ttitle\nDE11\n");
    const out = join(folder, "out");
    const options = { format: "sks", file, out } as const;
    await refused(importCatalogue(options), /cells/, "bad.tsv:2");
    const signal = AbortSignal.abort();
    await expect(importCatalogue({ ...options, signal })).rejects.toMatchObject({
      code: "INTERRUPTED",
    });
    await expect(Catalogue.open(out)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("Catalogue.open", () => {
  it("refuses other folders, and damaged ones", async () => {
    const { out } = await importText("code\ttitle\nDE11\tx\nDE12\ty\n");
    const file = join(out, entriesFile);
    const whole = readFileSync(file, "utf8");
    const lines = whole.trimEnd().split("\n");
    const broken = [
      [lines.slice(0, -1).join("\n"), /fewer or more entries/],
      [whole.slice(0, -9), /no entry of a catalogue/],
      [whole.replace('"kind":"category"', '"kind":"sort"'), /no entry of a catalogue/],
    ] as const;
    for (const [text, message] of broken) {
      writeFileSync(file, text);
      await expect(Catalogue.open(out)).rejects.toMatchObject({
        code: "BAD_FOLDER",
        message: expect.stringMatching(message) as string,
        remedy: expect.stringContaining("kodeks catalogue import") as string,
      });
    }
    rmSync(file);
    await expect(Catalogue.open(out)).rejects.toThrow();
    const empty = join(makeFolder(), "empty");
    await mkdir(empty);
    await expect(Catalogue.open(empty)).rejects.toMatchObject({ code: "BAD_FOLDER" });
  });
});

describe.skipIf(!hasSharedData)(`catalogues of real data${needsSharedData}`, () => {
  it("reads all of ICD-10-CM, every code in its place", async () => {
    const out = join(makeFolder(), "cm");
    const file = join(sharedData, "icd-10-cm", "icd-10-cm-2019.tsv.gz");
    const report = await importCatalogue({ format: "icd-10-cm", file, out });
    expect(report.counts).toEqual({ chapter: 21, block: 281, category: 1910, code: 92_534 });
    expect(report.duplicates.count).toBe(0);
    const catalogue = await Catalogue.open(out);
    for (const { code, kind } of catalogue.entries()) {
      if (kind !== "code" && kind !== "category") continue;
      const above = catalogue.ancestors(code);
      expect(above.at(-1)?.kind).toBe("chapter");
      if (kind === "code") expect(code.startsWith(above[0]?.code ?? "?")).toBe(true);
      else expect(above[0]?.kind).toBe("block");
    }
    expect(catalogue.search("type 2 diab foot ulcer")[0]?.code).toBe("E11.621");
  });

  it("reads all of SKS that is ICD-10, and counts the rest", async () => {
    const out = join(makeFolder(), "sks");
    const file = join(sharedData, "sks", "sks-diagnoses-2018.tsv");
    const report = await importCatalogue({ format: "sks", file, out });
    // 248 are Denmark's own (DU…, DV…), and 8 have a letter more than fits (DZ358M11B …).
    expect(report.leftOut).toEqual({
      "diagnosis code of SKS that is not in the form of ICD-10": 256,
    });
    expect(report.counts.category + report.counts.code).toBe(20_739 - 256);
    expect(report.duplicates.count).toBe(0);
    const catalogue = await Catalogue.open(out);
    expect(catalogue.search("foraarsaget kolera").map(({ code }) => code)).toEqual([
      "A00.0",
      "A00.1",
    ]);
    expect(catalogue.search("forårsaget kolera")).toHaveLength(2);
  });
});
