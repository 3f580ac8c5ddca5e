import { KodeksError } from "../base/errors.ts";
import { pairedDifferences } from "../evaluation/differences.ts";
import { evaluatePairs } from "../evaluation/evaluate.ts";
import type { Comparison } from "../evaluation/evaluation-result.ts";
import { checkModelFitsDataset } from "../model/fits-dataset.ts";
import { checkHeldOut } from "../model/held-out.ts";
import { loadModel } from "../model/model-folder.ts";
import { modelScores } from "./model-scores.ts";
import type { EvaluationContext } from "./evaluate-options.ts";
import { gatherScores } from "./gather-scores.ts";
import { differencesToJson, metricsToJson } from "./json-figures.ts";
import { factsOf, recipeOf } from "./measured-model.ts";

/**
 * Another model on the same courses and codes, and the differences by paired bootstrap.
 *
 * @throws KodeksError as `loadModel`; TOKENIZER_MISMATCH, LABEL_MISMATCH, NOT_HELD_OUT
 */
export async function compareModel(context: EvaluationContext): Promise<Comparison> {
  const { dataset, reader, human, courseIds, trained, evaluation, options } = context;
  const other = await loadModel(String(options.compare), options.device);
  try {
    checkModelFitsDataset(other, dataset, options.otherLabels);
    if (!options.otherLabels) checkHeldOut(other, reader.split);
    if (String(other.labels.codes) !== String(trained.labels.codes)) {
      throw new KodeksError("LABEL_MISMATCH", "the two models tell different codes apart", {
        where: `${trained.labels.size} codes of level ${trained.labels.level} against ${other.labels.size} of level ${other.labels.level}`,
        remedy: "Compare models of one level that were trained on one dataset.",
      });
    }
    const { pairs, matrix } = await gatherScores(modelScores(other, reader, options), {
      human,
      boundary: other.thresholds.tau,
      courseIds,
    });
    const own = evaluatePairs(pairs, matrix, options);
    return {
      other: { ...(await factsOf(other)), recipe: recipeOf(other) },
      metrics: metricsToJson(own.metrics),
      differences: differencesToJson(pairedDifferences(evaluation.resampled, own.resampled)),
    };
  } finally {
    other.model.dispose();
  }
}
