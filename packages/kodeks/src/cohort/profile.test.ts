import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import type { Course } from "./course.ts";
import { anyCourse, bareCourse } from "./course.fixture.ts";
import { describeCohort } from "./profile.ts";
import type { CohortProfile } from "./profile.ts";
import { fourCourses, writeCourses } from "./profile.fixture.ts";

const makeFolder = temporaryFolders();

const profileOf = async (courses: readonly Course[], minimumCell = 5): Promise<CohortProfile> =>
  describeCohort(await writeCourses(makeFolder(), courses), { minimumCell });

const filled = ({ bins }: CohortProfile["ageAtStart"]): unknown[] =>
  bins.filter(({ count }) => count !== 0).map(({ from, to, count }) => [from, to, count]);

/** Courses of as many patients, alike but for what `give` says. */
const courses = (count: number, give: (index: number) => Partial<Course>): Course[] =>
  Array.from({ length: count }, (_, index) => bareCourse(`c${index}`, give(index)));

describe("describing a cohort", () => {
  it("counts rows, courses, patients and what they are spread over", async () => {
    const profile = await profileOf(fourCourses, 1);
    expect(profile.patients).toBe(3);
    expect(profile.rows).toEqual({
      courses: 4,
      documents: 4,
      medications: 3,
      labs: 0,
      diagnoses: 7,
      evidence: 0,
    });
    const quantiles = (
      p5: number,
      p25: number,
      p50: number,
      p75: number,
      p95: number,
    ): unknown => ({
      p5: expect.closeTo(p5, 9) as unknown,
      p25,
      p50,
      p75,
      p95: expect.closeTo(p95, 9) as unknown,
    });
    // 2 1 1
    expect(profile.coursesPerPatient.mean).toBeCloseTo(4 / 3, 12);
    expect(profile.coursesPerPatient.quantiles).toEqual(quantiles(1, 1, 1, 1.5, 1.9));
    expect(filled(profile.coursesPerPatient)).toEqual([
      [1, 2, 2],
      [2, 3, 1],
    ]);
    // 2 3 0 1
    expect(profile.codesPerCourse).toMatchObject({ mean: 1.5, missing: 0 });
    expect(profile.codesPerCourse.quantiles).toEqual(quantiles(0.15, 0.75, 1.5, 2.25, 2.85));
    expect(profile.codesPerCourse.bins.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
    expect(profile.coursesWithoutCodes).toEqual({ count: 1, share: 0.25 });
    // 2 2 0 1
    expect(profile.categoriesPerCourse).toMatchObject({ mean: 1.25, quantiles: { p50: 1.5 } });
    // 20 100 0 1, an emoji being one character
    expect(profile.charactersPerCourse).toMatchObject({ mean: 30.25, quantiles: { p50: 10.5 } });
    expect(filled(profile.charactersPerCourse)).toEqual([
      [0, 1, 1],
      [1, 10, 1],
      [16, 25, 1],
      [100, 160, 1],
    ]);
    expect(profile.documentsPerCourse).toMatchObject({ mean: 1, quantiles: { p50: 1 } });
    expect(profile.documentTypes).toEqual({
      distinct: 2,
      values: [
        { value: "note", title: null, count: 3, share: 0.75 },
        { value: "discharge summary", title: null, count: 1, share: 0.25 },
      ],
      others: { values: 0, count: 0, share: 0 },
      missing: { count: 0, share: 0 },
    });
  });

  it("counts codes by course at both levels, with their roles", async () => {
    const { codes, chapters } = await profileOf(fourCourses, 1);
    const roles = ({ values }: typeof codes.level3): unknown[] =>
      values.map((code) => [
        code.value,
        code.count,
        code.primary,
        code.secondary,
        code.unknownRole,
      ]);
    expect(roles(codes.level5)).toEqual([
      ["E11.9", 3, 1, 1, 1],
      ["I10", 2, 0, 2, 0],
      ["E11.2", 1, 1, 0, 0],
    ]);
    // In c2 the category is primary by one of its codes.
    expect(roles(codes.level3)).toEqual([
      ["E11", 3, 2, 0, 1],
      ["I10", 2, 0, 2, 0],
    ]);
    expect(codes.level3.values[0]).toMatchObject({ share: 0.75 });
    expect(codes.level3.values[0]?.primaryShare).toBeCloseTo(2 / 3, 12);
    expect(codes.level5).toMatchObject({ distinct: 3, rare: 3, others: { values: 0, count: 0 } });
    expect(codes.level5.rankCurve).toEqual([
      { rank: 1, count: 3 },
      { rank: 2, count: 2 },
      { rank: 3, count: 1 },
    ]);
    expect(chapters.map(({ numeral, count }) => [numeral, count])).toEqual([
      ["IV", 3],
      ["IX", 2],
    ]);
  });

  it("counts values of fields, ages, periods and what is missing", async () => {
    const profile = await profileOf(fourCourses, 1);
    expect(profile.courses.sex.values.map(({ value, count }) => [value, count])).toEqual([
      ["F", 2],
      ["M", 1],
    ]);
    expect(profile.courses.sex.missing).toEqual({ count: 1, share: 0.25 });
    expect(profile.courses.specialty).toMatchObject({ distinct: 0, missing: { count: 4 } });
    // 60 60 21
    expect(profile.ageAtStart).toMatchObject({ mean: 47, quantiles: { p50: 60 }, missing: 1 });
    expect(filled(profile.ageAtStart)).toEqual([
      [20, 25, 1],
      [60, 65, 2],
    ]);
    expect(profile.calendar).toEqual({
      years: [
        { period: "2020", count: 2 },
        { period: "2021", count: 1 },
      ],
      months: [
        { period: "2020-01", count: 1 },
        { period: "2020-02", count: 1 },
        { period: "2021-02", count: 1 },
      ],
      missing: 1,
    });
    expect(profile.medications).toMatchObject({
      distinct: 2,
      values: [
        { value: "A10BA02", title: "metformin", count: 2 },
        { value: null, title: "panodil", count: 1 },
      ],
    });
    const field = (table: string, column: string): unknown => {
      const found = profile.fields.find((each) => each.table === table && each.column === column);
      return [found?.missing, found?.present, found?.missingShare];
    };
    expect(field("courses", "hospital")).toEqual([2, 2, 0.5]);
    expect(field("courses", "start")).toEqual([1, 3, 0.25]);
    expect(field("medications", "atc")).toEqual([1, 2, expect.closeTo(1 / 3, 12)]);
    expect(field("diagnoses", "role")).toEqual([1, 6, expect.closeTo(1 / 7, 12)]);
    expect(field("labs", "value")).toEqual([0, 0, null]);
  });

  it("names the 20 most frequent values and adds the others up", async () => {
    // v0 to v24, value v of 30 - v patients.
    const list = Array.from({ length: 25 }, (_, value) =>
      Array.from({ length: 30 - value }, () => `v${value}`),
    ).flat();
    const all = courses(list.length, (index) => ({ hospital: list[index] ?? null }));
    const { hospital } = (await profileOf(all)).courses;
    expect(hospital.values.map(({ value }) => value)).toEqual(
      list.filter((v, i) => v !== list[i - 1]).slice(0, 20),
    );
    expect(hospital.others).toMatchObject({ values: 5, count: 10 + 9 + 8 + 7 + 6 });
    expect(hospital.distinct).toBe(25);
  });

  it("describes a cohort without courses", async () => {
    const profile = await profileOf([]);
    expect(profile.patients).toBe(0);
    expect(Object.values(profile.rows)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(profile.codesPerCourse).toMatchObject({
      mean: null,
      quantiles: { p50: null },
      bins: [],
    });
    expect(profile.coursesWithoutCodes).toEqual({ count: 0, share: null });
    expect(profile.codes.level5).toMatchObject({ distinct: 0, values: [], rankCurve: [] });
    expect(profile.chapters).toEqual([]);
  });

  it("describes a cohort without times", async () => {
    const profile = await profileOf(courses(12, () => ({ birthYear: 1970 })));
    expect(profile.calendar).toEqual({ years: [], months: [], missing: 12 });
    expect(profile.ageAtStart).toMatchObject({ mean: null, bins: [], missing: 12 });
  });

  it("stops when aborted, and refuses a damaged table without quoting it", async () => {
    const folder = await writeCourses(makeFolder(), fourCourses);
    const signal = AbortSignal.abort();
    await expect(describeCohort(folder, { signal })).rejects.toMatchObject({ code: "INTERRUPTED" });
    writeFileSync(join(folder, "documents.parquet"), "a note that is no table");
    const failure = await describeCohort(folder).catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({ code: "BAD_FOLDER", where: folder });
    expect((failure as Error).message).not.toMatch(/no table/);
  });
});

describe("what may leave a secure environment", () => {
  it("hides small numbers with what would give them away, and does not name rare values", async () => {
    const sexes = [...Array<string>(20).fill("F"), ...Array<string>(7).fill("M"), "X", "X", "X"];
    const profile = await profileOf(courses(30, (index) => ({ sex: sexes[index] ?? null })));
    expect(profile.courses.sex).toMatchObject({
      distinct: 3,
      values: [
        { value: "F", count: 20, share: 20 / 30 },
        { value: "M", count: "≥5", share: null },
      ],
      others: { values: 1, count: "<5", share: null },
    });
    expect(JSON.stringify(profile)).not.toContain('"X"');
  });

  it("counts patients, not courses or rows", async () => {
    const profile = await profileOf(
      courses(40, (index) =>
        index < 20
          ? { hospital: "General" }
          : {
              patientId: "one",
              hospital: "Private clinic",
              diagnoses: [{ code: "Z99.9", role: "primary" }],
            },
      ),
    );
    expect(profile.rows).toMatchObject({ courses: 40, diagnoses: "<5" });
    expect(profile.courses.hospital.others).toMatchObject({ values: 1, count: "<5" });
    expect(profile.codes.level5).toMatchObject({ values: [], others: { values: 1, count: "<5" } });
    expect(profile.codes.level5.rankCurve).toEqual([]);
    expect(JSON.stringify(profile)).not.toMatch(/Private clinic|Z99/);
  });

  it("does not show elsewhere what a table hides", async () => {
    const start = "2020-01-01T00:00:00";
    const code = { code: "I10", role: null };
    const profile = await profileOf(
      courses(30, (index) => ({
        sex: index < 3 ? "F" : null,
        start: index < 3 ? start : null,
        diagnoses: index < 3 ? [code] : [],
      })),
    );
    const field = (name: string): unknown => profile.fields.find(({ column }) => column === name);
    for (const name of ["sex", "start"]) {
      expect(field(name)).toMatchObject({ missing: "≥5", present: "<5", missingShare: null });
    }
    expect(profile.courses.sex.missing).toEqual({ count: "≥5", share: null });
    expect(profile.calendar).toMatchObject({ missing: "≥5", years: [{ count: "<5" }] });
    expect(profile.coursesWithoutCodes).toEqual({ count: "≥5", share: null });
  });

  it("hides months that would add up to a hidden year", async () => {
    const starts = [
      ...Array<string>(40).fill("2019-03"),
      ...Array<string>(6).fill("2020-05"),
      "2021-01",
    ];
    const { calendar } = await profileOf(
      courses(47, (index) => ({ start: `${starts[index]}-01T00:00:00` })),
    );
    expect(calendar.years.map(({ count }) => count)).toEqual([40, "≥5", "<5"]);
    expect(calendar.months.map(({ count }) => count)).toEqual([40, "≥5", "<5"]);
  });

  it("leaves out of the rank curve what the list of codes hides", async () => {
    const code = (index: number): string => (index < 20 ? "I10" : index < 28 ? "J18" : "K50");
    const { codes } = await profileOf(
      courses(31, (index) => ({ diagnoses: [{ code: code(index), role: null }] })),
    );
    expect(codes.level3.values.map(({ value, count }) => [value, count])).toEqual([
      ["I10", 20],
      ["J18", "≥5"],
    ]);
    expect(codes.level3.values[1]).toMatchObject({ unknownRole: "≥5", primaryShare: null });
    expect(codes.level3.rankCurve).toEqual([{ rank: 1, count: 20 }]);
  });

  it("gives quantiles only where enough patients lie beyond them", async () => {
    const document = { documentId: "d", type: "note", time: null, text: "text" };
    const give = (): Partial<Course> => ({ documents: [document] });
    const shown = async (patients: number): Promise<string[]> =>
      Object.entries((await profileOf(courses(patients, give))).charactersPerCourse.quantiles)
        .filter(([, value]) => value !== null)
        .map(([name]) => name);
    expect(await shown(9)).toEqual([]);
    expect(await shown(10)).toEqual(["p50"]);
    expect(await shown(20)).toEqual(["p25", "p50", "p75"]);
    expect(await shown(100)).toEqual(["p5", "p25", "p50", "p75", "p95"]);
  });

  it("shows nothing about fewer than five patients", async () => {
    const few = fc
      .array(fc.tuple(anyCourse, fc.constantFrom("a", "b", "c", "d")), {
        minLength: 1,
        maxLength: 9,
      })
      .map((list) =>
        list.map(([course, patientId], index) => ({
          ...course,
          courseId: `c${index}`,
          patientId,
          diagnoses: course.diagnoses.map((diagnosis) => ({ ...diagnosis, code: "E11.9" })),
        })),
      );
    const harmless = /^(minimumCell|distinct|values|rare|rareBelow|from|to)$/;
    await fc.assert(
      fc.asyncProperty(few, async (list) => {
        const profile = await profileOf(list);
        const found: unknown[] = [];
        JSON.stringify(profile, (key, value: unknown) => {
          if (typeof value === "number" && value !== 0 && !harmless.test(key))
            found.push([key, value]);
          return value;
        });
        expect(found).toEqual([]);
        for (const { values } of [...Object.values(profile.courses), profile.documentTypes]) {
          expect(values).toEqual([]);
        }
      }),
      { numRuns: 8 },
    );
  });
});
