import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase, sqlString, streamRows } from "../base/duckdb.ts";
import { writeParquetTables } from "../base/parquet-tables.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { mergeTruth } from "./merge-truth.ts";
import { truthTable } from "./truth.ts";
import type { TruthRow } from "./truth.ts";

const makeFolder = temporaryFolders();

const row = (course_id: string, code: string): TruthRow => ({
  course_id,
  code,
  role: "secondary",
  present: true,
  documented: true,
  how: "explicit",
  human_coded: false,
  coded_as: null,
});

async function merged(parts: readonly (readonly TruthRow[] | null)[]): Promise<unknown[] | null> {
  const folders = parts.map(() => makeFolder());
  for (const [index, rows] of parts.entries()) {
    if (rows === null) continue;
    await writeParquetTables(folders[index] ?? "", { truth: truthTable }, {}, async (add) => {
      for (const one of rows) add("truth", one);
      return Promise.resolve();
    });
  }
  const out = makeFolder();
  const database = await openDatabase();
  const connection = await database.connect();
  try {
    await connection.run(
      "CREATE TEMP TABLE course_order AS SELECT * FROM (VALUES ('a', 1), ('b', 2), ('c', 3)) t(course_id, place)",
    );
    const count = await mergeTruth(connection, folders, out);
    const path = join(out, "truth.parquet");
    expect(existsSync(path)).toBe(count !== null);
    if (count === null) return null;
    const rows = [];
    const sql = `SELECT course_id, code, present FROM read_parquet(${sqlString(path)})`;
    for await (const found of streamRows(connection, sql)) rows.push(found);
    expect(rows).toHaveLength(count);
    return rows;
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

describe("mergeTruth", () => {
  it("puts the rows in the order of the courses, and within a course in their own", async () => {
    const parts = [
      [row("b", "I10"), row("b", "E66.9")],
      [row("a", "J18.9"), row("c", "K35.8")],
    ];
    expect(await merged(parts)).toEqual([
      ["a", "J18.9", true],
      ["b", "I10", true],
      ["b", "E66.9", true],
      ["c", "K35.8", true],
    ]);
  });

  it("writes none where a cohort has none", async () => {
    expect(await merged([[row("a", "I10")], null])).toBeNull();
  });
});
