import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import type { Course } from "../../course.ts";
import { base64, changed, importFhirFiles, reference, sameResources } from "./fhir.fixture.ts";
import type { ImportedFhir, Json } from "./fhir.fixture.ts";

const makeFolder = temporaryFolders();
const imported = (resources: readonly Json[], skipBad = false): Promise<ImportedFhir> =>
  importFhirFiles(makeFolder(), { "all.ndjson": resources }, { skipBad });

const encounter = (id: string, fields: Json = {}): Json => ({
  resourceType: "Encounter",
  id,
  status: "finished",
  subject: reference("Patient/1"),
  ...fields,
});
const patient = { resourceType: "Patient", id: "1" };
const note = (id: string, contact: string, text: string, type = "DocumentReference"): Json => ({
  resourceType: type,
  id,
  encounter: reference(contact),
  context: { encounter: [reference(contact)] },
  content: [{ attachment: { contentType: "text/plain", data: base64(text) } }],
  presentedForm: [{ contentType: "text/plain", data: base64(text) }],
});
const notesOf = (courses: readonly Course[]): Record<string, string[]> =>
  Object.fromEntries(
    courses.map(({ courseId, documents }) => [courseId, documents.map(({ text }) => text).sort()]),
  );

describe("the course of an encounter", () => {
  it("is that of the root of a chain, or of the nearest episode on it", async () => {
    const { courses } = await imported([
      patient,
      encounter("d", { partOf: reference("Encounter/c") }),
      encounter("c", { partOf: reference("Encounter/b") }),
      encounter("b", { partOf: reference("Encounter/a") }),
      encounter("a"),
      encounter("g", { partOf: reference("Encounter/f") }),
      encounter("f", {
        partOf: reference("Encounter/a"),
        episodeOfCare: [reference("EpisodeOfCare/e"), reference("EpisodeOfCare/other")],
      }),
      ...["a", "b", "d", "f", "g"].map((id) => note(`n${id}`, `Encounter/${id}`, id)),
    ]);
    expect(notesOf(courses)).toEqual({ a: ["a", "b", "d"], "EpisodeOfCare/e": ["f", "g"] });
  });

  it("is an episode with its period, hospital and own notes, apart from an encounter of that id", async () => {
    const { courses, report } = await imported([
      patient,
      {
        resourceType: "EpisodeOfCare",
        id: "1",
        status: "finished",
        patient: reference("Patient/1"),
        managingOrganization: reference("Organization/o"),
        period: { start: "2019-01-01", end: "2019-12-31" },
      },
      { resourceType: "Organization", id: "o", name: "North Hospital" },
      { resourceType: "EpisodeOfCare", id: "gp", patient: reference("Patient/1") },
      encounter("x", {
        episodeOfCare: [reference("EpisodeOfCare/1")],
        period: { start: "2019-03-01" },
      }),
      encounter("1", { period: { start: "2020-01-01" } }),
      note("a", "EpisodeOfCare/1", "of the episode"),
      note("b", "Encounter/x", "of its encounter"),
      note("c", "Encounter/1", "apart"),
    ]);
    expect(notesOf(courses)).toEqual({
      "EpisodeOfCare/1": ["of its encounter", "of the episode"],
      "1": ["apart"],
    });
    expect(courses[0]).toMatchObject({
      start: "2019-01-01T00:00:00",
      end: "2019-12-31T00:00:00",
      hospital: "North Hospital",
    });
    expect(report.warnings).toMatchObject({ "episode-without-encounters": 1 });
  });

  it("does not follow episodes and encounters that were taken back", async () => {
    const { courses, report } = await imported([
      patient,
      {
        resourceType: "EpisodeOfCare",
        id: "e",
        status: "entered-in-error",
        patient: reference("Patient/1"),
      },
      encounter("a", { episodeOfCare: [reference("EpisodeOfCare/e")] }),
      encounter("gone", { status: "cancelled" }),
      encounter("b", { partOf: reference("Encounter/gone") }),
      note("n1", "Encounter/gone", "gone"),
      note("n2", "Encounter/b", "stays"),
    ]);
    expect(notesOf(courses)).toEqual({ a: [], b: ["stays"] });
    expect(report.warnings).toMatchObject({
      "EpisodeOfCare-entered-in-error": 1,
      "Encounter-cancelled": 1,
      "row-of-encounter-left-out": 1,
    });
    expect(report.skippedCounts).toEqual({});
  });

  it("circles are left out with what hangs on them", async () => {
    const { courses, report } = await imported(
      [
        patient,
        encounter("a", { partOf: reference("Encounter/b") }),
        encounter("b", { partOf: reference("Encounter/a") }),
        encounter("c", { partOf: reference("Encounter/c") }),
        encounter("d", { partOf: reference("Encounter/c") }),
        encounter("e"),
        note("n", "Encounter/d", "d"),
      ],
      true,
    );
    expect(courses.map(({ courseId }) => courseId)).toEqual(["e"]);
    expect(report.skippedCounts).toEqual({ BAD_FHIR: 4 });
    expect(report.warnings).toMatchObject({ "row-of-encounter-left-out": 1 });
  });

  it("may not be of two patients", async () => {
    const resources = [
      patient,
      { resourceType: "Patient", id: "2" },
      encounter("a"),
      encounter("b", { subject: reference("Patient/2"), partOf: reference("Encounter/a") }),
    ];
    await expect(imported(resources)).rejects.toMatchObject({ code: "BAD_ROW" });
  });

  it("has no sex and age where the source has no patients at all, which is counted", async () => {
    const { courses, report } = await imported(
      sameResources.filter(({ resourceType }) => resourceType !== "Patient"),
    );
    expect(courses.map(({ sex, birthYear }) => sex ?? birthYear)).toEqual([null, null, null, null]);
    expect(report.warnings).toMatchObject({ "encounter-without-patient": 5 });
  });
});

