import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { writeCohort } from "../cohort-writer.ts";
import { bareCourse } from "../course.fixture.ts";
import type { Course } from "../course.ts";
import { inShard } from "../shard.ts";
import { selectCourses } from "./select.ts";
import type { Selection } from "./select.ts";
import { selections } from "./steps.ts";
import type { SelectionRule } from "./steps.ts";

const makeFolder = temporaryFolders();

interface Sketch {
  readonly patient: string;
  readonly codes: readonly string[];
  readonly characters?: number;
  readonly type?: string;
  readonly specialty?: string;
}

/** One course of each kind that Figure 4 tells apart, among ten plain ones of two patients. */
const sketches: Readonly<Record<string, Sketch>> = {
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [
      `plain-${i}`,
      { patient: i < 5 ? "anna" : "bo", codes: ["E11.9", "I10"] },
    ]),
  ),
  uncoded: { patient: "uncoded", codes: [] },
  "no-summary": { patient: "anna", codes: ["E11.9"], type: "progress note" },
  "only-z": { patient: "only-z", codes: ["Z00.0", "Z95.5"] },
  // Q99 stands in this course alone; I10 is in ten others.
  rare: { patient: "bo", codes: ["I10", "Q99.9"] },
  // X99 is made up, and frequent enough: it stands in ten courses of one patient.
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [
      `unknown-${i}`,
      { patient: "unknown", codes: ["E11.9", "X99"] },
    ]),
  ),
  long: { patient: "long", codes: ["E11.9"], characters: 10_001 },
  "just-fits": { patient: "long", codes: ["E11.9"], characters: 10_000 },
  psychiatric: { patient: "cim", codes: ["I10"], specialty: "Adult psychiatry" },
  "child-psychiatric": { patient: "cim", codes: ["I10"], specialty: "Child psychiatry" },
};
const names = Object.keys(sketches);

function toCourse(courseId: string, sketch: Sketch): Course {
  const { patient, codes, characters = 20, type = "discharge summary" } = sketch;
  return {
    ...bareCourse(courseId),
    patientId: patient,
    specialty: sketch.specialty ?? null,
    // Two documents, because step 6 counts all notes of a course together.
    documents: [
      { documentId: `${courseId}/1`, type, time: null, text: "x".repeat(characters - 10) },
      { documentId: `${courseId}/2`, type: "note", time: null, text: "y".repeat(10) },
    ],
    diagnoses: codes.map((code) => ({ code, role: null })),
  };
}

async function makeCohort(courses: readonly Course[]): Promise<string> {
  const out = join(makeFolder(), "cohort");
  await writeCohort({ out, command: "kodeks test" }, async (add) => {
    for (const course of courses) add(course);
    return {};
  });
  return out;
}

let cohort = "";
beforeEach(async () => {
  cohort = await makeCohort(names.map((name) => toCourse(name, sketches[name])));
});

const paper = selections.paper;
const known = { knowsCategory: (category: string) => category !== "X99" };

const kept = ({ kept }: Selection): string[] => names.filter((_, i) => kept[i] === 1);
const plain = names.filter((name) => name.startsWith("plain"));

