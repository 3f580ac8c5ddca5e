import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { toText } from "../cohort/sources/import-files.fixture.ts";
import { asBulkExport, changed, sameResources } from "../cohort/sources/fhir/fhir.fixture.ts";
import { readCohort, samePatients } from "../cohort/sources/same-patients.fixture.ts";
import { kodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders();

/** A folder with an export in `source`. */
function exported(resources = sameResources): string {
  const folder = makeFolder();
  for (const [name, content] of Object.entries(asBulkExport(resources))) {
    const path = join(folder, "source", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, toText(content));
  }
  return folder;
}

it("imports a bulk export", async () => {
  const folder = exported();
  const out = join(folder, "cohort");
  const printed = succeed(["import", "fhir", join(folder, "source"), "--out", out, "--json"]);
  expect(JSON.parse(printed)).toMatchObject({
    courses: 4,
    documents: 4,
    diagnoses: 7,
    skipped: [],
  });
  expect(await readCohort(out)).toEqual(samePatients);
});

it("stops at a bad resource, or leaves it out and says so", () => {
  const folder = exported(changed("Patient", "3", { birthDate: "2001-02-30" }));
  const out = join(folder, "cohort");
  const args = ["import", "fhir", join(folder, "source"), "--out", out];
  const { status, stdout, stderr } = kodeks(args);
  expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
  expect(stderr).toMatch(/^error BAD_FHIR: field "Patient\.birthDate": is an impossible date/m);
  expect(stderr).toMatch(/Patient\.000\.ndjson(\.gz)?:3, field "Patient\.birthDate"/);
  expect(readdirSync(folder)).toEqual(["source"]);

  const left = kodeks([...args, "--skip-bad"]);
  expect(left.status).toBe(0);
  expect(left.stdout).toMatch(/^4 courses with 4 documents, 7 diagnoses/);
  expect(left.stderr).toMatch(/left out 1 bad records: 1 BAD_FHIR/);
});

it("says what is wrong with the source's name", () => {
  const out = join(makeFolder(), "cohort");
  const { status, stderr } = kodeks(["import", "fhir", "nowhere", "--out", out]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^error NOT_FOUND: .*/m);
});
