import type { Command, Draft } from "./draft.ts";
import { decide } from "./draft.ts";

/** A draft with the drafts before it and those undone. */
export interface History {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
}

const longest = 200;

export function beginHistory(present: Draft): History {
  return { past: [], present, future: [] };
}

export function act(history: History, command: Command): History {
  const { past, present } = history;
  const next = decide(present, command);
  if (next === present) return history;
  return { past: [...past, present].slice(-longest), present: next, future: [] };
}

export function undo(history: History): History {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo(history: History): History {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (next === undefined) return history;
  return { past: [...past, present], present: next, future: rest };
}
