import { KodeksError } from "../../../base/errors.ts";
import type { RowTable } from "./row.ts";

/** What a table gave: its rows' values, their places, and the rows that could not be read. */
export interface ReadTable {
  readonly values: readonly Readonly<Record<string, string | null>>[];
  readonly lines: readonly number[];
  readonly bad: readonly string[];
}

/** Reads a table to its end; bad rows come out as `line code field message`. */
export async function readTable(opening: Promise<RowTable>): Promise<ReadTable> {
  const table = await opening;
  const values: Readonly<Record<string, string | null>>[] = [];
  const lines: number[] = [];
  const bad: string[] = [];
  const rows = table.rows({
    bad: ({ row }, { code, where = "", message }) =>
      bad.push(`${row} ${code} ${where} ${message}`.replaceAll(/ +/g, " ")),
  });
  for await (const row of rows) {
    values.push(row.values);
    lines.push(row.place.row);
  }
  return { values, lines, bad };
}

/** The error that reading ends with. */
export async function failureOf(opening: Promise<RowTable>): Promise<KodeksError> {
  try {
    await readTable(opening);
  } catch (error) {
    if (error instanceof KodeksError) return error;
    throw error;
  }
  throw new Error("the table was read to its end");
}
