import { sqlString } from "../../base/duckdb.ts";
import { chapterOf, chapters } from "../../icd10/chapters.ts";
import type { CodeLevel } from "../../icd10/code.ts";
import { countValues } from "./frequencies.ts";
import type { ValueCount } from "./frequencies.ts";
import type { ProfileSession } from "./profile-session.ts";
import { hideAllCells, hideSmallCells, shareOf } from "./small-cells.ts";
import type { Count } from "./small-cells.ts";

/** A code, the number of courses that have it, and in what role. */
export interface CodeCount extends ValueCount {
  readonly primary: Count;
  readonly secondary: Count;
  readonly unknownRole: Count;
  /** Of the courses that have the code. */
  readonly primaryShare: number | null;
}

/** The codes of a level. Everything counts courses: a course has a code or not. */
export interface CodeProfile {
  readonly distinct: number;
  /** The most frequent codes. */
  readonly values: readonly CodeCount[];
  /** Number of the other codes, and in how many courses each is, added up. */
  readonly others: { readonly values: number; readonly count: Count };
  /** Codes in fewer than `rareBelow` courses. */
  readonly rare: number;
  readonly rareBelow: number;
  /**
   * Number of courses by rank of the code, of codes with enough patients to be shown; on a long list
   * the ranks are thinned out evenly on a log scale.
   */
  readonly rankCurve: readonly { readonly rank: number; readonly count: number }[];
}

export interface ChapterCount {
  readonly numeral: string;
  readonly title: string;
  /** Courses with a code of the chapter. */
  readonly count: Count;
  /** Of all courses. */
  readonly share: number | null;
}

/** A code in fewer courses is too rare for the paper's models. */
const rareBelow = 10;

/** Ranks of the curve for each factor e. */
const ranksPerLog = 12;

export async function profileCodes(
  session: ProfileSession,
  level: CodeLevel,
  courses: Count,
): Promise<CodeProfile> {
  const code = level === 3 ? "substr(code, 1, 3)" : "code";
  const uses = `SELECT course, patient, ${code} AS value, max(role) AS role FROM course_codes GROUP BY course, patient, value`;
  const { distinct, values, others } = await countValues(
    session,
    `SELECT value, NULL::VARCHAR AS title, patient FROM (${uses})`,
    courses,
  );
  // The tables that countValues left behind are those of the codes.
  const [[rare = 0] = []] = await session.rows(
    `SELECT count(*) FROM value_counts WHERE n < ${rareBelow}`,
  );
  const curve = await session.rows(`
    SELECT place, n FROM value_counts
    WHERE patients >= ${session.minimumCell} AND (
      place <= 20
      OR floor(ln(place) * ${ranksPerLog}) <> floor(ln(place - 1) * ${ranksPerLog})
      OR place = (SELECT max(place) FROM value_counts WHERE patients >= ${session.minimumCell})
    ) ORDER BY place`);
  const isHidden = (rank: number): boolean => typeof values[rank - 1]?.count === "string";
  return {
    distinct,
    values: await withRoles(session, uses, values),
    others: { values: others.values, count: others.count },
    rare: Number(rare),
    rareBelow,
    rankCurve: curve
      .map(([rank, count]) => ({ rank: Number(rank), count: Number(count) }))
      .filter(({ rank }) => !isHidden(rank)),
  };
}

async function withRoles(
  session: ProfileSession,
  uses: string,
  values: readonly ValueCount[],
): Promise<CodeCount[]> {
  const { minimumCell } = session;
  const found = await session.rows(`
    SELECT value, role, count(*), count(DISTINCT patient)
    FROM (${uses}) WHERE value IN (SELECT value FROM value_counts WHERE slot > 0) GROUP BY value, role`);
  return values.map((entry) => {
    const cells = [2, 1, 0].map((role) => {
      const row = found.find(([value, kind]) => value === entry.value && Number(kind) === role);
      return { count: Number(row?.[2] ?? 0), patients: Number(row?.[3] ?? 0) };
    });
    const hide = typeof entry.count === "number" ? hideSmallCells : hideAllCells;
    const [primary = 0, secondary = 0, unknownRole = 0] = hide(cells, minimumCell);
    const primaryShare = shareOf(primary, entry.count);
    return { ...entry, primary, secondary, unknownRole, primaryShare };
  });
}

/** The chapters in use, in the order of the classification. */
export async function profileChapters(
  session: ProfileSession,
  courses: Count,
): Promise<ChapterCount[]> {
  const categories = await session.rows("SELECT DISTINCT substr(code, 1, 3) FROM course_codes");
  if (categories.length === 0) return [];
  const pairs = categories.map(([category]) => {
    const text = String(category);
    return `(${sqlString(text)}, ${chapterOf(text).number})`;
  });
  const found = await session.rows(`
    SELECT chapter, count(DISTINCT course), count(DISTINCT patient)
    FROM course_codes JOIN (VALUES ${pairs.join(", ")}) AS of_chapter(category, chapter)
      ON substr(code, 1, 3) = category
    GROUP BY chapter ORDER BY chapter`);
  const counts = hideSmallCells(
    found.map(([, count, patients]) => ({ count: Number(count), patients: Number(patients) })),
    session.minimumCell,
  );
  return found.map(([number], index) => {
    const { numeral, title } = chapters[Number(number) - 1];
    const count = counts[index];
    return { numeral, title, count, share: shareOf(count, courses) };
  });
}
