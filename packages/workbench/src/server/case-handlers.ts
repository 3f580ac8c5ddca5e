import { KodeksError } from "kodeks/base/errors";
import type { CourseInput } from "../api/coding.ts";
import { applyActions } from "../cases/apply-actions.ts";
import { caseDetail, caseSummaryOf } from "../cases/case-view.ts";
import { checkedCourse } from "../cases/course-input.ts";
import { courseFromFhir } from "../fhir/course-from-fhir.ts";
import type { Actor, CaseRecord, Changed } from "../store/store.ts";
import { caseOptions, codeCourse } from "./code-course.ts";
import { canonicalCode } from "./codes.ts";
import { ConflictError, badField, unknownItem } from "./problem.ts";
import type { Handlers } from "./route-call.ts";
import type { Service } from "./service.ts";

type Names =
  | "importCases"
  | "importFhir"
  | "listCases"
  | "nextCase"
  | "facets"
  | "getCase"
  | "decide"
  | "assign"
  | "recode"
  | "eraseCase"
  | "listWorklists"
  | "createWorklist";

interface Filter {
  readonly assignee?: string | undefined;
  readonly code?: string | undefined;
}

/** A filter as the store takes it: `me` is a user, codes are canonical. */
export function storedFilter<Given extends Filter>(given: Given, user: string): Given {
  const { assignee, code } = given;
  return {
    ...given,
    ...(assignee === "me" ? { assignee: user } : {}),
    ...(code === undefined ? {} : { code: canonicalCode(code, "query.code") }),
  };
}

/** The record that a change came to. @throws KodeksError UNKNOWN_ITEM, CONFLICT */
export function changedRecord<Record>(changed: Changed<Record>, what: string): Record {
  switch (changed.kind) {
    case "changed":
      return changed.record;
    case "conflict":
      throw new ConflictError(changed.current);
    case "missing":
      throw unknownItem(what);
    default:
      return changed satisfies never;
  }
}

/** Reads a course, saying where in the request it stands if it cannot be read. */
function courseAt(path: string, read: () => CourseInput): CourseInput {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof KodeksError)) throw error;
    const { code, message, where, remedy } = error;
    throw new KodeksError(code, message, {
      where: where === undefined ? path : `${path}: ${where}`,
      ...(remedy === undefined ? {} : { remedy }),
    });
  }
}

export function caseHandlers(service: Service): Pick<Handlers, Names> {
  const { store } = service;
  const find = async (caseId: string): Promise<CaseRecord> => {
    const record = await store.cases.get(caseId);
    if (record === null) throw unknownItem("case");
    return record;
  };
  const checkWorklist = async (worklist: string | null): Promise<void> => {
    if (worklist !== null && !(await store.worklists.exists(worklist))) {
      throw badField("body.worklist", "there is no such worklist");
    }
  };
  const addCases = async (
    courses: readonly CourseInput[],
    worklist: string | null,
    actor: Actor,
  ) => {
    const caseIds = await store.cases.add(courses, worklist, actor);
    const items = caseIds.map((caseId) => ({ kind: "cases" as const, caseId }));
    const { codes: _codes, ...options } = caseOptions;
    const job = await store.jobs.create(
      "cases",
      { ...options, offsetUnit: "utf-16" },
      items,
      actor,
    );
    service.wakeJobs();
    return { caseIds: [...caseIds], jobId: job.jobId };
  };
  return {
    async importCases({ body, actor }) {
      await checkWorklist(body.worklist);
      const courses = body.courses.map((course, i) => checkedCourse(course, `body.courses.${i}`));
      return addCases(courses, body.worklist, actor);
    },
    async importFhir({ body, actor }) {
      await checkWorklist(body.worklist);
      const courses = body.resources.map((resource, i) => {
        const path = `body.resources.${i}`;
        return checkedCourse(
          courseAt(path, () => courseFromFhir(resource).course),
          path,
        );
      });
      return addCases(courses, body.worklist, actor);
    },
    async listCases({ query, user }) {
      const { items, ...rest } = await store.cases.list(storedFilter(query, user.user));
      return { ...rest, items: items.map(caseSummaryOf) };
    },
    async nextCase({ query, user }) {
      const found = await store.cases.next(storedFilter(query, user.user), user.user);
      return found === null ? null : caseSummaryOf(found);
    },
    async facets({ query }) {
      return store.cases.facets(query.worklist ?? null);
    },
    async getCase({ params, query, actor }) {
      const record = await find(params.caseId);
      const event = { action: "case.read", subject: record.caseId, details: {} } as const;
      await store.log.append(event, actor);
      return caseDetail(record, query.offsetUnit, service);
    },
    async decide({ params, query, body, actor, user }) {
      const record = await find(params.caseId);
      if (record.version !== body.version) throw new ConflictError(record.version);
      const change = applyActions(record, body.actions, user.user, new Date().toISOString());
      const changed = await store.cases.decide(record.caseId, body.version, change, actor);
      return caseDetail(changedRecord(changed, "case"), query.offsetUnit, service);
    },
    async assign({ params, body, actor }) {
      const { version, assignee } = body;
      const changed = await store.cases.assign(params.caseId, version, assignee, actor);
      return caseSummaryOf(changedRecord(changed, "case"));
    },
    async recode({ params, query, actor, signal }) {
      const { course } = await find(params.caseId);
      const coding = await codeCourse(service, course, caseOptions, signal);
      const changed = await store.cases.setCoding(params.caseId, null, coding, actor);
      return caseDetail(changedRecord(changed, "case"), query.offsetUnit, service);
    },
    async eraseCase({ params, actor }) {
      const erased = await store.cases.erase({ caseId: params.caseId }, actor);
      if (erased === 0) throw unknownItem("case");
      return { erased };
    },
    async listWorklists() {
      return { items: [...(await store.worklists.list())] };
    },
    async createWorklist({ body, actor }) {
      return store.worklists.create(body.name, actor);
    },
  };
}
