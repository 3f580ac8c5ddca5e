import type { CodedNote, EvidenceWord } from "../explanation/code-note.ts";
import type { Note } from "./read-notes.ts";

/** A note, and two codes for it: one predicted and primary with evidence words, one without any. */
export function codedNote(
  text: string,
  words: readonly string[],
  changes: Partial<Note & CodedNote> = {},
): { readonly note: Note; readonly coded: CodedNote } {
  const evidence = words.map((word): EvidenceWord => {
    const start = text.indexOf(word);
    if (start === -1) throw new Error(`the note has no ${word}`);
    return { text: word, start, end: start + word.length, share: 1 / words.length };
  });
  const { id = null, ...codedChanges } = changes;
  const coded: CodedNote = {
    suggestions: [
      { rank: 1, code: "E11.9", score: 0.98765, predicted: true, evidence },
      { rank: 2, code: "I10", score: 0.1, predicted: false, evidence: [] },
    ],
    tokens: 12,
    droppedTokens: 0,
    primary: "E11.9",
    ...codedChanges,
  };
  return { note: { id, text, where: "note.txt" }, coded };
}
