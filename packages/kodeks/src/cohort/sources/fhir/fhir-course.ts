import { KodeksError } from "../../../base/errors.ts";
import type { Course, Diagnosis, LabResult, Medication } from "../../course.ts";
import type { Stage } from "../../staging/stage.ts";
import type { StagedRow, StagedTable } from "../../staging/staged-tables.ts";
import { stageResource } from "./fhir.ts";
import { unpack } from "./read-resources.ts";
import type { Found } from "./read-resources.ts";

type Rows = { [Table in StagedTable]?: StagedRow<Table>[] };

/** A course that came as FHIR, with the ids that an answer refers back to. */
export interface FhirCourse {
  readonly course: Course;
  readonly patientId: string | null;
  readonly encounterId: string | null;
}

/**
 * Reads one course from a Bundle, or from a DocumentReference alone, in memory: with the readers of
 * `importFhir`, but everything in it belongs to one course, whatever encounters it names, and a resource
 * without an encounter belongs to the Bundle's.
 *
 * @throws KodeksError BAD_FHIR, BAD_TEXT, EMPTY_TEXT, BAD_CODE; `where` names the entry and the element
 *
 * @example
 * const { course } = readFhirCourse(JSON.parse(body));
 */
export function readFhirCourse(value: Readonly<Record<string, unknown>>): FhirCourse {
  const rows: Rows = {};
  const stage = memoryStage(rows);
  const found = [...unpack(value, { file: "request", row: 1 }, "request", stage.context)];
  const encounterId = onlyEncounter(found) ?? "course";
  for (const one of found) {
    try {
      stageResource({ ...one, value: withEncounter(one.value, encounterId) }, stage);
    } catch (error) {
      if (!(error instanceof KodeksError)) throw error;
      const { code, message, where = "", remedy } = error;
      throw new KodeksError(code, message, {
        where:
          value["resourceType"] === "Bundle"
            ? `Bundle.entry[${one.place.row - 1}]: ${where}`
            : where,
        ...(remedy === undefined ? {} : { remedy }),
      });
    }
  }
  return join(rows);
}

function memoryStage(rows: Rows): Stage {
  const bad = (_place: unknown, error: KodeksError): never => {
    throw error;
  };
  return {
    add(table, row) {
      const list = (rows[table] ??= [] as never) as unknown[];
      list.push(row);
    },
    read: () => Promise.reject(new KodeksError("INTERNAL", "a request has no tables")),
    context: { bad },
    warn: () => {},
    unknownField: () => {},
    wants: () => true,
  };
}

function onlyEncounter(found: readonly Found[]): string | null {
  for (const { value, bundleId } of found) {
    if (value["resourceType"] !== "Encounter") continue;
    return typeof value["id"] === "string" ? value["id"] : bundleId;
  }
  return null;
}

/** Where each type names its encounter. */
const encounterElements: Readonly<Record<string, "context.encounter" | "encounter" | "context">> = {
  DocumentReference: "context.encounter",
  DiagnosticReport: "encounter",
  MedicationRequest: "encounter",
  MedicationAdministration: "context",
  Observation: "encounter",
  Condition: "encounter",
};

function withEncounter(
  value: Readonly<Record<string, unknown>>,
  encounterId: string,
): Readonly<Record<string, unknown>> {
  const element = encounterElements[String(value["resourceType"])];
  const reference = { reference: `Encounter/${encounterId}` };
  if (element === undefined) return value;
  if (element !== "context.encounter") {
    return value[element] === undefined ? { ...value, [element]: reference } : value;
  }
  const { context } = value;
  if (context === undefined) return { ...value, context: { encounter: [reference] } };
  if (typeof context !== "object" || context === null || "encounter" in context) return value;
  return { ...value, context: { ...context, encounter: [reference] } };
}

function join(rows: Rows): FhirCourse {
  const contact = rows.contacts?.[0];
  const subjects = [...(rows.contacts ?? []), ...(rows.fhir_subjects ?? [])];
  const patients = new Set(subjects.map(({ patient_id }) => patient_id));
  for (const { patient_id } of rows.patients ?? []) patients.add(patient_id);
  if (patients.size > 1) {
    throw new KodeksError("BAD_FHIR", "the Bundle is about more than one patient", {
      where: "Bundle",
      remedy: "Send one course of one patient at a time.",
    });
  }
  const documents = rows.documents ?? [];
  if (documents.length === 0) {
    throw new KodeksError("EMPTY_TEXT", "there is no document with text", {
      where: "DocumentReference",
      remedy: "Attach the text of a note as base64 data of type text/plain or text/html.",
    });
  }
  const patient = rows.patients?.[0];
  const [patientId = null] = patients;
  const course: Course = {
    courseId: contact?.course_id ?? "",
    patientId: patientId ?? "",
    split: null,
    language: null,
    start: contact?.start ?? null,
    end: contact?.end ?? null,
    hospital: contact?.hospital ?? null,
    department: contact?.department ?? null,
    specialty: contact?.specialty ?? null,
    admissionType: contact?.admission_type ?? null,
    sex: patient?.sex ?? null,
    birthYear: patient?.birth_year ?? null,
    documents: documents.map(({ document_id, type, time, text }) => ({
      documentId: document_id,
      type,
      time,
      text,
    })),
    medications: medicationsOf(rows),
    labs: (rows.labs ?? []).map(({ contact_id: _contact, ...lab }): LabResult => lab),
    diagnoses: diagnosesOf(rows),
    evidence: [],
  };
  return { course, patientId, encounterId: contact?.contact_id ?? null };
}

function medicationsOf(rows: Rows): Medication[] {
  const medicines = new Map(rows.fhir_medicines?.map((one) => [one.medicine_id, one]));
  const kindOf = (kind: string | null): Medication["kind"] =>
    kind === "prescribed" || kind === "administered" ? kind : null;
  return [
    ...(rows.medications ?? []).map(({ contact_id: _contact, detail: _detail, kind, ...rest }) => ({
      ...rest,
      kind: kindOf(kind),
    })),
    ...(rows.fhir_medications ?? []).map(
      ({ contact_id: _contact, medicine_id, name, kind, ...rest }) => {
        const medicine = medicines.get(medicine_id);
        return {
          ...rest,
          kind: kindOf(kind),
          atc: medicine?.atc ?? null,
          name: medicine?.name ?? name,
        };
      },
    ),
  ];
}

function diagnosesOf(rows: Rows): Diagnosis[] {
  const roleOf = (role: string | null): Diagnosis["role"] =>
    role === "primary" || role === "secondary" ? role : null;
  const listed = new Map(rows.fhir_diagnoses?.map((one) => [one.condition_id, roleOf(one.role)]));
  const found = [
    ...(rows.diagnoses ?? []).map(({ code, role }) => ({ code, role: roleOf(role) })),
    ...(rows.fhir_conditions ?? []).map(({ code, condition_id }) => ({
      code,
      role: listed.get(condition_id) ?? null,
    })),
  ];
  return [...new Map(found.map((one) => [one.code, one])).values()];
}
