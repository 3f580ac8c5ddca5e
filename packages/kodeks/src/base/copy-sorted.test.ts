import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copySorted } from "./copy-sorted.ts";
import { openDatabase, sqlString, streamRows } from "./duckdb.ts";
import type { DatabaseOptions } from "./duckdb.ts";
import { temporaryFolders } from "./temporary-folder.fixture.ts";

const makeFolder = temporaryFolders();

/** Rows of 5,000 places in no order, up to three to a place, some places without any. */
const source = `
  SELECT i AS id, repeat(chr((97 + i % 26)::INTEGER), 40 + (i % 50)::INTEGER) AS text, 1 + (i * 7919) % 4900 AS place, (i * 31) % 17 AS second
  FROM range(10000) rows(i)`;

async function sort(
  folder: string,
  bucketBytes: number,
  database: DatabaseOptions = {},
): Promise<string> {
  const path = join(folder, `${bucketBytes}.parquet`);
  const instance = await openDatabase(database);
  try {
    const connection = await instance.connect();
    await copySorted(connection, {
      source,
      columns: ["id", "text"],
      order: ["second", "id"],
      places: 5_000,
      bytes: 10_000 * 60,
      path,
      rows: "texts",
      workFolder: join(folder, "work"),
      bucketBytes,
    });
  } finally {
    instance.closeSync();
  }
  expect(existsSync(join(folder, "work"))).toBe(false);
  return path;
}

async function rowsOf(sql: string): Promise<unknown[]> {
  const instance = await openDatabase();
  try {
    const rows: unknown[] = [];
    for await (const row of streamRows(await instance.connect(), sql)) rows.push(row);
    return rows;
  } finally {
    instance.closeSync();
  }
}

describe("copySorted", () => {
  it.each([1e9, 100_000, 30_000, 4_000])(
    "sorts in buckets of %d bytes, to the same bytes on any number of threads",
    async (bucketBytes) => {
      const expected = await rowsOf(`SELECT id, text FROM (${source}) ORDER BY place, second, id`);
      expect(expected.length).toBe(10_000);
      const one = await sort(makeFolder(), bucketBytes, { threads: 1 });
      expect(await rowsOf(`SELECT id, text FROM read_parquet(${sqlString(one)})`)).toEqual(
        expected,
      );
      const four = await sort(makeFolder(), bucketBytes, { threads: 4 });
      expect(readFileSync(four).equals(readFileSync(one))).toBe(true);
    },
  );
});
