/** What the paper (Edin et al. 2026) reports of a case study of under-coding. */
export interface PaperCase {
  readonly id: string;
  /** In code-range syntax. */
  readonly codes: string;
  readonly title: string;
  readonly coded: number;
  /** Recall at boundaries. */
  readonly recall: readonly (readonly [boundary: number, recall: number])[];
  readonly lowered: number;
  readonly extra: number;
  /** Share of 50 reviewed extra cases held valid, and how the paper counts it. */
  readonly valid: number;
  readonly counted: string;
  /** Share of the coded cases that were secondary; null where the paper does not say. */
  readonly secondary: number | null;
}

export const paperCases: readonly PaperCase[] = [
  {
    id: "suicide",
    codes: "X60-X85",
    title: "Suicide-related behaviours",
    coded: 389,
    recall: [
      [0.5, 0.213],
      [0.05, 0.645],
    ],
    lowered: 0.05,
    extra: 917,
    valid: 0.86,
    counted: "78 % genuine attempts and 8 % self-harm",
    secondary: null,
  },
  {
    id: "weight",
    codes: "E66",
    title: "Weight disorders",
    coded: 4870,
    recall: [
      [0.5, 0.528],
      [0.1, 0.786],
    ],
    lowered: 0.1,
    extra: 6551,
    valid: 0.76,
    counted: "explicit mentions of overweight or a high BMI",
    secondary: 0.869,
  },
  {
    id: "hypertension",
    codes: "I10-I15",
    title: "Hypertension",
    coded: 23_510,
    recall: [
      [0.5, 0.613],
      [0.1, 0.86],
    ],
    lowered: 0.1,
    extra: 25_529,
    valid: 0.84,
    counted: "74 % explicit and 10 % by medication",
    secondary: 0.896,
  },
];

/** The paper's case study of a set of codes, if it has one. */
export function paperCaseOf(codes: string): PaperCase | undefined {
  const bare = codes.replaceAll(/\s/g, "").replaceAll("–", "-").toUpperCase();
  return paperCases.find((one) => one.codes === bare);
}

/** The paper's recall of a case study at a boundary, where it gives one. */
export function paperRecall({ recall }: PaperCase, boundary: number): number | undefined {
  return recall.find(([at]) => at === boundary)?.[1];
}

/** Coding of unspecified diabetes (E14 for E10 or E11). */
export const paperImprecise = { coded: 926, agreed: 314, share: 0.31, explicit: 0.74 } as const;

/** Heart failure (I50) coded without a trace. */
export const paperUndocumented = {
  coded: 7454,
  predicted: 0.674,
  low: 1312,
  lowShare: 0.176,
  clear: 0.38,
} as const;
