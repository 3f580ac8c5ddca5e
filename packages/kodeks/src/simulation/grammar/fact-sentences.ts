import { pick } from "../../base/random.ts";
import { decimalNumber, expand, type Piece, pieceText, type Template } from "./choose.ts";
import type {
  CopiedFact,
  DrugFact,
  Fact,
  FindingFact,
  MentionFact,
  ResultFact,
  SectionName,
  SocialFact,
} from "./facts.ts";
import type { ShapeName } from "./language-grammar.ts";
import type { NoteStyle } from "./style.ts";
import type { WritingContext } from "./writing-context.ts";

/** A sentence, not yet capitalised or stopped. */
export interface Sentence {
  readonly pieces: readonly Piece[];
  /** `line`: stands on a line of its own. `verbatim`: so too, and nothing may change it. */
  readonly kind: "sentence" | "line" | "verbatim";
}

/** Says the facts of one section, several of a kind at times in one sentence, in their order. */
export function factSentences(
  facts: readonly Fact[],
  section: SectionName,
  style: NoteStyle,
  context: WritingContext,
): Sentence[] {
  const sentences: Sentence[] = [];
  // Some writers enumerate, some say one thing at a time.
  const eager = context.random.next();
  for (const group of groups(facts, section, eager, context)) {
    sentences.push(...groupSentences(group, section, style, context));
  }
  return sentences;
}

function* groups(
  facts: readonly Fact[],
  section: SectionName,
  eager: number,
  { random }: WritingContext,
): Generator<[Fact, ...Fact[]]> {
  let group: [Fact, ...Fact[]] | null = null;
  for (const fact of facts) {
    const joins =
      group !== null &&
      group.length < (fact.type === "result" ? 6 : 4) &&
      groupable(fact, section) !== null &&
      groupable(fact, section) === groupable(group[0], section) &&
      random.next() < (fact.type === "result" ? 0.35 + 0.6 * eager : eager * 0.85);
    if (joins && group !== null) group.push(fact);
    else {
      if (group !== null) yield group;
      group = [fact];
    }
  }
  if (group !== null) yield group;
}

/** Facts with the same answer can share a sentence; null can share with none. */
function groupable(fact: Fact, section: SectionName): string | null {
  switch (fact.type) {
    case "mention":
      return fact.treatment === undefined ? mentionShape(fact, section) : null;
    case "drug":
      return drugShape(fact) + fact.route;
    case "result":
      return "result";
    case "finding":
      return fact.absent === true ? "absent" : "finding";
    default:
      return null;
  }
}

function groupSentences(
  group: [Fact, ...Fact[]],
  section: SectionName,
  style: NoteStyle,
  context: WritingContext,
): Sentence[] {
  const { language, random } = context;
  const { and, or } = language.source;
  const first = group[0];
  const say = (shape: ShapeName, slots: Slots): Sentence[] => [
    { kind: "sentence", pieces: sayShape(shape, slots, style, context) },
  ];

  switch (first.type) {
    case "mention": {
      const phrases = group.map((fact) => [marked(fact.type === "mention" ? fact : first)]);
      const shape = mentionShape(first, section);
      if (first.treatment !== undefined) {
        const drug = drugPhrase(first.treatment);
        return say("treated", { mention: phrases[0] ?? [], drug });
      }
      const negative = shape === "negated" || shape === "ruled-out";
      return say(shape, { mention: enumerated(phrases, negative ? or : and) });
    }
    case "drug": {
      const drugs = group.filter((fact) => fact.type === "drug");
      if (style.drugList && section === "medication" && first.status !== "stopped") {
        return drugs.map((drug) => ({
          kind: "line",
          pieces: sayShape(
            drugShape(drug),
            drugSlots([drug], context),
            { ...style, terse: 1 },
            context,
          ),
        }));
      }
      return say(drugShape(first), drugSlots(drugs, context));
    }
    case "result": {
      const results = group.filter((fact) => fact.type === "result");
      const phrases = results.map((fact) => resultPhrase(fact, style, context));
      return say("result", { result: enumerated(phrases, random.next() < 0.6 ? ", " : and) });
    }
    case "finding": {
      const phrases = group.map((fact) => [marked(fact.type === "finding" ? fact : first)]);
      const absent = first.absent === true;
      return say(absent ? "finding-absent" : "finding", {
        finding: enumerated(phrases, absent ? or : and),
      });
    }
    case "procedure":
      return say("procedure", { procedure: [marked(first)] });
    case "plan":
      return say("plan", { plan: [marked(first)] });
    case "vitals": {
      const pieces = sayShape("vitals", {}, style, context);
      return [{ kind: "sentence", pieces: [{ text: pieceText(pieces), id: first.id }] }];
    }
    case "social":
      return socialShapes(first).map((shape) => {
        const packYears = String(first.packYears ?? 5 + random.nextInt(40));
        const pieces = sayShape(shape, { "pack-years": packYears }, style, context);
        return { kind: "sentence", pieces: [{ text: pieceText(pieces), id: first.id }] };
      });
    case "verbatim":
      return [{ kind: "verbatim", pieces: [{ text: first.text, id: first.id }] }];
    case "copied":
      return copiedSentences(first, context);
    default:
      return first satisfies never;
  }
}

