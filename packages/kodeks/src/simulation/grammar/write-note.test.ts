import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../base/random.ts";
import { compiledLanguage } from "./compile-language.ts";
import type { Fact } from "./facts.ts";
import { type Language, noteTypes, type NoteType, shapeNames, topics } from "./language-grammar.ts";
import { carefulStyle, departmentStyle, type NoteStyle } from "./style.ts";
import { header, mentionKinds, someFacts, words } from "./facts.fixture.ts";
import { type NoteRequest, writeNote } from "./write-note.ts";

const languages = ["en", "da"] as const;

function request(
  language: Language,
  type: NoteType,
  facts: readonly Fact[],
  seed = 1,
): NoteRequest {
  return {
    language,
    type,
    style: carefulStyle,
    facts,
    patient: { sex: seed % 2 === 0 ? "female" : "male", age: 71 },
    header,
    random: createRandom(seed),
  };
}

interface Case {
  readonly name: string;
  readonly fact: Fact;
  /** What each id's span holds; null where the words are the grammar's own. */
  readonly spans: Readonly<Record<string, string | null>>;
}

/** One fact of every kind, with words that no routine sentence has. */
function everyFact(language: Language): Case[] {
  const phrase = "Qxz-syndrom";
  const treatment = {
    type: "drug",
    id: "drug",
    name: "Zqxolol",
    dose: "25 mg",
    route: "oral",
  } as const;
  const cases: Case[] = mentionKinds.flatMap((kind) => [
    { name: kind, fact: { type: "mention", id: "a", kind, phrase }, spans: { a: phrase } },
  ]);
  cases.push(
    {
      name: "acute",
      fact: { type: "mention", id: "a", kind: "stated", phrase, acute: true },
      spans: { a: phrase },
    },
    {
      name: "treated",
      fact: { type: "mention", id: "a", kind: "stated", phrase, treatment },
      spans: { a: phrase, drug: "Zqxolol" },
    },
    {
      name: "copied text",
      fact: {
        type: "copied",
        text: `Pt. ${phrase}, ${words[language].findings[0] ?? ""}.`,
        mentions: [{ id: "a", start: 4, end: 4 + phrase.length }],
      },
      spans: { a: phrase },
    },
    {
      name: "verbatim",
      fact: { type: "verbatim", id: "a", text: "FORM 17: [x] a, [ ] b" },
      spans: { a: "FORM 17: [x] a, [ ] b" },
    },
    { name: "procedure", fact: { type: "procedure", id: "a", phrase }, spans: { a: phrase } },
    { name: "plan", fact: { type: "plan", id: "a", phrase }, spans: { a: phrase } },
    { name: "vitals", fact: { type: "vitals", id: "a", pulse: 133 }, spans: { a: null } },
  );
  for (const status of ["usual", "started", "given", "stopped"] as const) {
    const fact: Fact = { ...treatment, id: "a", status };
    cases.push({ name: `drug ${status}`, fact, spans: { a: "Zqxolol" } });
  }
  for (const flag of ["low", "normal", "high"] as const) {
    const fact: Fact = {
      type: "result",
      id: "a",
      test: "Zqx",
      value: 7.5,
      digits: 1,
      unit: "mmol/l",
      flag,
    };
    cases.push({ name: `result ${flag}`, fact, spans: { a: null } });
  }
  for (const absent of [false, true]) {
    const fact: Fact = { type: "finding", id: "a", phrase, absent };
    cases.push({ name: `finding ${absent ? "absent" : "there"}`, fact, spans: { a: phrase } });
  }
  for (const smoking of ["never", "former", "current"] as const) {
    cases.push({ name: smoking, fact: { type: "social", id: "a", smoking }, spans: { a: null } });
  }
  for (const alcohol of ["none", "moderate", "heavy"] as const) {
    cases.push({ name: alcohol, fact: { type: "social", id: "a", alcohol }, spans: { a: null } });
  }
  for (const living of ["alone", "partner", "family", "care-home"] as const) {
    cases.push({ name: living, fact: { type: "social", id: "a", living }, spans: { a: null } });
  }
  return cases;
}

