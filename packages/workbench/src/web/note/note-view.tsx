import { memo } from "preact/compat";
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { showDate, words } from "../i18n/words.ts";
import type { Leaf } from "./leaves.ts";
import { linesOf, piecesOf } from "./leaves.ts";
import { labCells, medicationCells } from "./list-cells.ts";
import { readLeaves } from "./painter.ts";
import type { NoteMarks } from "./note-marks.ts";
import type { Note, Section } from "./sections.ts";

/** Lines that are laid out together, or not at all while they are out of sight. */
const linesInBlock = 40;

/**
 * The whole note as text. It is rendered once a case: marks are painted over it, tabs hide parts of
 * it, and nothing that the coder does changes its elements.
 */
export const NoteText = memo(function NoteText(props: {
  readonly note: Note;
  readonly marks: NoteMarks;
  readonly shown: string;
}): JSX.Element {
  const { note, marks, shown } = props;
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (root.current !== null) marks.attach(readLeaves(root.current));
    return () => {
      marks.attach(null);
    };
  }, [note, marks]);
  return (
    <div class="note-text" ref={root}>
      {note.sections.map((section) => (
        <section
          key={section.id}
          id={section.id}
          class="note-section"
          hidden={shown !== "all" && shown !== section.id}
          aria-labelledby={`${section.id}-title`}
        >
          <SectionTitle section={section} />
          <SectionBody note={note} section={section} />
        </section>
      ))}
    </div>
  );
});

function SectionTitle({ section }: { readonly section: Section }): JSX.Element {
  return (
    <h3 class="note-heading" id={`${section.id}-title`}>
      <span>{titleOfSection(section)}</span>
      {section.time !== null && <time dateTime={section.time}>{showDate(section.time)}</time>}
    </h3>
  );
}

/** How a section is called on the page. */
export function titleOfSection({ layout, type }: Section): string {
  if (layout === "medications") return words.value.medications;
  if (layout === "labs") return words.value.labs;
  return type.charAt(0).toUpperCase() + type.slice(1);
}

const SectionBody = memo(function SectionBody(props: {
  readonly note: Note;
  readonly section: Section;
}): JSX.Element {
  const { note, section } = props;
  const { text } = note;
  if (section.layout !== "text") return <ListTable text={text} section={section} />;
  const lines = linesOf(text, section.start, section.end);
  const blocks: ComponentChildren[] = [];
  for (let i = 0; i < lines.length; i += linesInBlock) {
    const block = lines.slice(i, i + linesInBlock);
    blocks.push(
      <div key={i} class={lines.length > linesInBlock ? "note-block apart" : "note-block"}>
        {block.map((line) => (
          <Line key={line.start} text={text} line={line} />
        ))}
      </div>,
    );
  }
  return <>{blocks}</>;
});

function Line({ text, line }: { readonly text: string; readonly line: Leaf }): JSX.Element {
  const pieces = piecesOf(text, line);
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) {
    const content = text.slice(only.start, only.end);
    const blank = content.trim() === "";
    return (
      <p
        class={blank ? "line blank" : isHeading(content) ? "line heading" : "line"}
        data-start={only.start}
        dir="auto"
      >
        {content}
      </p>
    );
  }
  return (
    <p class="line" dir="auto">
      {pieces.map(({ start, end }) => (
        <span key={start} data-start={start}>
          {text.slice(start, end)}
        </span>
      ))}
    </p>
  );
}

/** A short line without a stop or a number in it heads what follows, as notes are written. */
function isHeading(line: string): boolean {
  return line.length <= 40 && /^\p{Lu}[\p{L} /&-]*:?$/u.test(line.trim());
}

function ListTable(props: { readonly text: string; readonly section: Section }): JSX.Element {
  const { text, section } = props;
  const labs = section.layout === "labs";
  const m = words.value;
  const heads = labs
    ? [m.test, m.value, m.unit, m.range, m.flag]
    : [m.atc, m.medicine, m.dose, m.route, m.kind];
  const rows = section.rows.map((row) => (labs ? labCells(text, row) : medicationCells(text, row)));
  return (
    <table class="note-table" aria-labelledby={`${section.id}-title`}>
      <thead>
        <tr>
          {heads.map((head, i) => (
            <th key={head} scope="col" class={labs && i === 1 ? "number" : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={section.rows[row]?.start}>
            {cells.map((cell, i) => {
              const content = cell === null ? null : text.slice(cell.start, cell.end);
              const classes = [
                labs && i === 1 ? "number" : "",
                labs && i === 4 && content !== null ? "flagged" : "",
              ].join(" ");
              return (
                <td key={i} class={classes.trim() || undefined}>
                  {cell !== null && <span data-start={cell.start}>{content}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
