import { sqlName } from "../../base/duckdb.ts";
import { cohortTableNames, cohortTables } from "../tables.ts";
import type { CohortTable } from "../tables.ts";
import type { ProfileSession } from "./profile-session.ts";
import { hideSmallCell, hideSmallCells, shareOf } from "./small-cells.ts";
import type { Count } from "./small-cells.ts";

/** How complete a column is that may be empty. */
export interface FieldProfile {
  readonly table: CohortTable;
  readonly column: string;
  readonly missing: Count;
  readonly present: Count;
  /** Missing ones, of all rows of the table. */
  readonly missingShare: number | null;
}

/** The rows of each table, and how complete its columns are. */
export async function profileFields(session: ProfileSession): Promise<{
  readonly rows: Readonly<Record<CohortTable, Count>>;
  readonly fields: readonly FieldProfile[];
}> {
  const { minimumCell } = session;
  const rows: Partial<Record<CohortTable, Count>> = {};
  const fields: FieldProfile[] = [];
  for (const table of cohortTableNames) {
    const columns = Object.entries(cohortTables[table])
      .filter(([, type]) => !type.endsWith("NOT NULL"))
      .map(([name]) => name);
    const from =
      table === "courses"
        ? "course"
        : `${session.table(table)} JOIN (SELECT course_id, patient FROM course) USING (course_id)`;
    // By patient first, so that one pass counts the patients of every column.
    const perPatient = `SELECT patient, count(*) AS n${columns.map((name, index) => `, count(${sqlName(name)}) AS c${index}`).join("")} FROM ${from} GROUP BY patient`;
    const sums = columns.map(
      (_, index) =>
        `, sum(n - c${index}), count(*) FILTER (WHERE c${index} < n), sum(c${index}), count(*) FILTER (WHERE c${index} > 0)`,
    );
    const [found = []] = await session.rows(
      `SELECT sum(n), count(*)${sums.join("")} FROM (${perPatient})`,
    );
    const cell = (index: number): { count: number; patients: number } => ({
      count: Number(found[index] ?? 0),
      patients: Number(found[index + 1] ?? 0),
    });
    const total = hideSmallCell(cell(0), minimumCell);
    rows[table] = total;
    for (const [index, column] of columns.entries()) {
      const place = 2 + index * 4;
      const cells = [cell(place), cell(place + 2)];
      const [missing = 0, present = 0] = hideSmallCells(cells, minimumCell);
      fields.push({ table, column, missing, present, missingShare: shareOf(missing, total) });
    }
  }
  return { rows: rows as Record<CohortTable, Count>, fields };
}

/** Fields whose missing values another table hides are hidden here as well. */
export function hideFields(
  fields: readonly FieldProfile[],
  elsewhere: Readonly<Record<string, Count>>,
  minimumCell: number,
): FieldProfile[] {
  const hide = (count: Count): Count =>
    typeof count === "string" || count === 0 ? count : `≥${minimumCell}`;
  return fields.map((field) => {
    const count = field.table === "courses" ? elsewhere[field.column] : undefined;
    if (typeof count !== "string") return field;
    return {
      ...field,
      missing: count,
      present: hide(field.present),
      missingShare: null,
    };
  });
}
