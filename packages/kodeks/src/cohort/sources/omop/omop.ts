import { importSource } from "../../staging/stage.ts";
import type { ImportOptions, Stage } from "../../staging/stage.ts";
import type { Cells } from "../fields.ts";
import type { ImportReport } from "../import-report.ts";
import type { Place } from "../rows/row.ts";
import { readConcepts } from "./concepts.ts";
import type { Concepts } from "./concepts.ts";
import { conditionCode, conditionRole } from "./diagnosis.ts";
import { labOf } from "./lab.ts";
import { medicationOf } from "./medication.ts";
import { noteOf } from "./note.ts";
import { idOf, requiredId } from "./omop-cells.ts";
import { omopTableNames } from "./omop-columns.ts";
import type { OmopTable } from "./omop-columns.ts";
import { openOmop } from "./omop-source.ts";
import type { OmopSource } from "./omop-source.ts";
import { addPerson, addVisit, readCareSite, readProvider } from "./visits.ts";
import type { VisitLookups } from "./visits.ts";

/**
 * Imports a database in the form of OMOP CDM 5.4. A visit is a course. Diagnoses that are not coded in ICD-10,
 * and rows without a visit, are counted and left out. Roles come from the status or (before CDM 5.3.1) the
 * type of a condition; where a visit has a primary diagnosis, those without a role are secondary.
 *
 * @throws KodeksError NOT_FOUND, BAD_TABLE, BAD_DATABASE, USAGE, and as `importSource`
 *
 * @example
 * await importOmop({ kind: "folder", folder: "omop-export" }, { out: "cohort" });
 */
export async function importOmop(
  source: OmopSource,
  options: ImportOptions,
): Promise<ImportReport> {
  const { tables, inputs, details, close } = await openOmop(source, options.signal);
  try {
    const bytes = [...tables.values()].flat().reduce((sum, table) => sum + table.bytes, 0);
    const described = { name: "omop", inputs, bytes, details, othersSecondary: true };
    return await importSource(options, described, async (stage) => {
      const concepts = await readConcepts(stage, tables.get("concept") ?? []);
      const readers = rowReaders(stage, concepts);
      for (const name of omopTableNames) {
        if (name === "concept") continue;
        for (const table of tables.get(name) ?? []) {
          await stage.read(table, ({ values, place }) => readers[name](values, place));
        }
      }
    });
  } finally {
    await close();
  }
}

type RowReader = (cells: Cells, place: Place) => void;

function rowReaders(
  stage: Stage,
  concepts: Concepts,
): Readonly<Record<Exclude<OmopTable, "concept">, RowReader>> {
  const lookups: VisitLookups = { careSites: new Map(), specialties: new Map() };
  const ofWanted =
    (read: RowReader): RowReader =>
    (cells, place) => {
      if (stage.wants(requiredId(cells, "person_id"))) read(cells, place);
    };
  const ofVisit = (read: (contact_id: string, cells: Cells, place: Place) => void): RowReader =>
    ofWanted((cells, place) => {
      const visit = idOf(cells, "visit_occurrence_id");
      if (visit === null) stage.warn("row-without-visit");
      else read(visit, cells, place);
    });
  return {
    care_site: (cells) => readCareSite(cells, concepts, lookups),
    provider: (cells) => readProvider(cells, concepts, lookups),
    person: ofWanted((cells, place) => addPerson(stage, cells, concepts, place)),
    visit_occurrence: ofWanted((cells, place) => addVisit(stage, cells, concepts, lookups, place)),
    condition_occurrence: ofVisit((contact_id, cells, place) => {
      const found = conditionCode(cells, concepts);
      if (found === null) {
        stage.warn("diagnosis-without-icd-10");
        return;
      }
      if (found.byForm) stage.warn("diagnosis-taken-for-icd-10-by-its-form");
      const role = conditionRole(cells);
      stage.add("diagnoses", { contact_id, code: found.code, role, rank: null }, place);
    }),
    drug_exposure: ofVisit((contact_id, cells, place) => {
      const medication = medicationOf(cells, concepts);
      if (medication === null) stage.warn("medicine-without-name");
      else stage.add("medications", { contact_id, ...medication }, place);
    }),
    measurement: ofVisit((contact_id, cells, place) => {
      stage.add("labs", { contact_id, ...labOf(cells, concepts) }, place);
    }),
    note: ofVisit((contact_id, cells, place) => {
      stage.add("documents", { contact_id, ...noteOf(cells, concepts) }, place);
    }),
  };
}