/** Words that stand in routine sentences of one topic and in no others. */
const tells = {
  rhythm: { en: /sinus rhythm|regular rhythm|steady rhythm/i, da: /sinusrytme|jævn rytme/i },
  suicide: { en: /suicid/i, da: /selvmord|suicidal/i },
  fever: { en: /afebrile|no fever/i, da: /afebril|feberfri|ikke febril/i },
  bowels: {
    en: /\bno stool|bowels (opened|moved|not)/i,
    da: /haft afføring|afføringen|laksantia/i,
  },
  oedema: { en: /no oedema|calves soft/i, da: /ingen ødemer|bløde lægge/i },
  adult: {
    en: /employed as|driving licence|pensioner|schooling|dentures|sick note/i,
    da: /ansat som|kørekort|pensionist|skolegang|protese|sygemelding/i,
  },
} as const;

describe.each(languages)("writeNote (%s)", (language) => {
  it.each(noteTypes)("says every fact and marks exactly its words: %s", (type) => {
    for (const { name, fact, spans } of everyFact(language)) {
      for (let seed = 1; seed <= 8; seed++) {
        const { text, mentions } = writeNote(request(language, type, [fact], seed));
        for (const [id, said] of Object.entries(spans)) {
          const found = mentions.filter((mention) => mention.id === id);
          expect(found, name).toHaveLength(1);
          const span = text.slice(found[0]?.start, found[0]?.end);
          // A capital may open the sentence.
          if (said !== null) expect(span.toLowerCase(), name).toBe(said.toLowerCase());
          else expect(span.trim(), name).not.toBe("");
        }
        if (fact.type === "result") {
          const [mention] = mentions;
          const value = language === "da" ? "7,5" : "7.5";
          expect(text.slice(mention?.start, mention?.end)).toContain("Zqx");
          expect(text.slice(mention?.start, mention?.end)).toContain(value);
        }
      }
    }
  });

  it("sets sentences without empty slots, doubled words, stray spaces or template signs", () => {
    for (let seed = 1; seed <= 140; seed++) {
      const random = createRandom(seed);
      const type = noteTypes[seed % noteTypes.length] ?? "progress note";
      const facts = someFacts(language, random);
      const { text } = writeNote({ ...request(language, type, facts, seed), random });
      expect(text).not.toMatch(/[{}<]|undefined|NaN|null/);
      expect(text).not.toMatch(/[ \t]{2}| [,.;)]|\.\.|,,|,\.|\( | $|^ /m);
      expect(text).not.toMatch(/(?<!\p{L})(\p{L}{2,}) \1(?![\p{L}-])/iu);
    }
  });

  it("keeps spans in order, inside the text and not empty, however it is written", () => {
    const style: fc.Arbitrary<NoteStyle> = fc.record({
      headings: fc.constantFrom("capitals", "colon", "line", "none"),
      body: fc.constantFrom("paragraph", "lines", "bullets"),
      terse: fc.double({ min: 0, max: 1, noNaN: true }),
      filler: fc.double({ min: 0, max: 2, noNaN: true }),
      abbreviations: fc.double({ min: 0, max: 1, noNaN: true }),
      misspellings: fc.double({ min: 0, max: 0.5, noNaN: true }),
      lowerCase: fc.double({ min: 0, max: 1, noNaN: true }),
      missingStops: fc.double({ min: 0, max: 1, noNaN: true }),
      ascii: fc.boolean(),
      wrap: fc.option(fc.integer({ min: 20, max: 90 })),
      header: fc.constantFrom(0, 1),
      signature: fc.constantFrom(0, 1),
      drugList: fc.boolean(),
    });
    const run = fc.property(
      fc.integer({ min: 0, max: 2 ** 31 }),
      fc.constantFrom(...noteTypes),
      style,
      fc.integer({ min: 0, max: 100 }),
      (seed, type, drawn, age) => {
        const random = createRandom(seed);
        const facts = someFacts(language, random);
        const { text, mentions, sections } = writeNote({
          ...request(language, type, facts, seed),
          style: drawn,
          patient: { sex: "female", age },
          random,
        });
        let at = 0;
        for (const { start, end } of mentions) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).not.toBe("");
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        const said = new Set(mentions.map((mention) => mention.id));
        for (const fact of facts) if ("id" in fact) expect(said).toContain(fact.id);
        for (const { start, end } of sections) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    );
    fc.assert(run, { numRuns: 150 });
  });

  it("writes the same note from the same state of random, and another from another", () => {
    const write = (seed: number): unknown => {
      const random = createRandom(seed);
      const facts = someFacts(language, random);
      const style = departmentStyle("A", random);
      return writeNote({ ...request(language, "admission note", facts), style, random });
    };
    expect(write(5)).toEqual(write(5));
    expect(write(5)).not.toEqual(write(6));
  });

  it("refuses facts with nothing to say, copied mentions that overlap, and times it cannot read", () => {
    const write = (fact: Fact) => () => writeNote(request(language, "admission note", [fact]));
    expect(write({ type: "mention", id: "a", kind: "stated", phrase: " " })).toThrow(RangeError);
    expect(write({ type: "drug", id: "a", name: "", dose: "5 mg", route: "oral" })).toThrow(
      RangeError,
    );
    expect(write({ type: "verbatim", id: "a", text: "" })).toThrow(RangeError);
    const mentions = [
      { id: "a", start: 0, end: 4 },
      { id: "b", start: 3, end: 6 },
    ];
    expect(write({ type: "copied", text: "abcdefgh", mentions })).toThrow(RangeError);
    const untimely = {
      ...request(language, "admission note", []),
      header: { ...header, written: "x" },
    };
    expect(() => writeNote(untimely)).toThrow(RangeError);
  });

  it("calls no child a man or woman, and gives it parents, not a spouse", () => {
    for (let seed = 1; seed <= 150; seed++) {
      const type = noteTypes[seed % noteTypes.length] ?? "progress note";
      const facts: Fact[] = [{ type: "mention", id: "a", kind: "stated", phrase: "asthma" }];
      const asked = request(language, type, facts, seed);
      const { text } = writeNote({ ...asked, patient: { sex: "male", age: 6 } });
      expect(text).not.toMatch(
        /\b(man|wife|husband|Mr [A-Z]|retired|mand|hr|ægtefælle\w*|pensionist)\b/,
      );
    }
  });

  it("does not differ with what a fact settles", () => {
    const facts: Fact[] = [
      { type: "vitals", id: "v", temperature: 39.2, saturation: 88 },
      { type: "social", id: "s", smoking: "current", alcohol: "heavy", living: "alone" },
    ];
    for (let seed = 1; seed <= 140; seed++) {
      const type = noteTypes[seed % noteTypes.length] ?? "progress note";
      const { text } = writeNote(request(language, type, facts, seed));
      expect(text).not.toMatch(tells.fever[language]);
      expect(text).not.toMatch(/within recommended|not asked today|genstandsgrænsen|ikke spurgt/i);
      const saturations = text.matchAll(/(?:sat\.?|SpO2|saturation|iltmætning) (\d+)/gi);
      for (const [, percent] of saturations) expect(Number(percent)).toBeLessThanOrEqual(89);
    }
  });

  it.each(Object.keys(tells) as (keyof typeof tells)[])(
    "says nothing of what is to be avoided: %s",
    (topic) => {
      const heard = (avoided: boolean): number => {
        let count = 0;
        for (let seed = 1; seed <= 210; seed++) {
          const type = noteTypes[seed % noteTypes.length] ?? "progress note";
          const asked = request(language, type, [], seed);
          const { text } = writeNote(
            topic === "adult"
              ? { ...asked, patient: { sex: "male", age: avoided ? 7 : 70 } }
              : { ...asked, avoid: new Set(avoided ? [topic] : []) },
          );
          if (tells[topic][language].test(text)) count++;
        }
        return count;
      };
      expect(heard(false)).toBeGreaterThan(0);
      expect(heard(true)).toBe(0);
    },
  );
});

describe("the grammars", () => {
  it.each(languages)("have enough ways to say each thing, and every topic (%s)", (language) => {
    const { source, fillers } = compiledLanguage(language, false);
    const few = /^(result-|smoking|alcohol|living)/;
    for (const name of shapeNames) {
      const [prose, terse] = few.test(name) ? [4, 4] : [12, 6];
      expect(source.shapes[name].prose.length, name).toBeGreaterThanOrEqual(prose);
      expect(source.shapes[name].terse.length, name).toBeGreaterThanOrEqual(terse);
    }
    const tagged = new Set(Object.values(fillers).flatMap((list) => list.flatMap((f) => f.topics)));
    for (const topic of topics)
      if (topic !== "heart-sounds" && topic !== "bleeding") expect(tagged).toContain(topic);
  });

  it("are the same size in every language", () => {
    const [en, da] = languages.map((language) => compiledLanguage(language, true));
    for (const [name, fillers] of Object.entries(en?.fillers ?? {})) {
      expect(
        Object.entries(da?.fillers ?? {}).find(([other]) => other === name)?.[1].length,
        name,
      ).toBeGreaterThanOrEqual(fillers.length);
    }
  });
});
