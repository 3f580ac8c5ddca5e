import { numberOf, optional, timeOf } from "../fields.ts";
import { KodeksError } from "../../../base/errors.ts";
import type { Cells } from "../fields.ts";

/** How SQL Server and PostgreSQL's COPY write a NULL in a file. */
const nulls = new Set(["NULL", "\\N"]);

/** A cell that may be empty. @throws KodeksError BAD_TEXT (NUL character) */
export function cell(cells: Cells, field: string): string | null {
  const value = optional(cells, field);
  return value === null || nulls.has(value) ? null : value;
}

/**
 * An identifier; null for none, which some databases write as 0. Numbers that a data frame made decimals of
 * (`101.0`) lose them.
 */
export function idOf(cells: Cells, field: string): string | null {
  const id = cell(cells, field)?.replace(/\.0+$/, "") ?? null;
  return id === "0" ? null : id;
}

/** An identifier that must be there. @throws KodeksError BAD_ROW */
export function requiredId(cells: Cells, field: string): string {
  const id = idOf(cells, field);
  if (id === null) throw new KodeksError("BAD_ROW", "is empty", { where: field });
  return id;
}

/** A concept; null for none and for 0, OMOP's "no matching concept". @throws KodeksError BAD_ROW */
export function conceptIdOf(cells: Cells, field: string): number | null {
  const id = numberOf(cell(cells, field), field);
  return id === 0 ? null : id;
}

/** The time of `STEM_datetime`, or where that is empty of `STEM_date`. @throws KodeksError BAD_ROW */
export function momentOf(cells: Cells, stem: string): string | null {
  const datetime = cell(cells, `${stem}_datetime`);
  if (datetime !== null) return timeOf(datetime, `${stem}_datetime`);
  return timeOf(cell(cells, `${stem}_date`), `${stem}_date`);
}

/**
 * A number as its shortest text, the same from a CSV file, a Parquet file and a database, which write 5 as
 * `5`, `5.0` or `5.0000000000`.
 *
 * @throws KodeksError BAD_ROW
 */
export function plainNumber(cells: Cells, field: string): string | null {
  const value = numberOf(cell(cells, field), field);
  return value === null ? null : String(value);
}
