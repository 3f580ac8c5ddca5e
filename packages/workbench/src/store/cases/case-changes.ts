import { randomUUID } from "node:crypto";
import type { Selectable, Transaction } from "kysely";
import type { CaseState } from "../../api/case.ts";
import type { Coding, CourseInput } from "../../api/coding.ts";
import type { StoreContext } from "../context.ts";
import type { CaseRow, Tables } from "../database/tables.ts";
import type { Json } from "../log/canonical-json.ts";
import { storable, toStored } from "../stored-text.ts";
import type { Actor, CaseRecord, Changed } from "../store.ts";
import { codeColumns, toRecord } from "./case-row.ts";
import type { CaseParts } from "./case-row.ts";

type Decisions = CaseRecord["decisions"];
type StoredCase = Parameters<typeof toRecord>[0];

/** Rows written by one statement. */
const atOnce = 50;

/** Adds cases in one transaction, with an entry of the log for each. */
export async function addCases(
  { write }: StoreContext,
  courses: readonly CourseInput[],
  worklist: string | null,
  actor: Actor,
): Promise<readonly string[]> {
  return write(actor, async (transaction, record, count) => {
    const now = new Date().toISOString();
    const made = courses.map((course) => newCase(course, worklist, now));
    for (let start = 0; start < made.length; start += atOnce) {
      const some = made.slice(start, start + atOnce);
      const numbers = await transaction
        .insertInto("cases")
        .values(some.map(({ row }) => row))
        .returning(["case_id", "number"])
        .execute();
      const numberOf = new Map(numbers.map(({ case_id, number }) => [case_id, number]));
      await transaction
        .insertInto("case_contents")
        .values(some.map(({ contents }) => contents))
        .execute();
      const codes = some.flatMap(({ row, codes }) =>
        codes.map((code) => ({ code, number: numberOf.get(row.case_id) ?? 0 })),
      );
      if (codes.length > 0) await transaction.insertInto("case_codes").values(codes).execute();
    }
    for (const { row } of made) {
      count(row, 1);
      record({
        action: "case.add",
        about: row.case_id,
        patient: row.patient_id,
        details: { worklist },
      });
    }
    return made.map(({ row }) => row.case_id);
  });
}

function newCase(
  course: CourseInput,
  worklist: string | null,
  now: string,
): {
  readonly row: Omit<Selectable<Tables["cases"]>, "number">;
  readonly contents: Tables["case_contents"];
  readonly codes: readonly string[];
} {
  const clean = JSON.parse(toStored(course)) as CourseInput;
  const { columns, codes } = codeColumns({ course: clean, coding: null, decisions: [] });
  const case_id = randomUUID();
  return {
    row: {
      case_id,
      version: 1,
      course_id: clean.courseId,
      patient_id: clean.patientId,
      worklist,
      state: "new",
      assignee: null,
      sex: clean.sex,
      birth_year: clean.birthYear,
      specialty: clean.specialty,
      department: clean.department,
      end_time: clean.end,
      ...columns,
      created_at: now,
      updated_at: now,
    },
    contents: { case_id, course: JSON.stringify(clean), coding: null, decisions: "[]" },
    codes,
  };
}

/** Stores a coding; with `version` null it replaces whatever version stands. */
export function setCoding(
  context: StoreContext,
  caseId: string,
  version: number | null,
  coding: Coding,
  actor: Actor,
): Promise<Changed<CaseRecord>> {
  const clean = JSON.parse(toStored(coding)) as Coding;
  return changeCase(context, caseId, version, actor, (stored) => ({
    parts: { ...stored, coding: clean },
    columns: {},
    action: "case.code",
    details: {
      model: clean.model.sha256,
      suggestions: clean.suggestions.length,
      recommendation: clean.recommendation,
    },
  }));
}

