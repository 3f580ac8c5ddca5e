import type { Random } from "../../base/random.ts";
import { parseCodeSet } from "../../icd10/code-range.ts";
import type { Configuration, DocumentationShares } from "../configuration/schema.ts";
import type { DiseaseTerms } from "../disease.ts";
import type { Condition } from "../population/conditions.ts";

/** How a condition that is present shows in its course's record; null where it does not. */
export type Shown = "explicit" | "drug" | "result" | "inferred" | null;

/** A condition and how its record shows it. */
export interface ShownCondition extends Condition {
  readonly shown: Shown;
}

/** A value by sets of codes; the first set that holds a code counts. */
export function createByCode<T>(
  record: Readonly<Record<string, T>>,
): (code: string) => T | undefined {
  const sets = Object.entries(record).map(([key, value]) => ({ set: parseCodeSet(key), value }));
  const known = new Map<string, T | undefined>();
  return (code) => {
    if (!known.has(code)) known.set(code, sets.find(({ set }) => set.contains(code))?.value);
    return known.get(code);
  };
}

/** Draws how conditions are documented. What has no medicine, say, cannot be shown by one. */
export function createDocumenter(
  { documentation }: Configuration,
  terms: ReadonlyMap<string, DiseaseTerms>,
): (condition: Condition, random: Random) => ShownCondition {
  const byCode = createByCode<DocumentationShares>(documentation.byCode);
  return (condition, random) => {
    const { disease } = condition.illness;
    const shares =
      condition.role === "primary"
        ? documentation.primary
        : (byCode(condition.code) ?? documentation.secondary);
    const possible: Readonly<Record<keyof DocumentationShares, boolean>> = {
      explicit: true,
      drug: Object.keys(disease.drugs).length > 0,
      result: disease.labs.length > 0,
      inferred: (terms.get(disease.category)?.findings.length ?? 0) > 0,
    };
    let left = random.next();
    for (const shown of ["explicit", "drug", "result", "inferred"] as const) {
      left -= shares[shown];
      if (left < 0) return { ...condition, shown: possible[shown] ? shown : "explicit" };
    }
    return { ...condition, shown: null };
  };
}
