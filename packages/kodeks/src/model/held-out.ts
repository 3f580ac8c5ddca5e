import { KodeksError } from "../base/errors.ts";
import type { Split } from "../dataset/split.ts";
import type { TrainedModel } from "./model-folder.ts";

/**
 * Throws NOT_HELD_OUT where a model has learnt from a split that is to judge it: from `validation`, with a recipe
 * that says `refit`. Nobody takes `train` for held out.
 */
export function checkHeldOut({ learntFromValidation, folder }: TrainedModel, split: Split): void {
  if (split !== "validation" || !learntFromValidation) return;
  throw new KodeksError("NOT_HELD_OUT", "the model has learnt from the validation split", {
    where: folder,
    remedy: "Take another split, or a model that was trained with `refit` false.",
  });
}