/** Replaces a case's decisions and state. What was decided stays in full beside the log. */
export function decide(
  context: StoreContext,
  caseId: string,
  version: number,
  change: { readonly state: CaseState; readonly decisions: Decisions },
  actor: Actor,
): Promise<Changed<CaseRecord>> {
  const state = change.state;
  const decisions = JSON.parse(toStored(change.decisions)) as Decisions;
  return changeCase(context, caseId, version, actor, (stored) => ({
    parts: { ...stored, decisions },
    columns: { state },
    action: "case.decide",
    details: {
      state,
      accepted: decisions.filter(({ state }) => state === "accepted").length,
      rejected: decisions.filter(({ state }) => state === "rejected").length,
    },
    content: { state, decisions: decisions as unknown as Json },
  }));
}

/** Gives a case to a user, or to nobody. */
export function assign(
  context: StoreContext,
  caseId: string,
  version: number,
  assignee: string | null,
  actor: Actor,
): Promise<Changed<CaseRecord>> {
  const to = assignee === null ? null : storable(assignee);
  return changeCase(context, caseId, version, actor, (stored) => ({
    parts: stored,
    columns: { assignee: to },
    action: "case.assign",
    details: { assignee: to },
  }));
}

interface Change {
  readonly parts: CaseParts;
  readonly columns: Partial<Pick<CaseRow, "state" | "assignee">>;
  readonly action: string;
  readonly details: { readonly [key: string]: Json };
  readonly content?: Json;
}

/**
 * Changes a case if it still has the version that the change was made on. The row is locked first, so that of
 * two coders at once one changes it and the other is told the version that stands.
 */
async function changeCase(
  context: StoreContext,
  caseId: string,
  version: number | null,
  actor: Actor,
  change: (stored: CaseParts) => Change,
): Promise<Changed<CaseRecord>> {
  return context.write(actor, async (transaction, record, count): Promise<Changed<CaseRecord>> => {
    const row = await lockCase(context, transaction, caseId);
    if (row === undefined) return { kind: "missing" };
    if (version !== null && row.version !== version) {
      return { kind: "conflict", current: row.version };
    }
    const { course, coding, decisions } = toRecord(row);
    const { parts, columns, action, details, content } = change({ course, coding, decisions });
    const found = codeColumns(parts);
    const contents = {
      coding: parts.coding === null ? null : JSON.stringify(parts.coding),
      decisions: JSON.stringify(parts.decisions),
    };
    const changed = {
      ...columns,
      ...found.columns,
      version: row.version + 1,
      updated_at: new Date().toISOString(),
    };
    await transaction.updateTable("cases").set(changed).where("case_id", "=", caseId).execute();
    if (parts.coding !== coding || parts.decisions !== decisions) {
      await transaction
        .updateTable("case_contents")
        .set(contents)
        .where("case_id", "=", caseId)
        .execute();
      await replaceCodes(transaction, row.number, found.codes);
    }
    count(row, -1);
    count({ ...row, ...changed }, 1);
    record({
      action,
      about: caseId,
      patient: row.patient_id,
      details: { ...details, version: changed.version },
      ...(content === undefined ? {} : { content }),
    });
    return { kind: "changed", record: toRecord({ ...row, ...changed, ...contents }) };
  });
}

async function lockCase(
  { engine }: StoreContext,
  transaction: Transaction<Tables>,
  caseId: string,
): Promise<StoredCase | undefined> {
  let query = transaction.selectFrom("cases").selectAll().where("case_id", "=", caseId);
  if (engine === "postgres") query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (row === undefined) return undefined;
  const contents = await transaction
    .selectFrom("case_contents")
    .select(["course", "coding", "decisions"])
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  return { ...row, ...contents };
}

async function replaceCodes(
  transaction: Transaction<Tables>,
  number: number,
  codes: readonly string[],
): Promise<void> {
  await transaction.deleteFrom("case_codes").where("number", "=", number).execute();
  if (codes.length === 0) return;
  const rows = codes.map((code) => ({ code, number }));
  await transaction.insertInto("case_codes").values(rows).execute();
}
