import type { Random } from "../../base/random.ts";
import type { LabResult } from "../../cohort/course.ts";
import type { LabTest } from "../disease.ts";
import type { ResultFact } from "../grammar/facts.ts";
import type { Language } from "../grammar/language-grammar.ts";
import { labTests } from "../lab-tests.ts";
import type { ShownCondition } from "./documentation.ts";

/** A laboratory result of a course. */
export interface Result {
  /** Place of the condition that it comes from; null for what is normal. */
  readonly condition: number | null;
  readonly test: LabTest;
  readonly value: number;
  readonly flag: "low" | "normal" | "high";
}

const routine = [
  "haemoglobin",
  "leukocytes",
  "crp",
  "creatinine",
  "potassium",
  "sodium",
  "alt",
  "albumin",
  "platelets",
  "glucose",
].filter((key) => labTests[key] !== undefined);

/** The results of a course: each test once, abnormal where a condition that shows makes it so. */
export function drawResults(conditions: readonly ShownCondition[], random: Random): Result[] {
  const results = new Map<string, Result>();
  for (const [place, { illness, shown }] of conditions.entries()) {
    if (shown !== "explicit" && shown !== "result") continue;
    const { labs } = illness.disease;
    const chosen = labs.filter(({ share }) => random.next() < share);
    if (chosen.length === 0 && shown === "result") {
      const [likeliest] = labs.toSorted((a, b) => b.share - a.share);
      if (likeliest !== undefined) chosen.push(likeliest);
    }
    for (const { test: key, direction } of chosen) {
      const test = labTests[key];
      const value = test === undefined ? null : abnormal(test, direction, random);
      if (test === undefined || value === null) continue;
      if (results.has(key) && shown !== "result") continue;
      results.set(key, { condition: place, test, value, flag: direction });
    }
  }
  for (let left = random.nextInt(5); left > 0; left--) {
    const key = routine[random.nextInt(routine.length)] ?? "";
    const test = labTests[key];
    if (test === undefined || results.has(key)) continue;
    results.set(key, { condition: null, test, value: normal(test, random), flag: "normal" });
  }
  return [...results.values()];
}

function abnormal(
  { low, high, whenLow, whenHigh }: LabTest,
  direction: "low" | "high",
  random: Random,
): number | null {
  const [limit, typical] = direction === "low" ? [low, whenLow] : [high, whenHigh];
  if (limit === null || typical === null) return null;
  // Between just outside the range and well beyond the typical value.
  return limit + (typical - limit) * (0.15 + 1.2 * random.next());
}

function normal({ low, high, usual: [mean, deviation] }: LabTest, random: Random): number {
  const spread = (random.next() + random.next() + random.next() - 1.5) * 2;
  const value = mean + deviation * spread;
  return Math.min(high ?? Infinity, Math.max(low ?? 0, value));
}

/** The row of `labs`. */
export function labOf({ test, value }: Result, language: Language, time: string): LabResult {
  return {
    time,
    code: language === "da" ? (test.npu ?? test.loinc) : test.loinc,
    name: test.names[language],
    value: value.toFixed(test.digits),
    unit: test.unit,
    low: test.low,
    high: test.high,
  };
}

/** What a note says of it. */
export function resultFact(
  { test, value, flag }: Result,
  language: Language,
  id: string | null,
): ResultFact {
  const { names, unit, digits } = test;
  return { type: "result", id, test: names[language], value, digits, unit, flag };
}
