import type { JSX } from "preact";
import { addressOf } from "../api/client.ts";
import type { CaseDraft } from "../draft/case-draft.ts";
import { words } from "../i18n/words.ts";

/** What keeps decisions from the service, where the coder has to know or do something. */
export function SyncNotice({ draft }: { readonly draft: CaseDraft }): JSX.Element | null {
  const m = words.value;
  const sync = draft.sync.value;
  switch (sync.type) {
    case "saved":
    case "waiting":
    case "saving":
      return null;
    case "offline":
      return (
        <div class="notice" role="alert">
          <strong>{m.unreachable}.</strong> <span>{m.unreachableText}</span>
          <button type="button" class="button small push" onClick={() => void draft.flush()}>
            {m.retry}
          </button>
        </div>
      );
    case "signed-out":
      return (
        <div class="notice" role="alert">
          <strong>{m.signedOut}.</strong> <span>{m.signedOutText}</span>
          <a class="button small push" href={addressOf("/auth/login")} target="_blank" rel="opener">
            {m.signIn}
          </a>
        </div>
      );
    case "conflict":
      return (
        <div class="notice" role="alert">
          <strong>{m.conflict}.</strong> <span>{m.conflictText(sync.codes.join(", "))}</span>
          <span class="row push">
            <button
              type="button"
              class="button small"
              onClick={() => {
                draft.settle("theirs");
              }}
            >
              {m.takeTheirs}
            </button>
            <button
              type="button"
              class="button small primary"
              onClick={() => {
                draft.settle("mine");
              }}
            >
              {m.keepMine}
            </button>
          </span>
        </div>
      );
    case "refused":
      return (
        <div class="notice" role="alert">
          <strong>{m.refused}.</strong>{" "}
          <span>
            {sync.problem?.detail ?? `HTTP ${sync.status}`}
            {sync.problem !== null && ` (${sync.problem.code})`}
          </span>
          <span class="row push">
            <button
              type="button"
              class="button small"
              onClick={() => {
                draft.undo();
              }}
            >
              {m.undo}
            </button>
            <button type="button" class="button small" onClick={() => void draft.flush()}>
              {m.retry}
            </button>
          </span>
        </div>
      );
    default:
      return sync satisfies never;
  }
}
