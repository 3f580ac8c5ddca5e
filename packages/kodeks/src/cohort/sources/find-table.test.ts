import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { checkFolder, findTable } from "./find-table.ts";

const makeFolder = temporaryFolders();

async function found(files: readonly string[], name: string): Promise<readonly string[]> {
  const folder = makeFolder();
  for (const file of files) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), "a\n1\n");
  }
  return (await findTable(folder, name)).map(({ file }) => basename(file));
}

describe("findTable", () => {
  it("finds a table in any case and format, Parquet first", async () => {
    expect(await found(["NOTE.csv.gz", "person.csv"], "note")).toEqual(["NOTE.csv.gz"]);
    expect(await found(["note.csv", "Note.parquet"], "note")).toEqual(["Note.parquet"]);
    expect(await found(["note.ndjson.gz"], "note")).toEqual(["note.ndjson.gz"]);
  });

  it("finds the parts of a table in a folder, in order", async () => {
    const parts = ["note/part-1.csv", "note/part-0.csv", "note/_SUCCESS", "note/.part-0.csv.crc"];
    expect(await found(parts, "note")).toEqual(["part-0.csv", "part-1.csv"]);
  });

  it("finds nothing else", async () => {
    expect(await found(["notes.csv", "note.csv.bak", "note.xlsx"], "note")).toEqual([]);
    expect(await findTable(join(makeFolder(), "gone"), "note")).toEqual([]);
  });
});

describe("checkFolder", () => {
  it("refuses what is no folder", async () => {
    const folder = makeFolder();
    await checkFolder(folder, "a folder");
    writeFileSync(join(folder, "file"), "");
    for (const name of ["file", "gone"]) {
      await expect(checkFolder(join(folder, name), "a folder")).rejects.toMatchObject({
        code: "NOT_FOUND",
        where: join(folder, name),
      });
    }
  });
});
