import { fromArray, scope } from "@kodeks/libtorch";
import { expect, it } from "vitest";
import { goldenModel } from "../model/golden.fixture.ts";
import { parameterGroups } from "./parameter-groups.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";

it("parts the encoder's parameters from all others, each in one group, with the recipe's factors", () => {
  const { model } = goldenModel("plm-ca");
  scope(() => {
    const extra = fromArray([1], [1]);
    const parameters = new Map([...model.namedParameters(), ["extra.scale", extra]]);
    const recipe = quickRecipe({ encoderRate: 0.1, decoderRate: 2, weightDecay: 0.3 });
    const [encoder, rest] = parameterGroups(model, parameters, recipe);
    expect(encoder).toMatchObject({ learningRateFactor: 0.1, weightDecay: 0.3 });
    expect(rest).toMatchObject({ learningRateFactor: 2, weightDecay: 0.3 });
    const names = new Map([...parameters].map(([name, tensor]) => [tensor, name]));
    const roots = (group = encoder): (string | undefined)[] =>
      group.parameters.map((tensor) => names.get(tensor)?.split(".")[0]);
    expect(new Set(roots())).toEqual(new Set(["bert"]));
    expect(new Set(roots(rest))).toEqual(new Set(["decoder", "extra"]));
    expect(new Set([...encoder.parameters, ...rest.parameters]).size).toBe(parameters.size);
    expect(encoder.parameters.length + rest.parameters.length).toBe(parameters.size);
  });
  model.dispose();
});
