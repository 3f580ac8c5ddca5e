import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasSharedData, needsSharedData, sharedData } from "../../base/shared-data.fixture.ts";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { openCohort } from "../cohort-reader.ts";
import type { Course } from "../course.ts";
import { importJsonl } from "./jsonl.ts";
import type { JsonlRecord } from "./jsonl-record.ts";

const makeFolder = temporaryFolders();

function recordsOf(name: string): JsonlRecord[] {
  const lines = readFileSync(join(sharedData, name), "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as JsonlRecord);
}

async function coursesOf(folder: string): Promise<Course[]> {
  const courses: Course[] = [];
  for await (const course of (await openCohort(folder)).courses()) courses.push(course);
  return courses;
}

describe.skipIf(!hasSharedData)(`importing real data${needsSharedData}`, () => {
  it("gives CodiEsp back: 500 and 250 documents, every evidence span cutting the same text", async () => {
    const out = join(makeFolder(), "cohort");
    const report = await importJsonl({ source: join(sharedData, "codiesp"), out });
    const records = [...recordsOf("codiesp/dev.jsonl"), ...recordsOf("codiesp/train.jsonl")];
    const courses = await coursesOf(out);
    expect(courses.filter(({ split }) => split === "train")).toHaveLength(500);
    expect(courses.filter(({ split }) => split === "dev")).toHaveLength(250);
    expect(courses.map(({ courseId }) => courseId)).toEqual(records.map(({ id }) => id));
    for (const [index, course] of courses.entries()) {
      const record = records[index];
      const text = course.documents[0]?.text ?? "";
      expect(text).toBe(record?.text);
      expect(course.diagnoses.map(({ code }) => code)).toEqual(record?.codes);
      // Code points, as the source counts, against the UTF-16 offsets of the cohort.
      const points = Array.from(text);
      const expected = (record?.evidence ?? [])
        .map(({ code, start, end }) => [code, points.slice(start, end).join("")])
        .filter(([, words]) => words !== "");
      expect(course.evidence.map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual(
        expected,
      );
      const annotations = (record?.evidence ?? []).filter(({ frag }) => frag === 0).length;
      expect(new Set(course.evidence.map(({ group }) => group)).size).toBe(annotations);
    }
    // Of 12,268 spans three are fragments without a character.
    expect(report).toMatchObject({ courses: 750, diagnoses: 8316, evidence: 12_265, skipped: [] });
    expect(report.warnings).toEqual({ "empty-evidence-fragment": 3 });
    expect(report.unknownKeys).toEqual({ procCodes: 750, procEvidence: 750 });
  });

  it.each([
    ["codiesp-en", 750, 0],
    ["rumedtop3", 5538, 0],
    // Forty cases stand in both of its parts under the same id.
    ["clinical-es-unlabelled", 3905, 40],
  ])("imports %s: %i courses", async (name, courses, skipped) => {
    const out = join(makeFolder(), "cohort");
    const report = await importJsonl({ source: join(sharedData, name), out, skipBad: true });
    expect(report.courses).toBe(courses);
    expect(report.skipped).toHaveLength(skipped);
    expect(report.skipped.every(({ field }) => field === "id")).toBe(true);
  });
});
