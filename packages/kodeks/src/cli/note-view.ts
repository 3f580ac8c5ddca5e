import type { CodedNote, CodeSuggestion, EvidenceWord } from "../explanation/code-note.ts";
import type { AutomationDecision } from "../explanation/decide-automation.ts";
import { chapterOf } from "../icd10/chapters.ts";
import type { Note } from "./read-notes.ts";
import { painter, printable } from "./style.ts";
import type { Paint } from "./style.ts";
import type { ChannelEvidence } from "../explanation/channel-evidence.ts";

export interface NoteViewOptions {
  readonly colour: boolean;
  /** Characters in a line. */
  readonly width: number;
  readonly maxTokens: number;
}

const indent = " ".repeat(6);
/** Characters of the note shown on both sides of an evidence word. */
const contextLength = 30;

/**
 * A coded note for a terminal: a line per code, and below it the places of the note that speak for
 * it, with the words highlighted, or in brackets where there is no colour.
 */
export function noteView(note: Note, coded: CodedNote, options: NoteViewOptions): string {
  const paint = painter(options.colour);
  const lines: string[] = [];
  if (note.id !== null) lines.push(paint("bold", `note ${printable(note.id)}`));
  for (const suggestion of coded.suggestions) {
    lines.push(suggestionLine(suggestion, coded, options, paint));
    const { evidence } = suggestion;
    if (evidence === undefined) continue;
    if (evidence.length === 0) lines.push(paint("dim", `${indent}no single word stands out`));
    for (const snippet of snippets(note.text, evidence)) {
      lines.push(indent + snippetLine(note.text, snippet, paint));
    }
    const trust = maskedLine(suggestion);
    if (trust !== null) lines.push(paint("dim", indent + trust));
    for (const [name, channel] of [
      ["lexical", suggestion.lexical],
      ["mention", suggestion.mentions],
    ] as const) {
      if (channel !== undefined) lines.push(paint("dim", indent + channelLine(name, channel)));
    }
  }
  lines.push("", paint("dim", legend(coded)));
  if (coded.automation) lines.push(automationLine(coded.automation));
  if (coded.droppedTokens > 0) {
    lines.push(
      `The note is longer than the ${options.maxTokens} tokens that the model reads: its last ${coded.droppedTokens} were left out.`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function suggestionLine(
  { rank, code, score, predicted }: CodeSuggestion,
  { primary }: CodedNote,
  { width }: NoteViewOptions,
  paint: Paint,
): string {
  const mark = predicted ? "●" : "○";
  const head = `${String(rank).padStart(3)} ${mark} `;
  const tail = `  ${score.toFixed(3)}  ${code === primary ? "primary  " : ""}`;
  const room = Math.max(0, width - head.length - Math.max(code.length, 8) - tail.length);
  const { title } = chapterOf(code);
  const short = title.length <= room ? title : `${title.slice(0, Math.max(0, room - 1))}…`;
  const shown = paint(predicted ? ["bold", "green"] : "dim", code.padEnd(8));
  return `${head}${shown}${tail}${paint("dim", short)}`.trimEnd();
}

/** How far the score falls without the highlighted words: whether they are what carries the code. */
function maskedLine({ evidence = [], masked, score }: CodeSuggestion): string | null {
  if (masked === undefined || evidence.length === 0) return null;
  const change = masked.fall < 0 ? "rises" : "falls";
  return `without these words ${score.toFixed(3)} ${change} to ${masked.score.toFixed(3)}`;
}

/** A channel beside the neural one, in parts of the logit. */
function channelLine(name: string, channel: ChannelEvidence): string {
  const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
  const named = [...channel.for.slice(0, 3), ...channel.against.slice(0, 1)]
    .map(({ text, contribution }) => `${plain(text)} ${signed(contribution)}`)
    .join(", ");
  return `${name} channel ${signed(channel.logit)}: ${named || "nothing it knows"}`;
}

function legend(coded: CodedNote): string {
  const predicted = coded.suggestions.filter((suggestion) => suggestion.predicted).length;
  return `● predicted (${predicted})  ○ below the decision boundary`;
}

function automationLine({ decision, codes, confidence, error }: AutomationDecision): string {
  const at = `certified for at most ${error * 100} % of notes coded so with another set than a human's`;
  const sure = `confidence ${confidence.toFixed(3)}`;
  return decision === "auto-code"
    ? `auto-code: ${codes.length === 0 ? "no codes" : codes.join(", ")} (${sure}; ${at})`
    : `review (${sure}; ${at})`;
}

/** Evidence words close to each other, shown in one stretch of text. */
interface Snippet {
  readonly start: number;
  readonly end: number;
  readonly words: readonly EvidenceWord[];
}

function snippets(text: string, evidence: readonly EvidenceWord[]): Snippet[] {
  const groups: EvidenceWord[][] = [];
  for (const word of evidence) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    const isNear = previous !== undefined && word.start - previous.end <= 2 * contextLength;
    if (isNear && last !== undefined) last.push(word);
    else groups.push([word]);
  }
  return groups.map((words) => ({
    start: contextStart(text, words[0].start),
    end: contextEnd(text, (words.at(-1) as EvidenceWord).end),
    words,
  }));
}

/** A few words before a place, beginning with a whole word. */
function contextStart(text: string, place: number): number {
  const from = Math.max(0, place - contextLength);
  if (from === 0) return 0;
  const blank = text.slice(from, place).search(/\s/);
  return blank === -1 ? place : from + blank + 1;
}

function contextEnd(text: string, place: number): number {
  const to = Math.min(text.length, place + contextLength);
  if (to === text.length) return to;
  const length = text.slice(place, to).search(/\s\S*$/);
  return length === -1 ? place : place + length;
}

function snippetLine(text: string, { start, end, words }: Snippet, paint: Paint): string {
  const open = start > 0 ? "… " : "";
  const close = end < text.length ? " …" : "";
  let line = "";
  let at = start;
  for (const word of words) {
    line += plain(text.slice(at, word.start));
    const shown = plain(word.text);
    const highlighted = paint(["bold", "yellow", "underline"], shown);
    line += highlighted === shown ? `[${shown}]` : highlighted;
    at = word.end;
  }
  return open + (line + plain(text.slice(at, end))).trim() + close;
}

/** On one line, without control characters. */
function plain(text: string): string {
  return printable(text).replaceAll(/\s+/gu, " ");
}
