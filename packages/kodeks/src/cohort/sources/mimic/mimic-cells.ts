import { codeOf, optional, required } from "../fields.ts";
import type { Cells } from "../fields.ts";
import type { Place } from "../rows/row.ts";
import type { Stage } from "../../staging/stage.ts";
import type { Gem } from "./gem.ts";

/** Adds a row of one of MIMIC's tables to the stage. */
export type RowReader = (cells: Cells, place: Place) => void;

/** An identifier; some exports write them as decimals. */
export function idOf(cells: Cells, field: string): string {
  return withoutDecimals(required(cells, field));
}

/** The admission of a row. Rows of out-patients have none, and so no course: they are counted. */
export function admissionOf(stage: Stage, cells: Cells): string | null {
  const id = optional(cells, "hadm_id");
  if (id === null) stage.warn("row-without-admission");
  return id === null ? null : withoutDecimals(id);
}

function withoutDecimals(id: string): string {
  return id.replace(/\.0+$/, "");
}

/** A dose with its unit, as the source writes both. */
export function doseOf(amount: string | null, unit: string | null): string | null {
  return amount === null ? null : [amount, unit].filter((part) => part !== null).join(" ");
}

export interface RankedCode {
  readonly contact_id: string;
  readonly rank: number | null;
}

/** Adds an ICD-10 diagnosis. @throws KodeksError BAD_CODE */
export function addDiagnosis(
  stage: Stage,
  { contact_id, rank }: RankedCode,
  code: string,
  place: Place,
): void {
  const role = rank === 1 ? "primary" : "secondary";
  stage.add("diagnoses", { contact_id, code: codeOf(code, "icd_code"), role, rank }, place);
}

/**
 * Adds an ICD-9 diagnosis as ICD-10, counting how it went. A combination becomes several diagnoses, of which
 * only the first can be primary.
 */
export function addIcd9Diagnosis(
  stage: Stage,
  { contact_id, rank }: RankedCode,
  code: string,
  gem: Gem | null,
  place: Place,
): void {
  if (gem === null) {
    stage.warn("icd-9-code");
    return;
  }
  const translation = gem(code);
  if (translation.kind !== "mapped") {
    stage.warn(translation.kind === "no-map" ? "icd-9-code-without-map" : "icd-9-code-unknown");
    return;
  }
  stage.warn("icd-9-code-mapped");
  if (translation.codes.length > 1) stage.warn("icd-9-code-mapped-to-several");
  if (translation.ambiguous) stage.warn("icd-9-code-mapped-to-first-of-several");
  for (const [index, target] of translation.codes.entries()) {
    const role = rank === 1 && index === 0 ? "primary" : "secondary";
    stage.add("diagnoses", { contact_id, code: target, role, rank }, place);
  }
}
