import type { DuckDBConnection } from "@duckdb/node-api";
import { streamRows } from "../../../base/duckdb.ts";

/** The number that a query gives. */
export async function countOf(connection: DuckDBConnection, sql: string): Promise<number> {
  for await (const [count] of streamRows(connection, sql)) return Number(count);
  return 0;
}
