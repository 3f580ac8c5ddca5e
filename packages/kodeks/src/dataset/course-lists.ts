import type { LabResult, Medication } from "../cohort/course.ts";

/** A medication as one line: ATC code, name, dose, route, and whether it was prescribed or given. */
export function medicationLine(medication: Medication): string {
  const { atc, name, dose, route, kind } = medication;
  const what = [atc, name].filter((part) => part !== null).join(" ");
  return [what, dose, route, kind].filter((part) => part !== null && part !== "").join(", ");
}

/** A laboratory result as one line: name, value, unit, reference range, and a flag outside the range. */
export function labLine(lab: LabResult): string {
  const { code, name, value, unit, low, high } = lab;
  const range = referenceRange(low, high);
  const parts = [name ?? code, value, unit, range === null ? null : `(${range})`, flag(lab)];
  return parts.filter((part) => part !== null && part !== "").join(" ");
}

function referenceRange(low: number | null, high: number | null): string | null {
  if (low !== null && high !== null) return `${low}–${high}`;
  if (low !== null) return `≥ ${low}`;
  return high === null ? null : `≤ ${high}`;
}

function flag({ value, low, high }: LabResult): "high" | "low" | null {
  // "<5" is at most 5, ">90" at least 90.
  const number = Number((value ?? "").replace(/^[<>]=?\s*/, "").replace(",", "."));
  if (value === null || value.trim() === "" || !Number.isFinite(number)) return null;
  if (high !== null && number > high && !value.startsWith("<")) return "high";
  if (low !== null && number < low && !value.startsWith(">")) return "low";
  return null;
}
