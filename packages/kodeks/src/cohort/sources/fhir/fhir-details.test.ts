import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import type { Course } from "../../course.ts";
import type { ImportReport } from "../import-report.ts";
import { importFhirFiles, reference } from "./fhir.fixture.ts";
import type { Json } from "./fhir.fixture.ts";

const makeFolder = temporaryFolders();
const mine = { subject: reference("Patient/1"), encounter: reference("Encounter/e") };

/** A course of one encounter with these resources. */
async function courseOf(
  resources: readonly Json[],
  encounter: Json = {},
): Promise<{ course: Course; report: ImportReport }> {
  const { courses, report } = await importFhirFiles(makeFolder(), {
    "all.ndjson": [
      { resourceType: "Patient", id: "1" },
      { resourceType: "Encounter", id: "e", subject: reference("Patient/1"), ...encounter },
      ...resources,
    ],
  });
  const [course] = courses;
  if (course === undefined || courses.length > 1) throw new Error("one course was expected");
  return { course, report };
}

describe("laboratory results", () => {
  const lab = (id: string, fields: Json): Json => ({
    resourceType: "Observation",
    id,
    ...mine,
    category: [{ coding: [{ code: "laboratory" }] }],
    code: {
      coding: [
        { system: "http://snomed.info/sct", code: "1" },
        { system: "http://npu-terminology.org", code: "NPU03429", display: "P—Natrium" },
      ],
    },
    ...fields,
  });

  it("have their value as reported", async () => {
    const values: readonly [Json, string, string | null][] = [
      [{ valueQuantity: { value: 1e-7, unit: "mol/L" } }, "1e-7", "mol/L"],
      [{ valueQuantity: { value: 0, code: "mmol/L" } }, "0", "mmol/L"],
      [{ valueQuantity: { value: 90, comparator: ">=" } }, ">=90", null],
      [{ valueString: "positive" }, "positive", null],
      [
        { valueCodeableConcept: { coding: [{ code: "260373001", display: "Detected" }] } },
        "Detected",
        null,
      ],
      [{ valueInteger: 3 }, "3", null],
      [{ valueBoolean: false }, "false", null],
      [{ valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }, "1:128", null],
      [
        { valueRange: { low: { value: 2, unit: "g" }, high: { value: 4, unit: "g" } } },
        "2 g-4 g",
        null,
      ],
    ];
    const { course } = await courseOf(values.map(([fields], i) => lab(`l${i}`, fields)));
    expect(course.labs.map(({ value, unit }) => [value, unit])).toEqual(
      values.map(([, value, unit]) => [value, unit]),
    );
    expect(course.labs[0]).toMatchObject({ code: "NPU03429", name: "P—Natrium" });
  });

  it("of a panel are those of its components, with the normal range", async () => {
    const { course, report } = await courseOf([
      lab("panel", {
        effectivePeriod: { start: "2020-01-01T08:00:00Z" },
        component: [
          {
            code: { text: "Na", coding: [{ system: "http://loinc.org", code: "2951-2" }] },
            valueQuantity: { value: 140, unit: "mmol/L" },
            referenceRange: [
              { type: { coding: [{ code: "therapeutic" }] }, low: { value: 1 } },
              { type: { coding: [{ code: "normal" }] }, low: { value: 137 }, high: { value: 145 } },
            ],
          },
          { code: { text: "K" }, dataAbsentReason: { text: "haemolysed" } },
        ],
      }),
      lab("members", { hasMember: [reference("Observation/panel")] }),
      lab("empty", {}),
      lab("weight", { category: [{ coding: [{ code: "vital-signs" }] }], valueInteger: 80 }),
      lab("error", { status: "entered-in-error", valueInteger: 80 }),
      lab("outside", { encounter: undefined, valueInteger: 80 }),
      lab("water", { subject: reference("Location/1"), valueInteger: 80 }),
    ]);
    expect(course.labs).toEqual([
      {
        time: "2020-01-01T08:00:00",
        code: "2951-2",
        name: "Na",
        value: "140",
        unit: "mmol/L",
        low: 137,
        high: 145,
      },
    ]);
    expect(report.warnings).toMatchObject({
      "Observation-without-value": 1,
      "Observation-not-of-laboratory": 1,
      "Observation-entered-in-error": 1,
      "Observation-without-encounter": 1,
      "Observation-without-patient": 1,
    });
  });
});

