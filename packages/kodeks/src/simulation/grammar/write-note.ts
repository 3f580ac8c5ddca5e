import { pick, type Random } from "../../base/random.ts";
import { expand, type Piece, pieceText } from "./choose.ts";
import { compiledLanguage, type Filler } from "./compile-language.ts";
import { factSentences, type Sentence } from "./fact-sentences.ts";
import type { Fact, SectionName, VitalsFact } from "./facts.ts";
import type { FillerName, Language, NoteType, Topic } from "./language-grammar.ts";
import { createNoise, type Noise } from "./noise.ts";
import { homesOf, notePlans, type SectionPlan } from "./note-plans.ts";
import { createPage } from "./page.ts";
import type { NoteStyle } from "./style.ts";
import { topicsSettled } from "./topics-settled.ts";
import type { WrittenNote } from "./written-note.ts";
import {
  createContext,
  grownUp,
  type NoteHeader,
  type NotePatient,
  type WritingContext,
} from "./writing-context.ts";

/** What a note is to be. */
export interface NoteRequest {
  readonly language: Language;
  readonly type: NoteType;
  readonly style: NoteStyle;
  readonly facts: readonly Fact[];
  readonly patient: NotePatient;
  readonly header: NoteHeader;
  /** What routine sentences must not speak of, because it would contradict the facts. */
  readonly avoid?: ReadonlySet<Topic>;
  readonly random: Random;
}

/**
 * Writes a note that says the facts, among routine sentences that say nothing to code. Every fact is
 * said; one that the type of note has no section for is said where it fits best. Depends on nothing
 * but its arguments: the same state of `random` gives the same note.
 *
 * Throws a RangeError where a fact has nothing to say or a date cannot be read.
 *
 * @example
 * const { text, mentions } = writeNote({
 *   language: "en",
 *   type: "progress note",
 *   style: departmentStyle("Cardiology", random),
 *   facts: [{ type: "mention", id: "I50", kind: "stated", phrase: "heart failure" }],
 *   patient: { sex: "female", age: 81 },
 *   header,
 *   random,
 * });
 */
export function writeNote(request: NoteRequest): WrittenNote {
  const { type, style, facts, patient, random } = request;
  for (const fact of facts) refuseEmpty(fact);
  const child = patient.age < grownUp;
  const language = compiledLanguage(request.language, child);
  const context = createContext({
    language,
    type,
    patient,
    header: request.header,
    vitals: facts.find((fact): fact is VitalsFact => fact.type === "vitals"),
    random,
  });
  const avoid = new Set<Topic>(request.avoid);
  for (const topic of topicsSettled(facts)) avoid.add(topic);
  if (child) avoid.add("adult");
  const noise = createNoise(language, style, random);
  const page = createPage(style, random);
  const said = factsBySection(facts, notePlans[type].sections, notePlans[type].otherwise);
  const used = new Set<Filler>();

  if (random.next() < style.header) {
    page.block(context.text(pick(language.headers, random)));
  }
  const shown = sectionsShown(type, said, style, random);
  for (const plan of shown) {
    const sentences = factSentences(said.get(plan.section) ?? [], plan.section, style, context);
    const count = fillerCount(plan, sentences.length, style, random);
    for (let left = count; left > 0; left--) {
      const filler = fillerSentence(plan.filler, used, avoid, context);
      if (filler !== null) insert(sentences, filler, random);
    }
    if (sentences.length === 0) continue;
    const heading = pick(language.source.headings[plan.section], random);
    page.section(plan.section, heading, finished(sentences, plan.section, noise, style, context));
  }
  if (random.next() < style.signature) {
    page.block(context.text(pick(language.signatures, random)));
  }
  return page.done();
}

function refuseEmpty(fact: Fact): void {
  const said =
    fact.type === "drug"
      ? fact.name
      : fact.type === "result"
        ? fact.test
        : fact.type === "verbatim" || fact.type === "copied"
          ? fact.text
          : fact.type === "vitals" || fact.type === "social"
            ? fact.type
            : fact.phrase;
  if (said.trim() === "") throw new RangeError(`a ${fact.type} fact has nothing to say`);
  if (fact.type === "mention" && fact.treatment !== undefined) refuseEmpty(fact.treatment);
}

function factsBySection(
  facts: readonly Fact[],
  plans: readonly SectionPlan[],
  otherwise: SectionName,
): Map<SectionName, Fact[]> {
  const there = new Set(plans.map((plan) => plan.section));
  const bySection = new Map<SectionName, Fact[]>();
  for (const fact of facts) {
    const home = homesOf(fact).find((section) => there.has(section)) ?? otherwise;
    const list = bySection.get(home);
    if (list === undefined) bySection.set(home, [fact]);
    else list.push(fact);
  }
  return bySection;
}

