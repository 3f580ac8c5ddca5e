import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { copySorted } from "../../base/copy-sorted.ts";
import { sqlName, sqlString, streamRows } from "../../base/duckdb.ts";
import { copyToParquet } from "../../base/parquet-tables.ts";
import { cohortTableNames, cohortTables } from "../tables.ts";
import type { CohortTable } from "../tables.ts";

/**
 * Writes `course_rows`, `documents_rows`, `medications_rows`, `labs_rows`, `diagnoses_rows` and (where given)
 * `evidence_rows` as the tables of a cohort: courses by patient, start and id, and within a course in time
 * and then in the order of `source_file` and `source_row`. The order does not depend on how the rows came.
 *
 * @returns rows by table
 */
export async function writeSortedCohort(
  connection: DuckDBConnection,
  folder: string,
  given: readonly CohortTable[],
): Promise<Readonly<Record<CohortTable, number>>> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE course_order AS SELECT course_id, row_number() OVER (ORDER BY patient_id, "start" NULLS LAST, course_id) AS place FROM course_rows`,
  );
  const places = await numberOf(connection, "SELECT count(*) FROM course_order");
  const counts: Partial<Record<CohortTable, number>> = {};
  for (const table of cohortTableNames) {
    const columns = Object.keys(cohortTables[table]);
    const exists = table !== "evidence" || given.includes("evidence");
    const path = join(folder, `${table}.parquet`);
    const rows = table === "documents" ? "texts" : "values";
    if (exists) {
      await copySorted(connection, {
        ...sortedRows(table, columns),
        columns,
        places,
        bytes: await numberOf(connection, `SELECT ${sizeOf(table)} FROM ${rowsOf(table)}`),
        path,
        rows,
        workFolder: join(folder, `${table}.sorting`),
      });
    } else {
      await copyToParquet(connection, `(${empty(table)})`, path, rows);
    }
    counts[table] = await numberOf(
      connection,
      `SELECT count(*) FROM read_parquet(${sqlString(path)})`,
    );
  }
  return counts as Record<CohortTable, number>;
}

const rowsOf = (table: CohortTable): string =>
  table === "courses" ? "course_rows" : `${table}_rows`;

/** About how many bytes the rows of a table take. */
function sizeOf(table: CohortTable): string {
  const texts = table === "documents" ? "coalesce(sum(length(text)), 0) + " : "";
  return `${texts}200 * count(*)`;
}

function sortedRows(
  table: CohortTable,
  columns: readonly string[],
): { readonly source: string; readonly order: readonly string[] } {
  const order: string[] = [];
  if (columns.includes("time")) order.push("time NULLS LAST");
  if (table !== "courses") order.push("source_file", "source_row");
  // One row of a source may give several: what is left decides, so that no order is left to chance.
  order.push(...columns.filter((column) => column !== "text").map(sqlName));
  const rows = rowsOf(table);
  const extra = table === "courses" ? "" : ", source_file, source_row";
  const select = columns.map((column) => `${rows}.${sqlName(column)}`).join(", ");
  const source = `SELECT ${select}, place${extra} FROM ${rows} JOIN course_order USING (course_id)`;
  return { source, order };
}

async function numberOf(connection: DuckDBConnection, sql: string): Promise<number> {
  for await (const [value] of streamRows(connection, sql)) return Number(value);
  return 0;
}

function empty(table: CohortTable): string {
  const columns = Object.entries(cohortTables[table]).map(
    ([name, type]) => `CAST(NULL AS ${type.replace(" NOT NULL", "")}) AS ${sqlName(name)}`,
  );
  return `SELECT ${columns.join(", ")} WHERE false`;
}
