import type { ReadonlySignal, Signal } from "@preact/signals";
import { batch, computed, effect, signal } from "@preact/signals";
import type { CaseDetail } from "../../api/case.ts";
import type { Suggestion } from "../../api/coding.ts";
import { call, CallError } from "../api/client.ts";
import { titleOf } from "../catalogue/titles.ts";
import type { CaseDraft } from "../draft/case-draft.ts";
import { openDraft } from "../draft/case-draft.ts";
import type { NoteMarks } from "../note/note-marks.ts";
import { noteMarks } from "../note/note-marks.ts";
import type { Note } from "../note/sections.ts";
import { noteOf } from "../note/sections.ts";
import type { Entry, Groups } from "./entries.ts";
import { atLevel, entryOf, groupsOf } from "./entries.ts";

/** A case on the table: what the model says, what the coder decides, and what is looked at. */
export interface CaseWork {
  readonly detail: ReadonlySignal<CaseDetail>;
  readonly draft: CaseDraft;
  readonly note: Note;
  readonly marks: NoteMarks;
  readonly groups: ReadonlySignal<Groups>;
  /** All entries that are shown, in order. */
  readonly visible: ReadonlySignal<readonly Entry[]>;
  readonly suggestions: ReadonlySignal<readonly Entry[]>;
  readonly threshold: Signal<number>;
  readonly modelThreshold: ReadonlySignal<number>;
  readonly showBelow: Signal<boolean>;
  /** The code that the keyboard is at, and whose quotes are open. */
  readonly chosen: Signal<string | null>;
  /** The code under the mouse. */
  readonly hovered: Signal<string | null>;
  readonly active: ReadonlySignal<string | null>;
  /** Explanations asked for by hand, by code; `"asked"` while they are on their way. */
  readonly explained: ReadonlySignal<ReadonlyMap<string, Suggestion | "asked" | "failed">>;
  readonly explain: (code: string) => void;
  readonly find: (code: string) => Entry | undefined;
  readonly dispose: () => void;
}

export function openCase(opened: CaseDetail, user: string): CaseWork {
  const draft = openDraft(opened, user);
  const { detail, history } = draft;
  // Every answer of the service brings the case anew. What the model said is taken from it only where it
  // said something else, so that saving a decision paints and lists nothing again.
  const coding = signal(opened.coding);
  const followCoding = effect(() => {
    const next = detail.value.coding;
    if (fingerprint(next) !== fingerprint(coding.peek())) coding.value = next;
  });
  const note = noteOf(opened.course, opened.lines, opened.coding?.offsetUnit ?? "utf-16");
  const explained = signal<ReadonlyMap<string, Suggestion | "asked" | "failed">>(new Map());
  const suggestions = computed(() =>
    (coding.value?.suggestions ?? []).map((given) => {
      const asked = explained.value.get(given.code);
      const tested = asked === undefined || typeof asked === "string" ? given : asked;
      return entryOf(detail.peek(), note, {
        ...given,
        evidence: given.evidence ?? tested.evidence,
        faithfulness: given.faithfulness ?? tested.faithfulness,
      });
    }),
  );
  const modelThreshold = computed(() => coding.value?.model.tau ?? 0.5);
  const threshold = signal(modelThreshold.peek());
  const showBelow = signal(false);
  const chosen = signal<string | null>(null);
  const hovered = signal<string | null>(null);
  const active = computed(() => hovered.value ?? chosen.value);
  const present = computed(() => history.value.present);
  const groups = computed((): Groups => {
    const found = groupsOf(detail.value, suggestions.value, present.value, threshold.value);
    const complete = (entry: Entry): Entry => {
      const asked = explained.value.get(entry.code);
      const own =
        entry.suggestion === null && asked !== undefined && typeof asked !== "string"
          ? { ...entryOf(detail.peek(), note, asked), human: entry.human, code: entry.code }
          : entry;
      return own.title === null ? { ...own, title: titleOf(own.code) } : own;
    };
    return {
      suggested: found.suggested.map(complete),
      humanOnly: found.humanOnly.map(complete),
      added: found.added.map(complete),
      below: found.below.map(complete),
    };
  });
  const visible = computed(() => {
    const { suggested, humanOnly, added, below } = groups.value;
    return [...suggested, ...humanOnly, ...added, ...(showBelow.value ? below : [])];
  });
  const find = (code: string): Entry | undefined => {
    const { suggested, humanOnly, added, below } = groups.value;
    return [suggested, humanOnly, added, below].flat().find((entry) => entry.code === code);
  };

  const marks = noteMarks();
  const everyWord = computed(() =>
    [...suggestions.value, ...groups.value.humanOnly].filter(({ words }) => words.length > 0),
  );
  const stops = [
    followCoding,
    effect(() => {
      const code = active.value;
      marks.show(code === null ? undefined : find(code));
    }),
    effect(() => {
      marks.showAny(everyWord.value);
    }),
  ];
  batch(() => {
    chosen.value = visible.peek()[0]?.code ?? null;
    showBelow.value = groups.peek().suggested.length === 0;
  });

  const explain = async (code: string): Promise<void> => {
    const mark = (as: Suggestion | "asked" | "failed"): void => {
      explained.value = new Map(explained.peek()).set(code, as);
    };
    if (explained.peek().get(code) === "asked") return;
    mark("asked");
    const level = coding.peek()?.model.level ?? 5;
    const isKnown = suggestions.peek().some((entry) => entry.code === code);
    // A model of categories knows a human code by its category.
    const asked = isKnown ? code : atLevel(code, level);
    try {
      const {
        suggestions: [found],
      } = await call("explain", {
        body: { course: opened.course, codes: [asked], offsetUnit: "utf-16" },
      });
      mark(found ?? "failed");
    } catch (error) {
      mark("failed");
      if (!(error instanceof CallError)) throw error;
    }
  };

  return {
    detail,
    draft,
    note,
    marks,
    groups,
    visible,
    suggestions,
    threshold,
    modelThreshold,
    showBelow,
    chosen,
    hovered,
    active,
    explained,
    explain: (code) => void explain(code),
    find,
    dispose: () => {
      for (const stop of stops) stop();
      marks.dispose();
      draft.detach();
    },
  };
}

function fingerprint(coding: CaseDetail["coding"]): string {
  if (coding === null) return "";
  return `${coding.model.sha256} ${coding.tokens} ${coding.suggestions.length}`;
}
