import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDatabase, sqlString, streamRows } from "../base/duckdb.ts";
import { hashFolder } from "../base/manifest.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { openCohort } from "./cohort-reader.ts";
import { writeCohort } from "./cohort-writer.ts";
import type { Course } from "./course.ts";
import { anyCourse, bareCourse } from "./course.fixture.ts";
import { cohortTableNames, cohortTables } from "./tables.ts";

const makeFolder = temporaryFolders();

async function write(
  courses: Iterable<Course>,
  settings: { readonly threads?: number; readonly memoryLimit?: string } = {},
): Promise<string> {
  const out = join(makeFolder(), "cohort");
  await writeCohort({ out, command: "kodeks test", ...settings }, async (add) => {
    for (const course of courses) add(course);
    return {};
  });
  return out;
}

async function read(folder: string): Promise<Course[]> {
  const courses: Course[] = [];
  for await (const course of (await openCohort(folder)).courses()) courses.push(course);
  return courses;
}

/** Enough courses for several chunks and row groups, with gaps in every table. */
function* manyCourses(count: number): Generator<Course> {
  for (let index = 0; index < count; index += 1) {
    const courseId = `c${(index * 7919) % count}`;
    const documents = Array.from({ length: index % 3 }, (_, place) => ({
      documentId: `${courseId}/${place}`,
      type: "note",
      time: null,
      text: `blåbær 😀 ${index}/${place}\r\n`,
    }));
    const diagnoses = index % 4 === 0 ? [] : [{ code: "E11.9", role: null }];
    yield bareCourse(courseId, { documents, diagnoses });
  }
}

describe("cohort folder", () => {
  it("gives back any courses, in order, nulls and empty strings kept apart", async () => {
    const courses = fc
      .array(anyCourse, { maxLength: 8 })
      .map((list) => list.map((course, index) => ({ courseId: `c${index}`, ...course })));
    await fc.assert(
      fc.asyncProperty(courses, async (list) => {
        expect(await read(await write(list))).toEqual(list);
      }),
      { numRuns: 15 },
    );
  });

  it("keeps the order of many courses, whatever the number of threads", async () => {
    const expected = [...manyCourses(7000)];
    const folder = await write(manyCourses(7000), { threads: 4 });
    expect(await read(folder)).toEqual(expected);
  });

  it("has the same bytes for the same courses", async () => {
    const one = await write(manyCourses(5000), { threads: 1 });
    const four = await write(manyCourses(5000), { threads: 4 });
    expect(await hashFolder(four)).toBe(await hashFolder(one));
  });

  it("holds more text than the memory limit", async () => {
    const text = "a clinical note of some length. ".repeat(250);
    function* long(): Generator<Course> {
      for (let index = 0; index < 25_000; index += 1) {
        const document = { documentId: "d", type: "note", time: null, text: `${index} ${text}` };
        yield bareCourse(`c${index}`, { documents: [document] });
      }
    }
    // 200 MB of text through 100 MB of memory.
    const folder = await write(long(), { memoryLimit: "100MB", threads: 1 });
    let count = 0;
    for await (const course of (await openCohort(folder)).courses({ memoryLimit: "100MB" })) {
      expect(course.documents[0]?.text.startsWith(`${count} `)).toBe(true);
      count += 1;
    }
    expect(count).toBe(25_000);
  });

  it("consists of one Parquet file a table, with the columns of the schema, and a manifest", async () => {
    const folder = await write(manyCourses(10));
    const files = [...cohortTableNames.map((table) => `${table}.parquet`), "manifest.json"].sort();
    expect(readdirSync(folder).sort()).toEqual(files);
    const database = await openDatabase();
    const connection = await database.connect();
    for (const table of cohortTableNames) {
      const path = sqlString(join(folder, `${table}.parquet`));
      const found: string[] = [];
      for await (const [name, type] of streamRows(
        connection,
        `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(${path}))`,
      )) {
        found.push(`${String(name)} ${String(type)}`);
      }
      expect(found).toEqual(
        Object.entries(cohortTables[table]).map(
          ([name, type]) => `${name} ${type.replace(" NOT NULL", "")}`,
        ),
      );
    }
    connection.closeSync();
    database.closeSync();
  });

  it("states its origin and counts in the manifest", async () => {
    const out = join(makeFolder(), "cohort");
    const inputs = [{ path: "source.jsonl", sha256: "0".repeat(64) }];
    const counts = await writeCohort({ out, command: "kodeks test", seed: 3 }, async (add) => {
      for (const course of manyCourses(4)) add(course);
      return { inputs, details: { origin: "test" } };
    });
    expect(counts).toEqual({
      courses: 4,
      documents: 3,
      medications: 0,
      labs: 0,
      diagnoses: 3,
      evidence: 0,
    });
    const { manifest } = await openCohort(out);
    expect(manifest).toMatchObject({ command: "kodeks test", seed: 3, inputs, counts });
    expect(manifest.details).toEqual({ origin: "test" });
  });

  it("does not come to stand when its source fails or the run is stopped", async () => {
    const parent = makeFolder();
    const out = join(parent, "cohort");
    const failing = writeCohort({ out, command: "kodeks test" }, async (add) => {
      add(bareCourse("c"));
      throw new Error("source lost");
    });
    await expect(failing).rejects.toThrow("source lost");
    const controller = new AbortController();
    const { signal } = controller;
    const stopped = writeCohort({ out, signal, command: "kodeks test" }, async (add) => {
      add(bareCourse("c"));
      controller.abort();
      return {};
    });
    await expect(stopped).rejects.toMatchObject({ code: "INTERRUPTED" });
    expect(readdirSync(parent)).toEqual([]);
  });
});

describe("reading a cohort", () => {
  it("can be left early and begun again", async () => {
    const cohort = await openCohort(await write(manyCourses(5000)));
    for (let round = 0; round < 3; round += 1) {
      for await (const course of cohort.courses()) {
        expect(course.courseId).toBe("c0");
        break;
      }
    }
  });

  it("stops when aborted", async () => {
    const cohort = await openCohort(await write(manyCourses(5000)));
    const controller = new AbortController();
    const reading = async (): Promise<void> => {
      for await (const course of cohort.courses({ signal: controller.signal })) {
        if (course.courseId !== "") controller.abort();
      }
    };
    await expect(reading()).rejects.toMatchObject({ code: "INTERRUPTED" });
  });

  it("refuses a folder that lacks a table", async () => {
    const folder = await write(manyCourses(10));
    rmSync(join(folder, "labs.parquet"));
    await expect(openCohort(folder)).rejects.toMatchObject({
      code: "BAD_FOLDER",
      message: "labs.parquet is missing",
    });
  });

  it("refuses a damaged table", async () => {
    const folder = await write(manyCourses(10));
    writeFileSync(join(folder, "documents.parquet"), "PAR1 no more");
    await expect(read(folder)).rejects.toMatchObject({ code: "BAD_FOLDER", where: folder });
  });

  it("refuses tables that do not keep to the order of the courses", async () => {
    const [folder, other] = [
      await write(manyCourses(10)),
      await write([...manyCourses(10)].reverse()),
    ];
    copyFileSync(join(other, "documents.parquet"), join(folder, "documents.parquet"));
    await expect(read(folder)).rejects.toMatchObject({
      code: "BAD_FOLDER",
      message: "documents.parquet does not keep to the order of courses.parquet",
    });
  });

  it("refuses another folder", async () => {
    const folder = join(makeFolder(), "none");
    expect(existsSync(folder)).toBe(false);
    await expect(openCohort(folder)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
