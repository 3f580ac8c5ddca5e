/** What Edin et al. (2026) measured on 1.8 million patients of Eastern Denmark: the numbers of its text. */

/** Table 1: columns are training patients at a level, scores in per cent. */
export const paperTable1 = [
  { patients: 50_000, level: 3, scores: [59.9, 25.6, 37.0, 82.2, 88.7, 91.3, 72.4, 62.9] },
  { patients: 100_000, level: 3, scores: [61.7, 26.3, 42.5, 85.3, 90.9, 93.1, 74.9, 65.4] },
  { patients: 200_000, level: 3, scores: [65.8, 30.5, 47.3, 87.8, 93.0, 94.8, 78.0, 69.0] },
  { patients: 500_000, level: 3, scores: [69.0, 41.0, 51.7, 89.8, 94.4, 96.0, 80.7, 72.2] },
  { patients: 1_000_000, level: 3, scores: [70.1, 43.6, 52.0, 90.5, 94.9, 96.4, 81.5, 73.1] },
  { patients: 1_800_000, level: 3, scores: [71.8, 47.3, 54.6, 91.4, 95.5, 96.9, 82.8, 74.8] },
  { patients: 1_000_000, level: 5, scores: [54.6, 10.1, 33.2, 78.4, 86.0, 89.2, 66.5, 56.1] },
] as const;

/** A group of codes that coders often leave out, and what the paper found of it. */
export interface CaseStudy {
  readonly id: string;
  readonly title: string;
  /** In code-range syntax. */
  readonly codes: string;
  /** The boundary that the paper lowered the standard 0.5 to. */
  readonly lowered: number;
  readonly paper: {
    readonly coded: number;
    readonly found: number;
    readonly foundLowered: number;
    readonly extra: number;
    readonly valid: number;
  };
}

export const caseStudies: readonly CaseStudy[] = [
  {
    id: "suicide",
    title: "Suicide-related behaviours",
    codes: "X60-X85",
    lowered: 0.05,
    paper: { coded: 389, found: 0.213, foundLowered: 0.645, extra: 917, valid: 0.86 },
  },
  {
    id: "weight",
    title: "Weight disorders",
    codes: "E66",
    lowered: 0.1,
    paper: { coded: 4870, found: 0.528, foundLowered: 0.786, extra: 6551, valid: 0.76 },
  },
  {
    id: "hypertension",
    title: "Hypertension",
    codes: "I10-I15",
    lowered: 0.1,
    // Valid: 74 % named and 10 % by medicine.
    paper: { coded: 23_510, found: 0.613, foundLowered: 0.86, extra: 25_529, valid: 0.84 },
  },
];

/** Diabetes coded without its type, and heart failure coded without documentation. */
export const paperDocumentation = {
  diabetes: { coded: 926, agreed: 314 / 926, imprecise: 0.31, named: 0.74 },
  heartFailure: { coded: 7454, predicted: 0.674, unsure: 0.176, undocumented: 0.62 },
} as const;
