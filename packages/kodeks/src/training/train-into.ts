import { silent } from "../base/progress.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { readEvidence } from "../dataset/evidence.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import { chooseThreshold } from "../evaluation/threshold.ts";
import { Catalogue } from "../icd10/catalogue.ts";
import { saveModel } from "../model/model-folder.ts";
import { automationOf } from "./certify-model.ts";
import { describeRun } from "./describe-run.ts";
import { newModel } from "./new-model.ts";
import type { RunIdentity } from "./run-identity.ts";
import type { RunTarget } from "./run-to-folder.ts";
import { scoreSplit } from "./score-split.ts";
import { refitOnBoth, stackChannels } from "./stack-channels.ts";
import { labelTitles, setTitleQueries } from "./title-queries.ts";
import { trainModel } from "./trainer.ts";
import type { TrainOptions, TrainReport } from "./train-options.ts";

/** Highlighting boundary of words where no evidence was there to choose it on (docs/explanations.md). */
const defaultEvidenceShare = 0.05;

/** Trains and fills the folder of the model; null where another process does that. */
export async function trainInto(
  target: RunTarget<RunIdentity> | null,
  options: TrainOptions,
  dataset: Dataset,
): Promise<TrainReport | null> {
  const { restore, keeper } = target?.survival ?? {};
  const { recipe, level, encoder, trainPatients: patients } = options;
  const started = performance.now();
  const labels = dataset.labels(level);
  const tokenizer = dataset.tokenizer();
  const forwarded = {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: options.onProgress ?? silent,
  };
  const releases: (() => void)[] = [];
  try {
    const split = await dataset.split("train", patients === undefined ? {} : { patients });
    releases.push(() => split.close());
    const validation = await dataset.split("validation");
    releases.push(() => validation.close());
    const model = newModel({
      recipe,
      architecture: options.architecture ?? "plm-ca",
      windowLength: options.windowLength ?? 128,
      size: options.size ?? "tiny",
      ...(encoder === undefined ? {} : { encoder }),
      dataset: dataset.folder,
      tokenizer,
      labels: labels.size,
      ...(options.device === undefined ? {} : { device: options.device }),
    });
    releases.push(() => model.dispose());
    let titledCodes: number | undefined;
    if (recipe.labelQueries === "titles") {
      const { catalogue: folder } = options;
      const catalogue = folder === undefined ? Catalogue.builtIn() : await Catalogue.open(folder);
      titledCodes = await setTitleQueries(model, tokenizer, labelTitles(labels, catalogue));
    }
    const evidence =
      recipe.evidenceSupervision === null ? [] : await readEvidence(dataset, split, labels);
    const result = await trainModel({
      model,
      train: split,
      validation,
      labels,
      maskId: tokenizer.special.mask,
      evidence,
      recipe,
      ...forwarded,
      ...(options.onEpoch === undefined ? {} : { onEpoch: options.onEpoch }),
      ...(restore === undefined ? {} : { restore }),
      ...(keeper === undefined ? {} : { keeper }),
      ...(options.peers === undefined ? {} : { peers: options.peers }),
    });
    if (target === null) return null;
    const score = (): Promise<ScoreMatrix> =>
      scoreSplit(model, validation, labels, {
        microBatchTokens: recipe.microBatchTokens,
        ...forwarded,
      });
    const channels = {
      model,
      recipe,
      dataset,
      train: split,
      validation,
      labels,
      score,
      ...forwarded,
    };
    const { chosen, scores } = await stackChannels(channels);
    const { tau, f1Micro } = chooseThreshold(scores);
    // Boundaries are chosen before: courses that were learnt from promise too much, and can certify nothing.
    const isRefit = recipe.refit && (model.mentions !== null || model.lexical !== null);
    const automation = isRefit ? null : automationOf(scores, validation);
    if (isRefit) await refitOnBoth(channels, chosen);
    const report = {
      ...result,
      ...chosen,
      ...(titledCodes === undefined ? {} : { titledCodes }),
      parameters: model.parameters().reduce((sum, tensor) => sum + tensor.size, 0),
      labels: labels.size,
      trainingCourses: split.courses.length,
      validationCourses: validation.courses.length,
      tau,
      validationF1: f1Micro,
      seconds: (performance.now() - started) / 1000,
    };
    await saveModel(target.folder, {
      model,
      tokenizer,
      labels,
      thresholds: {
        tau,
        evidence: defaultEvidenceShare,
        tunedOn: "validation",
        automation,
      },
      maxTokens: dataset.maxTokens,
      learntFromValidation: isRefit,
    });
    await describeRun(target.folder, options, target.survival.run, report);
    return report;
  } finally {
    for (const release of releases) release();
  }
}
