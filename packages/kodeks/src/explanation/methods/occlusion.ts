import { maskedScorer } from "../masked-scorer.ts";
import { signedExplanation, wordsToTokens } from "../method.ts";
import type { ExplanationMethod } from "../method.ts";
import { readCodes } from "../note-pass.ts";
import { wordCount, wordMasks } from "../word-masks.ts";

/** How much the logit falls when one word is masked. */
export const occlusionMethod: ExplanationMethod = {
  name: "occlusion",
  title: "Occlusion",
  source: "Zeiler and Fergus 2014",
  isSigned: true,
  cost: {
    text: "w/n forward (a word's window, or two), for all codes together",
    of: ({ words, windows }) => ({ forward: (2 * words) / windows + 1, backward: 0 }),
  },
  explain(pass, labels, { words, maskId }) {
    const whole = readCodes(pass.model, pass.state, labels).logits.toFloat32();
    const scorer = maskedScorer(pass, labels, maskId);
    const count = wordCount(words);
    const without = scorer.logits(
      Array.from({ length: count }, (_, word) => wordMasks(words, (other) => other === word)),
    );
    return labels.map((_, k) => {
      const drops = Float64Array.from(
        { length: count },
        (__, word) => whole[k] - without[word * labels.length + k],
      );
      return signedExplanation(wordsToTokens(drops, words));
    });
  },
};
