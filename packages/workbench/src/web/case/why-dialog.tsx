import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { rejectReasons } from "../draft/draft.ts";
import type { RejectReason } from "../draft/draft.ts";
import { words } from "../i18n/words.ts";
import { Dialog } from "../shell/dialog.tsx";

/** Asks why a code does not fit: a number key answers, and a comment can be written before. */
export function WhyDialog(props: {
  readonly code: string;
  readonly onReason: (reason: RejectReason, comment: string | null) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { code, onReason, onClose } = props;
  const m = words.value;
  const comment = useSignal("");
  const choose = (reason: RejectReason): void => {
    const text = comment.peek().trim();
    onReason(reason, text === "" ? null : text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const reason = /^[1-9]$/.test(event.key) ? rejectReasons[Number(event.key) - 1] : undefined;
    if (reason !== undefined) {
      event.preventDefault();
      choose(reason);
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return (
    <Dialog title={m.whyReject(code)} onClose={onClose}>
      <div class="stack">
        <label class="field">
          <span>{m.rejectComment}</span>
          <textarea
            class="input"
            rows={2}
            maxLength={2000}
            value={comment.value}
            onInput={({ currentTarget }) => (comment.value = currentTarget.value)}
          />
        </label>
        <div class="choices" role="group" aria-label={m.rejectBecause} onKeyDown={onKeyDown}>
          {rejectReasons.map((reason, i) => (
            <button
              key={reason}
              type="button"
              class="choice"
              data-first={i === 0 ? true : undefined}
              onClick={() => {
                choose(reason);
              }}
            >
              <kbd>{i + 1}</kbd>
              {m.reasons[reason]}
            </button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
