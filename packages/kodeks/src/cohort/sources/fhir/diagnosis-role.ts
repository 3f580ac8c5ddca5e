import { hasCode } from "./concept.ts";
import type { Concept } from "./concept.ts";

/** A diagnosis as an encounter lists it. */
export interface ListedDiagnosis {
  /** `use` of an encounter, `role` of an episode. */
  readonly use: Concept;
  /** From 1, within the diagnoses of the same use. */
  readonly rank: number | null;
}

/**
 * Uses by how much they say on what the stay was for. Codes of FHIR's `diagnosis-role` (R4) and of the German
 * `KontaktDiagnoseProzedur`. A diagnosis at discharge knows more than one at billing, that more than one
 * without a use, and all more than what was thought at admission or complained of.
 */
const uses: readonly ReadonlySet<string>[] = [
  new Set(["hospital-main-diagnosis", "principle-DRG"]),
  new Set(["DD"]),
  new Set(["billing"]),
  new Set(["department-main-diagnosis"]),
  new Set(),
  new Set(["AD"]),
  new Set(["CC"]),
];
const withoutUse = 4;

/** Never what a stay was for, at any rank. */
const besides = new Set([
  "CM",
  "pre-op",
  "post-op",
  "secondary-DRG",
  "referral-diagnosis",
  "surgery-diagnosis",
  "infection-control-diagnosis",
  "cause-of-death",
]);

/**
 * Which of an encounter's diagnoses is the primary one: that of rank 1, or the only one of its use if that has
 * no ranks; of several uses, that of the most telling use; of several still, the first.
 *
 * @returns its place in the list; -1 if none stands out
 */
export function primaryDiagnosis(listed: readonly ListedDiagnosis[]): number {
  const kinds = listed.map(({ use }) => kindOf(use));
  for (const [kind] of uses.entries()) {
    const places = listed.flatMap((_, i) => (kinds[i] === kind ? [i] : []));
    const first = places.find((i) => listed[i]?.rank === 1);
    if (first !== undefined) return first;
    const [only] = places;
    if (only !== undefined && places.length === 1 && listed[only]?.rank === null) return only;
  }
  return -1;
}

function kindOf(use: Concept): number | null {
  const kind = uses.findIndex((codes) => hasCode([use], codes));
  if (kind !== -1) return kind;
  return hasCode([use], besides) ? null : withoutUse;
}
