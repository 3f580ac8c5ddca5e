import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { openDatabase, streamRows } from "../../base/duckdb.ts";
import type { Deidentifier } from "../deidentify/deidentifier.ts";
import { deidentifyCohort } from "../deidentify/deidentify-cohort.ts";
import { shardCondition } from "../shard.ts";
import type { ReportCollector } from "../sources/import-report.ts";
import type { ImportOptions, Source } from "./stage.ts";
import { createCohortViews } from "./cohort-views.ts";
import { writeSortedCohort } from "./write-sorted-cohort.ts";

/** The first value by time that is not null, so that a course says what its first contact says. */
const firstOf = (column: string): string =>
  `first(${column} ORDER BY contacts."start" NULLS LAST, contact_id) FILTER (WHERE ${column} IS NOT NULL) AS ${column}`;
const lastDetail = (column: string): string =>
  `last(${column} ORDER BY time NULLS FIRST, file, row) FILTER (WHERE ${column} IS NOT NULL) AS ${column}`;

const courses = `
SELECT
  course_id,
  any_value(patient_id) AS patient_id,
  ${firstOf("split")},
  ${firstOf("language")},
  min(contacts."start") AS "start",
  max(contacts."end") AS "end",
  ${firstOf("hospital")},
  first(coalesce(details.department, contacts.department) ORDER BY contacts."start" NULLS LAST, contact_id) FILTER (WHERE coalesce(details.department, contacts.department) IS NOT NULL) AS department,
  first(coalesce(details.specialty, contacts.specialty) ORDER BY contacts."start" NULLS LAST, contact_id) FILTER (WHERE coalesce(details.specialty, contacts.specialty) IS NOT NULL) AS specialty,
  ${firstOf("admission_type")},
  any_value(patients.sex) AS sex,
  any_value(patients.birth_year) AS birth_year
FROM contacts
LEFT JOIN patients USING (patient_id)
LEFT JOIN (
  SELECT contact_id, ${lastDetail("department")}, ${lastDetail("specialty")}
  FROM contact_details GROUP BY contact_id
) AS details USING (contact_id)`;

const firstDetail = (column: string): string =>
  `first(${column} ORDER BY file, row) FILTER (WHERE ${column} IS NOT NULL) AS ${column}`;

const medications = `
CREATE TEMP VIEW medications_rows AS
SELECT contacts.course_id, medications.time, atc, name, coalesce(medications.dose, details.dose) AS dose,
  coalesce(medications.route, details.route) AS route, kind,
  medications.file AS source_file, medications.row AS source_row
FROM medications JOIN contacts USING (contact_id)
LEFT JOIN (
  SELECT detail_id, ${firstDetail("dose")}, ${firstDetail("route")}
  FROM medication_details GROUP BY detail_id
) AS details ON details.detail_id = medications.detail`;

/**
 * Joins the staged tables and writes them as the tables of a cohort.
 *
 * @returns rows by table
 */
export async function stagedToCohort(
  connection: DuckDBConnection,
  folder: string,
  options: ImportOptions & Pick<Source, "othersSecondary">,
  report: ReportCollector,
): Promise<Readonly<Record<string, number>>> {
  const condition =
    options.shard === undefined ? "" : `WHERE ${shardCondition("patient_id", options.shard)}`;
  await connection.run(
    `CREATE TEMP TABLE course_rows AS ${courses} ${condition} GROUP BY course_id`,
  );
  await warnAbout(connection, report);
  await connection.run(medications);
  for (const table of ["documents", "labs"]) {
    await connection.run(
      `CREATE TEMP VIEW ${table}_rows AS SELECT contacts.course_id, ${table}.* EXCLUDE (contact_id, file, row), ${table}.file AS source_file, ${table}.row AS source_row FROM ${table} JOIN contacts USING (contact_id)`,
    );
  }
  // A code that stands twice counts once; primary wins (docs/cohorts.md).
  const unmarked =
    options.othersSecondary === true
      ? "WHEN any_value(role) IS NULL AND bool_or(bool_or(coalesce(role = 'primary', false))) OVER (PARTITION BY course_id) THEN 'secondary'"
      : "";
  await connection.run(`
    CREATE TEMP VIEW diagnoses_rows AS
    SELECT course_id, code,
      CASE WHEN bool_or(role = 'primary') THEN 'primary' ${unmarked} ELSE any_value(role) END AS role,
      0 AS source_file,
      row_number() OVER (PARTITION BY course_id ORDER BY bool_or(coalesce(role = 'primary', false)) DESC, min(rank) NULLS LAST, code) AS source_row
    FROM diagnoses JOIN contacts USING (contact_id) GROUP BY course_id, code`);
  const { deidentify } = options;
  if (deidentify === undefined) return writeSortedCohort(connection, folder, []);

  return writeDeidentified(connection, folder, deidentify, options, report);
}

/** Pseudonyms change the order of patients, so that the de-identified tables are sorted once more. */
async function writeDeidentified(
  connection: DuckDBConnection,
  folder: string,
  deidentifier: Deidentifier,
  options: ImportOptions,
  report: ReportCollector,
): Promise<Readonly<Record<string, number>>> {
  const [identified, unsorted] = [join(folder, "identified"), join(folder, "unsorted")];
  await mkdir(identified);
  await mkdir(unsorted);
  await writeSortedCohort(connection, identified, []);
  const names = streamRows(
    connection,
    `SELECT names FROM course_rows LEFT JOIN patients USING (patient_id) ORDER BY patient_id, "start" NULLS LAST, course_id`,
  );
  await deidentifyCohort(identified, unsorted, deidentifier, names, options);
  for (const [kind, count] of Object.entries(deidentifier.counts)) {
    report.warn(kind === "impossible-date" ? kind : `replaced-${kind}`, count);
  }
  const { memoryLimit } = options;
  const spillFolder = join(folder, "sorting.spill");
  const database = await openDatabase({
    spillFolder,
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
  });
  try {
    const second = await database.connect();
    await createCohortViews(second, [unsorted]);
    return await writeSortedCohort(second, folder, ["evidence"]);
  } finally {
    database.closeSync();
    for (const part of [identified, unsorted, spillFolder])
      await rm(part, { recursive: true, force: true });
  }
}

async function warnAbout(connection: DuckDBConnection, report: ReportCollector): Promise<void> {
  const counted = {
    "end-before-start": 'SELECT count(*) FROM course_rows WHERE "end" < "start"',
    "course-without-documents":
      "SELECT count(*) FROM course_rows ANTI JOIN (SELECT course_id FROM documents JOIN contacts USING (contact_id)) USING (course_id)",
    "course-without-diagnoses":
      "SELECT count(*) FROM course_rows ANTI JOIN (SELECT course_id FROM diagnoses JOIN contacts USING (contact_id)) USING (course_id)",
  };
  for (const [kind, sql] of Object.entries(counted)) {
    for await (const [count] of streamRows(connection, sql)) report.warn(kind, Number(count));
  }
}
