import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { openDatabase, sqlString, streamRows } from "../../base/duckdb.ts";
import { KodeksError } from "../../base/errors.ts";
import { dischargeSummary } from "../document-type.ts";
import { shardCondition } from "../shard.ts";
import { isAdultPsychiatry } from "./adult-psychiatry.ts";
import { stepTitles } from "./steps.ts";
import type { Flow, FlowStep, SelectionStep, SelectOptions } from "./steps.ts";

/** Which courses of a cohort are kept. */
export interface Selection {
  /** For each course in cohort order, 1 where it is kept. */
  readonly kept: Uint8Array;
  /** Categories whose codes are dropped from the courses that stay. */
  readonly droppedCategories: ReadonlySet<string>;
  /** Characters of the notes of all kept courses, other shards' included. */
  readonly characters: number;
  readonly flow: Flow;
}

/**
 * Applies a selection to a cohort, out of core: nothing but one byte a course is held in memory here.
 *
 * @throws KodeksError BAD_FOLDER for damaged tables, INTERRUPTED
 */
export async function selectCourses(cohort: string, options: SelectOptions): Promise<Selection> {
  const { memoryLimit, rule, signal } = options;
  const database = await openDatabase(memoryLimit === undefined ? {} : { memoryLimit });
  try {
    const connection = await database.connect();
    await loadCourses(connection, cohort, options).catch((error: unknown) => {
      if (error instanceof KodeksError) throw error;
      // DuckDB's own message may quote a value of the file, so that it is not passed on.
      throw new KodeksError("BAD_FOLDER", "the tables of the cohort cannot be read", {
        where: cohort,
        remedy: "Make the cohort again by `kodeks import`.",
      });
    });
    const start = await countLeft(connection);
    const steps: FlowStep[] = [];
    let left = start;
    for (const step of rule.steps) {
      if (signal?.aborted === true) {
        throw new KodeksError("INTERRUPTED", "the run was stopped while selecting courses");
      }
      const { skipped, removedCodes } = await applyStep(connection, step, options);
      const now = await countLeft(connection);
      steps.push({
        step,
        title: stepTitles[step],
        skipped,
        removedCourses: left.courses - now.courses,
        removedPatients: left.patients - now.patients,
        removedCodes,
        ...now,
      });
      left = now;
    }
    const kept = new Uint8Array(Number(await value(connection, "SELECT count(*) FROM courses")));
    for await (const [position] of streamRows(
      connection,
      "SELECT position FROM courses WHERE kept AND mine",
    )) {
      kept[Number(position)] = 1;
    }
    const droppedCategories = new Set<string>();
    for await (const [category] of streamRows(connection, "SELECT category FROM dropped")) {
      droppedCategories.add(String(category));
    }
    const characters = Number(
      await value(connection, "SELECT coalesce(sum(characters), 0) FROM courses WHERE kept"),
    );
    return { kept, droppedCategories, characters, flow: { ...start, steps } };
  } finally {
    database.closeSync();
  }
}

async function loadCourses(
  connection: DuckDBConnection,
  cohort: string,
  { shard }: SelectOptions,
): Promise<void> {
  const table = (name: string): string =>
    `read_parquet(${sqlString(join(cohort, `${name}.parquet`))})`;
  const mine = shard === undefined ? "true" : shardCondition("patient_id", shard);
  await connection.run(`
    CREATE TABLE courses AS
    SELECT c.file_row_number::INTEGER AS position, course_id, patient_id, specialty,
      coalesce(discharge, false) AS discharge, coalesce(characters, 0) AS characters,
      ${mine} AS mine, true AS kept
    FROM read_parquet(${sqlString(join(cohort, "courses.parquet"))}, file_row_number = true) c
    LEFT JOIN (
      SELECT course_id, bool_or(type = ${sqlString(dischargeSummary)}) AS discharge, sum(length(text)) AS characters
      FROM ${table("documents")} GROUP BY course_id
    ) USING (course_id)`);
  await connection.run(`
    CREATE TABLE codes AS
    SELECT DISTINCT position, code, left(code, 3) AS category
    FROM ${table("diagnoses")} JOIN courses USING (course_id)`);
  await connection.run("CREATE TABLE dropped (category VARCHAR)");
}

interface StepResult {
  readonly skipped: string | null;
  readonly removedCodes: number;
}

const taken: StepResult = { skipped: null, removedCodes: 0 };

