import { expect, it } from "vitest";
import type { Stage } from "../../staging/stage.ts";
import type { Json } from "./fhir.fixture.ts";
import { readPatient } from "./patient.ts";
import { resourceOf } from "./resource.ts";

/** The row that a patient is staged as. */
function staged(fields: Json): unknown {
  const rows: unknown[] = [];
  const place = { file: "p.ndjson", row: 1 };
  const value = { resourceType: "Patient", id: "1", ...fields };
  const found = { place, value, bundleId: null, fullUrls: new Map<string, never>() };
  const stage = { add: (table: string, row: unknown) => rows.push(table, row) };
  readPatient(resourceOf(found), stage as unknown as Stage);
  return rows;
}

it("keeps a patient's given and family names, one a line and each once, for de-identification", () => {
  const name = [
    { use: "official", given: ["Anna", "Maria"], family: "Holm" },
    { use: "maiden", given: ["Anna"], family: "Bæk" },
    { text: "Anne Holm" },
  ];
  expect(staged({ name, gender: "female", birthDate: "1950-02-03" })).toEqual([
    "patients",
    { patient_id: "1", sex: "female", birth_year: 1950, names: "Anna\nMaria\nHolm\nBæk\nAnne" },
  ]);
});

it("takes patients of whom nothing is known", () => {
  expect(staged({})).toEqual([
    "patients",
    { patient_id: "1", sex: null, birth_year: null, names: null },
  ]);
});
