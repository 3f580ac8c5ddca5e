import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { words } from "../i18n/words.ts";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => void) | null;
}

const spoken = signal("");
const toast = signal<Toast | null>(null);
let last = 0;
let hide = 0;

/** Says something to those who do not see the page. */
export function announce(text: string): void {
  // Saying the same twice needs a change in between, or it is not heard.
  spoken.value = spoken.peek() === text ? `${text}\u00a0` : text;
}

/** Says and shows something for a while. */
export function tell(text: string, undo: (() => void) | null = null): void {
  announce(text);
  last += 1;
  toast.value = { id: last, text, undo };
  clearTimeout(hide);
  hide = window.setTimeout(() => (toast.value = null), undo === null ? 4000 : 8000);
}

export function Announcements(): JSX.Element {
  const shown = toast.value;
  return (
    <>
      <div class="unseen" aria-live="polite" role="status">
        {spoken}
      </div>
      <div class="toasts">
        {shown !== null && (
          <div class="toast" key={shown.id}>
            <span>{shown.text}</span>
            {shown.undo !== null && (
              <button
                type="button"
                class="button small"
                onClick={() => {
                  shown.undo?.();
                  toast.value = null;
                }}
              >
                {words.value.undo}
              </button>
            )}
          </div>
        )}
      </div>
    </>
  );
}
