import type { MetricName } from "../evaluation/evaluate.ts";

/** What metrics are called, in the order of reports. */
export const metricNames: Readonly<Record<MetricName, string>> = {
  f1Micro: "F1 micro",
  f1Macro: "F1 macro",
  f1MacroHarmonic: "F1 of macro precision and recall",
  precisionMicro: "precision micro",
  recallMicro: "recall micro",
  exactMatch: "exact match ratio",
  recallAt5: "recall@5",
  recallAt10: "recall@10",
  recallAt15: "recall@15",
  recallAt5Pooled: "recall@5, pooled",
  recallAt10Pooled: "recall@10, pooled",
  recallAt15Pooled: "recall@15, pooled",
  precisionAtRecall: "precision@recall",
  meanAveragePrecision: "mean average precision",
  aurocMicro: "AUROC micro",
  aurocMacro: "AUROC macro",
  auprcMicro: "AUPRC micro",
  auprcMacro: "AUPRC macro",
};

/** The metrics of the paper's Table 1. */
export const tableMetrics = [
  "f1Micro",
  "f1Macro",
  "exactMatch",
  "recallAt5",
  "recallAt10",
  "recallAt15",
  "meanAveragePrecision",
  "precisionAtRecall",
] as const satisfies readonly MetricName[];
