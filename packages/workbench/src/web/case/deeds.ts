import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { RejectReason } from "../draft/draft.ts";
import { words } from "../i18n/words.ts";
import type { Leaf } from "../note/leaves.ts";
import { announce, tell } from "../shell/announce.tsx";
import type { CaseWork } from "./case-work.ts";

/** A dialog of the coding page that is open. */
export type Panel =
  | { readonly type: "why"; readonly code: string }
  | { readonly type: "catalogue"; readonly at: string | null; readonly instead: string | null }
  | { readonly type: "warnings" };

/** Everything the coder can do to a case: buttons and keys call the same. */
export interface Deeds {
  readonly panel: Signal<Panel | null>;
  /** The document that is shown, or `all`. */
  readonly shown: Signal<string>;
  readonly choose: (code: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly accept: (code: string) => void;
  readonly acceptAll: () => void;
  readonly askWhy: (code: string) => void;
  readonly reject: (code: string, reason: RejectReason, comment: string | null) => void;
  readonly clear: (code: string) => void;
  readonly primary: (code: string) => void;
  readonly move: (code: string, by: number) => void;
  readonly replace: (code: string, by: string) => void;
  readonly add: (code: string) => void;
  readonly specify: (code: string) => void;
  readonly jump: (to: Leaf) => void;
  readonly stepQuote: (by: 1 | -1) => void;
  readonly stepDocument: (by: 1 | -1) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function deedsOf(
  work: CaseWork,
  jumpTo: (to: Leaf) => void,
  isInView: (span: Leaf) => boolean,
): Deeds {
  const { draft, chosen, visible, marks } = work;
  const panel = signal<Panel | null>(null);
  const shown = signal("all");
  const present = (): CaseWork["draft"]["history"]["value"]["present"] =>
    draft.history.peek().present;
  const isLocked = (): boolean => {
    if (work.detail.peek().state !== "done") return false;
    tell(words.peek().finishedText);
    return true;
  };

  const choose = (code: string): void => {
    if (chosen.peek() !== code) {
      chosen.value = code;
      marks.look(null);
    }
    focusRow(code);
    showEvidence(code);
  };
  /** Brings the strongest quote of a code into view, unless some quote of it is in view already. */
  const showEvidence = (code: string): void => {
    const quotes = work.find(code)?.quotes ?? [];
    const [strongest] = [...quotes].sort((a, b) => b.share - a.share);
    if (strongest !== undefined && !quotes.some(isInView)) jumpTo(strongest);
  };
  const jump = (to: Leaf): void => {
    const { sections } = work.note;
    const home = sections.find(({ start, end }) => start <= to.start && to.start < end);
    if (shown.peek() !== "all" && home !== undefined && home.id !== shown.peek()) {
      shown.value = home.id;
    }
    marks.look(to);
    // The document appears with the next rendering.
    requestAnimationFrame(() => {
      jumpTo(to);
    });
  };

  return {
    panel,
    shown,
    choose,
    jump,
    step: (by) => {
      const codes = visible.peek().map(({ code }) => code);
      const at = codes.indexOf(chosen.peek() ?? "");
      const next = codes[Math.max(0, Math.min(codes.length - 1, at + by))];
      if (next !== undefined) choose(next);
    },
    accept: (code) => {
      if (isLocked()) return;
      const m = words.peek();
      if (present().accepted.includes(code)) {
        draft.act({ type: "clear", code });
        announce(m.announceCleared(code));
      } else {
        draft.act({ type: "accept", codes: [code] });
        announce(m.announceAccepted(code));
      }
    },
    acceptAll: () => {
      if (isLocked()) return;
      const { rejected } = present();
      const threshold = work.threshold.peek();
      const codes = work.groups
        .peek()
        .suggested.filter(({ suggestion }) => (suggestion?.score ?? 0) >= threshold)
        .map(({ code }) => code)
        .filter((code) => rejected[code] === undefined);
      const before = present();
      draft.act({ type: "accept", codes });
      if (present() !== before) tell(words.peek().announceAccepted(codes.join(", ")), draft.undo);
    },
    askWhy: (code) => {
      if (isLocked()) return;
      if (present().rejected[code] !== undefined) {
        draft.act({ type: "clear", code });
        announce(words.peek().announceCleared(code));
      } else panel.value = { type: "why", code };
    },
    reject: (code, reason, comment) => {
      panel.value = null;
      draft.act({ type: "reject", code, reason, comment });
      announce(words.peek().announceRejected(code));
    },
    clear: (code) => {
      if (isLocked()) return;
      draft.act({ type: "clear", code });
      announce(words.peek().announceCleared(code));
    },
    primary: (code) => {
      if (isLocked()) return;
      draft.act({ type: "primary", code });
      const m = words.peek();
      announce(present().primary === code ? m.announcePrimary(code) : m.notPrimary);
    },
    move: (code, by) => {
      if (isLocked()) return;
      const at = present().accepted.indexOf(code);
      if (at < 0) return;
      draft.act({ type: "move", code, to: at + by });
      announce(words.peek().moved(code, present().accepted.indexOf(code) + 1));
    },
    replace: (code, by) => {
      if (isLocked()) return;
      draft.act({ type: "replace", code, by });
      announce(words.peek().announceAccepted(by));
    },
    add: (code) => {
      if (isLocked()) return;
      draft.act({ type: "accept", codes: [code] });
      announce(words.peek().announceAccepted(code));
      chosen.value = code;
    },
    specify: (code) => {
      if (!isLocked()) panel.value = { type: "catalogue", at: code, instead: code };
    },
    stepQuote: (by) => {
      const quotes = marks.quotes.peek();
      if (quotes.length === 0) return;
      const looked = marks.lookedAt.peek();
      const at = quotes.findIndex(({ start }) => start === looked?.start);
      const next = at < 0 ? (by === 1 ? 0 : quotes.length - 1) : at + by;
      const index = (next + quotes.length) % quotes.length;
      const quote = quotes[index];
      if (quote === undefined) return;
      jump(quote);
      announce(`${words.peek().quoteOf(index + 1, quotes.length)}: ${quote.text}`);
    },
    stepDocument: (by) => {
      const tabs = ["all", ...work.note.sections.map(({ id }) => id)];
      const at = tabs.indexOf(shown.peek());
      shown.value = tabs[(at + by + tabs.length) % tabs.length] ?? "all";
    },
    undo: () => {
      if (isLocked() || draft.history.peek().past.length === 0) return;
      draft.undo();
      announce(words.peek().undone);
    },
    redo: () => {
      if (isLocked() || draft.history.peek().future.length === 0) return;
      draft.redo();
      announce(words.peek().redone);
    },
  };
}

/** Moves the focus to a code's row, once it is there. */
export function focusRow(code: string): void {
  requestAnimationFrame(() => {
    const row = document.getElementById(`row-${code}`);
    if (row === null) return;
    row.focus({ preventScroll: true });
    row.closest(".code-row")?.scrollIntoView({ block: "nearest" });
  });
}