it("names the kind of stay", async () => {
  const classes: readonly [Json, string][] = [
    [{ code: "IMP" }, "inpatient"],
    [{ code: "ACUTE" }, "inpatient"],
    [{ code: "AMB", display: "ambulatory" }, "outpatient"],
    [{ code: "EMER" }, "emergency"],
    [{ code: "HH", display: "Home Health" }, "home health"],
    [{ code: "VR" }, "vr"],
  ];
  const { courses } = await imported([
    patient,
    ...classes.map(([value], i) => encounter(`e${i}`, { class: value })),
  ]);
  expect(courses.map(({ admissionType }) => admissionType)).toEqual(
    classes.map(([, name]) => name),
  );
});

describe("notes", () => {
  it("that are both a document and a report are taken once", async () => {
    const { courses, report } = await imported([
      patient,
      encounter("a"),
      encounter("b"),
      note("1", "Encounter/a", "the same"),
      note("1", "Encounter/a", "the same", "DiagnosticReport"),
      note("2", "Encounter/b", "the same", "DiagnosticReport"),
      note("3", "Encounter/a", "another", "DiagnosticReport"),
    ]);
    expect(notesOf(courses)).toEqual({ a: ["another", "the same"], b: ["the same"] });
    expect(courses[0]?.documents.map(({ documentId }) => documentId).sort()).toEqual([
      "1",
      "DiagnosticReport/3",
    ]);
    expect(report.warnings).toMatchObject({ "note-in-two-resources": 1 });
  });

  it("that were taken back or have no text here are counted and left out", async () => {
    const pdf = { contentType: "application/pdf", data: base64("%PDF") };
    const url = { contentType: "text/plain", url: "https://fhir.example/Binary/1" };
    const { courses, report } = await imported([
      patient,
      encounter("a"),
      { ...note("1", "Encounter/a", "x"), status: "superseded" },
      { ...note("2", "Encounter/a", "x"), docStatus: "entered-in-error" },
      { ...note("3", "Encounter/a", "x"), content: [{ attachment: pdf }] },
      { ...note("4", "Encounter/a", "x"), content: [{ attachment: url }] },
      { ...note("5", "Encounter/a", "x"), content: [] },
      { ...note("6", "Encounter/a", "x"), content: [{ attachment: pdf }, { attachment: url }] },
      { resourceType: "DiagnosticReport", id: "7" },
      { resourceType: "Practitioner", id: "8" },
      { resourceType: "Practitioner", id: "9" },
    ]);
    expect(notesOf(courses)).toEqual({ a: [] });
    expect(report.warnings).toMatchObject({
      "DocumentReference-superseded": 1,
      "DocumentReference-entered-in-error": 1,
      "document-form-unsupported": 2,
      "document-by-url-only": 1,
      "document-without-data": 1,
    });
    expect(report.unknownKeys).toEqual({ Practitioner: 2 });
  });
});

describe("what was given by reference to nowhere", () => {
  it("is a medicine by its display", async () => {
    const { courses, report } = await imported(
      changed("MedicationAdministration", "m1", {
        medicationReference: { reference: "Medication/9", display: "metformin" },
      }),
    );
    expect(courses[0]?.medications[1]).toMatchObject({ name: "metformin", atc: null });
    expect(report.warnings).toMatchObject({ "medication-not-in-source": 1 });
  });
});
