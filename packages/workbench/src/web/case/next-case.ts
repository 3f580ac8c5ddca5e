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

/**
 * The open case behind `after` in the order of the worklist's filter, or the first open one before it;
 * null where there is none.
 */
export async function nextCaseId(after: string): Promise<string | null> {
  if (next === null || next.after !== after || next.filter !== filter.peek()) {
    const id = findNext(after);
    next = { after, filter: filter.peek(), id };
    id.catch(() => (next = null));
  }
  const found = await next.id;
  // Nothing now need not be nothing later: it is asked again.
  if (found === null) next = null;
  return found;
}

async function findNext(after: string): Promise<string | null> {
  const behind = await call("nextCase", { query: { ...filter.peek(), after } });
  const found = behind ?? (await call("nextCase", { query: { ...filter.peek() } }));
  return found === undefined || found.caseId === after ? null : found.caseId;
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
