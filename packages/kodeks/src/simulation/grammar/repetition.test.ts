import { describe, expect, it } from "vitest";
import { createRandom } from "../../base/random.ts";
import { type Language, noteTypes } from "./language-grammar.ts";
import { departmentStyle } from "./style.ts";
import { header, someFacts } from "./facts.fixture.ts";
import { writeNote } from "./write-note.ts";

const noteCount = 420;

function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[.!?]) /)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length > 8);
}

function notes(language: Language): string[] {
  return Array.from({ length: noteCount }, (_, index) => {
    const random = createRandom(9000 + index);
    const department = `Department ${index % 12}`;
    return writeNote({
      language,
      type: noteTypes[index % noteTypes.length] ?? "progress note",
      style: departmentStyle(department, random),
      facts: someFacts(language, random),
      patient: { sex: index % 2 === 0 ? "female" : "male", age: 20 + random.nextInt(75) },
      header: { ...header, department },
      random,
    }).text;
  });
}

describe("notes", () => {
  it.each(["en", "da"] as const)("repeat few long sentences (%s)", (language) => {
    const notesWith = new Map<string, number>();
    let longest = 0;
    for (const text of notes(language)) {
      longest = Math.max(longest, text.length);
      for (const sentence of new Set(sentencesOf(text))) {
        notesWith.set(sentence, (notesWith.get(sentence) ?? 0) + 1);
      }
    }
    let said = 0;
    let common = 0;
    for (const count of notesWith.values()) {
      said += count;
      if (count > noteCount / 100) common += count;
    }
    // Else there would be nothing to repeat.
    expect(said).toBeGreaterThan(3 * noteCount);
    expect(common / said).toBeLessThanOrEqual(0.02);
    expect(longest).toBeLessThan(8000);
  });
});
