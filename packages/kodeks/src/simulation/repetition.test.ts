import { describe, expect, it } from "vitest";
import { createRepetition, longSentences } from "./repetition.ts";

const long = "The patient came by ambulance at four in the morning";

describe("repetition", () => {
  it("takes sentences of more than eight words, whatever their case and spacing", () => {
    const text = `${long}. Well.\n${long.toUpperCase()}  \none two three four five six seven eight`;
    expect([...longSentences(text)].map((sentence) => sentence.replace(/\.$/, ""))).toEqual([
      long.toLowerCase(),
      long.toLowerCase(),
    ]);
  });

  it("counts a sentence that stands in more than one note in a hundred", () => {
    const repetition = createRepetition();
    const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    for (let note = 0; note < 300; note++) {
      const own = numbers.map((word) => `${word}${note}`).join(" ");
      repetition.add(note % 50 === 0 ? `${own}.\n${long}` : own);
    }
    expect(repetition.result()).toEqual({ notes: 300, sentences: 301, repeated: 1 / 301 });
  });

  it("has nothing to say of no notes", () => {
    expect(createRepetition().result()).toEqual({ notes: 0, sentences: 0, repeated: 0 });
  });
});
