import { writeFolder } from "kodeks/base/atomic-folder";
import { writeManifest } from "kodeks/base/manifest";
import { writeParquetTables } from "kodeks/base/parquet-tables";
import { writeCourses } from "kodeks/cohort/cohort-writer";
import type { StoreContext } from "../store/context.ts";
import { toRecord } from "../store/cases/case-row.ts";
import type { Actor, CaseRecord } from "../store/store.ts";
import { feedbackCourse } from "./feedback.ts";

/** Beside the cohort's own tables: what was decided on each code, the rejected ones too. */
const feedbackTables = {
  feedback: {
    course_id: "VARCHAR NOT NULL",
    code: "VARCHAR NOT NULL",
    state: "VARCHAR NOT NULL",
    origin: "VARCHAR NOT NULL",
    role: "VARCHAR",
    reason: "VARCHAR",
    predicted: "BOOLEAN NOT NULL",
    /** The model's score; null where it gave none. */
    score: "DOUBLE",
  },
} as const;

export interface FeedbackOptions {
  readonly out: string;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
}

export interface FeedbackCounts {
  readonly courses: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** Cases read at once. */
const page = 100;

/**
 * Writes all closed cases as a cohort folder that `kodeks prepare` reads, sorted by patient. It has the table
 * `feedback` besides. That it was exported goes to the log.
 *
 * @throws KodeksError as `writeFolder`
 */
export async function writeFeedbackCohort(
  context: StoreContext,
  options: FeedbackOptions,
  actor: Actor,
): Promise<FeedbackCounts> {
  const count = { courses: 0, accepted: 0, rejected: 0 };
  const { signal } = options;
  const tables = signal === undefined ? {} : { signal };
  await writeFolder(options.out, options, async (folder) => {
    const ids = await closedCases(context);
    const rows: Feedback[] = [];
    const counts = await writeCourses(folder, tables, async (add) => {
      for await (const record of records(context, ids)) {
        const course = feedbackCourse(record);
        if (course === null) continue;
        add(course);
        rows.push(...feedbackRows(record));
      }
    });
    await writeParquetTables(folder, feedbackTables, tables, (add) => {
      for (const row of rows) add("feedback", row);
      return Promise.resolve();
    });
    count.courses = counts.courses;
    count.accepted = rows.filter(({ state }) => state === "accepted").length;
    count.rejected = rows.length - count.accepted;
    await writeManifest(folder, {
      kind: "cohort",
      command: "kodeks store feedback",
      counts: { ...counts, feedback: rows.length },
      details: { store: context.storeId, accepted: count.accepted, rejected: count.rejected },
    });
  });
  await context.write(actor, async (_transaction, record) => {
    const details = { format: "cohort", cases: count.courses };
    record({ action: "case.export", about: null, patient: null, details });
  });
  return count;
}

interface Feedback {
  readonly course_id: string;
  readonly code: string;
  readonly state: "accepted" | "rejected";
  readonly origin: string;
  readonly role: string | null;
  readonly reason: string | null;
  readonly predicted: boolean;
  readonly score: number | null;
}

function feedbackRows({ caseId, coding, decisions }: CaseRecord): Feedback[] {
  const suggested = new Map(coding?.suggestions.map((one) => [one.code, one]));
  return decisions.map(({ code, state, origin, role, reason }) => ({
    course_id: caseId,
    code,
    state,
    origin,
    role,
    reason,
    predicted: suggested.get(code)?.predicted ?? false,
    score: suggested.get(code)?.score ?? null,
  }));
}

/** Closed cases, those of a patient beside each other, in the order of their time. */
async function closedCases({ db }: StoreContext): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("cases")
    .select(["case_id", "patient_id", "end_time"])
    .where("state", "=", "done")
    .orderBy("number")
    .execute();
  const key = (row: (typeof rows)[number]): string => row.patient_id ?? row.case_id;
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return rows
    .sort((a, b) => compare(key(a), key(b)) || compare(a.end_time ?? "", b.end_time ?? ""))
    .map(({ case_id }) => case_id);
}

async function* records({ db }: StoreContext, ids: readonly string[]): AsyncGenerator<CaseRecord> {
  for (let start = 0; start < ids.length; start += page) {
    const some = ids.slice(start, start + page);
    const rows = await db
      .selectFrom("cases")
      .innerJoin("case_contents", "case_contents.case_id", "cases.case_id")
      .selectAll("cases")
      .select(["course", "coding", "decisions"])
      .where("cases.case_id", "in", some)
      .execute();
    const byId = new Map(rows.map((row) => [row.case_id, row]));
    for (const id of some) {
      const row = byId.get(id);
      if (row !== undefined) yield toRecord(row);
    }
  }
}