async function applyStep(
  connection: DuckDBConnection,
  step: SelectionStep,
  options: SelectOptions,
): Promise<StepResult> {
  const { rule } = options;
  const remove = (condition: string): Promise<unknown> =>
    connection.run(`UPDATE courses SET kept = false WHERE kept AND (${condition})`);
  const has = async (condition: string): Promise<boolean> =>
    Number(await value(connection, `SELECT count(*) FROM courses WHERE ${condition}`)) > 0;
  switch (step) {
    case "no-codes":
      await remove("position NOT IN (SELECT position FROM codes)");
      return taken;
    case "no-discharge-summary":
      if (!(await has("discharge"))) return skip("the source has no discharge summaries");
      await remove("NOT discharge");
      return taken;
    case "only-z-codes":
      await remove(
        "position IN (SELECT position FROM codes GROUP BY position HAVING bool_and(category LIKE 'Z%'))",
      );
      return taken;
    case "rare-category":
      return removeRare(connection, options);
    case "unknown-category": {
      const { knowsCategory } = options;
      if (knowsCategory === undefined) return skip("no catalogue was given");
      const unknown = (await categories(connection, "")).filter((name) => !knowsCategory(name));
      return removeCategories(connection, unknown, rule.rare);
    }
    case "too-long":
      await remove(`characters > ${rule.maximumCharacters}`);
      return taken;
    case "adult-psychiatry": {
      if (!(await has("specialty IS NOT NULL"))) return skip("the source has no specialties");
      const psychiatric: string[] = [];
      for await (const [specialty] of streamRows(
        connection,
        "SELECT DISTINCT specialty FROM courses WHERE specialty IS NOT NULL",
      )) {
        if (isAdultPsychiatry(String(specialty))) psychiatric.push(sqlString(String(specialty)));
      }
      if (psychiatric.length > 0) await remove(`specialty IN (${psychiatric.join(", ")})`);
      return taken;
    }
    default:
      return step satisfies never;
  }
}

function skip(reason: string): StepResult {
  return { skipped: reason, removedCodes: 0 };
}

async function removeRare(
  connection: DuckDBConnection,
  { rule }: SelectOptions,
): Promise<StepResult> {
  let removedCodes = 0;
  for (;;) {
    const rare = await categories(
      connection,
      `HAVING count(DISTINCT position) < ${rule.minimumCategoryCount}`,
    );
    const result = await removeCategories(connection, rare, rule.rare);
    removedCodes += result.removedCodes;
    if (!rule.repeatRare || rare.length === 0) return { skipped: null, removedCodes };
  }
}

/** The categories of the courses that are left. */
async function categories(connection: DuckDBConnection, having: string): Promise<string[]> {
  const names: string[] = [];
  for await (const [category] of streamRows(
    connection,
    `SELECT category FROM codes SEMI JOIN (SELECT position FROM courses WHERE kept) USING (position) GROUP BY category ${having} ORDER BY category`,
  )) {
    names.push(String(category));
  }
  return names;
}

async function removeCategories(
  connection: DuckDBConnection,
  names: readonly string[],
  rare: "drop-course" | "drop-code",
): Promise<StepResult> {
  if (names.length === 0) return taken;
  const list = names.map(sqlString).join(", ");
  if (rare === "drop-course") {
    await connection.run(
      `UPDATE courses SET kept = false WHERE kept AND position IN (SELECT position FROM codes WHERE category IN (${list}))`,
    );
    return taken;
  }
  // A course whose last code goes has nothing left to learn from.
  await connection.run(
    `UPDATE courses SET kept = false WHERE kept AND position NOT IN (SELECT position FROM codes WHERE category NOT IN (${list}))`,
  );
  const removedCodes = Number(
    await value(
      connection,
      `SELECT count(*) FROM codes JOIN courses USING (position) WHERE kept AND mine AND category IN (${list})`,
    ),
  );
  await connection.run(`INSERT INTO dropped SELECT unnest([${list}])`);
  await connection.run(`DELETE FROM codes WHERE category IN (${list})`);
  return { skipped: null, removedCodes };
}

async function countLeft(
  connection: DuckDBConnection,
): Promise<{ readonly courses: number; readonly patients: number }> {
  const sql = "SELECT count(*), count(DISTINCT patient_id) FROM courses WHERE kept AND mine";
  for await (const [courses, patients] of streamRows(connection, sql)) {
    return { courses: Number(courses), patients: Number(patients) };
  }
  return { courses: 0, patients: 0 };
}

async function value(connection: DuckDBConnection, sql: string): Promise<unknown> {
  let found: unknown = null;
  for await (const [cell] of streamRows(connection, sql)) found = cell;
  return found;
}
