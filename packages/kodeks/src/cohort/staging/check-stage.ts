import { sqlName } from "../../base/duckdb.ts";
import { KodeksError } from "../../base/errors.ts";
import type { RemoveRows } from "./remove-rows.ts";

/** Tables whose rows hang on a contact. */
const dependants = ["contact_details", "documents", "medications", "labs", "diagnoses"] as const;

/**
 * Looks for repeated identifiers, courses of two patients and rows without a contact; reports each with its
 * place and removes it.
 */
export async function checkStage(remove: RemoveRows): Promise<void> {
  const repeated = (table: string, column: string): string =>
    `SELECT id FROM (SELECT rowid AS id, row_number() OVER (PARTITION BY ${sqlName(column)} ORDER BY file, row) AS place FROM ${table}) WHERE place > 1`;

  for (const [table, column, field] of [
    ["patients", "patient_id", "patient"],
    ["contacts", "contact_id", "course"],
    ["documents", "document_id", "document"],
  ] as const) {
    await remove(
      table,
      repeated(table, column),
      new KodeksError("DUPLICATE_ID", `the identifier of the ${field} stands in the source twice`, {
        where: column,
      }),
    );
  }
  await remove(
    "contacts",
    "SELECT rowid FROM contacts JOIN (SELECT course_id FROM contacts GROUP BY course_id HAVING count(DISTINCT patient_id) > 1) USING (course_id)",
    new KodeksError("BAD_ROW", "the contacts of one course name different patients", {
      where: "patient_id",
    }),
  );
  for (const table of dependants) {
    await remove(
      table,
      `SELECT rowid FROM ${table} ANTI JOIN contacts USING (contact_id)`,
      new KodeksError("ORPHAN_ROW", "the row belongs to no course of the source", {
        where: "contact_id",
      }),
    );
  }
}
