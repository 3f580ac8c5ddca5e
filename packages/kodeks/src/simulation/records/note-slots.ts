import type { Random } from "../../base/random.ts";
import type { Fact } from "../grammar/facts.ts";
import type { NoteType } from "../grammar/language-grammar.ts";
import { clock } from "./clock.ts";

/** How a patient came. */
export type AdmissionType =
  | "acute inpatient"
  | "elective inpatient"
  | "outpatient"
  | "emergency visit";

/** A note that a course will have, and what it is to say. */
export interface NoteSlot {
  readonly type: NoteType;
  /** Counted from 1. */
  readonly encounter: number;
  /** ISO 8601 without zone. */
  readonly time: string;
  readonly facts: Fact[];
}

/** The notes of a course, and when it ends. */
export interface NotePlanOfCourse {
  readonly slots: readonly NoteSlot[];
  readonly end: string;
}

const surgical = new Set([
  "orthopaedics",
  "general-surgery",
  "vascular-surgery",
  "urology",
  "gynaecology",
  "plastic-surgery",
  "neurosurgery",
  "cardiothoracic-surgery",
  "otorhinolaryngology",
  "ophthalmology",
]);

/** How a patient comes to a specialty for an illness of a kind. */
export function drawAdmission(
  specialty: string,
  category: string,
  chronic: boolean,
  random: Random,
): AdmissionType {
  const at = random.next();
  if (specialty === "emergency-medicine") return at < 0.65 ? "emergency visit" : "acute inpatient";
  if (/^(Z38|P|O[4-8])/.test(category)) return "acute inpatient";
  if (category.startsWith("Z")) return at < 0.85 ? "outpatient" : "elective inpatient";
  if (surgical.has(specialty)) {
    if (at < 0.35) return "elective inpatient";
    return at < 0.7 ? "acute inpatient" : "outpatient";
  }
  if (specialty === "clinical-neurophysiology" || specialty === "dermatology") return "outpatient";
  if (chronic) return at < 0.5 ? "outpatient" : "acute inpatient";
  return at < 0.75 ? "acute inpatient" : "outpatient";
}

/** The notes of a course in time: which, when, in how many encounters. */
export function planSlots(
  admission: AdmissionType,
  specialty: string,
  start: string,
  random: Random,
): NotePlanOfCourse {
  const slots: NoteSlot[] = [];
  const time = clock(start);
  let encounter = 1;
  const add = (type: NoteType): void => {
    slots.push({ type, encounter, time: time.now(), facts: [] });
  };
  const maybe = (share: number, type: NoteType): void => {
    if (random.next() < share) add(type);
  };
  const few = (most: number): number => Math.floor(random.next() ** 1.5 * (most + 1));

  switch (admission) {
    case "emergency visit":
      add("emergency note");
      time.pass(1 + random.nextInt(3));
      maybe(0.2, "nursing note");
      time.pass(1 + random.nextInt(3));
      maybe(0.85, "discharge summary");
      break;
    case "outpatient": {
      maybe(0.55, "referral letter");
      const visits = 1 + Math.floor(random.next() ** 2 * 3);
      for (; encounter <= visits; encounter++) {
        time.pass(24 * (7 + random.nextInt(40)));
        add("progress note");
      }
      encounter = visits;
      time.pass(2);
      maybe(0.85, "discharge summary");
      break;
    }
    case "acute inpatient":
    case "elective inpatient": {
      if (admission === "acute inpatient") {
        maybe(0.4, "emergency note");
        time.pass(1 + random.nextInt(4));
        encounter = slots.length + 1;
      }
      maybe(admission === "acute inpatient" ? 0.9 : 0.75, "admission note");
      time.pass(4 + random.nextInt(12));
      if (surgical.has(specialty))
        maybe(admission === "acute inpatient" ? 0.4 : 0.8, "operation note");
      for (let left = few(2); left > 0; left--) {
        time.pass(6 + random.nextInt(30));
        add("progress note");
      }
      for (let left = few(2); left > 0; left--) {
        time.pass(5 + random.nextInt(20));
        add("nursing note");
      }
      time.pass(6 + random.nextInt(24));
      maybe(0.94, "discharge summary");
      break;
    }
    default:
      return admission satisfies never;
  }
  if (slots.length === 0) add("progress note");
  return { slots, end: time.now() };
}
