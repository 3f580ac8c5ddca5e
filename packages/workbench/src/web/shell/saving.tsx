import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { SyncState } from "../draft/case-draft.ts";
import { words } from "../i18n/words.ts";

/** How the case on the table stands with the service; null where there is none. */
export const savingState = signal<SyncState["type"] | null>(null);

export function Saving(): JSX.Element | null {
  const m = words.value;
  const state = savingState.value;
  if (state === null) return null;
  const text = {
    saved: m.saved,
    waiting: m.saving,
    saving: m.saving,
    offline: m.offline,
    "signed-out": m.waiting,
    conflict: m.waiting,
    refused: m.waiting,
  }[state];
  return (
    <span class={`saving ${state}`} data-state={state}>
      {text}
    </span>
  );
}
