import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Course } from "../../course.ts";
import type { ImportOptions } from "../../staging/stage.ts";
import { toText } from "../import-files.fixture.ts";
import type { Content } from "../import-files.fixture.ts";
import type { ImportReport } from "../import-report.ts";
import { readCohort } from "../same-patients.fixture.ts";
import { importFhir } from "./fhir.ts";

/** A resource as JSON. */
export type Json = Readonly<Record<string, unknown>>;

export const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString("base64");
export const reference = (text: string): Json => ({ reference: text });
const patient = (id: number): Json => reference(`Patient/${id}`);
const encounter = (id: number): Json => reference(`Encounter/${id}`);
const coded = (system: string, code: string, display?: string): Json => ({
  coding: [{ system, code, ...(display === undefined ? {} : { display }) }],
});
const icd10 = "http://hl7.org/fhir/sid/icd-10";
const actCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
const use = (code: string): Json =>
  coded("http://terminology.hl7.org/CodeSystem/diagnosis-role", code);
const laboratory = [
  coded("http://terminology.hl7.org/CodeSystem/observation-category", "laboratory"),
];

const condition = (id: string, who: number, where: number | null, code: Json): Json => ({
  resourceType: "Condition",
  id,
  subject: patient(who),
  ...(where === null ? {} : { encounter: encounter(where) }),
  code,
});

const note = (
  id: number,
  who: number,
  where: number,
  date: string,
  type: Json,
  attachment: Json,
): Json => ({
  resourceType: "DocumentReference",
  id: String(id),
  status: "current",
  subject: patient(who),
  date,
  type,
  context: { encounter: [encounter(where)] },
  content: [{ attachment }],
});
const plain = (text: string): Json => ({
  contentType: "text/plain; charset=utf-8",
  data: base64(text),
});

/** The resources that describe `samePatients`; details before what they belong to. */
export const sameResources: readonly Json[] = [
  condition("c2", 1, null, coded("urn:oid:1.2.208.176.2.4", "DE119", "Type 2-diabetes")),
  condition("c1", 1, 101, coded(icd10, "I21.9")),
  condition("c3", 1, 101, coded("http://hl7.org/fhir/sid/icd-10-cm", "I10")),
  condition("c4", 1, 102, coded("http://fhir.de/CodeSystem/bfarm/icd-10-gm", "H36.0*")),
  condition("c5", 2, 201, coded(icd10, "S52.5")),
  condition("c6", 2, 2011, coded(icd10, "V18.4")),
  condition("c7", 3, 301, coded(icd10, "Z00.0")),
  note(
    9001,
    1,
    101,
    "2019-03-01T09:00:00+01:00",
    { text: "Admission note" },
    plain("Chest pain, “crushing”; known type 2 diabetes.\nBlood pressure 160/95 – æøå 😀"),
  ),
  note(9002, 1, 101, "2019-03-05T11:00:00Z", coded("http://loinc.org", "18842-5"), {
    contentType: "text/html",
    data: base64(
      "<html><body><p>Myocardial infarction, stented. Says &quot;better&quot;.</p></body></html>",
    ),
  }),
  note(
    9003,
    1,
    102,
    "2020-01-10T11:00:00.000+01:00",
    coded("http://loinc.org", "11506-3", "Progress note"),
    plain("Diabetic retinopathy seen.\r\nControl in a year."),
  ),
  note(
    9004,
    2,
    2011,
    "2019-07-21T01:30:00+02:00",
    { text: "Discharge summary" },
    plain("Fell from a bicycle; fracture of the radius."),
  ),
  {
    resourceType: "MedicationRequest",
    id: "m1",
    status: "active",
    intent: "order",
    subject: patient(1),
    encounter: encounter(101),
    authoredOn: "2019-03-01T10:00:00+01:00",
    medicationCodeableConcept: coded("http://www.whocc.no/atc", "B01AC06", "acetylsalicylic acid"),
    dosageInstruction: [
      {
        text: "one a day",
        route: { text: "oral" },
        doseAndRate: [{ doseQuantity: { value: 75, unit: "mg" } }],
      },
    ],
  },
  {
    resourceType: "MedicationAdministration",
    id: "m1",
    status: "completed",
    subject: patient(1),
    context: encounter(101),
    effectivePeriod: { start: "2019-03-02T08:00:00+01:00" },
    medicationReference: reference("Medication/metformin"),
    dosage: {
      dose: { value: 500, unit: "mg" },
      route: coded("http://snomed.info/sct", "26643006", "oral"),
    },
  },
  {
    resourceType: "Medication",
    id: "metformin",
    code: coded("urn:oid:2.16.840.1.113883.6.73", "A10BA02", "metformin"),
  },
  {
    resourceType: "Observation",
    id: "l1",
    status: "final",
    category: laboratory,
    subject: patient(1),
    encounter: encounter(101),
    effectiveDateTime: "2019-03-01T09:30:00+01:00",
    code: coded("http://loinc.org", "2345-7", "Glucose"),
    valueQuantity: { value: 11.2, unit: "mmol/L" },
    referenceRange: [{ low: { value: 4.2 }, high: { value: 6.3 } }],
  },
  {
    resourceType: "Observation",
    id: "l2",
    status: "final",
    category: laboratory,
    subject: patient(1),
    encounter: encounter(101),
    effectiveDateTime: "2019-03-01T09:31:00+01:00",
    code: coded("http://loinc.org", "10839-9", "Troponin I"),
    valueQuantity: { value: 5, comparator: "<", unit: "ng/L" },
  },
  {
    resourceType: "Encounter",
    id: "101",
    status: "finished",
    class: { system: actCode, code: "IMP" },
    subject: patient(1),
    period: { start: "2019-03-01T08:00:00+01:00", end: "2019-03-05T12:00:00+01:00" },
    serviceType: { text: "cardiology" },
    serviceProvider: reference("Organization/north"),
    diagnosis: [
      { condition: reference("Condition/c2"), use: use("CM"), rank: 1 },
      { condition: reference("Condition/c1"), use: use("DD"), rank: 1 },
    ],
  },
  {
    resourceType: "Encounter",
    id: "102",
    status: "finished",
    class: { system: actCode, code: "AMB" },
    subject: patient(1),
    period: { start: "2020-01-10T10:00:00+01:00", end: "2020-01-10T14:00:00+01:00" },
    type: [coded("http://snomed.info/sct", "394594003", "ophthalmology")],
    serviceProvider: { display: "North Hospital" },
    diagnosis: [{ condition: reference("Condition/c4") }],
  },
  {
    resourceType: "Encounter",
    id: "2011",
    status: "finished",
    class: { system: actCode, code: "IMP" },
    subject: patient(2),
    partOf: encounter(201),
    period: { start: "2019-07-21T00:10:00+02:00", end: "2019-07-21T01:45:00+02:00" },
    diagnosis: [{ condition: reference("Condition/c6"), rank: 2 }],
  },
  {
    resourceType: "Encounter",
    id: "201",
    status: "finished",
    class: { system: actCode, code: "EMER", display: "emergency" },
    subject: patient(2),
    period: { start: "2019-07-20T23:10:00+02:00", end: "2019-07-21T02:00:00+02:00" },
    serviceType: coded("urn:example", "O", "orthopaedics"),
    serviceProvider: { reference: "Organization/south" },
    diagnosis: [{ condition: reference("Condition/c5"), use: use("billing"), rank: 1 }],
  },
  {
    resourceType: "Encounter",
    id: "301",
    status: "finished",
    class: { system: actCode, code: "AMB" },
    subject: patient(3),
    period: { start: "2021-05-05" },
    diagnosis: [{ condition: reference("Condition/c7"), rank: 1 }],
  },
  { resourceType: "Organization", id: "north", name: "North Hospital" },
  { resourceType: "Organization", id: "south", name: "South Hospital" },
  {
    resourceType: "Patient",
    id: "1",
    gender: "female",
    birthDate: "1950-02-03",
    name: [{ given: ["Anna", "Maria"], family: "Holm" }],
  },
  { resourceType: "Patient", id: "2", gender: "male", birthDate: "1988-11" },
  { resourceType: "Patient", id: "3", gender: "female", birthDate: "2001" },
];

