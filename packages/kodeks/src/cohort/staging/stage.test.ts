import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtModule } from "../../base/built.fixture.ts";
import { KodeksError } from "../../base/errors.ts";
import { killWhen } from "../../base/killed-child.fixture.ts";
import { readManifest } from "../../base/manifest.ts";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import type { Course } from "../course.ts";
import { openTable } from "../sources/rows/open-table.ts";
import { readCohort } from "../sources/same-patients.fixture.ts";
import type { ImportReport } from "../sources/import-report.ts";
import { importSource } from "./stage.ts";
import type { ImportOptions, Stage } from "./stage.ts";

const makeFolder = temporaryFolders();

const contact = (contact_id: string, patient_id: string, start: string | null = null) => ({
  contact_id,
  course_id: contact_id,
  patient_id,
  split: null,
  language: null,
  start,
  end: null,
  hospital: null,
  department: null,
  specialty: null,
  admission_type: null,
});
const note = (contact_id: string, document_id: string, time: string | null = null) => ({
  contact_id,
  document_id,
  type: "note",
  time,
  text: `text of ${document_id}`,
});
const at = (row: number) => ({ file: "visits.csv", row });

interface Imported {
  readonly report: ImportReport;
  readonly courses: readonly Course[];
}

async function importRows(
  fill: (stage: Stage) => void | Promise<void>,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const out = join(makeFolder(), "cohort");
  const source = { name: "test", inputs: [], bytes: 0 };
  const report = await importSource({ out, ...options }, source, async (stage) => fill(stage));
  return { report, courses: await readCohort(out) };
}

