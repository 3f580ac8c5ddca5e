import type { ReadonlySignal } from "@preact/signals";
import { batch, signal } from "@preact/signals";
import type { CaseDetail, DecisionAction } from "../../api/case.ts";
import type { Problem } from "../../api/common.ts";
import { call, CallError } from "../api/client.ts";
import { actionsBetween, draftOf } from "./actions.ts";
import type { Command, Draft } from "./draft.ts";
import { sameDraft } from "./draft.ts";
import type { History } from "./history.ts";
import * as histories from "./history.ts";
import { keep, onKeptElsewhere, readKept } from "./kept-drafts.ts";
import { merge } from "./merge.ts";

/** How the coder's decisions stand with the service. */
export type SyncState =
  | { readonly type: "saved" }
  | { readonly type: "waiting" }
  | { readonly type: "saving" }
  /** Not reached; tried again by itself. */
  | { readonly type: "offline" }
  | { readonly type: "signed-out" }
  /** Someone else decided the same codes otherwise. */
  | { readonly type: "conflict"; readonly codes: readonly string[]; readonly theirs: Draft }
  | { readonly type: "refused"; readonly status: number; readonly problem: Problem | null };

/** The coder's work on one case: decisions, undo, and their way to the service. */
export interface CaseDraft {
  readonly detail: ReadonlySignal<CaseDetail>;
  readonly history: ReadonlySignal<History>;
  readonly sync: ReadonlySignal<SyncState>;
  /** What is finished or opened again but not confirmed; null for neither. */
  readonly closing: ReadonlySignal<boolean | null>;
  readonly act: (command: Command) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly close: (closed: boolean) => void;
  readonly settle: (whose: "mine" | "theirs") => void;
  /** Sends what waits, now. */
  readonly flush: () => Promise<void>;
  /** The case as the service has it, where another tab or a job changed it. */
  readonly refresh: () => Promise<void>;
  /** The page leaves the case: what waits is still sent. */
  readonly detach: () => void;
}

/** Drafts that are shown or still have something to send; a case has at most one in a tab. */
const live = new Map<string, CaseDraft & { readonly attach: (newer: CaseDetail) => void }>();

/** The coder's work on a case: what is still being sent, what was kept, or a new draft. */
export function openDraft(opened: CaseDetail, user: string): CaseDraft {
  const key = `${user} ${opened.caseId}`;
  const before = live.get(key);
  if (before !== undefined) {
    before.attach(opened);
    return before;
  }
  const draft = newDraft(opened, user, () => live.delete(key));
  live.set(key, draft);
  return draft;
}

/** Whether a draft of the case is at work in this tab. */
export function isLive(user: string, caseId: string): boolean {
  return live.has(`${user} ${caseId}`);
}

const pause = 350;
const longestPause = 15_000;

