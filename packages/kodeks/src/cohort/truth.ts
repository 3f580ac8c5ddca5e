import type { RowOf } from "../base/parquet-tables.ts";

/**
 * The table `truth` of a simulated cohort: a row for every condition that a course has, that its
 * record speaks of, or that was coded. Order: that of `courses`.
 */
export const truthTable = {
  course_id: "VARCHAR NOT NULL",
  /** The true full code. */
  code: "VARCHAR NOT NULL",
  /** `primary` or `secondary`; null for what is not present. */
  role: "VARCHAR",
  present: "BOOLEAN NOT NULL",
  /** Whether the record speaks of it in any way. */
  documented: "BOOLEAN NOT NULL",
  /** A `Documented`; null where the record does not speak of it. */
  how: "VARCHAR",
  human_coded: "BOOLEAN NOT NULL",
  /** The code that stands in `diagnoses` for it; null where there is none. */
  coded_as: "VARCHAR",
} as const;

export type TruthRow = RowOf<typeof truthTable>;

/**
 * How a record speaks of a condition. Of what is present: named (`explicit`), only by its medicine
 * (`drug`) or result (`result`), or only by findings (`inferred`). Of what is not: as past
 * (`historical`), denied or ruled out (`negated`), considered (`suspected`) or a relative's
 * (`family`). `shortcut`: administrative text stands for it, and nothing clinical.
 */
export type Documented =
  | "explicit"
  | "drug"
  | "result"
  | "inferred"
  | "historical"
  | "negated"
  | "suspected"
  | "family"
  | "shortcut";