describe("the selection of the paper's Figure 4", () => {
  it("takes away, step by step, what was worked out by hand", async () => {
    const selection = await selectCourses(cohort, { rule: paper, ...known });
    const { flow } = selection;
    expect([flow.courses, flow.patients]).toEqual([28, 7]);
    const steps = flow.steps.map((step) => [
      step.step,
      step.removedCourses,
      step.removedPatients,
      step.courses,
      step.patients,
    ]);
    expect(steps).toEqual([
      ["no-codes", 1, 1, 27, 6],
      ["no-discharge-summary", 1, 0, 26, 6],
      ["only-z-codes", 1, 1, 25, 5],
      ["rare-category", 1, 0, 24, 5],
      ["unknown-category", 10, 1, 14, 4],
      ["too-long", 1, 0, 13, 4],
      ["adult-psychiatry", 1, 0, 12, 4],
    ]);
    expect(
      flow.steps.every(({ skipped, removedCodes }) => skipped === null && removedCodes === 0),
    ).toBe(true);
    expect(kept(selection)).toEqual([...plain, "just-fits", "child-psychiatric"]);
    expect(selection.droppedCategories.size).toBe(0);
    expect(selection.characters).toBe(10 * 20 + 10_000 + 20);
  });

  it("drops the code instead of the course on request", async () => {
    const rule: SelectionRule = { ...paper, rare: "drop-code" };
    const selection = await selectCourses(cohort, { rule, ...known });
    expect([...selection.droppedCategories].sort()).toEqual(["Q99", "X99"]);
    expect(selection.flow.steps.map((step) => [step.removedCourses, step.removedCodes])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 10],
      [1, 0],
      [1, 0],
    ]);
    expect(kept(selection)).toContain("rare");
  });

  it("leaves out a course whose only code is dropped", async () => {
    const courses = [...Array.from({ length: 3 }, () => "I10"), "Q99.9"].map((code, i) =>
      toCourse(`c${i}`, { patient: `p${i}`, codes: [code] }),
    );
    const rule: SelectionRule = {
      ...paper,
      steps: ["rare-category"],
      rare: "drop-code",
      minimumCategoryCount: 2,
    };
    const { kept, flow } = await selectCourses(await makeCohort(courses), { rule });
    expect([...kept]).toEqual([1, 1, 1, 0]);
    expect(flow.steps[0]).toMatchObject({ removedCourses: 1, removedPatients: 1, removedCodes: 0 });
  });

  it("counts rare categories once, or until none is left", async () => {
    // Without Q99's course E11 falls below two; without that, I10 does.
    const codes = [["Q99", "E11"], ["E11", "I10"], ["I10"], ["J18"], ["J18"]];
    const courses = codes.map((list, i) => toCourse(`c${i}`, { patient: `p${i}`, codes: list }));
    const chained = await makeCohort(courses);
    const rule: SelectionRule = { ...paper, steps: ["rare-category"], minimumCategoryCount: 2 };
    expect([...(await selectCourses(chained, { rule })).kept]).toEqual([0, 1, 1, 1, 1]);
    const repeated = { ...rule, repeatRare: true };
    expect([...(await selectCourses(chained, { rule: repeated })).kept]).toEqual([0, 0, 0, 1, 1]);
  });

  it("takes steps in the order given", async () => {
    const rule: SelectionRule = { ...paper, steps: ["too-long", "no-codes"] };
    const { flow } = await selectCourses(cohort, { rule });
    expect(flow.steps.map(({ step, courses }) => [step, courses])).toEqual([
      ["too-long", 27],
      ["no-codes", 26],
    ]);
  });

  it("skips the steps whose field the source lacks, and says why", async () => {
    const bare = await makeCohort([toCourse("a", { patient: "p", codes: ["I10"], type: "note" })]);
    const { flow } = await selectCourses(bare, { rule: { ...paper, minimumCategoryCount: 1 } });
    const skipped = flow.steps.filter((step) => step.skipped !== null);
    expect(skipped.map((step) => [step.step, step.skipped])).toEqual([
      ["no-discharge-summary", "the source has no discharge summaries"],
      ["unknown-category", "no catalogue was given"],
      ["adult-psychiatry", "the source has no specialties"],
    ]);
    expect(flow.steps.at(-1)).toMatchObject({ courses: 1, patients: 1 });
  });

  it("keeps a shard's courses, and tells what is rare from all", async () => {
    const whole = await selectCourses(cohort, { rule: paper, ...known });
    const all: string[] = [];
    let courses = 0;
    for (const index of [1, 2, 3]) {
      const shard = { index, of: 3 };
      const part = await selectCourses(cohort, { rule: paper, ...known, shard });
      for (const name of kept(part)) {
        expect(inShard(sketches[name]?.patient ?? "", shard)).toBe(true);
        all.push(name);
      }
      courses += part.flow.steps.at(-1)?.courses ?? 0;
      expect(part.characters).toBe(whole.characters);
    }
    expect(all.sort()).toEqual(kept(whole).sort());
    expect(courses).toBe(12);
  });
});
