/**
 * Which windows a code's explanation needs. The encoder is linear in what its backward pass starts from, so that
 * a window's part in the explanation is at most `amplification × estimate`, where the estimate is known
 * without the encoder (for AttInGrad ‖A‖ · ‖∂logit/∂(K, V)‖ over the window: both fall with the attention, so
 * that it falls with its square) and the amplification is the operator norm of the window's Jacobian, weighted by
 * its embeddings. That norm is not known; what is taken for it is the largest that was measured among the note's
 * own pairs, times a margin.
 */
export interface WindowChoice {
  /** Windows to compute first. */
  first(): number[];
  /** A bound of what the windows not computed hold. */
  bound(amplification: number): number;
  /** Windows to add until the bound lies below `limit`. */
  more(amplification: number, limit: number): number[];
}

/** How much larger than the largest measured amplification that of a window left out is taken to be. */
export const amplificationMargin = 10;

/**
 * @param estimates of each window
 * @param tolerance share of the whole that may be left out
 */
export function chooseWindows(estimates: ArrayLike<number>, tolerance: number): WindowChoice {
  const order = Array.from(estimates, (_, i) => i).sort((a, b) => estimates[b] - estimates[a]);
  let taken = 0;
  const left = (): number => order.slice(taken).reduce((sum, i) => sum + estimates[i], 0);
  const take = (until: () => boolean): number[] => {
    const from = taken;
    while (taken < order.length && !until()) taken += 1;
    return order.slice(from, taken);
  };
  const total = left();
  return {
    // As if all windows were amplified alike.
    first: () =>
      take(() => taken > 0 && amplificationMargin * left() <= tolerance * (total - left())),
    bound: (amplification) => amplificationMargin * amplification * left(),
    more: (amplification, limit) =>
      take(() => amplificationMargin * amplification * left() <= limit),
  };
}
