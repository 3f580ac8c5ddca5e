import type { DuckDBConnection } from "@duckdb/node-api";
import { streamRows } from "../../base/duckdb.ts";
import type { KodeksError } from "../../base/errors.ts";
import type { Place } from "../sources/rows/row.ts";
import type { StagedTable } from "./staged-tables.ts";

/**
 * Reports the rows of a staged table that a query names by `rowid`, each with its place, and removes them.
 *
 * @throws KodeksError at the first, unless bad rows are left out
 */
export type RemoveRows = (table: StagedTable, rows: string, error: KodeksError) => Promise<void>;

/** @param files the source's files in the order of their numbers in the staged tables */
export function rowRemover(
  connection: DuckDBConnection,
  report: (place: Place, error: KodeksError) => void,
  files: readonly string[],
): RemoveRows {
  return async (table, rows, error) => {
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE bad AS SELECT rowid AS id, file, row FROM ${table} WHERE rowid IN (${rows})`,
    );
    let found = 0;
    for await (const [file, row] of streamRows(
      connection,
      "SELECT file, row FROM bad ORDER BY file, row",
    )) {
      found += 1;
      report({ file: files[Number(file)] ?? "", row: Number(row) }, error);
    }
    if (found > 0) await connection.run(`DELETE FROM ${table} WHERE rowid IN (SELECT id FROM bad)`);
  };
}
