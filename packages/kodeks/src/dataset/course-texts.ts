import { join } from "node:path";
import { openDatabase, sqlString, streamRows } from "../base/duckdb.ts";
import type { Dataset } from "./dataset.ts";
import type { Split } from "./split.ts";

/**
 * Streams the texts of a split's courses in its order.
 *
 * @param rows of the courses, ascending, as `SplitReader.courses` has them; others are passed over
 */
export async function* courseTexts(
  { folder }: Dataset,
  split: Split,
  rows: readonly number[],
): AsyncGenerator<string> {
  const file = `read_parquet(${sqlString(join(folder, "courses.parquet"))})`;
  const database = await openDatabase({ threads: 1 });
  const connection = await database.connect();
  try {
    const sql = `SELECT "row", text FROM ${file} WHERE split = ${sqlString(split)} ORDER BY "row"`;
    let next = 0;
    for await (const [row, text] of streamRows(connection, sql)) {
      if (Number(row) !== rows[next]) continue;
      next += 1;
      yield String(text);
    }
    if (next !== rows.length) throw new RangeError(`${next} of ${rows.length} courses were found`);
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
