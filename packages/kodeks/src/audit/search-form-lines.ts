import { join } from "node:path";
import { openDatabase, sqlString, streamRows } from "../base/duckdb.ts";
import { KodeksError } from "../base/errors.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import { atLevel } from "../icd10/code.ts";
import { defaultFormLineRule, FormLineSearch } from "./form-lines.ts";
import type { FormLine, FormLineRule } from "./form-lines.ts";

/** What a search of a dataset's notes for form text found. */
export interface FoundFormLines {
  readonly lines: readonly FormLine[];
  /** Human codes of a row within the label space. */
  readonly labelsOf: (row: number) => readonly number[];
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
}

/**
 * Searches the notes of all splits for form text: what a model learnt, it learnt from the training split.
 *
 * @throws KodeksError BAD_FOLDER
 */
export async function searchFormLines(
  folder: string,
  labels: LabelSpace,
  rule: FormLineRule = defaultFormLineRule,
): Promise<FoundFormLines> {
  const table = (name: string): string => `read_parquet(${sqlString(join(folder, name))})`;
  const search = new FormLineSearch();
  const rowsOf = new Map<string, number[]>();
  const known = new Map<number, number[]>();
  const database = await openDatabase({ threads: 1 });
  const connection = await database.connect();
  try {
    const spans = new Map<number, [number, number][]>();
    // Lists of medicines and results repeat by nature, and are clinical.
    const notes = `SELECT "row", "start", "end" FROM ${table("segments.parquet")} WHERE kind = 'clinical' AND document_id IS NOT NULL`;
    for await (const [row, start, end] of streamRows(connection, notes)) {
      const ofRow = spans.get(Number(row)) ?? [];
      ofRow.push([Number(start), Number(end)]);
      spans.set(Number(row), ofRow);
    }
    const courses = `SELECT "row", patient_id, specialty, text FROM ${table("courses.parquet")} ORDER BY "row"`;
    for await (const [row, patient, specialty, text] of streamRows(connection, courses)) {
      const place = specialty === null ? null : String(specialty);
      const parts = (spans.get(Number(row)) ?? []).map(([start, end]) =>
        String(text).slice(start, end),
      );
      search.add({ row: Number(row), patientId: String(patient), specialty: place, parts });
      if (place === null) continue;
      const ofPlace = rowsOf.get(place) ?? [];
      ofPlace.push(Number(row));
      rowsOf.set(place, ofPlace);
    }
    const codes = `SELECT "row", code FROM ${table("labels.parquet")}`;
    for await (const [row, code] of streamRows(connection, codes)) {
      const label = labels.indexOf(atLevel(String(code), labels.level));
      if (label === undefined) continue;
      const ofRow = known.get(Number(row)) ?? [];
      if (!ofRow.includes(label)) ofRow.push(label);
      known.set(Number(row), ofRow);
    }
  } catch {
    // DuckDB's own message may quote a value of the file, so that it is not passed on.
    throw new KodeksError("BAD_FOLDER", "the notes of the dataset cannot be read", {
      where: folder,
      remedy: "Make the dataset again by `kodeks prepare`.",
    });
  } finally {
    connection.closeSync();
    database.closeSync();
  }
  return { lines: search.find(rule), labelsOf: (row) => known.get(row) ?? [], rowsOf };
}
