import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { words } from "../i18n/words.ts";
import type { NoteMarks, SupportingWord } from "../note/note-marks.ts";
import { NoteText, titleOfSection } from "../note/note-view.tsx";
import { offsetAt, rangesOf } from "../note/painter.ts";
import type { Leaf } from "../note/leaves.ts";
import type { Note } from "../note/sections.ts";
import { strengthOf } from "../note/strength.ts";
import { StrengthBars } from "../shell/icons.tsx";
import type { Signal } from "@preact/signals";
import { titleOf } from "../catalogue/titles.ts";

/** What the note panel shows and calls; reviewing uses it without words that can be clicked. */
export interface NotePanelProps {
  readonly note: Note;
  readonly marks: NoteMarks;
  readonly shown: Signal<string>;
  readonly jump: (to: Leaf) => void;
  /** The word whose codes are shown, set by a click or by keys. */
  readonly word?: Signal<SupportingWord | null>;
  readonly choose?: (code: string) => void;
}

export const noteScrollId = "note";

/** The source documents as tabs or one scroll, with the evidence marked in them and beside them. */
export function NotePanel(props: NotePanelProps): JSX.Element {
  const { note, marks, shown, jump, word, choose } = props;
  const m = words.value;
  const pressed = useRef<{ x: number; y: number } | null>(null);
  const onClick = ({ clientX, clientY, target }: MouseEvent): void => {
    if (word === undefined) return;
    const painted = marks.painted();
    const from = pressed.current;
    // Selecting text is no click on a word.
    const dragged = from !== null && Math.hypot(from.x - clientX, from.y - clientY) > 4;
    if (painted === null || dragged || !(target instanceof Element)) return;
    const offset = offsetAt(painted, clientX, clientY);
    const found = offset === null ? null : marks.wordAt(offset);
    word.value = found;
    marks.look(found);
  };
  return (
    <section class="note-panel" aria-label={m.note}>
      <h2 class="unseen">{m.note}</h2>
      {note.sections.length > 1 ? <DocumentTabs {...props} /> : <span />}
      <div
        class="note-scroll"
        id={noteScrollId}
        tabIndex={0}
        role="region"
        aria-label={m.documents}
        onMouseDown={({ clientX, clientY }) => (pressed.current = { x: clientX, y: clientY })}
        onClick={onClick}
      >
        <NoteText note={note} marks={marks} shown={shown.value} />
      </div>
      <Rail note={note} marks={marks} shown={shown.value} jump={jump} />
      {word !== undefined && choose !== undefined && (
        <WordCard note={note} marks={marks} word={word} choose={choose} />
      )}
    </section>
  );
}

