import { access } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { copySorted } from "../base/copy-sorted.ts";
import { sqlName, sqlString, streamRows } from "../base/duckdb.ts";
import { truthTable } from "./truth.ts";

const file = "truth.parquet";

/**
 * Merges the tables `truth` of simulated cohorts in the order of `course_order`, which
 * `writeSortedCohort` leaves behind. Writes nothing unless every cohort has one: a truth that holds
 * for some courses only would count the others as if they had no condition.
 *
 * @returns rows written; null where nothing was
 */
export async function mergeTruth(
  connection: DuckDBConnection,
  folders: readonly string[],
  out: string,
): Promise<number | null> {
  const there = await Promise.all(
    folders.map((folder) =>
      access(join(folder, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (!there.every(Boolean)) return null;
  const columns = Object.keys(truthTable);
  const parts = folders.map((folder) => {
    const path = sqlString(join(folder, file));
    return `SELECT *, file_row_number FROM read_parquet(${path}, file_row_number = true)`;
  });
  const names = columns.map((column) => `t.${sqlName(column)}`).join(", ");
  const source = `SELECT ${names}, t.file_row_number, o.place FROM (${parts.join(" UNION ALL ")}) t JOIN course_order o USING (course_id)`;
  const rows = await count(connection, `SELECT count(*) FROM (${source})`);
  await copySorted(connection, {
    source,
    columns,
    order: ["file_row_number"],
    places: await count(connection, "SELECT count(*) FROM course_order"),
    bytes: rows * 100,
    path: join(out, file),
    rows: "values",
    workFolder: join(out, "truth.sorting"),
  });
  return rows;
}

async function count(connection: DuckDBConnection, sql: string): Promise<number> {
  for await (const [value] of streamRows(connection, sql)) return Number(value);
  return 0;
}
