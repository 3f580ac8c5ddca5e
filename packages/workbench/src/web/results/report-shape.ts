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
  readonly courses?: readonly {
    readonly dimension: string;
    readonly groups: readonly {
      readonly name: string;
      readonly courses: number | null;
      readonly f1Micro: Estimate;
    }[];
  }[];
  readonly roles?:
    | readonly {
        readonly role: "primary" | "secondary";
        readonly recallAt5: Estimate;
        readonly recallAt10: Estimate;
      }[]
    | null;
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

/** A line of the first figure: a specialty with its departments, or with its own interval. */
export interface Strip {
  readonly specialty: string;
  readonly middle: number | null;
  readonly own: Estimate | null;
  readonly dots: readonly {
    readonly name: string;
    readonly courses: number | null;
    readonly f1Micro: Estimate;
  }[];
}

/** Departments by specialty; the specialties themselves where departments are too small to measure. */
export function stripsOf({ figures, courses }: Report): readonly Strip[] {
  const specialties = figures?.figure1?.specialties ?? [];
  if (specialties.length > 0) {
    return specialties.map(({ specialty, median, departments }) => ({
      specialty,
      middle: median,
      own: null,
      dots: departments.map(({ department, ...rest }) => ({ name: department, ...rest })),
    }));
  }
  const groups = courses?.find(({ dimension }) => dimension === "specialty")?.groups ?? [];
  return [...groups]
    .sort((a, b) => (b.f1Micro.value ?? 0) - (a.f1Micro.value ?? 0))
    .map(({ name, courses, f1Micro }) => ({
      specialty: name,
      middle: f1Micro.value,
      own: f1Micro,
      dots: [{ name, courses, f1Micro }],
    }));
}
