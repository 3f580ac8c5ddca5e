import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import { openCohort } from "./cohort-reader.ts";
import { profileCalendar } from "./profile/calendar.ts";
import type { Calendar } from "./profile/calendar.ts";
import { profileChapters, profileCodes } from "./profile/code-profile.ts";
import type { ChapterCount, CodeProfile } from "./profile/code-profile.ts";
import { distribution, logEdges, summarise, wholeNumbers } from "./profile/distribution.ts";
import type { Distribution, Summary } from "./profile/distribution.ts";
import { hideFields, profileFields } from "./profile/fields.ts";
import type { FieldProfile } from "./profile/fields.ts";
import { countValues } from "./profile/frequencies.ts";
import type { Frequencies } from "./profile/frequencies.ts";
import { withProfileSession } from "./profile/profile-session.ts";
import type { ProfileSession, ProfileSessionOptions } from "./profile/profile-session.ts";
import { hideSmallCell, shareOf } from "./profile/small-cells.ts";
import type { Count } from "./profile/small-cells.ts";
import type { CohortTable } from "./tables.ts";

/**
 * What a cohort holds, in numbers that may leave a secure environment: whatever fewer than
 * `minimumCell` patients are behind is hidden (`Count`).
 */
export interface CohortProfile {
  readonly minimumCell: number;
  readonly patients: Count;
  /** Rows of each table. */
  readonly rows: Readonly<Record<CohortTable, Count>>;
  readonly coursesPerPatient: Distribution;
  readonly coursesWithoutCodes: { readonly count: Count; readonly share: number | null };
  /** Full codes. */
  readonly codesPerCourse: Distribution;
  readonly categoriesPerCourse: Summary;
  /** Of all its documents together, in Unicode characters. */
  readonly charactersPerCourse: Distribution;
  readonly documentsPerCourse: Distribution;
  /** Of documents. */
  readonly documentTypes: Frequencies;
  readonly codes: { readonly level3: CodeProfile; readonly level5: CodeProfile };
  readonly chapters: readonly ChapterCount[];
  readonly courses: Readonly<Record<CourseField, Frequencies>>;
  /** The year of the start less the year of birth. */
  readonly ageAtStart: Distribution;
  readonly calendar: Calendar;
  /** Rows by ATC code and name. */
  readonly medications: Frequencies;
  /** Rows by code and name. */
  readonly labs: Frequencies;
  readonly fields: readonly FieldProfile[];
}

const courseFields = [
  "hospital",
  "department",
  "specialty",
  "admission_type",
  "sex",
  "language",
  "split",
] as const;

/** The fields of a course whose values are counted. */
export type CourseField = (typeof courseFields)[number];

export interface DescribeCohortOptions extends Partial<ProfileSessionOptions> {
  /** Fewest patients behind a number that is shown; 5 by default, 1 to show everything. */
  readonly minimumCell?: number;
  readonly onProgress?: OnProgress;
}

/**
 * Describes a cohort folder: sizes, distributions, frequencies and missing fields, calculated over
 * its tables out of core.
 *
 * Small numbers are hidden, together with what would give them away within the same table; what
 * several tables, or the descriptions of several overlapping cohorts, tell together is not checked.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, BAD_SCHEMA_VERSION, INTERRUPTED.
 *
 * @example
 * const { codesPerCourse } = await describeCohort("cohort");
 * console.log(codesPerCourse.quantiles.p50);
 */
export async function describeCohort(
  folder: string,
  options: DescribeCohortOptions = {},
): Promise<CohortProfile> {
  const { minimumCell = 5, onProgress = silent } = options;
  await openCohort(folder);
  const task = "describing the cohort";
  onProgress({ kind: "start", task });
  const profile = await withProfileSession(folder, { ...options, minimumCell }, describe);
  onProgress({ kind: "end", task });
  return profile;
}

async function describe(session: ProfileSession): Promise<CohortProfile> {
  const { minimumCell } = session;
  const { rows, fields } = await profileFields(session);
  const [[people = 0] = []] = await session.rows("SELECT count(*) FROM people");
  const total = Number(people);
  const codesPerCourse = await distribution(session, codesOfCourses("code"), wholeNumbers(25));
  const uncoded = codesPerCourse.bins.find(({ from }) => from === 0)?.count ?? 0;
  const courses = await profileCourseFields(session, rows.courses);
  const calendar = await profileCalendar(session);
  const hiddenElsewhere = {
    ...Object.fromEntries(courseFields.map((field) => [field, courses[field].missing.count])),
    start: calendar.missing,
  };
  return {
    minimumCell,
    patients: hideSmallCell({ count: total, patients: total }, minimumCell),
    rows,
    coursesPerPatient: await distribution(
      session,
      "SELECT count(*) AS x, patient FROM course GROUP BY patient",
      wholeNumbers(15, 1),
    ),
    coursesWithoutCodes: { count: uncoded, share: shareOf(uncoded, rows.courses) },
    codesPerCourse,
    categoriesPerCourse: await summarise(session, codesOfCourses("substr(code, 1, 3)")),
    charactersPerCourse: await distribution(
      session,
      "SELECT characters AS x, patient FROM course_documents",
      logEdges,
    ),
    documentsPerCourse: await distribution(
      session,
      "SELECT documents AS x, patient FROM course_documents",
      wholeNumbers(25),
    ),
    documentTypes: await countValues(
      session,
      `SELECT type AS value, NULL::VARCHAR AS title, patient FROM ${ofCourses(session, "documents")}`,
      rows.documents,
    ),
    codes: {
      level3: await profileCodes(session, 3, rows.courses),
      level5: await profileCodes(session, 5, rows.courses),
    },
    chapters: await profileChapters(session, rows.courses),
    courses,
    ageAtStart: await distribution(
      session,
      `SELECT CASE WHEN year("start") >= birth_year THEN year("start") - birth_year END AS x, patient FROM course`,
      wholeNumbers(90, 0, 5),
    ),
    calendar,
    medications: await countValues(
      session,
      `SELECT atc AS value, name AS title, patient FROM ${ofCourses(session, "medications")}`,
      rows.medications,
    ),
    labs: await countValues(
      session,
      `SELECT code AS value, name AS title, patient FROM ${ofCourses(session, "labs")}`,
      rows.labs,
    ),
    fields: hideFields(fields, hiddenElsewhere, minimumCell),
  };
}

async function profileCourseFields(
  session: ProfileSession,
  courses: Count,
): Promise<Record<CourseField, Frequencies>> {
  const counted: Partial<Record<CourseField, Frequencies>> = {};
  for (const field of courseFields) {
    const rows = `SELECT ${field} AS value, NULL::VARCHAR AS title, patient FROM course`;
    counted[field] = await countValues(session, rows, courses);
  }
  return counted as Record<CourseField, Frequencies>;
}

/** A number of distinct codes per course, 0 included. */
const codesOfCourses = (code: string): string =>
  `SELECT coalesce(codes, 0) AS x, patient FROM course LEFT JOIN (SELECT course, count(DISTINCT ${code}) AS codes FROM course_codes GROUP BY course) USING (course)`;

/** The rows of a table with the patient of their course. */
const ofCourses = (session: ProfileSession, table: CohortTable): string =>
  `${session.table(table)} JOIN (SELECT course_id, patient FROM course) USING (course_id)`;
