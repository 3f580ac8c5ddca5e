import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KodeksError } from "../../../base/errors.ts";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import type { Content } from "../import-files.fixture.ts";
import { base64, changed, importFhirFiles, reference, sameResources } from "./fhir.fixture.ts";
import type { Json } from "./fhir.fixture.ts";

const makeFolder = temporaryFolders();
const secret = "Sødavand";

/** What an import fails with; checks that nothing was written and no value is shown. */
async function failure(files: Readonly<Record<string, Content>>): Promise<KodeksError> {
  const folder = makeFolder();
  const error: unknown = await importFhirFiles(folder, files).catch((error: unknown) => error);
  expect(readdirSync(folder)).toEqual(["source"]);
  if (!(error instanceof KodeksError)) throw error;
  expect(`${error.message} ${error.where} ${error.remedy}`).not.toContain(secret);
  return error;
}

const attachment = (fields: Json): Json => ({
  content: [{ attachment: { contentType: "text/plain", ...fields } }],
});
const placeOf = (type: string, id: string): number =>
  1 + sameResources.findIndex((found) => found["resourceType"] === type && found["id"] === id);

describe("a bad resource stops the import with nothing written", () => {
  const cases: readonly [string, string, string, Json, string, string][] = [
    [
      "a day that is none",
      "Encounter",
      "101",
      { period: { start: "2019-02-31" } },
      "BAD_FHIR",
      "Encounter.period.start",
    ],
    [
      "a date of a country",
      "Encounter",
      "101",
      { period: { end: "31/12/2019" } },
      "BAD_FHIR",
      "Encounter.period.end",
    ],
    [
      "a birth date that is none",
      "Patient",
      "1",
      { birthDate: "1950-13-01" },
      "BAD_FHIR",
      "Patient.birthDate",
    ],
    ["no subject", "Encounter", "101", { subject: undefined }, "BAD_FHIR", "Encounter.subject"],
    [
      "a subject without reference",
      "Encounter",
      "101",
      { subject: { display: secret } },
      "BAD_FHIR",
      "Encounter.subject",
    ],
    [
      "a conditional reference",
      "Encounter",
      "101",
      { subject: reference("Patient?identifier=1") },
      "BAD_FHIR",
      "Encounter.subject.reference",
    ],
    [
      "a reference to another type",
      "Encounter",
      "101",
      { subject: reference("Group/1") },
      "BAD_FHIR",
      "Encounter.subject.reference",
    ],
    ["no id", "Encounter", "101", { id: undefined }, "BAD_FHIR", "Encounter.id"],
    ["an id that is a number", "Patient", "2", { id: 2 }, "BAD_FHIR", "Patient.id"],
    [
      "a list where one is due",
      "Encounter",
      "101",
      { class: [{ code: secret }] },
      "BAD_FHIR",
      "Encounter.class",
    ],
    [
      "one where a list is due",
      "Encounter",
      "101",
      { diagnosis: { rank: 1 } },
      "BAD_FHIR",
      "Encounter.diagnosis",
    ],
    [
      "a rank in words",
      "Encounter",
      "301",
      { diagnosis: [{ condition: reference("Condition/c7"), rank: "1" }] },
      "BAD_FHIR",
      "Encounter.diagnosis[0].rank",
    ],
    [
      "no ICD-10 code in ICD-10",
      "Condition",
      "c1",
      { code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: secret }] } },
      "BAD_CODE",
      "Condition.code.coding[0].code",
    ],
    [
      "a value in words",
      "Observation",
      "l1",
      { valueQuantity: { value: "11.2" } },
      "BAD_FHIR",
      "Observation.valueQuantity.value",
    ],
    [
      "an unknown comparator",
      "Observation",
      "l1",
      { valueQuantity: { value: 1, comparator: secret } },
      "BAD_FHIR",
      "Observation.valueQuantity.comparator",
    ],
    [
      "data that is not base64",
      "DocumentReference",
      "9001",
      attachment({ data: `${secret}!` }),
      "BAD_FHIR",
      "DocumentReference.content[0].attachment.data",
    ],
    [
      "base64 cut off",
      "DocumentReference",
      "9001",
      attachment({ data: base64("abcd").slice(0, 7) }),
      "BAD_FHIR",
      "DocumentReference.content[0].attachment.data",
    ],
    [
      "Latin-1 that says nothing of it",
      "DocumentReference",
      "9001",
      attachment({ data: base64(Buffer.from("bl\u00f8d", "latin1")) }),
      "BAD_TEXT",
      "DocumentReference.content[0].attachment.data",
    ],
    [
      "a charset that is none",
      "DocumentReference",
      "9001",
      attachment({ contentType: "text/plain; charset=klingon", data: base64("x") }),
      "BAD_FHIR",
      "DocumentReference.content[0].attachment.contentType",
    ],
    [
      "no content type",
      "DocumentReference",
      "9001",
      attachment({ contentType: undefined, data: base64("x") }),
      "BAD_FHIR",
      "DocumentReference.content[0].attachment.contentType",
    ],
    [
      "blank text",
      "DocumentReference",
      "9001",
      attachment({ data: base64(" \n") }),
      "EMPTY_TEXT",
      "DocumentReference.content[0].attachment.data",
    ],
    [
      "a note of 20 MB",
      "DocumentReference",
      "9001",
      attachment({ data: base64("word ".repeat(4_000_000)) }),
      "BAD_TEXT",
      "DocumentReference.content[0].attachment.data",
    ],
    [
      "HTML nested without end",
      "DocumentReference",
      "9001",
      attachment({ contentType: "text/html", data: base64("<div>".repeat(50_000)) }),
      "BAD_TEXT",
      "DocumentReference.content[0].attachment.data",
    ],
    [
      "a note without an encounter",
      "DocumentReference",
      "9001",
      { context: {} },
      "ORPHAN_ROW",
      "DocumentReference.context.encounter",
    ],
    [
      "a note of an encounter that is nowhere",
      "DocumentReference",
      "9001",
      { context: { encounter: [reference("Encounter/9")] } },
      "ORPHAN_ROW",
      "encounter",
    ],
    [
      "a note of another patient's encounter",
      "DocumentReference",
      "9001",
      { subject: reference("Patient/2") },
      "BAD_ROW",
      "subject",
    ],
    [
      "a result of an encounter that is nowhere",
      "Observation",
      "l1",
      { encounter: reference("Encounter/9") },
      "ORPHAN_ROW",
      "encounter",
    ],
    [
      "a condition of an encounter that is nowhere",
      "Condition",
      "c3",
      { encounter: reference("Encounter/9") },
      "ORPHAN_ROW",
      "encounter",
    ],
    [
      "a patient who is nowhere",
      "Encounter",
      "301",
      { subject: reference("Patient/9") },
      "ORPHAN_ROW",
      "subject",
    ],
    [
      "a diagnosis that is nowhere",
      "Encounter",
      "301",
      { diagnosis: [{ condition: reference("Condition/c9") }] },
      "ORPHAN_ROW",
      "diagnosis.condition",
    ],
    [
      "a medication that is nowhere",
      "MedicationAdministration",
      "m1",
      { medicationReference: reference("Medication/9") },
      "ORPHAN_ROW",
      "medicationReference",
    ],
    [
      "no medication",
      "MedicationAdministration",
      "m1",
      { medicationReference: undefined },
      "BAD_FHIR",
      "MedicationAdministration.medicationReference",
    ],
    [
      "part of an encounter that is nowhere",
      "Encounter",
      "2011",
      { partOf: reference("Encounter/9") },
      "ORPHAN_ROW",
      "Encounter.partOf",
    ],
    [
      "a contained resource that is not there",
      "MedicationAdministration",
      "m1",
      { medicationReference: reference("#m") },
      "BAD_FHIR",
      "MedicationAdministration.medicationReference.reference",
    ],
  ];
  it.each(cases)("%s", async (_, type, id, fields, code, field) => {
    const error = await failure({ "all.ndjson": changed(type, id, fields) });
    expect(error.code).toBe(code);
    expect(error.where).toMatch(
      new RegExp(
        `all\\.ndjson:${placeOf(type, id)}, field "${field.replaceAll(/[.[\]]/g, "\\$&")}"$`,
      ),
    );
  });

  it("encounters that are part of each other in a circle", async () => {
    const error = await failure({
      "all.ndjson": changed("Encounter", "201", { partOf: reference("Encounter/2011") }),
    });
    expect(error).toMatchObject({ code: "BAD_FHIR", where: expect.stringContaining("partOf") });
  });

  it.each(["Patient", "Encounter", "Condition", "Observation", "DocumentReference"])(
    "an id of another %s",
    async (type) => {
      const first = sameResources.find((resource) => resource["resourceType"] === type);
      const error = await failure({
        "all.ndjson": [...sameResources, { ...first, language: "da" }],
      });
      expect(error.code).toBe("DUPLICATE_ID");
      expect(error.where).toContain(`all.ndjson:${sameResources.length + 1}, field "id"`);
    },
  );

  it("names the entry of a Bundle", async () => {
    const entry = [...sameResources.map((resource) => ({ resource })), { resource: secret }];
    const bundle = { resourceType: "Bundle", entry };
    const error = await failure({ "b.json": JSON.stringify(bundle) });
    expect(error.code).toBe("BAD_FHIR");
    expect(error.where).toContain(
      `b.json:${entry.length}, field "Bundle.entry[${entry.length - 1}]`,
    );
  });
});
