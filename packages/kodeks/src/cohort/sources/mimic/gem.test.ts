import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import { readGem } from "./gem.ts";
import type { Gem } from "./gem.ts";

const makeFolder = temporaryFolders();

async function gemOf(lines: readonly string[], end = "\r\n"): Promise<Gem> {
  const file = join(makeFolder(), "2018_I9gem.txt");
  writeFileSync(file, lines.map((line) => `${line}${end}`).join(""));
  return readGem(file);
}

const mapped = (codes: readonly string[], ambiguous = false) => ({
  kind: "mapped",
  codes,
  ambiguous,
});

describe("readGem", () => {
  it("takes exact and approximate entries, of several the first", async () => {
    const gem = await gemOf([
      "0010  A000    00000",
      "25000 E119    10000",
      "59972 R311    10000",
      "59972 R312    10000",
    ]);
    expect(gem("0010")).toEqual(mapped(["A00.0"]));
    expect(gem("250.00")).toEqual(mapped(["E11.9"]));
    expect(gem(" 59972 ")).toEqual(mapped(["R31.1"], true));
    expect(gem("99999")).toEqual({ kind: "unknown" });
  });

  it("takes one code from each choice list of a combination's first scenario", async () => {
    const gem = await gemOf([
      "24941 E0821   10111",
      "24941 E0865   10112",
      "24941 E0822   10121",
      "24941 E0965   10122",
      "80301 S0190XA 10111",
      "80301 S0191XA 10111",
      "80301 S020XXA 10112",
    ]);
    expect(gem("24941")).toEqual(mapped(["E08.21", "E08.65"], true));
    expect(gem("80301")).toEqual(mapped(["S01.90XA", "S02.0XXA"], true));
  });

  it("knows codes without a map, and E and V codes", async () => {
    const gem = await gemOf(
      ["E0000 NoDx    11000", "V1046 Z8546   00000", "E8261 V184XXA 10000"],
      "\n",
    );
    expect(gem("E0000")).toEqual({ kind: "no-map" });
    expect(gem("v10.46")).toEqual(mapped(["Z85.46"]));
    expect(gem("E8261")).toEqual(mapped(["V18.4XXA"]));
  });

  it.each([
    ["the mapping in the other direction", ["A000    0010  00000"], 1],
    ["other text", ["0010  A000    00000", "", "icd9,icd10"], 3],
    ["an empty file", [], 1],
  ])("refuses %s", async (_what, lines, line) => {
    await expect(gemOf(lines)).rejects.toMatchObject({
      code: "BAD_TABLE",
      where: expect.stringMatching(new RegExp(`2018_I9gem\\.txt:${line}$`)) as string,
    });
  });

  it("says that there is no such file", async () => {
    await expect(readGem(join(makeFolder(), "gone"))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
