import type { AuditedSplit } from "../../audit/audited-split.ts";
import type { Verdict } from "../../audit/verdicts.ts";
import { LabelSpace } from "../../dataset/label-space.ts";
import type { PlantedTruth } from "./planted-truth.ts";

/** A test course: scores, human codes and what its record shows, by category. */
export interface ToyCourse {
  readonly scores?: Readonly<Record<string, number>>;
  readonly coded?: readonly string[];
  readonly primary?: readonly string[];
  readonly shown?: Readonly<Record<string, Verdict>>;
}

/** Courses as an audit has them, each of its own patient, beside their truth. */
export function toyAudit(
  toys: readonly ToyCourse[],
  known: readonly string[],
): { readonly audited: AuditedSplit; readonly truth: PlantedTruth } {
  const labels = new LabelSpace(
    3,
    known.map((code) => ({ code, count: 10, primary: 5 })),
  );
  const labelsOf = (codes: readonly string[] = []): number[] =>
    codes.flatMap((code) => labels.indexOf(code) ?? []);
  return {
    audited: {
      split: "test",
      labels,
      matrix: {
        documents: toys.length,
        labels: known.length,
        scores: Float32Array.from(
          toys.flatMap(({ scores }) => known.map((code) => scores?.[code] ?? 0)),
        ),
        human: toys.map(({ coded }) => Int32Array.from(labelsOf(coded)).sort()),
        unseen: new Int32Array(toys.length),
        patients: Int32Array.from(toys, (_, row) => row),
      },
      courses: toys.map(({ coded = [], primary }, row) => ({
        row,
        courseId: `course ${row}`,
        patientId: `patient ${row}`,
        specialty: null,
        primary: new Set(labelsOf(primary)),
        unseen: coded
          .filter((code) => !known.includes(code))
          .map((code) => ({ code, role: "secondary" as const })),
      })),
      hasRoles: true,
      hasSpecialties: false,
    },
    truth: new Map(
      toys.map(({ shown = {} }, row) => [`course ${row}`, new Map(Object.entries(shown))]),
    ),
  };
}
