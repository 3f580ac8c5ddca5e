import { matmul, noGrad, ops } from "@kodeks/libtorch";
import { pullOf } from "../code-gradients.ts";
import { signedExplanation } from "../method.ts";
import type { ExplanationMethod } from "../method.ts";
import { readCodes } from "../note-pass.ts";

/** A_jt · ∂logit_j/∂A_jt, the attention being taken for free: the encoder has no part in it. */
export const attGradMethod: ExplanationMethod = {
  name: "attgrad",
  title: "AttGrad",
  source: "Serrano and Smith 2019",
  isSigned: true,
  cost: { text: "nothing", of: () => ({ forward: 0, backward: 0 }) },
  explain(pass, labels) {
    const { model, state, ids } = pass;
    const reading = readCodes(model, state, labels);
    const { onMixed } = pullOf(pass, state, reading);
    const products = noGrad(() =>
      ops.mul(reading.attention, matmul(onMixed, ops.transpose(state.values, 0, 1))).toFloat32(),
    );
    return labels.map((_, row) =>
      signedExplanation(products.slice(row * ids.length, (row + 1) * ids.length)),
    );
  },
};
