import { toShares } from "../method.ts";
import type { ExplanationMethod } from "../method.ts";
import { readCodes } from "../note-pass.ts";

/** The label-wise attention itself. */
export const attentionMethod: ExplanationMethod = {
  name: "attention",
  title: "Attention",
  source: "Mullenbach et al. 2018",
  isSigned: false,
  cost: { text: "nothing", of: () => ({ forward: 0, backward: 0 }) },
  explain(pass, labels) {
    const attention = readCodes(pass.model, pass.state, labels).attention.toFloat32();
    const tokens = pass.ids.length;
    return labels.map((_, row) => ({
      shares: toShares(attention.subarray(row * tokens, (row + 1) * tokens)),
      signed: null,
      leftOut: 0,
    }));
  },
};