type Slots = Readonly<Record<string, string | readonly Piece[]>>;

function sayShape(
  shape: ShapeName,
  slots: Slots,
  style: NoteStyle,
  context: WritingContext,
): Piece[] {
  const { random, language } = context;
  const form = random.next() < style.terse ? "terse" : "prose";
  const pieces: Piece[] = [];
  expand(pick<Template>(language.shapes[shape][form], random), context.withSlots(slots), pieces);
  return pieces;
}

const nursingSections: ReadonlySet<SectionName> = new Set([
  "summary",
  "function",
  "nutrition",
  "skin",
  "communication",
  "psychosocial",
  "circulation",
  "pain",
  "sleep",
  "elimination",
  "teaching",
]);

function mentionShape(fact: MentionFact, section: SectionName): ShapeName {
  if (fact.kind !== "stated") return fact.kind;
  if (section === "reason" || section === "triage" || section === "indication") return "reason";
  if (section === "conclusion") return "conclusion";
  if (section === "plan" || section === "postoperative") return "planned";
  if (nursingSections.has(section)) return "nursed";
  return fact.acute === true ? "acute" : "known";
}

function drugShape(fact: DrugFact): ShapeName {
  return `drug-${fact.status ?? "usual"}`;
}

function socialShapes(fact: SocialFact): ShapeName[] {
  const shapes: ShapeName[] = [];
  if (fact.living !== undefined) shapes.push(`living-${fact.living}`);
  if (fact.smoking !== undefined) shapes.push(`smoking-${fact.smoking}`);
  if (fact.alcohol !== undefined) shapes.push(`alcohol-${fact.alcohol}`);
  return shapes;
}

function marked(fact: MentionFact | FindingFact | { phrase: string; id: string | null }): Piece {
  return { text: fact.phrase, id: fact.id };
}

function drugPhrase(drug: DrugFact): Piece[] {
  const dose = drug.dose === "" ? "" : ` ${drug.dose}`;
  return [
    { text: drug.name, id: drug.id },
    { text: dose, id: null },
  ];
}

/** Several medicines: all but the last go before the name, whose dose the template then gives. */
function drugSlots(drugs: readonly DrugFact[], context: WritingContext): Slots {
  const { random } = context;
  const { forms, frequencies } = context.language.source;
  const frequency = (drug: DrugFact): string => {
    const timed = drug.dose === "" || /x\s?\d|\d\+|dag|dai|week|uge/i.test(drug.dose);
    return timed || random.next() < 0.2 ? "" : pick(frequencies, random);
  };
  const names: Piece[] = [];
  const last = drugs.at(-1);
  for (const drug of drugs) {
    if (drug === last) names.push({ text: drug.name, id: drug.id });
    else names.push(...drugPhrase(drug), { text: `${frequency(drug)}, `, id: null });
  }
  const [form, route] = forms[last?.route ?? "oral"];
  const freq = last === undefined ? "" : frequency(last);
  return { name: names, dose: last?.dose ?? "", freq, form, route };
}

function resultPhrase(fact: ResultFact, style: NoteStyle, context: WritingContext): Piece[] {
  const value = decimalNumber(fact.value, fact.digits, context.filling.decimal);
  const unit = fact.unit === "" ? "" : ` ${fact.unit}`;
  const pieces = sayShape(`result-${fact.flag}`, { assay: fact.test, value, unit }, style, context);
  return [{ text: pieceText(pieces), id: fact.id }];
}

function enumerated(phrases: readonly (readonly Piece[])[], last: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, phrase] of phrases.entries()) {
    if (index > 0) pieces.push({ text: index === phrases.length - 1 ? last : ", ", id: null });
    pieces.push(...phrase);
  }
  return pieces;
}

function copiedSentences(fact: CopiedFact, context: WritingContext): Sentence[] {
  const lead = context.text(pick(context.language.copiedLeads, context.random));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { id, start, end } of [...fact.mentions].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > fact.text.length) {
      throw new RangeError(`mention ${id} does not lie apart from others in the copied text`);
    }
    pieces.push({ text: fact.text.slice(at, start), id: null });
    pieces.push({ text: fact.text.slice(start, end), id });
    at = end;
  }
  pieces.push({ text: fact.text.slice(at), id: null });
  const body: Sentence = { kind: "verbatim", pieces };
  return lead === "" ? [body] : [{ kind: "line", pieces: [{ text: lead, id: null }] }, body];
}
