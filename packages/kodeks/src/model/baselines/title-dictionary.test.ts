import { describe, expect, it } from "vitest";
import { createTitleDictionary } from "./title-dictionary.ts";

const titles = ["Gout", "Asthma", "Hypertensive heart disease", null, "Obesity (adiposity)"];
const english = createTitleDictionary(titles, "en");

describe("title dictionary", () => {
  it("finds titles and their heads, word for word", () => {
    expect(english.titled).toBe(4);
    expect(english.find("ASTHMA since childhood; hypertensive heart disease.")).toEqual([1, 2]);
    expect(english.find("Obesity, class 2")).toEqual([4]);
    expect(english.find("gouty arthritis")).toEqual([]);
    expect(english.find("heart disease")).toEqual([]);
    expect(english.find("hypertensive. Heart disease")).toEqual([]);
    expect(english.find("")).toEqual([]);
  });

  it.each([
    "No sign of gout.",
    "The patient denies gout",
    "Negative for gout",
    "Gout was ruled out.",
    "Mother with gout",
    "Gout not found",
    "without asthma or gout",
  ])("hears a denial: %s", (text) => {
    expect(english.find(text)).toEqual([]);
  });

  it.each([
    "No fever. Gout.",
    "No fever\ngout",
    "Gout. Asthma was ruled out",
    "She does not smoke, drinks too much beer and has gout",
    "No gout then. Now gout.",
  ])("denies no more than it says: %s", (text) => {
    expect(english.find(text)).toEqual([0]);
  });

  it("knows Danish denials and letters", () => {
    const danish = createTitleDictionary(["Urinsyregigt", "Åreknuder"], "da");
    expect(danish.find("Kendt urinsyregigt og åreknuder.")).toEqual([0, 1]);
    for (const text of [
      "Ingen tegn på urinsyregigt",
      "Urinsyregigt udelukkes",
      "Mistanke om urinsyregigt er afkræftet",
      "Moderen har … mor med urinsyregigt",
      "Fri for urinsyregigt",
    ]) {
      expect(danish.find(text), text).toEqual([]);
    }
    expect(danish.find("Ingen feber. Urinsyregigt.")).toEqual([0]);
  });
});