function DocumentTabs({ note, marks, shown }: NotePanelProps): JSX.Element {
  const m = words.value;
  const quotes = marks.quotes.value;
  const root = useRef<HTMLDivElement>(null);
  const current = shown.value;
  useEffect(() => {
    root.current
      ?.querySelector(`[data-section="${current}"]`)
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  const tab = (id: string, title: string, hits: number): JSX.Element => (
    <button
      key={id}
      type="button"
      class="tab"
      data-section={id}
      aria-pressed={current === id}
      onClick={() => (shown.value = id)}
    >
      {title}
      {hits > 0 && <span class="hits">{hits}</span>}
    </button>
  );
  return (
    <div class="note-tabs" role="group" aria-label={m.documents} ref={root}>
      {tab("all", m.allDocuments, 0)}
      {note.sections.map((section) =>
        tab(
          section.id,
          titleOfSection(section),
          quotes.filter(({ start }) => start >= section.start && start < section.end).length,
        ),
      )}
    </div>
  );
}

/** A map of the scroll: where the quotes of the active code stand. For the eye; the list is for all. */
function Rail(props: {
  readonly note: Note;
  readonly marks: NoteMarks;
  readonly shown: string;
  readonly jump: (to: Leaf) => void;
}): JSX.Element {
  const { note, marks, shown, jump } = props;
  const quotes = marks.quotes.value;
  const greatest = quotes.reduce((most, { peak }) => Math.max(most, peak), 0);
  const section = note.sections.find(({ id }) => id === shown);
  const [from, to] = section === undefined ? [0, note.text.length] : [section.start, section.end];
  return (
    <div class="rail" aria-hidden="true">
      {quotes
        .filter(({ start }) => start >= from && start <= to)
        .map((quote) => (
          <button
            key={quote.start}
            type="button"
            tabIndex={-1}
            title={quote.text}
            style={{
              top: `${((quote.start - from) / Math.max(1, to - from)) * 100}%`,
              "--thick": `${1 + strengthOf(quote.peak, greatest)}px`,
            }}
            onClick={() => {
              jump(quote);
            }}
          />
        ))}
    </div>
  );
}

/** Which codes a word speaks for. */
function WordCard(props: {
  readonly note: Note;
  readonly marks: NoteMarks;
  readonly word: Signal<SupportingWord | null>;
  readonly choose: (code: string) => void;
}): JSX.Element | null {
  const { note, marks, word, choose } = props;
  const shown = word.value;
  const card = useRef<HTMLDivElement>(null);
  const place = useSignal<{ left: number; top: number } | null>(null);
  useEffect(() => {
    if (shown === null) return undefined;
    const painted = marks.painted();
    const [range] = painted === null ? [] : rangesOf(painted, shown);
    const box = range?.getBoundingClientRect();
    if (box !== undefined) {
      const { offsetWidth = 0, offsetHeight = 0 } = card.current ?? {};
      const left = Math.max(8, Math.min(box.left, innerWidth - offsetWidth - 8));
      const below = box.bottom + 6;
      const top = below + offsetHeight > innerHeight ? box.top - offsetHeight - 6 : below;
      place.value = { left, top };
    }
    const before = document.activeElement;
    card.current?.querySelector("button")?.focus({ preventScroll: true });
    const close = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key !== "Escape") return;
      if (event instanceof MouseEvent && card.current?.contains(event.target as Node) === true) {
        return;
      }
      if (event instanceof KeyboardEvent) event.preventDefault();
      word.value = null;
      marks.look(null);
      if (event instanceof KeyboardEvent && before instanceof HTMLElement) before.focus();
    };
    const scroll = document.getElementById(noteScrollId);
    addEventListener("keydown", close, true);
    addEventListener("mousedown", close, true);
    scroll?.addEventListener("wheel", close, { passive: true });
    return () => {
      removeEventListener("keydown", close, true);
      removeEventListener("mousedown", close, true);
      scroll?.removeEventListener("wheel", close);
    };
  }, [shown]);
  if (shown === null) return null;
  const m = words.value;
  return (
    <div
      class="word-card"
      role="dialog"
      aria-label={m.wordSupports(note.text.slice(shown.start, shown.end))}
      ref={card}
      style={
        place.value === null
          ? { left: "-9999px", top: "0" }
          : { left: `${place.value.left}px`, top: `${place.value.top}px` }
      }
    >
      <p>{m.wordSupports(note.text.slice(shown.start, shown.end))}</p>
      {shown.codes.slice(0, 8).map(({ code, strength }) => (
        <button
          key={code}
          type="button"
          onClick={() => {
            word.value = null;
            choose(code);
          }}
        >
          <StrengthBars strength={strength} />
          <span class="code">{code}</span>
          <span>
            {titleOf(code) ?? ""} <span class="unseen">{m.strengthIs[strength]}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

/** Brings a span of the note to where it can be read. */
export function bringIntoView(marks: NoteMarks, to: Leaf): void {
  const painted = marks.painted();
  const scroll = document.getElementById(noteScrollId);
  const [range] = painted === null ? [] : rangesOf(painted, to);
  if (scroll === null || range === undefined) return;
  // Parts that were never laid out take their height only when they come into view: look twice.
  for (let round = 0; round < 2; round += 1) {
    const box = range.getBoundingClientRect();
    const frame = scroll.getBoundingClientRect();
    if (box.top >= frame.top + 56 && box.bottom <= frame.bottom - 24) return;
    if (box.height === 0) range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    else scroll.scrollTop += box.top - frame.top - frame.height / 3;
  }
}

/** Whether a span of the note can be read without scrolling. */
export function isInView(marks: NoteMarks, span: Leaf): boolean {
  const painted = marks.painted();
  const scroll = document.getElementById(noteScrollId);
  const [range] = painted === null ? [] : rangesOf(painted, span);
  if (scroll === null || range === undefined) return false;
  const box = range.getBoundingClientRect();
  const frame = scroll.getBoundingClientRect();
  return box.height > 0 && box.top >= frame.top && box.bottom <= frame.bottom;
}
