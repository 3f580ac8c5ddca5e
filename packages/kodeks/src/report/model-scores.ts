import type { AddRow } from "../base/parquet-tables.ts";
import { silent } from "../base/progress.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { TrainedModel } from "../model/model-folder.ts";
import { scoreCourses } from "../training/score-split.ts";
import type { EvaluateModelOptions, Measured } from "./evaluate-options.ts";
import { addPrediction } from "./predictions.ts";
import type { predictionTables } from "./predictions.ts";
import type { ScoreSink, ScoreSource } from "./score-source.ts";

/** A model's scores of a split. */
export function modelScores(
  trained: TrainedModel,
  reader: SplitReader,
  { onProgress = silent, signal }: Pick<EvaluateModelOptions, "onProgress" | "signal">,
): ScoreSource {
  return async (onRow) => {
    const task = `scoring ${reader.split}`;
    onProgress({ kind: "start", task, total: reader.courses.length, unit: "courses" });
    await scoreCourses(
      trained.model,
      reader,
      trained.labels,
      { onProgress, ...(signal === undefined ? {} : { signal }) },
      onRow,
    );
    onProgress({ kind: "end", task });
  };
}

/** Writes each course's predictions as it is scored. */
export function predictionWriter(
  { reader, trained }: Measured,
  human: readonly Int32Array[],
  add: AddRow<typeof predictionTables>,
): ScoreSink {
  const { codes } = trained.labels;
  return {
    add: (scores, course) =>
      addPrediction(reader.courses[course].courseId, scores, human[course], codes, add),
  };
}
