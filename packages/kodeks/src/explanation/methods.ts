import type { ExplanationMethod, MethodName } from "./method.ts";
import { attentionMethod } from "./methods/attention.ts";
import { attGradMethod } from "./methods/att-grad.ts";
import { attInGradMethod } from "./methods/attingrad.ts";
import { inputXGradientMethod } from "./methods/input-x-gradient.ts";
import { integratedGradientsMethod } from "./methods/integrated-gradients.ts";
import { kernelShapMethod } from "./methods/kernel-shap.ts";
import { limeMethod } from "./methods/lime.ts";
import { occlusionMethod } from "./methods/occlusion.ts";
import { randomMethod } from "./methods/random.ts";

/** Every method by its name. */
export const methods: Readonly<Record<MethodName, ExplanationMethod>> = {
  attingrad: attInGradMethod,
  attgrad: attGradMethod,
  attention: attentionMethod,
  inputxgrad: inputXGradientMethod,
  "integrated-gradients": integratedGradientsMethod,
  occlusion: occlusionMethod,
  lime: limeMethod,
  kernelshap: kernelShapMethod,
  random: randomMethod,
};
