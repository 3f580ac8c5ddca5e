import { call } from "../api/client.ts";
import { sendLeftVerdicts } from "../review/send-verdict.ts";
import { unsentVerdicts } from "../review/kept-verdicts.ts";
import { isLive, openDraft } from "./case-draft.ts";
import { keep, keptCases, readKept, unsent } from "./kept-drafts.ts";

/**
 * Sends what an earlier visit left behind: the browser was closed, or crashed, before the service had
 * answered. Cases that have gone meanwhile are forgotten.
 */
export async function sendLeftOver(user: string): Promise<void> {
  await sendLeftVerdicts(user);
  const left = keptCases(user).filter((caseId) => !isLive(user, caseId));
  for (const caseId of left) {
    const kept = readKept(user, caseId);
    if (kept === null) continue;
    keep(user, caseId, kept);
    try {
      const detail = await call("getCase", { params: { caseId } });
      if (isLive(user, caseId)) continue;
      const draft = openDraft(detail, user);
      await draft.flush();
      draft.detach();
    } catch (error) {
      const { status } = error as { status?: number };
      if (status === 404 || status === 403) keep(user, caseId, null);
      else return;
    }
  }
}

/** Looks for what was left behind now, when the connection comes back, and from time to time. */
export function keepSending(user: string): void {
  const send = (): void => void sendLeftOver(user);
  send();
  addEventListener("online", send);
  setInterval(() => {
    if (unsent.peek().size + unsentVerdicts.peek().size > 0) send();
  }, 20_000);
}
