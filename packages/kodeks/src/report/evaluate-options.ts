import type { OnProgress } from "../base/progress.ts";
import type { Dataset, SplitReader } from "../dataset/dataset.ts";
import type { Split } from "../dataset/split.ts";
import type { EvaluateOptions, Evaluation } from "../evaluation/evaluate.ts";
import type { HumanCodes } from "../evaluation/score-matrix.ts";
import type { TrainedModel } from "../model/model-folder.ts";

export interface EvaluateModelOptions extends EvaluateOptions {
  readonly model: string;
  readonly dataset: string;
  /** By default `test`, and `dev` where there is no test split. */
  readonly split?: Split;
  /** A named set of boundaries of the model, in place of τ. */
  readonly boundaries?: string;
  /** A report folder to make, with `metrics.json` and `predictions.parquet`. */
  readonly out?: string;
  readonly force?: boolean;
  /** Where to score, as `resolveDevice` gives it; the CPU by default. */
  readonly device?: string;
  /** Measure a model whose codes are not those of the dataset's training split. */
  readonly otherLabels?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** What a report asks beyond the metrics. */
export interface ReportOptions {
  /** Measure simple models beside it: true unless told otherwise. */
  readonly baselines?: boolean;
  /** Courses that train the linear baseline at most, 20,000 by default. */
  readonly baselineCourses?: number;
  /** Another model folder, to compare on the same courses. */
  readonly compare?: string;
  /** Courses that a department needs to be shown, 100 by default as in the paper; others are listed. */
  readonly minimumCourses?: number;
  /** Training courses that codes of Figure 2b have more of, 1,000 by default as in the paper. */
  readonly minimumOccurrences?: number;
  /** Counts below this are hidden, and single predictions not written. */
  readonly suppressBelow?: number | null;
  /** A catalogue folder with the codes' titles. */
  readonly catalogue?: string;
}

/** A split that a model is about to be measured on. */
export interface Measured {
  readonly trained: TrainedModel;
  readonly dataset: Dataset;
  readonly reader: SplitReader;
}

/** What the parts of a report are measured against. */
export interface EvaluationContext extends Measured {
  readonly human: HumanCodes;
  readonly courseIds: readonly string[];
  readonly options: EvaluateModelOptions & ReportOptions;
  /** Of the model. */
  readonly evaluation: Evaluation;
}
