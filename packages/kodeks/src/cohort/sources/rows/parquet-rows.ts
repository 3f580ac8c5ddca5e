import { stat } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { openDatabase, sqlName, sqlString, streamRows } from "../../../base/duckdb.ts";
import { KodeksError } from "../../../base/errors.ts";
import { hashFile } from "../../../base/hash.ts";
import type { ReadContext, RowTable, SourceRow } from "./row.ts";

/**
 * A Parquet file as rows; values of other types read as DuckDB writes them as text.
 *
 * @param columns columns that must be there, in lower case
 */
export async function parquetTable(
  file: string,
  columns: readonly string[] = [],
): Promise<RowTable> {
  const { size } = await stat(file);
  return {
    file,
    bytes: size,
    columns: () => parquetColumns(file),
    rows: (context) => parquetRows(file, columns, size, context),
  };
}

async function parquetColumns(file: string): Promise<readonly string[]> {
  const database = await openDatabase({ threads: 1 });
  try {
    const connection = await database.connect();
    try {
      return (await columnNames(connection, file)).map((name) => name.toLowerCase());
    } finally {
      connection.closeSync();
    }
  } finally {
    database.closeSync();
  }
}

async function columnNames(connection: DuckDBConnection, file: string): Promise<string[]> {
  const names: string[] = [];
  try {
    const sql = `SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet(${sqlString(file)}))`;
    for await (const [name] of streamRows(connection, sql)) names.push(String(name));
  } catch {
    throw notParquet(file);
  }
  return names;
}

async function* parquetRows(
  file: string,
  expected: readonly string[],
  bytes: number,
  context: ReadContext,
): AsyncGenerator<SourceRow, void> {
  context.onHash?.(file, await hashFile(file));
  const database = await openDatabase({ threads: 1 });
  const connection = await database.connect();
  try {
    const source = `read_parquet(${sqlString(file)})`;
    const names = await columnNames(connection, file);
    const lower = names.map((name) => name.toLowerCase());
    const missing = expected.filter((name) => !lower.includes(name));
    if (missing.length > 0) {
      throw new KodeksError(
        "BAD_TABLE",
        `the file lacks ${missing.map((name) => `"${name}"`).join(", ")} among its columns: ${lower.join(", ")}`,
        {
          where: file,
          remedy: "Check that it is the table meant.",
        },
      );
    }
    const cells = names.map((name) => `CAST(${sqlName(name)} AS VARCHAR)`).join(", ");
    let row = 0;
    const rows = streamRows(connection, `SELECT ${cells} FROM ${source}`);
    for (;;) {
      const next = await rows.next().catch(() => {
        throw notParquet(file);
      });
      if (next.done === true) break;
      row += 1;
      if (row % 2048 === 0) context.signal?.throwIfAborted();
      const values: Record<string, string | null> = {};
      lower.forEach((name, i) => {
        const cell = next.value[i] ?? null;
        values[name] = cell === null || cell === "" ? null : String(cell);
      });
      yield { place: { file, row }, values };
    }
    context.onBytes?.(bytes);
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

function notParquet(file: string): KodeksError {
  return new KodeksError("BAD_TABLE", "the file is damaged or no Parquet file", {
    where: file,
    remedy: "Copy or export it again; nothing was written.",
  });
}
