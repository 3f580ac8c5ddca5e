import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlString } from "../../base/duckdb.ts";
import { cohortTableNames } from "../tables.ts";

/** Makes the tables of cohort folders, one after the other, the views that `writeSortedCohort` reads. */
export async function createCohortViews(
  connection: DuckDBConnection,
  folders: readonly string[],
): Promise<void> {
  for (const table of cohortTableNames) {
    const parts = folders.map((folder, index) => {
      const file = sqlString(join(folder, `${table}.parquet`));
      return `SELECT *, ${index} AS source_file, file_row_number AS source_row FROM read_parquet(${file}, file_row_number = true)`;
    });
    const name = table === "courses" ? "course_rows" : `${table}_rows`;
    await connection.run(`CREATE TEMP VIEW ${name} AS ${parts.join(" UNION ALL ")}`);
  }
}
