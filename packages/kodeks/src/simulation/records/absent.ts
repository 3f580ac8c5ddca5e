import { pick, type Random } from "../../base/random.ts";
import type { Documented } from "../../cohort/truth.ts";
import type { Configuration } from "../configuration/schema.ts";
import type { DiseaseTerms } from "../disease.ts";
import type { MentionKind } from "../grammar/facts.ts";
import { areCompatible } from "../population/epidemiology.ts";
import type { Epidemiology, Illness } from "../population/epidemiology.ts";
import { drawCode } from "../population/conditions.ts";
import type { Condition } from "../population/conditions.ts";
import type { Sex } from "../population/demography.ts";
import { mixedCategories } from "../terms/mixed-categories.ts";
import { unmarked } from "./marks.ts";
import type { NoteSlot } from "./note-slots.ts";
import { drawPhrase, usualFirst } from "./phrases.ts";

/** A condition that the record speaks of and the patient does not have. */
export interface AbsentCondition {
  readonly illness: Illness;
  readonly code: string;
  readonly how: Extract<Documented, "historical" | "negated" | "suspected" | "family">;
}

export interface AbsentOptions {
  readonly conditions: readonly Condition[];
  readonly slots: readonly NoteSlot[];
  readonly epidemiology: Epidemiology;
  readonly terms: ReadonlyMap<string, DiseaseTerms>;
  readonly configuration: Configuration;
  readonly sex: Sex;
  readonly age: number;
  readonly random: Random;
}

const kinds = [
  { key: "negated", how: "negated", mention: "negated" },
  { key: "ruledOut", how: "negated", mention: "ruled-out" },
  { key: "suspected", how: "suspected", mention: "suspected" },
  { key: "family", how: "family", mention: "family-history" },
  { key: "past", how: "historical", mention: "past-history" },
] as const satisfies readonly {
  readonly key: keyof Configuration["documentation"];
  readonly how: AbsentCondition["how"];
  readonly mention: MentionKind;
}[];

/** Categories of which a relative's case is worth a line. */
export const runsInFamilies: ReadonlySet<string> = new Set([
  "C50",
  "C18",
  "C61",
  "C34",
  "I21",
  "I25",
  "I63",
  "E11",
  "E10",
  "E78",
  "I10",
  "F32",
  "F33",
  "F90",
  "G20",
  "G40",
  "J45",
  "L40",
  "M05",
  "M06",
  "H40",
  "K50",
  "K51",
  "I48",
  "I26",
  "F10",
  "G43",
  "E05",
  "E03",
  "M81",
]);

/** What can be in the past without a trace now. */
const passes =
  /^(A|B0|C|D2|E86|F32|F43|G45|H[26]|I2[16]|I63|J|K[2-8]|L0|M54|N[1-3]|O|S|T|X[67]|Z85)/;

/**
 * Gives the notes of a course mentions of what the patient does not have: denied, ruled out,
 * considered, a relative's, past. Mostly what resembles or goes with the conditions there, so that
 * only the words around them tell the two apart.
 */
export function addAbsentFacts(options: AbsentOptions): AbsentCondition[] {
  const { configuration, random, slots } = options;
  const absent: AbsentCondition[] = [];
  const taken = new Set(options.conditions.map(({ illness }) => illness));
  const doctors = slots.filter(({ type }) => type !== "nursing note");
  for (const { key, how, mention } of kinds) {
    for (let left = poisson(configuration.documentation[key], random); left > 0; left--) {
      const illness = drawOther(mention, options, taken);
      const terms = illness === null ? undefined : options.terms.get(illness.disease.category);
      if (illness === null || terms === undefined) continue;
      taken.add(illness);
      const slot = pick(doctors.length > 0 ? doctors : slots, random);
      const code = drawCode(illness, random);
      const specific = terms.codes[code] ?? [];
      const phrase =
        specific.length > 0 &&
        (mixedCategories.has(illness.disease.category) || random.next() < 0.3)
          ? usualFirst(specific, random)
          : drawPhrase(terms, slot.type, random);
      slot.facts.push({ type: "mention", id: unmarked, kind: mention, phrase });
      absent.push({ illness, code, how });
    }
  }
  return absent;
}

function drawOther(
  mention: MentionKind,
  options: AbsentOptions,
  taken: ReadonlySet<Illness>,
): Illness | null {
  const { epidemiology, random, sex, age, conditions } = options;
  const possible = (illness: Illness): boolean => {
    const { category } = illness.disease;
    if (taken.has(illness) || /^[ZV-WYPQO]/.test(category)) return false;
    if (mention === "family-history") return runsInFamilies.has(category);
    if ((illness.presence[sex][age] ?? 0) === 0) return false;
    // "Never had asthma" of one who has COPD is no contradiction; "no diabetes" of a diabetic is.
    if (![...taken].every((other) => areCompatible(other, illness))) return false;
    return mention !== "past-history" || passes.test(category);
  };
  const associated = conditions.flatMap(({ illness }) =>
    [...illness.associations.keys()].map((index) => epidemiology.illnesses[index]),
  );
  if (random.next() < 0.7) {
    const near = associated.filter((illness) => illness !== undefined && possible(illness));
    const drawn = near[random.nextInt(near.length || 1)];
    if (drawn !== undefined) return drawn;
  }
  for (let attempt = 0; attempt < 12; attempt++) {
    const illness = pick(epidemiology.illnesses, random);
    const likely = Math.min(1, ((illness.presence[sex][age] ?? 0) + 0.0005) * 40);
    if (possible(illness) && random.next() < likely) return illness;
  }
  return null;
}

/** A Poisson number (Knuth's method: means here are small). */
export function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count++;
  return count;
}
