import type { StoreContext } from "../context.ts";
import type { CaseStore } from "../store.ts";
import { addCases, assign, decide, setCoding } from "./case-changes.ts";
import { facets } from "./case-facets.ts";
import { eachCase, listCases, nextCase } from "./case-list.ts";
import { toRecord } from "./case-row.ts";
import { erase } from "./erase.ts";

/** The cases of a store. */
export function caseStore(context: StoreContext): CaseStore {
  return {
    add: (courses, worklist, actor) => addCases(context, courses, worklist, actor),
    async get(caseId) {
      const row = await context.db
        .selectFrom("cases")
        .innerJoin("case_contents", "case_contents.case_id", "cases.case_id")
        .selectAll("cases")
        .select(["course", "coding", "decisions"])
        .where("cases.case_id", "=", caseId)
        .executeTakeFirst();
      return row === undefined ? null : toRecord(row);
    },
    list: (query) => listCases(context, query),
    each: (query) => eachCase(context, query),
    next: (query, user) => nextCase(context, query, user),
    facets: (worklist) => facets(context, worklist),
    setCoding: (caseId, version, coding, actor) =>
      setCoding(context, caseId, version, coding, actor),
    decide: (caseId, version, change, actor) => decide(context, caseId, version, change, actor),
    assign: (caseId, version, assignee, actor) => assign(context, caseId, version, assignee, actor),
    erase: (what, actor) => erase(context, what, actor),
  };
}
