/** p = σ(slope · logit(score) + intercept). */
export interface PlattScaling {
  readonly slope: number;
  readonly intercept: number;
}

// Of a probability; float32 rounds what a sigmoid gives to 0 and 1, whose logits are infinite.
const least = 1e-12;
const most = 1 - 2 ** -25;

export function logitOf(score: number): number {
  const inside = Math.min(Math.max(score, least), most);
  return Math.log(inside / (1 - inside));
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The probability that a score stands for. */
export function calibrated(score: number, { slope, intercept }: PlattScaling): number {
  return sigmoid(slope * logitOf(score) + intercept);
}

/** The score that stands for a probability: the inverse of {@link calibrated}. The slope is not 0. */
export function scoreOf(probability: number, { slope, intercept }: PlattScaling): number {
  return sigmoid((logitOf(probability) - intercept) / slope);
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
  const likelihood = summarise(scores, human);
  let at = { slope: 1, intercept: 0 };
  let loss = likelihood.loss(at);
  for (let iteration = 0; iteration < 100; iteration++) {
    const { gradient, step } = likelihood.newton(at);
    if (gradient < 1e-6 * Math.max(1, scores.length / 1000)) break;
    const moved = (size: number): PlattScaling => ({
      slope: at.slope + size * step.slope,
      intercept: at.intercept + size * step.intercept,
    });
    let size = 1;
    let next = likelihood.loss(moved(size));
    while (!(next < loss) && size > 1e-10) {
      size /= 2;
      next = likelihood.loss(moved(size));
    }
    if (!(next < loss)) break;
    at = moved(size);
    const gain = loss - next;
    loss = next;
    if (gain < 1e-10 * Math.abs(loss)) break;
  }
  return at;
}

interface Likelihood {
  readonly loss: (at: PlattScaling) => number;
  readonly newton: (at: PlattScaling) => {
    /** Sum of the absolute derivatives. */
    readonly gradient: number;
    readonly step: PlattScaling;
  };
}

const bins = 16_384;

/**
 * The negative log-likelihood. What depends on the labels is summed exactly; what depends on the scores alone is
 * taken at the mean logit of narrow bins, so that a step costs the same for any number of courses × codes.
 */
function summarise(scores: Float32Array, human: Uint8Array): Likelihood {
  const positives = human.reduce((sum, own) => sum + own, 0);
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (human.length - positives + 2);
  const [start, end] = [logitOf(0), logitOf(1)];
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins);
  let [targets, weighted] = [0, 0];
  scores.forEach((score, pair) => {
    const z = logitOf(score);
    const bin = Math.min(bins - 1, Math.floor(((z - start) / (end - start)) * bins));
    const target = human[pair] === 1 ? high : low;
    counts[bin] += 1;
    sums[bin] += z;
    targets += target;
    weighted += target * z;
  });
  const held = [...counts.keys()].filter((bin) => counts[bin] > 0);
  const sizes = Float64Array.from(held, (bin) => counts[bin]);
  const logits = Float64Array.from(held, (bin) => sums[bin] / counts[bin]);
  return {
    loss: ({ slope, intercept }) => {
      let loss = -slope * weighted - intercept * targets;
      for (let bin = 0; bin < logits.length; bin++) {
        const z = slope * logits[bin] + intercept;
        // softplus(z)
        loss += sizes[bin] * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))));
      }
      return loss;
    },
    newton: ({ slope, intercept }) => {
      // A little ridge keeps the Hessian invertible where all scores are alike.
      let [haa, hbb, hab, ga, gb] = [1e-9, 1e-9, 0, -weighted, -targets];
      for (let bin = 0; bin < logits.length; bin++) {
        const z = logits[bin];
        const p = sigmoid(slope * z + intercept);
        const curvature = sizes[bin] * p * (1 - p);
        haa += z * z * curvature;
        hbb += curvature;
        hab += z * curvature;
        ga += z * sizes[bin] * p;
        gb += sizes[bin] * p;
      }
      const determinant = haa * hbb - hab * hab;
      return {
        gradient: Math.abs(ga) + Math.abs(gb),
        step: {
          slope: -(hbb * ga - hab * gb) / determinant,
          intercept: -(haa * gb - hab * ga) / determinant,
        },
      };
    },
  };
}
