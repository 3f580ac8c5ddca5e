import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase, sqlString } from "../../../base/duckdb.ts";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import { parquetTable } from "./parquet-rows.ts";
import { failureOf, readTable } from "./read-rows.fixture.ts";

const makeFolder = temporaryFolders();

async function parquetOf(select: string): Promise<string> {
  // A quote in the path, so that it is proved to be escaped.
  const file = join(makeFolder(), "o'brien.parquet");
  const database = await openDatabase();
  const connection = await database.connect();
  await connection.run(`COPY (${select}) TO ${sqlString(file)} (FORMAT parquet)`);
  connection.closeSync();
  database.closeSync();
  return file;
}

describe("parquetTable", () => {
  it("reads values of all types as text, empty text as nothing", async () => {
    const file = await parquetOf(
      `SELECT 1::BIGINT AS Id, '' AS empty, NULL::VARCHAR AS none, TIMESTAMP '2019-03-01 08:00:00' AS "time",
       DATE '2019-03-01' AS "day", 4.5::DOUBLE AS low, true AS flag, 'æ "x"' AS "odd ""name"`,
    );
    const { values, lines } = await readTable(parquetTable(file));
    expect(values).toEqual([
      {
        id: "1",
        empty: null,
        none: null,
        time: "2019-03-01 08:00:00",
        day: "2019-03-01",
        low: "4.5",
        flag: "true",
        'odd "name': 'æ "x"',
      },
    ]);
    expect(lines).toEqual([1]);
    expect(await (await parquetTable(file)).columns?.()).toContain("id");
  });

  it("names a column that is missing", async () => {
    const file = await parquetOf("SELECT 1 AS a");
    expect(await failureOf(parquetTable(file, ["a", "b"]))).toMatchObject({
      code: "BAD_TABLE",
      message: 'the file lacks "b" among its columns: a',
      where: file,
    });
  });

  it("stops at a file that is none, or is cut off", async () => {
    const file = join(makeFolder(), "t.parquet");
    writeFileSync(file, "a,b\n1,2\n");
    expect(await failureOf(parquetTable(file))).toMatchObject({ code: "BAD_TABLE", where: file });
    await expect((await parquetTable(file)).columns?.()).rejects.toMatchObject({
      code: "BAD_TABLE",
    });
    const whole = await parquetOf("SELECT i FROM range(1000) t(i)");
    writeFileSync(whole, readFileSync(whole).subarray(0, 300));
    expect(await failureOf(parquetTable(whole))).toMatchObject({ code: "BAD_TABLE", where: whole });
    writeFileSync(whole, "");
    expect(await failureOf(parquetTable(whole))).toMatchObject({ code: "BAD_TABLE", where: whole });
  });
});
