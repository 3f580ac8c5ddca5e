import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { words } from "../i18n/words.ts";
import { dialogsOpen } from "../keys/keys.ts";
import { Icon } from "./icons.tsx";

const focusable =
  'a[href],button:not(:disabled),input:not(:disabled),select,textarea,[tabindex]:not([tabindex="-1"])';

/** A dialog over the page: it holds the focus, Escape closes it, and the focus goes back. */
export function Dialog(props: {
  readonly title: ComponentChildren;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly wide?: boolean;
}): JSX.Element {
  const { title, onClose, children, footer, wide = false } = props;
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialogsOpen.value += 1;
    const first =
      root.current?.querySelector<HTMLElement>("[data-first]") ??
      root.current?.querySelector<HTMLElement>(`.dialog-body :is(${focusable})`) ??
      root.current?.querySelector<HTMLElement>(focusable);
    first?.focus();
    return () => {
      dialogsOpen.value -= 1;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      event.preventDefault();
      onClose();
      return;
    }
    if (event.key !== "Tab") return;
    const all = [...(root.current?.querySelectorAll<HTMLElement>(focusable) ?? [])].filter(
      (element) => element.offsetParent !== null,
    );
    const edge = event.shiftKey ? all[0] : all.at(-1);
    if (document.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? all.at(-1) : all[0])?.focus();
  };
  return (
    <div
      class="scrim"
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div
        class={wide ? "dialog wide" : "dialog"}
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        ref={root}
        onKeyDown={onKeyDown}
      >
        <div class="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" class="tool" aria-label={words.value.close} onClick={onClose}>
            <Icon name="cross" />
          </button>
        </div>
        <div class="dialog-body">{children}</div>
        {footer !== undefined && <div class="dialog-foot">{footer}</div>}
      </div>
    </div>
  );
}
