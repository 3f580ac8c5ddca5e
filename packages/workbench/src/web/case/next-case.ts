import type { CaseDetail } from "../../api/case.ts";
import { call } from "../api/client.ts";
import { filter } from "../worklist/filter.ts";

/** Cases fetched ahead, so that the next one is there when the coder asks. */
const ahead = new Map<string, Promise<CaseDetail>>();
let next: {
  readonly after: string;
  readonly filter: unknown;
  readonly id: Promise<string | null>;
} | null = null;

/** The open case behind `after` in the order of the worklist's filter; null where there is none. */
export async function nextCaseId(after: string): Promise<string | null> {
  if (next === null || next.after !== after || next.filter !== filter.peek()) {
    const id = call("nextCase", { query: { ...filter.peek(), after } }).then(
      (found) => found?.caseId ?? null,
    );
    next = { after, filter: filter.peek(), id };
    id.catch(() => (next = null));
  }
  return next.id;
}

/** Fetches the case behind this one while the coder reads. */
export async function fetchAhead(after: string): Promise<void> {
  try {
    const id = await nextCaseId(after);
    if (id === null || ahead.has(id)) return;
    ahead.clear();
    const detail = call("getCase", { params: { caseId: id } });
    ahead.set(id, detail);
    detail.catch(() => ahead.delete(id));
  } catch {
    // The coder asks again by going there.
  }
}

/** A case, from what was fetched ahead where it is still as the service has it. */
export async function loadCase(caseId: string, signal: AbortSignal): Promise<CaseDetail> {
  const fetched = ahead.get(caseId);
  ahead.delete(caseId);
  if (fetched !== undefined) {
    try {
      return await fetched;
    } catch {
      // Fetched while the service was away: ask now.
    }
  }
  return call("getCase", { params: { caseId }, signal });
}
