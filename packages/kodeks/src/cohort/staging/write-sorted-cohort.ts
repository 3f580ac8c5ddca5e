import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlName, streamRows } from "../../base/duckdb.ts";
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
  const counts: Partial<Record<CohortTable, number>> = {};
  for (const table of cohortTableNames) {
    const columns = Object.keys(cohortTables[table]);
    const exists = table !== "evidence" || given.includes("evidence");
    const path = join(folder, `${table}.parquet`);
    await copyToParquet(
      connection,
      `(${exists ? sorted(table, columns) : empty(table)})`,
      path,
      table === "documents" ? "texts" : "values",
    );
    for await (const [count] of streamRows(
      connection,
      `SELECT count(*) FROM read_parquet('${path.replaceAll("'", "''")}')`,
    )) {
      counts[table] = Number(count);
    }
  }
  return counts as Record<CohortTable, number>;
}

function sorted(table: CohortTable, columns: readonly string[]): string {
  const rows = table === "courses" ? "course_rows" : `${table}_rows`;
  const select = columns.map((column) => `${rows}.${sqlName(column)}`).join(", ");
  const order = ["place"];
  if (columns.includes("time")) order.push(`${rows}.time NULLS LAST`);
  if (table !== "courses") order.push("source_file", "source_row");
  return `SELECT ${select} FROM ${rows} JOIN course_order USING (course_id) ORDER BY ${order.join(", ")}`;
}

function empty(table: CohortTable): string {
  const columns = Object.entries(cohortTables[table]).map(
    ([name, type]) => `CAST(NULL AS ${type.replace(" NOT NULL", "")}) AS ${sqlName(name)}`,
  );
  return `SELECT ${columns.join(", ")} WHERE false`;
}
