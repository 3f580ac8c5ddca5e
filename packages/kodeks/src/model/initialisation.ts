/** Width of BERT-base, whose initialisation is the field's habit. */
const baseWidth = 768;

/**
 * Standard deviation of fresh weights at a width, given the customary one at BERT-base's 768: it grows
 * as the width shrinks, so that deviation × √width, the gain of a layer, stays the same. With BERT's
 * 0.02 at every width, a 128-wide encoder starts so close to silence that label attention stays uniform
 * for ten epochs.
 */
export function deviationAtWidth(atBase: number, width: number): number {
  return atBase * Math.sqrt(baseWidth / width);
}
