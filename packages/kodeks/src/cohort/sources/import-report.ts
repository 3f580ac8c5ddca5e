import type { ErrorCode } from "../../base/errors.ts";

/** A record that was left out, and why. Holds no note text. */
export interface SkippedRecord {
  readonly file: string;
  readonly line: number;
  /** The field at fault, as in `evidence[3].start`; empty if it is the record as a whole. */
  readonly field: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** What an import read, left out and noticed. */
export interface ImportReport {
  readonly courses: number;
  readonly documents: number;
  readonly diagnoses: number;
  /** Spans: every fragment counts. */
  readonly evidence: number;
  /** The first thousand records left out. */
  readonly skipped: readonly SkippedRecord[];
  /** All records left out, by error code. */
  readonly skippedCounts: Readonly<Record<string, number>>;
  /** What was odd and taken all the same, by kind. */
  readonly warnings: Readonly<Record<string, number>>;
  /** Fields that were not known, and in how many records they stood. */
  readonly unknownKeys: Readonly<Record<string, number>>;
}

/** How many skipped records a report lists. */
export const maxSkippedListed = 1000;
const maxUnknownKeys = 100;

/** Collects an import's report while records go by. */
export interface ReportCollector {
  skip(record: SkippedRecord): void;
  warn(kind: string, count?: number): void;
  unknownKey(key: string): void;
  findings(): Pick<ImportReport, "skipped" | "skippedCounts" | "warnings" | "unknownKeys">;
}

/** An empty collector. */
export function createReportCollector(): ReportCollector {
  const skipped: SkippedRecord[] = [];
  const skippedCounts = new Map<string, number>();
  const warnings = new Map<string, number>();
  const unknownKeys = new Map<string, number>();
  return {
    skip(record) {
      if (skipped.length < maxSkippedListed) skipped.push(record);
      count(skippedCounts, record.code, 1);
    },
    warn(kind, times = 1) {
      if (times > 0) count(warnings, kind, times);
    },
    unknownKey(key) {
      // A file whose keys are data would otherwise fill the report, and show what it should not.
      const listed = unknownKeys.has(key) || unknownKeys.size < maxUnknownKeys;
      const plain = /^[\w.[\]-]{1,40}$/.test(key);
      count(unknownKeys, listed && plain ? key : "(others)", 1);
    },
    findings() {
      return {
        skipped,
        skippedCounts: Object.fromEntries(skippedCounts),
        warnings: Object.fromEntries(warnings),
        unknownKeys: Object.fromEntries(unknownKeys),
      };
    },
  };
}

function count(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}
