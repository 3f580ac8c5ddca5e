import { KodeksError } from "../../../base/errors.ts";
import type { JoinTools } from "../../staging/stage.ts";
import { countOf } from "./count-of.ts";

/**
 * Stages the diagnoses: conditions that encounters list, with the role they have there, and conditions that
 * name an encounter which does not list them. Those are secondary; but the role is not known where the
 * encounter lists no diagnoses at all.
 */
export async function joinDiagnoses({ connection, remove, warn }: JoinTools): Promise<void> {
  await remove(
    "fhir_diagnoses",
    "SELECT fhir_diagnoses.rowid FROM fhir_diagnoses ANTI JOIN (SELECT id AS condition_id FROM fhir_resources WHERE type = 'Condition') AS known USING (condition_id)",
    new KodeksError("ORPHAN_ROW", "the source does not have the condition", {
      where: "diagnosis.condition",
    }),
  );
  warn(
    "condition-without-encounter",
    await countOf(
      connection,
      "SELECT count(*) FROM fhir_conditions ANTI JOIN fhir_diagnoses USING (condition_id) WHERE contact_id IS NULL",
    ),
  );
  await connection.run(`
    INSERT INTO diagnoses (contact_id, code, role, rank, file, row)
    SELECT listed.contact_id, code, role, rank, conditions.file, conditions.row
    FROM fhir_diagnoses AS listed JOIN fhir_conditions AS conditions USING (condition_id)
    UNION ALL
    SELECT conditions.contact_id, code, CASE WHEN lists.contact_id IS NULL THEN NULL ELSE 'secondary' END,
      NULL, file, row
    FROM (
      SELECT * FROM fhir_conditions ANTI JOIN fhir_diagnoses USING (contact_id, condition_id)
      WHERE contact_id IS NOT NULL
    ) AS conditions
    LEFT JOIN (SELECT DISTINCT contact_id FROM fhir_diagnoses) AS lists USING (contact_id)`);
}

/** Stages the medicines that were given by reference. Where the medication is nowhere, a display will do. */
export async function joinMedications({ connection, remove, warn }: JoinTools): Promise<void> {
  const nowhere =
    "FROM fhir_medications ANTI JOIN (SELECT id AS medicine_id FROM fhir_resources WHERE type = 'Medication') AS known USING (medicine_id)";
  await remove(
    "fhir_medications",
    `SELECT fhir_medications.rowid ${nowhere} WHERE name IS NULL`,
    new KodeksError("ORPHAN_ROW", "the source does not have the medication", {
      where: "medicationReference",
    }),
  );
  warn("medication-not-in-source", await countOf(connection, `SELECT count(*) ${nowhere}`));
  await connection.run(`
    INSERT INTO medications (contact_id, time, atc, name, dose, route, kind, file, row)
    SELECT given.contact_id, time, medicines.atc, coalesce(medicines.name, given.name), dose, route, kind,
      given.file, given.row
    FROM fhir_medications AS given LEFT JOIN fhir_medicines AS medicines USING (medicine_id)`);
}

/** Names the hospitals that encounters give by reference only. */
export async function joinHospitals({ connection }: JoinTools): Promise<void> {
  await connection.run(`
    UPDATE contacts SET hospital = named.name
    FROM (
      SELECT contact_id, name FROM fhir_encounters JOIN fhir_organizations USING (organization_id)
    ) AS named
    WHERE contacts.contact_id = named.contact_id AND hospital IS NULL`);
}
