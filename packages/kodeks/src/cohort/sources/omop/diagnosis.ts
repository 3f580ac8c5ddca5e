import { KodeksError } from "../../../base/errors.ts";
import { normaliseCode } from "../../../icd10/code.ts";
import { codeOf } from "../fields.ts";
import type { Cells } from "../fields.ts";
import { isIcd10 } from "./concepts.ts";
import type { Concepts } from "./concepts.ts";
import { cell, conceptIdOf } from "./omop-cells.ts";

/** The ICD-10 code of a condition, and whether only its form tells that it is one. */
export interface ConditionCode {
  readonly code: string;
  readonly byForm: boolean;
}

/**
 * The ICD-10 code of a row of CONDITION_OCCURRENCE: the source concept's (or the condition concept's) where
 * it is in ICD-10 or a national edition of it. Where there is no source concept, or no CONCEPT to say what it
 * is, the source value if it has the form of an ICD-10 code. Null where the diagnosis is coded otherwise.
 *
 * @throws KodeksError BAD_CODE where a concept of ICD-10 is no code, such as a chapter
 */
export function conditionCode(cells: Cells, concepts: Concepts): ConditionCode | null {
  const source = conceptIdOf(cells, "condition_source_concept_id");
  for (const id of [source, conceptIdOf(cells, "condition_concept_id")]) {
    const concept = concepts.get(id);
    if (concept !== undefined && isIcd10(concept.vocabulary)) {
      return { code: codeOf(concept.code, "condition_source_concept_id"), byForm: false };
    }
  }
  // Another vocabulary: an ICD-9-CM code such as V54.1 would pass for ICD-10.
  if (concepts.present && source !== null) return null;
  const value = cell(cells, "condition_source_value");
  if (value === null) return null;
  try {
    return { code: normaliseCode(value), byForm: true };
  } catch (error) {
    if (error instanceof KodeksError) return null;
    throw error;
  }
}

/** Condition Status: primary (32902), primary admission (32901) and primary discharge diagnosis (32903). */
const primaryStatus = new Set([32901, 32902, 32903]);
/** Secondary admission, secondary and secondary discharge diagnosis. */
const secondaryStatus = new Set([32907, 32908, 32909]);
/**
 * Condition Type before CDM 5.3.1 said the role: primary or first position of an inpatient or outpatient
 * claim, primary condition (44786627), first position condition.
 */
const primaryType = new Set([
  38000183, 38000184, 38000199, 38000200, 38000215, 38000230, 44786627, 44786628,
]);

/** Later positions of claims, up to the 15th; secondary and third condition. */
function isSecondaryType(type: number): boolean {
  return (type > 38000183 && type < 38000246) || type === 44786629 || type === 45756845;
}

/** The role of a row of CONDITION_OCCURRENCE; null where neither status nor type says it. */
export function conditionRole(cells: Cells): "primary" | "secondary" | null {
  const status = conceptIdOf(cells, "condition_status_concept_id") ?? 0;
  if (primaryStatus.has(status)) return "primary";
  if (secondaryStatus.has(status)) return "secondary";
  const type = conceptIdOf(cells, "condition_type_concept_id") ?? 0;
  if (primaryType.has(type)) return "primary";
  return isSecondaryType(type) ? "secondary" : null;
}
