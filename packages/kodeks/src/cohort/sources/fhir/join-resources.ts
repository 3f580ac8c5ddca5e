import { KodeksError } from "../../../base/errors.ts";
import type { JoinTools } from "../../staging/stage.ts";
import { countOf } from "./count-of.ts";
import { joinCourses } from "./join-courses.ts";
import { joinDiagnoses, joinHospitals, joinMedications } from "./join-details.ts";

/** Tables whose rows belong to a contact, and the field that names it. */
const dependants = {
  documents: "encounter",
  medications: "encounter",
  fhir_medications: "encounter",
  labs: "encounter",
  fhir_conditions: "encounter",
  diagnoses: "id",
  fhir_diagnoses: "id",
} as const;
const dependantTables = Object.keys(dependants) as readonly (keyof typeof dependants)[];

/**
 * Joins resources by their references, out of core: drops repeated resources, gives encounters their course,
 * leaves out what belongs to encounters left out, checks that patients agree, and stages diagnoses, medicines
 * and hospitals that were given by reference.
 *
 * @throws KodeksError DUPLICATE_ID, ORPHAN_ROW, BAD_FHIR, BAD_ROW as `tools.remove`
 */
export async function joinResources(tools: JoinTools): Promise<void> {
  await dropRepeated(tools);
  await checkPatients(tools);
  await joinCourses(tools);
  await leaveOut(tools);
  await checkDependants(tools);
  await joinDiagnoses(tools);
  await joinMedications(tools);
  await joinHospitals(tools);
  await dropNotesInTwoResources(tools);
  await dropEmptyEpisodes(tools);
}

/** Pages and Bundles of one export often repeat a resource: that is no fault unless they differ. */
async function dropRepeated({ connection, remove, warn }: JoinTools): Promise<void> {
  await connection.run(`
    CREATE TEMP TABLE repeats AS
    SELECT id, file, row, digest <> first_digest AS differs FROM (
      SELECT rowid AS id, file, row, digest,
        row_number() OVER same AS nth, first_value(digest) OVER same AS first_digest
      FROM fhir_resources SEMI JOIN (
        SELECT type, id FROM fhir_resources GROUP BY type, id HAVING count(*) > 1
      ) AS several USING (type, id)
      WINDOW same AS (PARTITION BY type, id ORDER BY file, row)
    ) WHERE nth > 1`);
  if ((await countOf(connection, "SELECT count(*) FROM repeats")) === 0) return;
  await remove(
    "fhir_resources",
    "SELECT id FROM repeats WHERE differs",
    new KodeksError("DUPLICATE_ID", "the source has another resource of the same type and id", {
      where: "id",
      remedy: "Export the current version of each resource only.",
    }),
  );
  warn(
    "repeated-resource",
    await countOf(connection, "SELECT count(*) FROM repeats WHERE NOT differs"),
  );
  const tables = ["patients", "contacts", "fhir_resources", "fhir_subjects", "fhir_encounters"];
  for (const table of [...tables, "fhir_organizations", "fhir_medicines", ...dependantTables]) {
    await connection.run(
      `DELETE FROM ${table} WHERE rowid IN (SELECT ${table}.rowid FROM ${table} SEMI JOIN repeats USING (file, row))`,
    );
  }
}

/** A source without any patients still has courses, without sex and age. */
async function checkPatients({ connection, remove, warn }: JoinTools): Promise<void> {
  const unknown =
    "FROM contacts ANTI JOIN (SELECT id AS patient_id FROM fhir_resources WHERE type = 'Patient') USING (patient_id)";
  if (
    (await countOf(connection, "SELECT count(*) FROM fhir_resources WHERE type = 'Patient'")) === 0
  ) {
    warn("encounter-without-patient", await countOf(connection, `SELECT count(*) ${unknown}`));
    return;
  }
  await remove(
    "contacts",
    `SELECT rowid ${unknown}`,
    new KodeksError("ORPHAN_ROW", "the source does not have the patient", { where: "subject" }),
  );
}

/** What belongs to an encounter that was left out, or was bad itself, goes with it. */
async function leaveOut({ connection, warn }: JoinTools): Promise<void> {
  await connection.run(`
    CREATE TEMP TABLE left_out AS
    SELECT contact_id FROM (
      SELECT CASE type WHEN 'Encounter' THEN id ELSE type || '/' || id END AS contact_id
      FROM fhir_resources WHERE type IN ('Encounter', 'EpisodeOfCare')
    ) ANTI JOIN contacts USING (contact_id)`);
  for (const table of dependantTables) {
    const rows = `FROM ${table} SEMI JOIN left_out USING (contact_id)`;
    const count = await countOf(connection, `SELECT count(*) ${rows}`);
    if (count === 0) continue;
    if (!table.endsWith("diagnoses")) warn("row-of-encounter-left-out", count);
    await connection.run(`DELETE FROM ${table} WHERE rowid IN (SELECT ${table}.rowid ${rows})`);
  }
}

async function checkDependants({ connection, remove }: JoinTools): Promise<void> {
  await connection.run(`
    CREATE TEMP TABLE strangers AS
    SELECT subjects.file, subjects.row FROM fhir_subjects AS subjects JOIN contacts USING (contact_id)
    WHERE subjects.patient_id <> contacts.patient_id`);
  for (const table of dependantTables) {
    await remove(
      table,
      `SELECT ${table}.rowid FROM ${table} SEMI JOIN strangers USING (file, row)`,
      new KodeksError("BAD_ROW", "the resource and its encounter name different patients", {
        where: "subject",
      }),
    );
    await remove(
      table,
      `SELECT ${table}.rowid FROM ${table} ANTI JOIN contacts USING (contact_id) WHERE contact_id IS NOT NULL`,
      new KodeksError("ORPHAN_ROW", "the source does not have the encounter", {
        where: dependants[table],
      }),
    );
  }
}

/** US Core has notes twice: as DocumentReference and, presented in a form, as DiagnosticReport. */
async function dropNotesInTwoResources({ connection, warn }: JoinTools): Promise<void> {
  const report = "starts_with(document_id, 'DiagnosticReport/')";
  const notes = (condition: string): string =>
    `(SELECT rowid AS id, contact_id, md5(text) AS digest FROM documents WHERE ${condition})`;
  const twice = `FROM ${notes(report)} AS reports SEMI JOIN ${notes(`NOT ${report}`)} AS notes USING (contact_id, digest)`;
  const count = await countOf(connection, `SELECT count(*) ${twice}`);
  if (count === 0) return;
  warn("note-in-two-resources", count);
  await connection.run(`DELETE FROM documents WHERE rowid IN (SELECT reports.id ${twice})`);
}

/** Episodes that no encounter or row belongs to, as of general practice, are no courses. */
async function dropEmptyEpisodes({ connection, warn }: JoinTools): Promise<void> {
  const used = ["documents", "medications", "labs", "diagnoses"].map(
    (table) => `SELECT contact_id FROM ${table}`,
  );
  await connection.run(`
    CREATE TEMP TABLE empty_episodes AS
    SELECT contact_id FROM contacts
    WHERE starts_with(contact_id, 'EpisodeOfCare/') AND contact_id NOT IN (${used.join(" UNION ALL ")})
      AND contact_id NOT IN (SELECT course_id FROM contacts WHERE course_id <> contact_id)`);
  warn(
    "episode-without-encounters",
    await countOf(connection, "SELECT count(*) FROM empty_episodes"),
  );
  await connection.run(
    "DELETE FROM contacts WHERE contact_id IN (SELECT contact_id FROM empty_episodes)",
  );
}
