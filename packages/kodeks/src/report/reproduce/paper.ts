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
