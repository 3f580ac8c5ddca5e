import { pick, type Random } from "../../base/random.ts";
import type { Configuration } from "../configuration/schema.ts";
import type { DiseaseTerms } from "../disease.ts";
import type { MentionFact, SectionName } from "../grammar/facts.ts";
import type { NoteType } from "../grammar/language-grammar.ts";
import { mixedCategories } from "../terms/mixed-categories.ts";
import type { ShownCondition } from "./documentation.ts";
import { markId } from "./marks.ts";
import type { NoteSlot } from "./note-slots.ts";
import { drawPhrase, usualFirst } from "./phrases.ts";
import { drugFact } from "./treatments.ts";
import type { Treatment } from "./treatments.ts";

export interface ConditionFactsOptions {
  readonly conditions: readonly ShownCondition[];
  readonly slots: readonly NoteSlot[];
  readonly treatments: readonly Treatment[];
  readonly terms: ReadonlyMap<string, DiseaseTerms>;
  readonly configuration: Configuration;
  readonly random: Random;
}

/** Gives each note of a course what it says of the conditions that are present. */
export function addConditionFacts(options: ConditionFactsOptions): void {
  for (const [place, condition] of options.conditions.entries()) {
    if (condition.shown === "explicit") addMentions(place, condition, options);
    if (condition.shown === "inferred") addFindings(place, condition, 2, options);
  }
}

interface Said {
  readonly phrase: string;
  readonly kind: "explicit" | "generic";
}

function addMentions(
  place: number,
  condition: ShownCondition,
  options: ConditionFactsOptions,
): void {
  const { random, configuration, treatments } = options;
  const { illness, code, role } = condition;
  const { category, chronic } = illness.disease;
  const broader = options.terms.get(configuration.documentation.generic[category] ?? "");
  const slots = slotsOf(category, role, options);
  const own = treatments.filter((treatment) => treatment.condition === place);
  // A specific term once, generic ones all over: what the paper found of diabetes.
  const mixed = mixedCategories.has(category);
  let specificLeft = mixed || random.next() < configuration.documentation.specific;
  let ownLeft = 1;

  for (const [at, slot] of slots.entries()) {
    const said = (): Said => {
      if (broader !== undefined && ownLeft === 0) {
        return { phrase: drawPhrase(broader, slot.type, random), kind: "generic" };
      }
      if (broader !== undefined && at < slots.length - 1 && random.next() < 0.6) {
        return { phrase: drawPhrase(broader, slot.type, random), kind: "generic" };
      }
      ownLeft = 0;
      const terms = termsOf(category, options);
      const specific = terms.codes[code] ?? [];
      if (specificLeft && specific.length > 0) {
        specificLeft = mixed || random.next() < 0.5;
        return { phrase: usualFirst(specific, random), kind: "explicit" };
      }
      return { phrase: drawPhrase(terms, slot.type, random), kind: "explicit" };
    };
    const { phrase, kind } = said();
    const section = sectionOf(category, role, slot.type, random);
    const treatment = role === "secondary" && random.next() < 0.2 ? own[0] : undefined;
    const fact: MentionFact = {
      type: "mention",
      id: markId({ condition: place, kind }),
      kind: "stated",
      phrase,
      acute: !chronic,
      ...(section === undefined ? {} : { section }),
      ...(treatment === undefined
        ? {}
        : { treatment: drugFact(treatment, markId({ condition: place, kind: "drug" })) }),
    };
    slot.facts.push(fact);
  }
  if (role === "primary") addFindings(place, condition, random.nextInt(3) + 1, options);
  else if (random.next() < 0.25) addFindings(place, condition, 1, options);
}

/** The notes that name a condition: most of them the reason for the course, one or two the others. */
function slotsOf(
  category: string,
  role: "primary" | "secondary",
  { slots, random }: ConditionFactsOptions,
): NoteSlot[] {
  const doctors = slots.filter(({ type }) => type !== "nursing note");
  const able = isCause(category)
    ? slots.filter(({ type }) => saysReason.has(type))
    : role === "primary" || random.next() < 0.75
      ? doctors
      : slots;
  const candidates = able.length > 0 ? able : slots;
  if (role === "primary") {
    const chosen = candidates.filter(() => random.next() < 0.85);
    const nurses = slots.filter(({ type }) => type === "nursing note" && random.next() < 0.35);
    const some = chosen.length > 0 ? chosen : [pick(candidates, random)];
    return slots.filter((slot) => some.includes(slot) || nurses.includes(slot));
  }
  const first = pick(candidates, random);
  return slots.filter(
    (slot) => slot === first || (candidates.includes(slot) && random.next() < 0.18),
  );
}

const saysReason: ReadonlySet<NoteType> = new Set([
  "emergency note",
  "admission note",
  "discharge summary",
  "referral letter",
]);

/** Chapter XX: a cause is what brought the patient, not what they are known with. */
function isCause(category: string): boolean {
  return /^[V-Y]/.test(category);
}

function sectionOf(
  category: string,
  role: "primary" | "secondary",
  note: NoteType,
  random: Random,
): SectionName | undefined {
  if (isCause(category)) return "reason";
  if (role === "secondary") {
    const at = random.next();
    if (note === "discharge summary" && at < 0.12) return "conclusion";
    return at > 0.93 ? "plan" : undefined;
  }
  // One does not "develop" a kind of contact, nor recover from it.
  const contact = /^Z[0-5]/.test(category);
  switch (note) {
    case "admission note":
    case "emergency note":
    case "referral letter":
      return random.next() < 0.6 ? "reason" : "conclusion";
    case "discharge summary": {
      const at = random.next();
      if (at < 0.35 || (contact && at < 0.6)) return "reason";
      return at < 0.7 || contact ? "conclusion" : "course";
    }
    case "operation note":
      return "indication";
    case "progress note":
      return random.next() < 0.6 && !contact ? "course" : "conclusion";
    case "nursing note":
      return "summary";
    default:
      return note satisfies never;
  }
}

function addFindings(
  place: number,
  { illness }: ShownCondition,
  count: number,
  options: ConditionFactsOptions,
): void {
  const { random, slots } = options;
  const { findings } = termsOf(illness.disease.category, options);
  const left = [...findings];
  const doctors = slots.filter(({ type }) => type !== "nursing note");
  for (let more = Math.min(count, left.length); more > 0; more--) {
    const [phrase] = left.splice(random.nextInt(left.length), 1);
    if (phrase === undefined) return;
    const slot = pick(doctors.length > 0 ? doctors : slots, random);
    slot.facts.push({
      type: "finding",
      id: markId({ condition: place, kind: "inferred" }),
      phrase,
    });
  }
}

function termsOf(category: string, { terms }: ConditionFactsOptions): DiseaseTerms {
  const found = terms.get(category);
  if (found === undefined) throw new RangeError(`no terms for ${category}`);
  return found;
}
