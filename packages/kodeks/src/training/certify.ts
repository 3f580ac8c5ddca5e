import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import { openDataset } from "../dataset/dataset.ts";
import type { FitAutomationOptions } from "../evaluation/automation.ts";
import { validateScoreMatrix } from "../evaluation/score-matrix.ts";
import { checkModelFitsDataset } from "../model/fits-dataset.ts";
import { checkHeldOut } from "../model/held-out.ts";
import { loadModel } from "../model/model-folder.ts";
import type { Thresholds } from "../model/thresholds.ts";
import { automationOf } from "./certify-model.ts";
import { scoreSplit } from "./score-split.ts";

export interface CertifyOptions extends FitAutomationOptions {
  readonly model: string;
  readonly dataset: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/**
 * Certifies a model's automatic coding for error rates, on the validation split of the dataset that it was
 * trained on, and writes what came out into its `thresholds.json`. Nothing else of the model changes.
 *
 * @throws KodeksError as `openDataset` and `loadModel` do; TOKENIZER_MISMATCH, LABEL_MISMATCH, NOT_HELD_OUT,
 * EMPTY_SPLIT, BAD_SCORES, INTERRUPTED
 */
export async function certifyModel(options: CertifyOptions): Promise<Thresholds["automation"]> {
  const { onProgress = silent, signal, requested, delta } = options;
  const dataset = await openDataset(options.dataset);
  const trained = await loadModel(options.model);
  try {
    checkModelFitsDataset(trained, dataset);
    checkHeldOut(trained, "validation");
    const validation = await dataset.split("validation");
    try {
      const task = "scoring validation";
      const total = validation.courses.length;
      onProgress({ kind: "start", task, total, unit: "courses" });
      const scores = await scoreSplit(trained.model, validation, trained.labels, {
        onProgress,
        ...(signal === undefined ? {} : { signal }),
      });
      onProgress({ kind: "end", task });
      validateScoreMatrix(scores);
      const automation = automationOf(scores, validation, { requested, delta });
      const file = join(options.model, "thresholds.json");
      const content = { ...trained.thresholds, automation };
      await writeFile(`${file}.partial`, `${JSON.stringify(content, null, 2)}\n`);
      await rename(`${file}.partial`, file);
      return automation;
    } finally {
      validation.close();
    }
  } finally {
    trained.model.dispose();
  }
}
