import type { MentionSpan, SectionName } from "./facts.ts";

/** A note and what stands where in it. */
export interface WrittenNote {
  readonly text: string;
  /** One for each time an id is mentioned, in the order of the text. */
  readonly mentions: readonly MentionSpan[];
  readonly sections: readonly NoteSection[];
}

/** Where a section's body stands, heading left out; UTF-16 code units, end exclusive. */
export interface NoteSection {
  readonly section: SectionName;
  readonly start: number;
  readonly end: number;
}
