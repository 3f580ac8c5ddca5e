/** p = 1 / (1 + exp(−(slope · logit(score) + intercept))). */
export interface PlattScaling {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Platt scaling (Platt 1999, Newton's method after Lin et al. 2007): the slope and intercept that make human
 * codes most likely, with Platt's targets (N₊+1)/(N₊+2) and 1/(N₋+2) instead of 1 and 0, so that separable
 * data gives finite numbers.
 *
 * @param scores probabilities, `[pairs]`
 * @param human 1 where humans gave the code, `[pairs]`
 */
export function fitPlatt(scores: Float32Array, human: Uint8Array): PlattScaling {
  const positives = human.reduce((sum, own) => sum + own, 0);
  const negatives = human.length - positives;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  const logits = Float64Array.from(scores, logitOf);
  let slope = 1;
  let intercept = 0;
  let loss = lossAt(logits, human, high, low, slope, intercept);
  for (let iteration = 0; iteration < 100; iteration++) {
    // A little ridge keeps the Hessian invertible where all scores are alike.
    let [haa, hbb, hab, ga, gb] = [1e-9, 1e-9, 0, 0, 0];
    for (let i = 0; i < logits.length; i++) {
      const z = logits[i];
      const p = 1 / (1 + Math.exp(-(slope * z + intercept)));
      const error = p - (human[i] === 1 ? high : low);
      const curvature = p * (1 - p);
      haa += z * z * curvature;
      hbb += curvature;
      hab += z * curvature;
      ga += z * error;
      gb += error;
    }
    if (Math.abs(ga) + Math.abs(gb) < 1e-6 * Math.max(1, logits.length / 1000)) break;
    const determinant = haa * hbb - hab * hab;
    const stepSlope = -(hbb * ga - hab * gb) / determinant;
    const stepIntercept = -(haa * gb - hab * ga) / determinant;
    let size = 1;
    let next = loss;
    for (; size > 1e-10; size /= 2) {
      next = lossAt(
        logits,
        human,
        high,
        low,
        slope + size * stepSlope,
        intercept + size * stepIntercept,
      );
      if (next < loss) break;
    }
    if (!(next < loss)) break;
    slope += size * stepSlope;
    intercept += size * stepIntercept;
    const gain = loss - next;
    loss = next;
    if (gain < 1e-10 * Math.abs(loss)) break;
  }
  return { slope, intercept };
}

/** Of a probability; float32 rounds what a sigmoid gives to 0 and 1, whose logits are infinite. */
export function logitOf(score: number): number {
  const inside = Math.min(Math.max(score, 1e-12), 1 - 2 ** -25);
  return Math.log(inside / (1 - inside));
}

function lossAt(
  logits: Float64Array,
  human: Uint8Array,
  high: number,
  low: number,
  slope: number,
  intercept: number,
): number {
  let loss = 0;
  for (let i = 0; i < logits.length; i++) {
    const z = slope * logits[i] + intercept;
    // softplus(z) − t·z
    loss += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - (human[i] === 1 ? high : low) * z;
  }
  return loss;
}