function sectionsShown(
  type: NoteType,
  said: ReadonlyMap<SectionName, readonly Fact[]>,
  style: NoteStyle,
  random: Random,
): SectionPlan[] {
  const { sections } = notePlans[type];
  const shown = sections.filter(
    (plan) => said.has(plan.section) || random.next() < plan.share * Math.min(1, style.filler),
  );
  // Neighbouring sections change places now and then.
  for (let at = 1; at + 2 < shown.length; at++) {
    const [here, next] = [shown[at], shown[at + 1]];
    if (here !== undefined && next !== undefined && random.next() < 0.06) {
      shown[at] = next;
      shown[at + 1] = here;
    }
  }
  const [only] = sections;
  if (shown.length === 0 && only !== undefined) shown.push({ ...only, lines: [1, 2] });
  return shown;
}

function fillerCount(
  { lines: [fewest, most], share }: SectionPlan,
  facts: number,
  style: NoteStyle,
  random: Random,
): number {
  const drawn = (fewest + random.next() * (most - fewest + 1)) * style.filler;
  const count = Math.floor(drawn);
  return count === 0 && facts === 0 && share > 0 ? 1 : count;
}

/** A routine sentence not yet used in this note; null where none is left or allowed. */
function fillerSentence(
  name: FillerName,
  used: Set<Filler>,
  avoid: ReadonlySet<Topic>,
  context: WritingContext,
): Sentence | null {
  const { random, language, filling } = context;
  const fillers = language.fillers[name];
  for (let attempt = 0; attempt < 5; attempt++) {
    const filler = pick(fillers, random);
    if (used.has(filler) || filler.topics.some((topic) => avoid.has(topic))) continue;
    used.add(filler);
    const pieces: Piece[] = [];
    expand(filler.template, filling, pieces);
    return { kind: "sentence", pieces };
  }
  return null;
}

/** Between sentences, but never inside a list or between a copied paragraph and what announces it. */
function insert(sentences: Sentence[], sentence: Sentence, random: Random): void {
  const at = random.nextInt(sentences.length + 1);
  const next = sentences[at]?.kind;
  const splits = next === "verbatim" || (next === "line" && sentences[at - 1]?.kind === "line");
  sentences.splice(splits ? sentences.length : at, 0, sentence);
}

const led: ReadonlySet<SectionName> = new Set(["course", "summary", "psychosocial"]);

/** Noise, openings, fused neighbours, capitals and stops. */
function finished(
  sentences: readonly Sentence[],
  section: SectionName,
  noise: Noise,
  style: NoteStyle,
  context: WritingContext,
): Sentence[] {
  const { random, language } = context;
  const out: Sentence[] = [];
  let fused: Piece[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.kind === "verbatim") {
      out.push(sentence);
      continue;
    }
    const pieces: Piece[] = fused;
    const opened = /^[^:]{0,28}:|^[^\p{L}]/u.test(pieceText(sentence.pieces));
    if (pieces.length === 0 && !opened && led.has(section) && random.next() < 0.1) {
      expand(pick(language.leads, random), context.filling, pieces);
    }
    pieces.push(...sentence.pieces);
    fused = [];
    const next = sentences[index + 1];
    // Never by comma or "and": a negation would reach into the neighbour.
    if (sentence.kind === "sentence" && next?.kind === "sentence" && random.next() < 0.07) {
      const joint = pick(["; ", " - ", " / "], random);
      fused = [...tidy(pieces), { text: joint, id: null }];
      continue;
    }
    const full = section !== "medication" || sentence.kind === "sentence";
    out.push({
      kind: sentence.kind,
      pieces: closed(tidy(noise(pieces)), full ? style : { ...style, missingStops: 0.8 }, random),
    });
  }
  return out;
}

/** Empty slots leave spaces behind. */
function tidy(pieces: readonly Piece[]): Piece[] {
  return pieces
    .filter((piece) => piece.text !== "")
    .map((piece, index, all) => {
      if (piece.id !== null) return piece;
      let text = piece.text.replace(/ {2,}/g, " ").replace(/ +([,.;:)])/g, "$1");
      if (index === 0) text = text.trimStart();
      if (index === all.length - 1) text = text.trimEnd();
      return { text, id: null };
    });
}

function closed(pieces: readonly Piece[], style: NoteStyle, random: Random): Piece[] {
  const out = [...pieces];
  const first = out[0];
  if (first !== undefined && random.next() >= style.lowerCase) {
    // Some letters have capitals of two units (ß); marks stay in place only where none has.
    const capital = first.text.charAt(0).toUpperCase();
    if (capital.length === 1) out[0] = { text: capital + first.text.slice(1), id: first.id };
  }
  const ending = pieceText(out.slice(-1)).at(-1) ?? "";
  if (!/[.!?:]/.test(ending) && random.next() >= style.missingStops) {
    out.push({ text: ".", id: null });
  }
  return out;
}
