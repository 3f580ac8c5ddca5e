import { pickWeighted, type Random } from "../../base/random.ts";
import type { Sex } from "./demography.ts";
import { areCompatible, isOfBirth } from "./epidemiology.ts";
import type { Epidemiology, Illness } from "./epidemiology.ts";

/** A condition that a patient has in a course. */
export interface Condition {
  readonly illness: Illness;
  /** The full code. */
  readonly code: string;
  readonly role: "primary" | "secondary";
}

/** A patient's chronic illness, which comes with age and stays, always under the same code. */
export interface ChronicState {
  /** Updates to an age (years) and gives what is there; ages must not fall. */
  at(age: number): ReadonlyMap<Illness, string>;
}

// Without a bound, patients with many illnesses would come to have them all.
const mostTimes = 25;
const mostLikely = 0.85;

/** The chronic illnesses of one patient. */
export function createChronicState(
  { chronic }: Epidemiology,
  sex: Sex,
  random: Random,
): ChronicState {
  const thresholds = chronic.map(() => random.next());
  const present = new Map<Illness, string>();
  return {
    at(age) {
      for (const [place, { illness, earlier }] of chronic.entries()) {
        if (present.has(illness)) continue;
        const base = illness.presence[sex][age] ?? 0;
        if (base === 0) continue;
        // What associated illnesses add on average is taken off, so that shares come true.
        let times = 1;
        for (const { place: other, factor } of earlier) {
          const associate = chronic[other]?.illness;
          if (associate === undefined) continue;
          const share = associate.presence[sex][age] ?? 0;
          times *= (present.has(associate) ? factor : 1) / (1 + share * (factor - 1));
        }
        const probability = Math.min(mostLikely, base * Math.min(mostTimes, times));
        if ((thresholds[place] ?? 1) >= probability) continue;
        if ([...present.keys()].every((other) => areCompatible(other, illness))) {
          present.set(illness, drawCode(illness, random));
        }
      }
      return present;
    },
  };
}

/**
 * What a patient has in one course: the reason for it first, then all else in a fixed order.
 *
 * @param reason the reason of a birth's course; null elsewhere
 */
export function drawConditions(
  { acute }: Epidemiology,
  chronic: ReadonlyMap<Illness, string>,
  sex: Sex,
  age: number,
  reason: Illness | null,
  random: Random,
): Condition[] {
  const times = (illness: Illness, others: Iterable<Illness>): number => {
    let product = 1;
    for (const other of others) product *= illness.associations.get(other.index) ?? 1;
    return Math.min(mostTimes * 4, product);
  };

  const primary = reason ?? drawReason();
  const conditions: Condition[] = [
    { illness: primary, code: chronic.get(primary) ?? drawCode(primary, random), role: "primary" },
  ];
  const there = [primary, ...[...chronic.keys()].filter((illness) => illness !== primary)];
  for (const [illness, code] of chronic) {
    if (illness === primary || !areCompatible(illness, primary)) continue;
    conditions.push({ illness, code, role: "secondary" });
  }
  for (const illness of acute) {
    const base = (illness.presence[sex][age] ?? 0) * (1 - illness.reason);
    if (base === 0 || illness === primary || (reason === null && isOfBirth(illness))) continue;
    const probability = Math.min(0.7, base * times(illness, there));
    if (random.next() >= probability) continue;
    if (!there.every((other) => areCompatible(other, illness))) continue;
    there.push(illness);
    conditions.push({ illness, code: drawCode(illness, random), role: "secondary" });
  }
  return conditions;

  function drawReason(): Illness {
    const candidates: { illness: Illness; weight: number }[] = [];
    const add = (illness: Illness, weight: number): void => {
      if (weight > 0) candidates.push({ illness, weight });
    };
    for (const illness of acute) {
      if (isOfBirth(illness)) continue;
      const base = (illness.presence[sex][age] ?? 0) * illness.reason;
      if (base > 0) add(illness, base * Math.min(8, times(illness, chronic.keys())));
    }
    for (const illness of chronic.keys()) add(illness, illness.reason);
    if (candidates.length === 0) {
      throw new RangeError("no disease of this age can be a reason to come");
    }
    return pickWeighted(candidates, ({ weight }) => weight, random).illness;
  }
}

/** One of the full codes of an illness. */
export function drawCode({ disease }: Illness, random: Random): string {
  return pickWeighted(disease.codes, ({ weight }) => weight, random).code;
}