/** Files as a bulk export writes them: one or more a type; some gzipped, in a folder below. */
export function asBulkExport(resources: readonly Json[]): Readonly<Record<string, Content>> {
  const files: Record<string, Json[]> = {};
  for (const resource of resources) {
    (files[`${String(resource["resourceType"])}.000.ndjson`] ??= []).push(resource);
  }
  return Object.fromEntries(
    Object.entries(files).map(([name, list], i) =>
      i % 2 === 0 ? [name, list] : [`more/${name}.gz`, gzipSync(toText(list))],
    ),
  );
}

/** A Bundle as a server that answers with `urn:uuid:` writes it. */
export function asBundle(resources: readonly Json[]): Json {
  const urnOf = (name: string): string => {
    const hex = createHash("sha256").update(name).digest("hex");
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  };
  const entry = resources.map((resource) => ({
    fullUrl: urnOf(`${String(resource["resourceType"])}/${String(resource["id"])}`),
    resource: JSON.parse(
      JSON.stringify(resource).replaceAll(
        /"reference":"([^"#]+)"/g,
        (_, name: string) => `"reference":"${urnOf(name)}"`,
      ),
    ) as Json,
  }));
  return { resourceType: "Bundle", type: "collection", entry };
}

/** The resources with fields of one replaced; undefined removes a field. */
export function changed(type: string, id: string, fields: Json): readonly Json[] {
  return sameResources.map((resource) =>
    resource["resourceType"] === type && resource["id"] === id
      ? { ...resource, ...fields }
      : resource,
  );
}

export interface ImportedFhir {
  readonly report: ImportReport;
  readonly courses: readonly Course[];
  readonly out: string;
}

/** Writes files into a folder that is empty so far, imports them and reads the cohort back. */
export async function importFhirFiles(
  folder: string,
  files: Readonly<Record<string, Content>>,
  options: Partial<ImportOptions> = {},
): Promise<ImportedFhir> {
  const source = join(folder, "source");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(source, name)), { recursive: true });
    writeFileSync(join(source, name), toText(content));
  }
  const out = join(folder, "cohort");
  const report = await importFhir(source, { out, ...options });
  return { report, courses: await readCohort(out), out };
}