describe("medicines", () => {
  it("come from contained and other medications, ranges of doses and words", async () => {
    const request = (id: string, fields: Json): Json => ({
      resourceType: "MedicationRequest",
      id,
      status: "active",
      intent: "order",
      authoredOn: `2020-01-0${id}`,
      ...mine,
      medicationCodeableConcept: { text: "Water" },
      ...fields,
    });
    const { course, report } = await courseOf([
      request("1", {
        medicationCodeableConcept: undefined,
        contained: [
          {
            resourceType: "Medication",
            id: "m",
            code: {
              text: "Salt",
              coding: [{ system: "http://fhir.de/CodeSystem/bfarm/atc", code: "b05bb01" }],
            },
          },
        ],
        medicationReference: reference("#m"),
        dosageInstruction: [
          {
            doseAndRate: [
              { doseRange: { low: { value: 1, unit: "g" }, high: { value: 2, unit: "g" } } },
            ],
          },
        ],
      }),
      request("2", {
        dosageInstruction: [{ text: "as needed", route: { coding: [{ code: "PO" }] } }],
      }),
      request("3", {}),
      request("4", { doNotPerform: true }),
      request("5", { intent: "proposal" }),
      request("6", { status: "cancelled" }),
      request("7", { encounter: undefined }),
    ]);
    expect(course.medications).toEqual([
      {
        time: "2020-01-01T00:00:00",
        atc: "B05BB01",
        name: "Salt",
        dose: "1-2 g",
        route: null,
        kind: "prescribed",
      },
      {
        time: "2020-01-02T00:00:00",
        atc: null,
        name: "Water",
        dose: "as needed",
        route: "PO",
        kind: "prescribed",
      },
      {
        time: "2020-01-03T00:00:00",
        atc: null,
        name: "Water",
        dose: null,
        route: null,
        kind: "prescribed",
      },
    ]);
    expect(report.warnings).toMatchObject({
      "MedicationRequest-not-to-be-given": 1,
      "MedicationRequest-proposal": 1,
      "MedicationRequest-cancelled": 1,
      "MedicationRequest-without-encounter": 1,
    });
  });
});

describe("diagnoses", () => {
  const condition = (id: string, codings: readonly Json[], fields: Json = {}): Json => ({
    resourceType: "Condition",
    id,
    ...mine,
    code: { coding: codings },
    ...fields,
  });
  const system = "http://hl7.org/fhir/sid/icd-10";

  it.each([
    ["http://hl7.org/fhir/sid/icd-10", "E11.9"],
    ["http://hl7.org/fhir/sid/icd-10-cm", "E119"],
    ["http://fhir.de/CodeSystem/bfarm/icd-10-gm", "E11.9+"],
    ["http://fhir.de/CodeSystem/dimdi/icd-10-gm", "E11.9"],
    ["urn:oid:1.2.208.176.2.4", "DE119"],
    ["urn:oid:1.2.208.176.2.4.12", "DE119"],
    ["urn:oid:2.16.840.1.113883.6.90", "E11.9"],
    ["http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-diagnosis-icd10", "E119"],
  ])("are of %s", async (of, code) => {
    const { course } = await courseOf([condition("a", [{ system: of, code }])]);
    expect(course.diagnoses).toEqual([{ code: "E11.9", role: null }]);
  });

  it("without ICD-10, refuted, and without an encounter are counted and left out", async () => {
    const status = (code: string): Json => ({ verificationStatus: { coding: [{ code }] } });
    const { course, report } = await courseOf([
      condition("a", [{ system: "http://snomed.info/sct", code: "44054006" }]),
      condition("b", [{ system: "http://hl7.org/fhir/sid/icd-9-cm", code: "250.00" }]),
      condition("c", [{ system: "urn:oid:1.2.208.176.2.4", code: "KFNG02" }]),
      condition("d", [{ system, code: "I10" }], status("refuted")),
      condition("e", [{ system, code: "I10" }], status("entered-in-error")),
      condition("f", [{ system, code: "I10" }], { encounter: undefined }),
      condition("g", [{ system, code: "J44.9" }], status("provisional")),
    ]);
    expect(course.diagnoses).toEqual([{ code: "J44.9", role: null }]);
    expect(report.warnings).toMatchObject({
      "diagnosis-without-icd-10": 3,
      "Condition-refuted": 1,
      "Condition-entered-in-error": 1,
      "condition-without-encounter": 1,
    });
  });

  it("take the coding that the user chose, else the first", async () => {
    const { course, report } = await courseOf([
      condition("a", [
        { system, code: "E11" },
        { system, code: "E11.9", userSelected: true },
      ]),
      condition("b", [
        { system, code: "I10" },
        { system, code: "DI10" },
      ]),
    ]);
    expect(course.diagnoses.map(({ code }) => code)).toEqual(["E11.9", "I10"]);
    expect(report.warnings).toMatchObject({ "other-icd-10-coding-of-a-condition": 1 });
  });

  it("have the role that their encounter lists, else are secondary; primary wins", async () => {
    const { course, report } = await courseOf(
      [
        condition("a", [{ system, code: "I10" }]),
        condition("b", [{ system, code: "E11.9" }], { encounter: undefined }),
        condition("c", [{ system, code: "E11.9" }]),
        condition("d", [{ system: "http://snomed.info/sct", code: "1" }]),
        { resourceType: "Procedure", id: "p" },
      ],
      {
        contained: [condition("inner", [{ system, code: "J44.9" }])],
        diagnosis: [
          { condition: reference("#inner"), rank: 2 },
          { condition: reference("Condition/b"), rank: 1 },
          { condition: reference("Condition/d"), rank: 3 },
          { condition: reference("Procedure/p") },
        ],
      },
    );
    expect(course.diagnoses).toEqual([
      { code: "E11.9", role: "primary" },
      { code: "J44.9", role: "secondary" },
      { code: "I10", role: "secondary" },
    ]);
    expect(report.warnings).toMatchObject({
      "diagnosis-that-is-a-procedure": 1,
      "diagnosis-without-icd-10": 1,
    });
  });
});
