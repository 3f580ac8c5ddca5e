import { pick, type Random } from "../../base/random.ts";
import type { Configuration } from "../configuration/schema.ts";
import type { DiseaseTerms } from "../disease.ts";
import type { MentionKind } from "../grammar/facts.ts";
import { runsInFamilies } from "./absent.ts";
import type { ShownCondition } from "./documentation.ts";
import { readMark, unmarked } from "./marks.ts";
import type { NoteSlot } from "./note-slots.ts";
import { drawPhrase } from "./phrases.ts";

export interface ContrastOptions {
  readonly conditions: readonly ShownCondition[];
  /** In time order, with what they say of the conditions that are present. */
  readonly slots: readonly NoteSlot[];
  readonly terms: ReadonlyMap<string, DiseaseTerms>;
  readonly configuration: Configuration;
  readonly random: Random;
}

/**
 * Gives some conditions that the record names a mention that is no evidence beside the one that is: a
 * relative has it too, or an earlier note found no sign of it yet. Where only one of the two stands in a
 * course, a model need not tell them apart to rank its codes, and its explanations show that it did not.
 */
export function addContrastFacts({
  conditions,
  slots,
  terms,
  configuration,
  random,
}: ContrastOptions): void {
  for (const [place, { illness, shown }] of conditions.entries()) {
    const { category, chronic } = illness.disease;
    const own = terms.get(category);
    if (shown !== "explicit" || own === undefined) continue;
    if (random.next() >= configuration.documentation.contrast) continue;
    const before = chronic ? [] : slots.slice(0, Math.max(0, firstNaming(slots, place)));
    const possible: readonly (readonly [MentionKind, readonly NoteSlot[]])[] = [
      ["family-history", runsInFamilies.has(category) ? slots : []],
      ["negated", before],
      ["ruled-out", before],
    ];
    const able = possible.filter(([, notes]) => notes.length > 0);
    if (able.length === 0) continue;
    const [kind, notes] = pick(able, random);
    const slot = pick(notes, random);
    const phrase = drawPhrase(own, slot.type, random);
    slot.facts.push({ type: "mention", id: unmarked, kind, phrase });
  }
}

/** The first note that names a condition, by its place in the list; -1 where none does. */
function firstNaming(slots: readonly NoteSlot[], condition: number): number {
  return slots.findIndex(({ facts }) =>
    facts.some(
      (fact) => "id" in fact && fact.id !== null && readMark(fact.id)?.condition === condition,
    ),
  );
}