function newDraft(
  opened: CaseDetail,
  user: string,
  gone: () => void,
): CaseDraft & { readonly attach: (newer: CaseDetail) => void } {
  const { caseId } = opened;
  const detail = signal(opened);
  let held = draftOf(opened.decisions);
  const history = signal<History>(histories.beginHistory(held));
  const sync = signal<SyncState>({ type: "saved" });
  const closing = signal<boolean | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let running: Promise<void> | null = null;
  let attached = true;

  const known = (): ReadonlySet<string> => {
    const { coding, humanCodes } = detail.peek();
    return new Set([...(coding?.suggestions.map(({ code }) => code) ?? []), ...humanCodes]);
  };
  const isSettled = (): boolean =>
    closing.peek() === null && sameDraft(held, history.peek().present);

  const remember = (): void => {
    const { past, present } = history.peek();
    keep(
      user,
      caseId,
      isSettled() ? null : { base: held, present, past: past.slice(-50), closed: closing.peek() },
    );
  };
  const schedule = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };
  const changed = (next: History): void => {
    if (next === history.peek()) return;
    history.value = next;
    remember();
    if (sync.peek().type === "conflict") return;
    if (sync.peek().type !== "offline") sync.value = { type: "waiting" };
    schedule(pause);
  };

  /** Takes a newer state of the case, keeping what the coder has decided meanwhile. */
  const take = (newer: CaseDetail): readonly string[] => {
    const theirs = draftOf(newer.decisions);
    const { past, present, future } = history.peek();
    const { draft, conflicts } = merge(held, present, theirs);
    batch(() => {
      detail.value = newer;
      held = theirs;
      if (!sameDraft(draft, present)) history.value = { past, present: draft, future };
      if (closing.peek() !== null && (newer.state === "done") === closing.peek()) {
        closing.value = null;
      }
    });
    remember();
    return conflicts;
  };

  const pending = (): readonly DecisionAction[] => {
    const actions = actionsBetween(held, history.peek().present, known());
    const wanted = closing.peek();
    if (wanted === null) return actions;
    return [...actions, { type: wanted ? "close" : "reopen" }];
  };

  const send = async (): Promise<void> => {
    for (let round = 0; round < 20; round += 1) {
      const actions = pending();
      if (actions.length === 0) break;
      sync.value = { type: "saving" };
      const { version } = detail.peek();
      const sent = history.peek().present;
      const wanted = closing.peek();
      try {
        const newer = await call("decide", {
          params: { caseId },
          body: { version, actions: [...actions] },
        });
        failures = 0;
        // What was sent is now what the service holds: only later decisions are mine.
        held = sent;
        if (wanted === closing.peek()) closing.value = null;
        take(newer);
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        if (error.status !== 409) return failed(error);
        try {
          const newer = await call("getCase", { params: { caseId } });
          const { present } = history.peek();
          const conflicts = take(newer);
          if (conflicts.length > 0) {
            const theirs = draftOf(newer.decisions);
            sync.value = { type: "conflict", codes: conflicts, theirs };
            return;
          }
          // A case in a state that refuses the action stays as it is: asking again changes nothing.
          if (newer.version === version && present === history.peek().present) return failed(error);
        } catch (inner) {
          if (!(inner instanceof CallError)) throw inner;
          return failed(inner);
        }
      }
    }
    remember();
    sync.value = isSettled() ? { type: "saved" } : { type: "waiting" };
    leaveIfDone();
  };

  const leaveIfDone = (): void => {
    if (attached || !isSettled()) return;
    clearTimeout(timer);
    removeEventListener("online", retry);
    removeEventListener("focus", retry);
    stopListening();
    gone();
  };

  const failed = (error: CallError): void => {
    if (error.passing) {
      sync.value = { type: "offline" };
      failures += 1;
      schedule(Math.min(longestPause, 500 * 2 ** failures));
    } else if (error.status === 401) sync.value = { type: "signed-out" };
    else sync.value = { type: "refused", status: error.status, problem: error.problem };
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running ??= send().finally(() => {
      running = null;
    });
    return running;
  };

  const refresh = async (): Promise<void> => {
    const conflicts = take(await call("getCase", { params: { caseId } }));
    if (conflicts.length > 0) {
      sync.value = { type: "conflict", codes: conflicts, theirs: held };
    } else if (!isSettled()) schedule(pause);
    else sync.value = { type: "saved" };
  };

  /** The other tab has saved: what the service holds now is what that tab shows. */
  const adoptSaved = async (): Promise<void> => {
    let newer: CaseDetail;
    try {
      newer = await call("getCase", { params: { caseId } });
    } catch {
      return;
    }
    const theirs = draftOf(newer.decisions);
    batch(() => {
      held = theirs;
      history.value = { ...history.peek(), present: theirs };
      closing.value = null;
      detail.value = newer;
      sync.value = { type: "saved" };
    });
  };

  const adopt = (): void => {
    const kept = readKept(user, caseId);
    if (kept === null) {
      void adoptSaved();
      return;
    }
    batch(() => {
      history.value = { past: kept.past, present: kept.present, future: [] };
      closing.value = kept.closed;
      sync.value = { type: "waiting" };
    });
    // The tab that decided sends. This one does where that tab is gone.
    schedule(5000);
  };

  const restore = (): void => {
    const kept = readKept(user, caseId);
    if (kept === null) return;
    const { draft, conflicts } = merge(kept.base, kept.present, held);
    history.value = { past: kept.past, present: draft, future: [] };
    closing.value = kept.closed;
    remember();
    if (conflicts.length > 0) sync.value = { type: "conflict", codes: conflicts, theirs: held };
    else if (!isSettled()) {
      sync.value = { type: "waiting" };
      schedule(0);
    }
  };

  const retry = (): void => {
    if (sync.peek().type === "offline" || sync.peek().type === "signed-out") schedule(0);
  };
  addEventListener("online", retry);
  addEventListener("focus", retry);
  const stopListening = onKeptElsewhere(user, caseId, adopt);
  restore();

  return {
    detail,
    history,
    sync,
    closing,
    act: (command) => {
      changed(histories.act(history.peek(), command));
    },
    undo: () => {
      changed(histories.undo(history.peek()));
    },
    redo: () => {
      changed(histories.redo(history.peek()));
    },
    close: (closed) => {
      closing.value = closed === (detail.peek().state === "done") ? null : closed;
      remember();
      schedule(0);
    },
    settle: (whose) => {
      const state = sync.peek();
      if (state.type !== "conflict") return;
      sync.value = { type: "waiting" };
      if (whose === "theirs") {
        const { past, present } = history.peek();
        history.value = { past: [...past, present], present: state.theirs, future: [] };
      }
      remember();
      schedule(0);
    },
    flush,
    refresh,
    attach: (newer) => {
      attached = true;
      if (newer.version >= detail.peek().version) take(newer);
    },
    detach: () => {
      attached = false;
      leaveIfDone();
    },
  };
}
