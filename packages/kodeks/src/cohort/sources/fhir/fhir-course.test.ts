import { describe, expect, it } from "vitest";
import { readFhirCourse } from "./fhir-course.ts";

const attachment = (text: string) => ({
  attachment: { contentType: "text/plain", data: Buffer.from(text).toString("base64") },
});
const patient = { resourceType: "Patient", id: "p1", gender: "female", birthDate: "1950-02-03" };
const encounter = {
  resourceType: "Encounter",
  id: "e1",
  status: "finished",
  class: { code: "IMP" },
  subject: { reference: "Patient/p1" },
  period: { start: "2024-01-01", end: "2024-01-05T10:00:00+01:00" },
  diagnosis: [
    { condition: { reference: "Condition/c1" }, use: { coding: [{ code: "DD" }] }, rank: 1 },
  ],
};
const note = {
  resourceType: "DocumentReference",
  id: "d1",
  status: "current",
  type: { text: "Discharge summary" },
  subject: { reference: "Patient/p1" },
  content: [attachment("Hævelse 👍 af begge ben")],
};
const bundle = (...resources: readonly object[]) => ({
  resourceType: "Bundle",
  type: "collection",
  entry: resources.map((resource) => ({ resource })),
});

describe("readFhirCourse", () => {
  it("reads a Bundle as one course, whether or not its resources name the encounter", () => {
    const { course, patientId, encounterId } = readFhirCourse(
      bundle(
        patient,
        encounter,
        note,
        { ...note, id: "d2", context: { encounter: [{ reference: "Encounter/e1" }] } },
        {
          resourceType: "Condition",
          id: "c1",
          subject: { reference: "Patient/p1" },
          code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "I50.9" }] },
        },
        {
          resourceType: "Medication",
          id: "m1",
          code: {
            coding: [{ system: "http://www.whocc.no/atc", code: "C03CA01", display: "furosemide" }],
          },
        },
        {
          resourceType: "MedicationRequest",
          id: "r1",
          status: "active",
          intent: "order",
          subject: { reference: "Patient/p1" },
          medicationReference: { reference: "Medication/m1" },
          dosageInstruction: [{ text: "40 mg" }],
        },
        {
          resourceType: "Observation",
          id: "o1",
          status: "final",
          category: [{ coding: [{ code: "laboratory" }] }],
          code: { text: "proBNP" },
          valueQuantity: { value: 812, unit: "ng/L" },
        },
      ),
    );
    expect({ patientId, encounterId }).toEqual({ patientId: "p1", encounterId: "e1" });
    expect(course).toMatchObject({
      courseId: "e1",
      sex: "female",
      birthYear: 1950,
      admissionType: "inpatient",
      documents: [
        { documentId: "d1", type: "discharge summary", text: "Hævelse 👍 af begge ben" },
        { documentId: "d2" },
      ],
      medications: [{ atc: "C03CA01", name: "furosemide", dose: "40 mg", kind: "prescribed" }],
      labs: [{ name: "proBNP", value: "812", unit: "ng/L" }],
      diagnoses: [{ code: "I50.9", role: "primary" }],
    });
  });

  it("reads a document alone", () => {
    const { course, patientId } = readFhirCourse({ ...note, subject: undefined });
    expect(patientId).toBeNull();
    expect(course.documents).toMatchObject([{ documentId: "d1" }]);
  });

  it.each([
    ["no document", bundle(patient, encounter), "EMPTY_TEXT", "DocumentReference"],
    ["nothing", bundle(), "EMPTY_TEXT", "DocumentReference"],
    ["two patients", bundle(note, { ...patient, id: "p2" }), "BAD_FHIR", "Bundle"],
    ["what is no resource", bundle(note, { id: "x" }), "BAD_FHIR", "Bundle.entry[1]: resourceType"],
    [
      "what is no base64",
      bundle({ ...note, content: [{ attachment: { contentType: "text/plain", data: "§" } }] }),
      "BAD_FHIR",
      "Bundle.entry[0]: DocumentReference.content[0].attachment.data",
    ],
    [
      "an entry that is no object",
      { resourceType: "Bundle", entry: [7] },
      "BAD_FHIR",
      "Bundle.entry[0]",
    ],
    [
      "entries that are no list",
      { resourceType: "Bundle", entry: "x" },
      "BAD_FHIR",
      "Bundle.entry",
    ],
  ])("refuses %s, and says where", (_, value, code, where) => {
    expect(() => readFhirCourse(value)).toThrow(expect.objectContaining({ code, where }));
  });
});
