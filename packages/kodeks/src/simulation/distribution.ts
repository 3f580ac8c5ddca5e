import type { Course } from "../cohort/course.ts";
import { dischargeSummary } from "../cohort/document-type.ts";
import type { TruthRow } from "../cohort/truth.ts";
import { parseCodeSet } from "../icd10/code-range.ts";
import { categoryOf } from "../icd10/code.ts";
import type { Configuration } from "./configuration/schema.ts";
import { createRepetition } from "./repetition.ts";

/** A figure of a simulated cohort beside the one that was measured on real records. */
export interface Figure {
  readonly name: string;
  /** Null where nothing was there to count. */
  readonly value: number | null;
  readonly kind: "count" | "mean" | "share";
  /** Edin et al. (2026), unless the name says otherwise; null where it gives none. */
  readonly paper: number | null;
}

/** What came out, for comparison with what was meant to. */
export interface Distribution {
  readonly figures: readonly Figure[];
}

const suicide = "X60-X85";
const hypertension = "I10-I15";

// Supported by a medicine or result counts as documented, as in the paper's reviews.
const documented = new Set(["explicit", "drug", "result"]);

/** Counts a cohort as it is written; nothing is kept but counts. */
export function createDistribution({ documentation }: Configuration): {
  add(course: Course, truth: readonly TruthRow[]): void;
  result(): Distribution;
} {
  const sets = { [suicide]: of(suicide), E66: of("E66"), [hypertension]: of(hypertension) };
  const counts = new Map<string, number>();
  const count = (name: string, by = 1): void => {
    counts.set(name, (counts.get(name) ?? 0) + by);
  };
  const got = (name: string): number => counts.get(name) ?? 0;
  const share = (part: string, whole: string): number | null =>
    got(whole) === 0 ? null : got(part) / got(whole);
  const codes = new Map<string, number>();
  const lengths = new Map<number, number>();
  const repetition = createRepetition();
  let lastPatient = "";

  const addTruth = (truth: readonly TruthRow[]): void => {
    for (const row of truth) {
      if (row.present) {
        count("conditions");
        codes.set(row.code, (codes.get(row.code) ?? 0) + 1);
        if (row.how === null) count("conditions without a trace");
        for (const [name, contains] of Object.entries(sets)) {
          if (row.how === null || !documented.has(row.how) || !contains(row.code)) continue;
          count(`${name} documented`);
          if (row.human_coded) count(`${name} documented and coded`);
        }
        if (row.code.startsWith("I50") && row.human_coded) {
          count("I50 coded");
          if (row.how === null) count("I50 coded without a trace");
        }
        if (documentation.generic[categoryOf(row.code)] === "E14" && row.coded_as !== null) {
          count("diabetes of known type coded");
          if (row.coded_as.startsWith("E14")) count("diabetes of known type coded E14");
        }
      } else if (row.how === "shortcut") count("codes from shortcuts");
      else if (row.human_coded) count("wrong codes");
      else count("mentions of what is not there");
    }
  };

  return {
    add(course, truth) {
      count("courses");
      if (course.patientId !== lastPatient) count("patients");
      lastPatient = course.patientId;
      count("documents", course.documents.length);
      count("codes", course.diagnoses.length);
      const length = course.documents.reduce((sum, { text }) => sum + text.length, 0);
      count("characters", length);
      const bin = Math.round(length / 50) * 50;
      lengths.set(bin, (lengths.get(bin) ?? 0) + 1);
      if (length > 10_000) count("long courses");
      if (course.diagnoses.length === 0) count("courses without codes");
      else if (course.diagnoses.every(({ code }) => code.startsWith("Z"))) count("Z-only courses");
      if (!course.documents.some(({ type }) => type === dischargeSummary)) count("no summary");
      for (const { code, role } of course.diagnoses) {
        for (const [name, contains] of Object.entries(sets)) {
          if (!contains(code)) continue;
          count(`${name} coded`);
          if (role === "secondary") count(`${name} coded secondary`);
        }
      }
      for (const { text } of course.documents) repetition.add(text);
      addTruth(truth);
    },
    result() {
      const { repeated } = repetition.result();
      const frequencies = [...codes.values()].sort((a, b) => b - a);
      const orders =
        frequencies.length === 0
          ? null
          : Math.log10((frequencies[0] ?? 1) / (frequencies.at(-1) ?? 1));
      const figures: Figure[] = [
        figure("courses per patient", "mean", share("courses", "patients"), 3.2),
        figure("codes per course", "mean", share("codes", "courses"), 2),
        figure("conditions present per course", "mean", share("conditions", "courses"), null),
        figure("notes per course", "mean", share("documents", "courses"), null),
        figure("characters per course", "mean", share("characters", "courses"), null),
        figure("characters per course, median", "count", median(lengths), null),
        figure("courses above 10,000 characters", "share", share("long courses", "courses"), null),
        figure(
          "courses without a discharge summary",
          "share",
          share("no summary", "courses"),
          null,
        ),
        figure("courses with Z codes alone", "share", share("Z-only courses", "courses"), null),
        figure("courses without codes", "share", share("courses without codes", "courses"), null),
        figure("E66 coded as secondary", "share", share("E66 coded secondary", "E66 coded"), 0.869),
        figure(
          `${hypertension} coded as secondary`,
          "share",
          share(`${hypertension} coded secondary`, `${hypertension} coded`),
          0.896,
        ),
        figure(
          `${suicide} documented that is coded`,
          "share",
          share(`${suicide} documented and coded`, `${suicide} documented`),
          0.24,
        ),
        figure(
          "E66 documented that is coded",
          "share",
          share("E66 documented and coded", "E66 documented"),
          0.43,
        ),
        figure(
          `${hypertension} documented that is coded`,
          "share",
          share(`${hypertension} documented and coded`, `${hypertension} documented`),
          0.49,
        ),
        figure(
          "I50 coded without a trace",
          "share",
          share("I50 coded without a trace", "I50 coded"),
          0.109,
        ),
        figure(
          "diabetes of known type coded E14",
          "share",
          share("diabetes of known type coded E14", "diabetes of known type coded"),
          null,
        ),
        figure(
          "conditions without a trace",
          "share",
          share("conditions without a trace", "conditions"),
          null,
        ),
        figure(
          "mentions per course of what is not there",
          "mean",
          share("mentions of what is not there", "courses"),
          null,
        ),
        figure("wrong codes", "share", share("wrong codes", "codes"), null),
        figure("codes from shortcuts", "share", share("codes from shortcuts", "codes"), null),
        figure("different full codes present", "count", codes.size, null),
        figure("orders of magnitude between the commonest and rarest", "mean", orders, null),
        figure("long sentences in over 1 % of the notes", "share", repeated, null),
      ];
      return { figures };
    },
  };
}

function of(text: string): (code: string) => boolean {
  const set = parseCodeSet(text);
  return (code) => set.contains(code);
}

function figure(
  name: string,
  kind: Figure["kind"],
  value: number | null,
  paper: number | null,
): Figure {
  return { name, value, kind, paper };
}

function median(bins: ReadonlyMap<number, number>): number | null {
  const total = [...bins.values()].reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [bin, count] of [...bins].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen * 2 >= total) return bin;
  }
  return null;
}
