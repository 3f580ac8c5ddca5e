import { computed, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { stored } from "../state/stored.ts";
import { isSingleCharacter, matchKeys, nameOf } from "./match.ts";

/** What keys do, and how the sheet names it. */
export interface Binding {
  readonly keys: readonly string[];
  readonly label: string;
  readonly group: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Left out of the sheet. */
  readonly hidden?: boolean;
}

const layers = signal<readonly (readonly Binding[])[]>([]);

/** All bindings in force, the youngest last: it wins. */
export const bindings = computed(() => layers.value.flat());

/** Letters as commands can be turned off: they get in the way of speech input. */
export const singleKeys = stored("single-keys", true);

/** While a dialog is open the page below does not listen. */
export const dialogsOpen = signal(0);

/** Keeps bindings in force while the component is shown. */
export function useKeys(own: readonly Binding[]): void {
  useEffect(() => {
    layers.value = [...layers.peek(), own];
    return () => {
      layers.value = layers.peek().filter((layer) => layer !== own);
    };
  }, [own]);
}

const writes = new Set(["INPUT", "TEXTAREA", "SELECT"]);

function isWriting({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement && ["checkbox", "radio"].includes(target.type)) {
    return false;
  }
  return writes.has(target.tagName);
}

/** Listens to the keys of the whole window. */
export function listenToKeys(): void {
  let before = "";
  let forget = 0;
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || dialogsOpen.peek() > 0) return;
    const stroke = nameOf(event);
    if (isWriting(event) && !stroke.startsWith("Mod+")) return;
    if (isSingleCharacter(stroke) && !singleKeys.peek()) return;
    const active = bindings.peek();
    const match = matchKeys(
      active.map(({ keys }) => keys),
      before,
      stroke,
    );
    before = "";
    clearTimeout(forget);
    if (match.type === "prefix") {
      before = match.sequence;
      forget = window.setTimeout(() => (before = ""), 1500);
      return;
    }
    if (match.type === "none") return;
    const binding = active[match.index];
    // Enter and the space bar belong to the button that has the focus.
    const pressing = stroke === "Enter" || stroke === "Space";
    if (pressing && event.target instanceof HTMLElement && event.target.closest("a,button,summary"))
      return;
    event.preventDefault();
    binding?.run(event);
  });
}
