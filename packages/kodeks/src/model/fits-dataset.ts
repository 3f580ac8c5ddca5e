import { KodeksError } from "../base/errors.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { TrainedModel } from "./model-folder.ts";

/**
 * Throws unless a model can be measured on a dataset: TOKENIZER_MISMATCH where its tokens come from another
 * tokenizer, LABEL_MISMATCH where its codes are not those of the training split.
 *
 * @param allowOtherLabels measure all the same: codes that the model lacks are misses
 */
export function checkModelFitsDataset(
  { tokenizer, labels }: TrainedModel,
  dataset: Dataset,
  allowOtherLabels = false,
): void {
  if (dataset.tokenizer().fingerprint !== tokenizer.fingerprint) {
    throw new KodeksError(
      "TOKENIZER_MISMATCH",
      "the dataset was tokenised with another tokenizer than the model's",
      {
        where: dataset.folder,
        remedy:
          "Prepare the dataset with the model's tokenizer: `kodeks prepare … --encoder MODEL`.",
      },
    );
  }
  if (allowOtherLabels) return;
  const own = labels.codes;
  const others = dataset.labels(labels.level).codes;
  const known = new Set(others);
  const strange = own.filter((code) => !known.has(code));
  if (strange.length === 0 && own.length === others.length) return;
  const model = new Set(own);
  const missing = others.filter((code) => !model.has(code));
  throw new KodeksError(
    "LABEL_MISMATCH",
    `the model's ${own.length} codes of level ${labels.level} are not the ${others.length} of the dataset's training split`,
    {
      where: `${dataset.folder}: ${firstOf("only the model has", strange)}${firstOf("only the dataset has", missing)}`,
      remedy:
        "Measure on the dataset that the model was trained on, or on another on purpose: --other-labels counts codes that the model lacks as misses.",
    },
  );
}

function firstOf(what: string, codes: readonly string[]): string {
  if (codes.length === 0) return "";
  const more = codes.length > 3 ? ` and ${codes.length - 3} more` : "";
  return `${what} ${codes.slice(0, 3).join(", ")}${more}; `;
}
