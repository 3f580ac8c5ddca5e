/**
 * The parts of a report's `metrics.json` that are drawn. Older reports lack some, and hidden figures are
 * null: whatever is not there is left out, never guessed.
 */
export interface Report {
  readonly split?: string;
  readonly metrics?: Readonly<Record<string, unknown>>;
  readonly thresholds?: readonly {
    readonly threshold: number;
    readonly precision: number | null;
    readonly recall: number | null;
    readonly f1: number | null;
  }[];
  readonly roles?: readonly {
    readonly role: "primary" | "secondary";
    readonly recallAt5: Estimate;
    readonly recallAt10: Estimate;
  }[] | null;
  readonly figures?: {
    readonly figure1?: {
      readonly specialties: readonly {
        readonly specialty: string;
        readonly median: number | null;
        readonly departments: readonly {
          readonly department: string;
          readonly courses: number | null;
          readonly f1Micro: Estimate;
        }[];
      }[];
    };
    readonly figure2a?: { readonly codes: readonly CodePoint[] };
  };
  readonly calibration?: {
    readonly bins: readonly {
      readonly meanScore: number | null;
      readonly observed: Estimate;
      readonly pairs: number | null;
    }[];
  };
  readonly automation?: {
    readonly curve: readonly {
      readonly confidence: number;
      readonly coverage: number;
      readonly error: number;
    }[];
  } | null;
}

export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface CodePoint {
  readonly code: string;
  readonly title: string | null;
  readonly occurrences: number | null;
  readonly f1: number | null;
}

export function countOf(report: Report, name: string): number | null {
  const value = report.metrics?.[name];
  return typeof value === "number" ? value : null;
}
