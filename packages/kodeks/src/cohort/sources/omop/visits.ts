import type { Place } from "../rows/row.ts";
import { birthYearOf, sexOf } from "../fields.ts";
import type { Cells } from "../fields.ts";
import type { Stage } from "../../staging/stage.ts";
import type { Concepts } from "./concepts.ts";
import { cell, conceptIdOf, idOf, momentOf, requiredId } from "./omop-cells.ts";

interface CareSite {
  readonly name: string | null;
  readonly placeOfService: string | null;
}

/** What visits refer to. */
export interface VisitLookups {
  readonly careSites: Map<string, CareSite>;
  /** Specialties of providers. */
  readonly specialties: Map<string, string>;
}

/** Keeps a row of CARE_SITE. */
export function readCareSite(cells: Cells, concepts: Concepts, lookups: VisitLookups): void {
  const name = cell(cells, "care_site_name") ?? cell(cells, "care_site_source_value");
  const placeOfService =
    cell(cells, "place_of_service_source_value") ??
    concepts.get(conceptIdOf(cells, "place_of_service_concept_id"))?.name ??
    null;
  lookups.careSites.set(requiredId(cells, "care_site_id"), { name, placeOfService });
}

/** Keeps a row of PROVIDER. */
export function readProvider(cells: Cells, concepts: Concepts, lookups: VisitLookups): void {
  const specialty =
    cell(cells, "specialty_source_value") ??
    concepts.get(conceptIdOf(cells, "specialty_concept_id"))?.name.toLowerCase();
  if (specialty !== undefined) lookups.specialties.set(requiredId(cells, "provider_id"), specialty);
}

const sexes: ReadonlyMap<number, string> = new Map([
  [8507, "male"],
  [8532, "female"],
]);

/** Adds a row of PERSON. */
export function addPerson(stage: Stage, cells: Cells, concepts: Concepts, place: Place): void {
  const gender = conceptIdOf(cells, "gender_concept_id");
  const known = gender === null ? undefined : sexes.get(gender);
  const born = cell(cells, "year_of_birth")?.replace(/\.0+$/, "");
  const patient = {
    patient_id: requiredId(cells, "person_id"),
    sex:
      known ??
      sexOf(cell(cells, "gender_source_value")) ??
      concepts.get(gender)?.name.toLowerCase() ??
      null,
    birth_year:
      born === undefined
        ? birthYearOf(cell(cells, "birth_datetime")?.slice(0, 4) ?? null, "birth_datetime")
        : birthYearOf(born, "year_of_birth"),
    names: null,
  };
  stage.add("patients", patient, place);
}

const admissionTypes: ReadonlyMap<number, string> = new Map([
  [9201, "inpatient"],
  [9202, "outpatient"],
  [9203, "emergency"],
  [262, "emergency+inpatient"],
]);

/** What the source calls a kind of visit. Many databases keep the visit's own number there. */
function visitWord(value: string | null): string | null {
  return value !== null && /^\p{L}[\p{L} ,()/-]{0,40}$/u.test(value) ? value.toLowerCase() : null;
}

/** The kind of visit by its concept, or else as the source calls it. */
export function admissionTypeOf(cells: Cells, concepts: Concepts): string | null {
  const kind = conceptIdOf(cells, "visit_concept_id");
  return (
    (kind === null ? undefined : admissionTypes.get(kind)) ??
    concepts.get(kind)?.name.toLowerCase() ??
    visitWord(cell(cells, "visit_source_value"))
  );
}

/** Adds a row of VISIT_OCCURRENCE: a course. */
export function addVisit(
  stage: Stage,
  cells: Cells,
  concepts: Concepts,
  lookups: VisitLookups,
  place: Place,
): void {
  const id = requiredId(cells, "visit_occurrence_id");
  const site = lookups.careSites.get(idOf(cells, "care_site_id") ?? "");
  const contact = {
    contact_id: id,
    course_id: id,
    patient_id: requiredId(cells, "person_id"),
    split: null,
    language: null,
    start: momentOf(cells, "visit_start"),
    end: momentOf(cells, "visit_end"),
    hospital: site?.name ?? null,
    department: site?.placeOfService ?? null,
    specialty: lookups.specialties.get(idOf(cells, "provider_id") ?? "") ?? null,
    admission_type: admissionTypeOf(cells, concepts),
  };
  stage.add("contacts", contact, place);
}
