import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contents } from "../base/folder-contents.fixture.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { createDeidentifier } from "./deidentify/create-deidentifier.ts";
import { mergeCohorts } from "./merge-cohorts.ts";
import { readCohort } from "./sources/same-patients.fixture.ts";
import { importSource } from "./staging/stage.ts";
import type { ImportOptions } from "./staging/stage.ts";

const makeFolder = temporaryFolders();

/** 60 contacts of 20 patients in 40 courses, with everything a cohort can hold, in no good order. */
async function importMade(options: ImportOptions): Promise<void> {
  await importSource(options, { name: "test", inputs: [], bytes: 0 }, async (stage) => {
    for (let k = 0; k < 60; k += 1) {
      const i = (k * 37) % 60;
      const place = { file: "made.csv", row: i + 1 };
      const patient_id = `p${i % 20}`;
      const day = `20${String(10 + (i % 9))}-03-1${i % 10}`;
      const contact = { contact_id: `c${i}`, course_id: `course-${i % 40}`, patient_id };
      const rest = {
        split: null,
        language: "en",
        hospital: null,
        department: null,
        specialty: `s${i % 3}`,
      };
      stage.add(
        "contacts",
        { ...contact, ...rest, start: `${day}T08:00:00`, end: null, admission_type: null },
        place,
      );
      const text = `Mr Testperson ${i} was seen on ${day} for asthma.`;
      const document = {
        contact_id: `c${i}`,
        document_id: `d${i}`,
        type: "note",
        time: null,
        text,
      };
      stage.add("documents", document, place);
      const lab = {
        time: null,
        code: "1",
        name: "Sodium",
        value: `${i}`,
        unit: null,
        low: 1,
        high: 2,
      };
      stage.add("labs", { contact_id: `c${i}`, ...lab }, place);
      for (const code of ["J45.9", `E1${i % 10}`]) {
        stage.add("diagnoses", { contact_id: `c${i}`, code, role: null, rank: null }, place);
      }
      if (i < 20) {
        const names = `Testperson\nGiven${i}`;
        stage.add("patients", { patient_id, sex: "female", birth_year: 1950, names }, place);
      }
    }
  });
}

const tablesOf = (folder: string): Map<string, string> => {
  const files = contents(folder);
  files.delete("manifest.json");
  return files;
};

describe("shards of an import", () => {
  it.each([
    ["plain", {}],
    ["de-identified", { deidentify: () => createDeidentifier({ secret: "of all shards" }) }],
  ])(
    "merge into the unsharded import, byte for byte: %s",
    async (_, { deidentify }: { deidentify?: () => ReturnType<typeof createDeidentifier> }) => {
      const folder = makeFolder();
      const options = (name: string): ImportOptions => ({
        out: join(folder, name),
        ...(deidentify === undefined ? {} : { deidentify: deidentify() }),
      });
      await importMade(options("whole"));
      const parts = [];
      for (const index of [2, 1, 3]) {
        await importMade({ ...options(`part-${index}`), shard: { index, of: 3 } });
        parts.push(join(folder, `part-${index}`));
      }
      const counts = await mergeCohorts({ folders: parts, out: join(folder, "merged") });
      expect(counts).toMatchObject({ courses: 40, documents: 60, labs: 60 });
      const [whole, merged] = [tablesOf(join(folder, "whole")), tablesOf(join(folder, "merged"))];
      expect([...merged.keys()].sort()).toEqual([...whole.keys()].sort());
      for (const [name, content] of whole) expect(merged.get(name) === content, name).toBe(true);
      await expect(
        mergeCohorts({ folders: [parts[0] ?? "", parts[0] ?? ""], out: join(folder, "twice") }),
      ).rejects.toMatchObject({ code: "DUPLICATE_ID" });
    },
  );
});

describe("a de-identified import", () => {
  it("takes out the patients' own names, shifts dates and replaces identifiers", async () => {
    const out = join(makeFolder(), "cohort");
    await importMade({ out, deidentify: createDeidentifier() });
    const courses = await readCohort(out);
    expect(courses.length).toBe(40);
    const text = JSON.stringify(courses);
    expect(text).not.toMatch(/Testperson|"[pcd]\d{1,2}"|course-\d/);
    expect(text.match(/\[NAME\]/g)?.length).toBe(60);
    for (const { start, documents } of courses) {
      // The date in the first note is the day on which the course started, moved alike.
      expect(documents.map((document) => document.text).join()).toContain(start?.slice(0, 10));
    }
  });
});
