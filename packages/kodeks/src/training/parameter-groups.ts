import type { ParameterGroup, Tensor } from "@kodeks/libtorch";
import type { CodingModel } from "../model/coding-model.ts";
import type { Recipe } from "./recipe.ts";

/** The optimiser's groups: the encoder, and everything that is learnt beside it. */
export function parameterGroups(
  model: CodingModel,
  parameters: ReadonlyMap<string, Tensor>,
  recipe: Recipe,
): ParameterGroup[] {
  const { encoderRate, decoderRate, weightDecay } = recipe;
  const encoder = new Set(model.encoder.parameters());
  const all = [...parameters.values()];
  const group = (members: Tensor[], learningRateFactor: number): ParameterGroup => ({
    parameters: members,
    learningRateFactor,
    weightDecay,
  });
  return [
    group(
      all.filter((tensor) => encoder.has(tensor)),
      encoderRate,
    ),
    group(
      all.filter((tensor) => !encoder.has(tensor)),
      decoderRate,
    ),
  ];
}
