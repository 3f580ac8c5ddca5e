import { createRandom } from "../../base/random.ts";
import { toShares } from "../method.ts";
import type { ExplanationMethod } from "../method.ts";

/** Shares drawn at random: what any method has to beat. */
export const randomMethod: ExplanationMethod = {
  name: "random",
  title: "Random",
  source: "a baseline",
  isSigned: false,
  cost: { text: "nothing", of: () => ({ forward: 0, backward: 0 }) },
  explain: ({ ids }, labels, { seed }) =>
    labels.map((label) => {
      const random = createRandom(seed * 1_000_003 + label);
      const shares = toShares(Array.from(ids, () => random.next()));
      return { shares, signed: null, leftOut: 0 };
    }),
};
