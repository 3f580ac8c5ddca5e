import type { Random } from "../../base/random.ts";
import type { Piece } from "./choose.ts";
import type { Sentence } from "./fact-sentences.ts";
import type { MentionSpan, SectionName } from "./facts.ts";
import type { NoteStyle } from "./style.ts";
import type { NoteSection, WrittenNote } from "./written-note.ts";

/** Lays a note out and keeps count of where the marked pieces land. */
export interface Page {
  /** A block of its own, as a letterhead. */
  block(text: string): void;
  section(name: SectionName, heading: string, sentences: readonly Sentence[]): void;
  done(): WrittenNote;
}

/** An empty page in a style. */
export function createPage(style: NoteStyle, random: Random): Page {
  const parts: string[] = [];
  const mentions: MentionSpan[] = [];
  const sections: NoteSection[] = [];
  let length = 0;
  let column = 0;

  const put = (text: string): void => {
    const laid = style.wrap === null ? text : wrapped(text, style.wrap);
    parts.push(laid);
    length += laid.length;
  };

  /** Spaces become line ends, so that nothing moves. */
  const wrapped = (text: string, width: number): string =>
    text.replace(/\n|[ ]|[^ \n]+/g, (token) => {
      if (token === "\n") {
        column = 0;
        return token;
      }
      if (token === " " && column >= width) {
        column = 0;
        return "\n";
      }
      column += token.length;
      return token;
    });

  const putPieces = (pieces: readonly Piece[]): void => {
    for (const { text, id } of pieces) {
      const start = length;
      put(text);
      if (id !== null && length > start) mentions.push({ id, start, end: length });
    }
  };

  const gap = random.next() < 0.5 ? "\n\n" : "\n";
  const mark = pickMark(random);

  return {
    block(text) {
      if (text === "") return;
      if (length > 0) put(gap);
      put(text);
    },
    section(name, heading, sentences) {
      const [before, after] = headingMarks(style, heading);
      if (length > 0) put(style.headings === "none" ? "\n" : gap);
      put(before + after);
      const start = length;
      let ownLine = true;
      for (const sentence of sentences) {
        const line = sentence.kind !== "sentence" || style.body !== "paragraph";
        if (length > start) put(line || ownLine ? "\n" : " ");
        if (style.body === "bullets" && sentence.kind !== "verbatim") put(mark);
        putPieces(sentence.pieces);
        ownLine = sentence.kind !== "sentence";
      }
      sections.push({ section: name, start, end: length });
    },
    done: () => ({ text: parts.join(""), mentions, sections }),
  };
}

function headingMarks(style: NoteStyle, heading: string): [string, string] {
  const inline = style.body === "paragraph" ? " " : "\n";
  switch (style.headings) {
    case "capitals":
      return [heading.toUpperCase(), ":\n"];
    case "colon":
      return [heading, `:${inline}`];
    case "line":
      return [heading, "\n"];
    case "none":
      return ["", ""];
    default:
      return style.headings satisfies never;
  }
}

function pickMark(random: Random): string {
  return ["- ", "* ", "• ", "-"][random.nextInt(4)] ?? "- ";
}
