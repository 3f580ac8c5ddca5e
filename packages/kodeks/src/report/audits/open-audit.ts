import type { OnProgress } from "../../base/progress.ts";
import { silent } from "../../base/progress.ts";
import { auditSplit, joinSplits } from "../../audit/audited-split.ts";
import type { AuditedSplit } from "../../audit/audited-split.ts";
import { openDataset } from "../../dataset/dataset.ts";
import type { Dataset, SplitReader } from "../../dataset/dataset.ts";
import type { Split } from "../../dataset/split.ts";
import { checkModelFitsDataset } from "../../model/fits-dataset.ts";
import { checkHeldOut } from "../../model/held-out.ts";
import { loadModel } from "../../model/model-folder.ts";
import type { TrainedModel } from "../../model/model-folder.ts";
import { scoreSplit } from "../../training/score-split.ts";
import { defaultSplit } from "../evaluate-model.ts";

export interface AuditSource {
  readonly model: string;
  readonly dataset: string;
  /** By default `test`, and `dev` where there is no test split. */
  readonly split?: Split;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** A model that has scored a split, ready to be audited. */
export interface OpenAudit {
  readonly dataset: Dataset;
  readonly trained: TrainedModel;
  readonly reader: SplitReader;
  readonly audited: AuditedSplit;
}

/**
 * Loads a model, scores a split with it and hands both to `body`.
 *
 * @throws KodeksError as `evaluateModel`
 */
export async function withAudit<Result>(
  source: AuditSource,
  body: (audit: OpenAudit) => Promise<Result>,
): Promise<Result> {
  const dataset = await openDataset(source.dataset);
  const trained = await loadModel(source.model);
  try {
    checkModelFitsDataset(trained, dataset);
    const split = source.split ?? defaultSplit(dataset);
    checkHeldOut(trained, split);
    const reader = await dataset.split(split);
    try {
      const audited = await scoreForAudit(trained, dataset, reader, source);
      return await body({ dataset, trained, reader, audited });
    } finally {
      reader.close();
    }
  } finally {
    trained.model.dispose();
  }
}

/**
 * Other splits before the one that is audited, as far as the dataset has them: an audit of every code needs all cases
 * that it can get. The model was trained on neither validation nor test; validation is left out where it was.
 */
export async function withSplits(
  { dataset, trained, audited }: OpenAudit,
  names: readonly Split[],
  options: Pick<AuditSource, "signal" | "onProgress">,
): Promise<{ readonly audited: AuditedSplit; readonly splits: string }> {
  const more: AuditedSplit[] = [];
  for (const name of names) {
    if (name === "validation" && trained.learntFromValidation) continue;
    if (name === audited.split || (dataset.manifest.counts[name] ?? 0) === 0) continue;
    const reader = await dataset.split(name);
    try {
      more.push(await scoreForAudit(trained, dataset, reader, options));
    } finally {
      reader.close();
    }
  }
  const all = [...more, audited];
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
  return { audited: joinSplits(all), splits: list.format(all.map(({ split }) => split)) };
}

async function scoreForAudit(
  trained: TrainedModel,
  dataset: Dataset,
  reader: SplitReader,
  { signal, onProgress = silent }: Pick<AuditSource, "signal" | "onProgress">,
): Promise<AuditedSplit> {
  const task = `scoring ${reader.split}`;
  onProgress({ kind: "start", task, total: reader.courses.length, unit: "courses" });
  const matrix = await scoreSplit(trained.model, reader, trained.labels, {
    onProgress,
    ...(signal === undefined ? {} : { signal }),
  });
  onProgress({ kind: "end", task });
  return auditSplit(dataset, reader, trained.labels, matrix);
}
