import { describe, expect, it } from "vitest";
import { codedNote } from "./coded-note.fixture.ts";
import { noteView } from "./note-view.ts";

const plain = { colour: false, width: 80, maxTokens: 512 };

function view(text: string, words: readonly string[], options = plain): readonly string[] {
  const { note, coded } = codedNote(text, words);
  return noteView(note, coded, options).split("\n");
}

const legend = "● predicted (1)  ○ below the decision boundary";
const chapter = "Endocrine, nutritional and metabolic diseases";

describe("noteView", () => {
  it("shows a code a line, and the words that speak for it in brackets", () => {
    expect(view("Has diabetes of type 2.", ["diabetes"])).toEqual([
      `  1 ● E11.9     0.988  primary  ${chapter}`,
      "      Has [diabetes] of type 2.",
      "  2 ○ I10       0.100  Diseases of the circulatory system",
      "      no single word stands out",
      "",
      legend,
      "",
    ]);
  });

  it("highlights where there is colour, without brackets", () => {
    const lines = view("Has diabetes.", ["diabetes"], { ...plain, colour: true });
    expect(lines[1]).toBe(
      "      Has \u001b[1m\u001b[33m\u001b[4mdiabetes\u001b[24m\u001b[39m\u001b[22m.",
    );
    expect(lines[0]).toBe(
      `  1 ● \u001b[1m\u001b[32mE11.9   \u001b[39m\u001b[22m  0.988  primary  \u001b[2m${chapter}\u001b[22m`,
    );
  });

  it("shows the note's id, no words where none were asked for, and what was cut", () => {
    const changes = { id: "n\u001b[2J7", primary: null, droppedTokens: 7 };
    const { note, coded } = codedNote("x", [], changes);
    const suggestions = coded.suggestions.map((suggestion) => {
      const { evidence: _evidence, ...rest } = suggestion;
      return rest;
    });
    const cut = { ...coded, suggestions };
    expect(noteView(note, cut, plain).split("\n")).toEqual([
      "note n [2J7",
      `  1 ● E11.9     0.988  ${chapter}`,
      "  2 ○ I10       0.100  Diseases of the circulatory system",
      "",
      legend,
      "The note is longer than the 512 tokens that the model reads: its last 7 were left out.",
      "",
    ]);
  });

  it("joins near words to one line and breaks whole words off far ones", () => {
    const filler = "and then nothing at all was seen for days ".repeat(3);
    const text = `${filler}type diabetes mellitus ${filler}insulin ${filler}`;
    expect(view(text, ["diabetes", "mellitus", "insulin"]).slice(1, 3)).toEqual([
      "      … all was seen for days type [diabetes] [mellitus] and then nothing at all was …",
      "      … at all was seen for days [insulin] and then nothing at all was …",
    ]);
  });

  it("keeps a snippet on one line, and no escapes and tabs of the note in it", () => {
    expect(view("a\r\n\tb\u001b[31m e\u0301 🫀diabetes\u0007\u202e c", ["diabetes"])[1]).toBe(
      "      a b [31m e\u0301 🫀[diabetes] c",
    );
  });

  it("shortens the chapter to the width there is", () => {
    expect(view("x", [], { ...plain, width: 45 })[0]).toBe(
      "  1 ● E11.9     0.988  primary  Endocrine, n…",
    );
    for (const width of [0, 1, 31, 32]) {
      expect(view("x", [], { ...plain, width })[0]).toMatch(/^ {2}1 ● E11\.9 {5}0\.988 {2}primary/);
    }
  });
});
