import { chapterOf } from "../icd10/chapters.ts";
import { scoresOf } from "../evaluation/score-matrix.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { AuditedSplit } from "./audited-split.ts";
import { estimatePropensities } from "./propensity.ts";
import type { Propensity, PropensityLabel } from "./propensity.ts";

/** What is known of a model's codes without scores: groups are chapters. */
export function propensityLabels(labels: LabelSpace): PropensityLabel[] {
  return labels.labels.map(({ code, count, primary }) => ({
    code,
    group: chapterOf(code).numeral,
    count,
    primary,
  }));
}

/** A code with how likely it is to be under-coded. */
export interface ScreenedCode extends Propensity {
  readonly label: number;
  readonly rank: number;
  /** Human-coded courses that were looked at. */
  readonly coded: number;
  readonly codedPatients: number;
  /** Courses without the code in which the model is as sure as in its surest fifth of coded ones. */
  readonly strongExtra: number;
  readonly strongExtraPatients: number;
  /** Documented cases expected for each coded one, 1 / c_j. */
  readonly perCoded: number;
}

/**
 * Ranks all codes by how likely their documented cases are to go uncoded: by the propensity c_j, estimated from
 * how far humans and model disagree where the model is surest, and from the share of secondary use.
 */
export function screenCodes(audited: AuditedSplit, seed: number): ScreenedCode[] {
  const { matrix, labels, courses, hasRoles } = audited;
  const primaries = hasRoles ? courses.map(({ primary }) => primary) : null;
  const known = propensityLabels(labels).map((label) =>
    hasRoles ? label : { ...label, primary: null },
  );
  return estimatePropensities(matrix, primaries, known, { seed })
    .map((propensity, label) => ({ ...propensity, label, ...countsOf(audited, label) }))
    .sort((a, b) => a.propensity.value - b.propensity.value || a.label - b.label)
    .map((one, i) => ({ ...one, rank: i + 1, perCoded: 1 / one.propensity.value }));
}

const surestShare = 0.2;

function countsOf(
  { matrix }: AuditedSplit,
  label: number,
): Pick<ScreenedCode, "coded" | "codedPatients" | "strongExtra" | "strongExtraPatients"> {
  const coded: { readonly score: number; readonly patient: number }[] = [];
  const others: { readonly score: number; readonly patient: number }[] = [];
  for (let document = 0; document < matrix.documents; document++) {
    const one = { score: scoresOf(matrix, document)[label], patient: matrix.patients[document] };
    if (matrix.human[document].includes(label)) coded.push(one);
    else others.push(one);
  }
  coded.sort((a, b) => b.score - a.score);
  const bar = coded[Math.floor(coded.length * surestShare)]?.score ?? Number.POSITIVE_INFINITY;
  const strong = others.filter(({ score }) => score >= bar);
  const patients = (list: readonly { readonly patient: number }[]): number =>
    new Set(list.map(({ patient }) => patient)).size;
  return {
    coded: coded.length,
    codedPatients: patients(coded),
    strongExtra: strong.length,
    strongExtraPatients: patients(strong),
  };
}
