import { signal } from "@preact/signals";
import { onStoredElsewhere, readStored, writeStored } from "../state/stored.ts";
import type { Draft } from "./draft.ts";

/**
 * Decisions that the service has not confirmed yet. They hold codes, reasons and the coder's own
 * comments, never text of a note, and are removed as soon as the service has them.
 */
export interface KeptDraft {
  /** What the service held when these decisions began. */
  readonly base: Draft;
  readonly present: Draft;
  readonly past: readonly Draft[];
  /** Whether the coder has finished the case (true), opened it again (false) or neither. */
  readonly closed: boolean | null;
}

const nameOf = (user: string, caseId: string): string => `draft.${user}.${caseId}`;

export function readKept(user: string, caseId: string): KeptDraft | null {
  return readStored(nameOf(user, caseId)) as KeptDraft | null;
}

/** Cases whose decisions the service does not have yet, as far as this tab knows. */
export const unsent = signal<ReadonlySet<string>>(new Set());

/** Null forgets it. False where the browser could not keep it. */
export function keep(user: string, caseId: string, kept: KeptDraft | null): boolean {
  if (unsent.peek().has(caseId) !== (kept !== null)) {
    const next = new Set(unsent.peek());
    if (kept === null) next.delete(caseId);
    else next.add(caseId);
    unsent.value = next;
  }
  return writeStored(nameOf(user, caseId), kept);
}

/** Cases with decisions that wait for the service. */
export function keptCases(user: string): readonly string[] {
  const start = `kodeks.${nameOf(user, "")}`;
  try {
    return (
      Object.keys(localStorage)
        .filter((name) => name.startsWith(start))
        .map((name) => name.slice(start.length))
        // What has more dots belongs to someone whose name begins alike.
        .filter((caseId) => !caseId.includes("."))
    );
  } catch {
    return [];
  }
}

/** Calls back when another tab of this user decides something about the case. */
export function onKeptElsewhere(user: string, caseId: string, changed: () => void): () => void {
  const name = nameOf(user, caseId);
  return onStoredElsewhere(name, (written) => {
    if (written === name) changed();
  });
}