describe("importSource", () => {
  it("orders courses by patient and time, and documents by time, place and file, however they come", async () => {
    const rows: ((stage: Stage) => void)[] = [
      (stage) => stage.add("contacts", contact("c", "2", "2020-01-01T00:00:00"), at(1)),
      (stage) => stage.add("contacts", contact("b", "1", "2021-01-01T00:00:00"), at(2)),
      (stage) => stage.add("contacts", contact("a", "1"), at(3)),
      (stage) => stage.add("contacts", contact("d", "1", "2020-01-01T00:00:00"), at(4)),
      (stage) => stage.add("documents", note("b", "n3"), at(7)),
      (stage) => stage.add("documents", note("b", "n2"), at(6)),
      (stage) => stage.add("documents", note("b", "n1", "2021-01-02T00:00:00"), at(8)),
    ];
    const one = await importRows((stage) => rows.forEach((add) => add(stage)));
    const two = await importRows((stage) => rows.toReversed().forEach((add) => add(stage)));
    expect(one.courses.map(({ courseId }) => courseId)).toEqual(["d", "b", "a", "c"]);
    expect(one.courses[1]?.documents.map(({ documentId }) => documentId)).toEqual([
      "n1",
      "n2",
      "n3",
    ]);
    expect(two.courses).toEqual(one.courses);
  });

  it("joins doses that the source keeps elsewhere, the first that says something", async () => {
    const { courses } = await importRows((stage) => {
      stage.add("contacts", contact("a", "1"), at(1));
      const medicine = { contact_id: "a", time: null, atc: null, kind: null };
      stage.add(
        "medications",
        { ...medicine, name: "x", dose: null, route: null, detail: "d" },
        at(1),
      );
      stage.add(
        "medications",
        { ...medicine, name: "y", dose: "1 g", route: null, detail: "d" },
        at(2),
      );
      stage.add("medications", { ...medicine, name: "z", dose: null, route: null }, at(3));
      stage.add("medication_details", { detail_id: "d", dose: "2 g", route: "iv" }, at(3));
      stage.add("medication_details", { detail_id: "d", dose: null, route: "oral" }, at(2));
    });
    expect(courses[0]?.medications.map(({ name, dose, route }) => [name, dose, route])).toEqual([
      ["x", "2 g", "oral"],
      ["y", "1 g", "oral"],
      ["z", null, null],
    ]);
  });

  it.each([
    [
      "a course",
      (stage: Stage) => stage.add("contacts", contact("a", "1"), at(9)),
      "DUPLICATE_ID",
      "contact_id",
    ],
    [
      "a document",
      (stage: Stage) => stage.add("documents", note("a", "n"), at(9)),
      "DUPLICATE_ID",
      "document_id",
    ],
    [
      "a patient",
      (stage: Stage) =>
        stage.add("patients", { patient_id: "1", sex: null, birth_year: null, names: null }, at(9)),
      "DUPLICATE_ID",
      "patient_id",
    ],
    [
      "a row of no course",
      (stage: Stage) =>
        stage.add("diagnoses", { contact_id: "z", code: "I10", role: null, rank: null }, at(9)),
      "ORPHAN_ROW",
      "contact_id",
    ],
  ] as const)(
    "stops at %s, with its place, or leaves it out",
    async (_what, addBad, code, field) => {
      const fill = (stage: Stage): void => {
        addBad(stage);
        stage.add("contacts", contact("a", "1"), at(1));
        stage.add("documents", note("a", "n"), at(2));
        stage.add(
          "patients",
          { patient_id: "1", sex: "female", birth_year: 1950, names: null },
          at(3),
        );
      };
      await expect(importRows(fill)).rejects.toMatchObject({
        code,
        where: `visits.csv:9, field "${field}"`,
      });
      const { report, courses } = await importRows(fill, { skipBad: true });
      expect(report.skipped).toMatchObject([{ file: "visits.csv", line: 9, field, code }]);
      expect(report.skippedCounts).toEqual({ [code]: 1 });
      expect(courses).toMatchObject([
        { courseId: "a", sex: "female", documents: [{ documentId: "n" }] },
      ]);
    },
  );

  it("says that no course is left, with nothing written", async () => {
    const folder = makeFolder();
    const options = { out: join(folder, "cohort"), skipBad: true };
    const importing = importSource(
      options,
      { name: "test", inputs: [], bytes: 0 },
      async (stage) => {
        stage.add("documents", note("a", "n"), at(1));
      },
    );
    await expect(importing).rejects.toMatchObject({ code: "BAD_TABLE" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("passes errors of its own on, with nothing written", async () => {
    const folder = makeFolder();
    const file = join(folder, "t.csv");
    writeFileSync(file, "a\n1\n");
    const options = { out: join(folder, "cohort"), skipBad: true };
    const importing = importSource(
      options,
      { name: "test", inputs: [], bytes: 0 },
      async (stage) => {
        await stage.read(await openTable(file), () => {
          throw new TypeError("a defect");
        });
      },
    );
    await expect(importing).rejects.toThrow(TypeError);
    expect(readdirSync(folder)).toEqual(["t.csv"]);
  });
});

describe("shards of an import", () => {
  it("hold together what one import holds", async () => {
    const fill = (stage: Stage): void => {
      for (let i = 0; i < 60; i += 1) {
        const patient = `p${i % 25}`;
        stage.add("contacts", contact(`c${i}`, patient), at(i));
        stage.add("documents", note(`c${i}`, `n${i}`), at(i));
        stage.add("diagnoses", { contact_id: `c${i}`, code: "I10", role: null, rank: null }, at(i));
      }
    };
    const whole = await importRows(fill);
    const parts: Course[] = [];
    for (const index of [1, 2, 3, 4]) {
      const { courses } = await importRows(fill, { shard: { index, of: 4 } });
      expect(courses.length).toBeLessThan(60);
      parts.push(...courses);
    }
    const byId = (a: Course, b: Course): number => (a.courseId < b.courseId ? -1 : 1);
    expect(parts.toSorted(byId)).toEqual(whole.courses.toSorted(byId));
  });

  it("may be empty, and say in the manifest which they are", async () => {
    const out = join(makeFolder(), "cohort");
    const shard = { index: 1, of: 1_000_000 };
    const source = { name: "test", inputs: [], bytes: 0 };
    await importSource({ out, shard }, source, async (stage) => {
      stage.add("contacts", contact("a", "1"), at(1));
    });
    expect(await readCohort(out)).toEqual([]);
    expect((await readManifest(out, "cohort")).details["shard"]).toEqual(shard);
  });
});

describe("an import that is stopped", () => {
  const bigTable = (folder: string, rows: number): string => {
    const file = join(folder, "big.csv");
    writeFileSync(file, `id,text\n${`1,${"words ".repeat(40)}\n`.repeat(rows)}`);
    return file;
  };

  it.each(["reading", "sorting by patient"])(
    "by a signal while %s leaves nothing",
    async (task) => {
      const folder = makeFolder();
      const file = bigTable(folder, 50_000);
      const controller = new AbortController();
      const options: ImportOptions = {
        out: join(folder, "cohort"),
        signal: controller.signal,
        onProgress: (event) => {
          if (
            task === "reading"
              ? event.kind === "advance"
              : event.kind === "start" && event.task === task
          ) {
            controller.abort();
          }
        },
      };
      const table = await openTable(file);
      const source = { name: "test", inputs: [file], bytes: table.bytes };
      const importing = importSource(options, source, async (stage) => {
        stage.add("contacts", contact("1", "1"), at(1));
        await stage.read(table, ({ values, place }) =>
          stage.add(
            "documents",
            { ...note("1", `n${place.row}`), text: values["text"] ?? "" },
            place,
          ),
        );
      });
      await expect(importing).rejects.toSatisfy(
        (error: unknown) =>
          (error instanceof KodeksError && error.code === "INTERRUPTED") ||
          (error as Error).name === "AbortError",
      );
      expect(readdirSync(folder)).toEqual(["big.csv"]);
    },
  );

  it("by kill -9 leaves nothing that looks complete, and the next import clears it away", async () => {
    const folder = makeFolder();
    const file = bigTable(folder, 400_000);
    const out = join(folder, "cohort");
    const mapping = {
      courses: { file: "v.csv", course_id: "id", patient_id: "id" },
      documents: { file: "big.csv", course_id: "id", text: "text" },
    };
    writeFileSync(join(folder, "v.csv"), "id\n1\n");
    const script = `
      import { importTables } from ${JSON.stringify(builtModule("cohort/sources/tables/import-tables"))};
      import { parseMapping } from ${JSON.stringify(builtModule("cohort/sources/tables/mapping"))};
      const mapping = parseMapping(${JSON.stringify(mapping)}, "");
      await importTables(${JSON.stringify(folder)}, mapping, { out: ${JSON.stringify(out)} });`;
    const partial = (): string[] =>
      readdirSync(folder).filter((name) => name.includes(".partial-"));
    await killWhen(script, () => partial().length > 0);
    expect(readdirSync(folder)).not.toContain("cohort");
    expect(partial()).toHaveLength(1);
    writeFileSync(file, "id,text\n1,short\n");
    const { importTables } = await import("../sources/tables/import-tables.ts");
    const { parseMapping } = await import("../sources/tables/mapping.ts");
    await importTables(folder, parseMapping(mapping, ""), { out });
    expect(partial()).toEqual([]);
    expect(await readCohort(out)).toHaveLength(1);
  });
});
