/** Error among the courses accepted, when courses are taken by falling confidence. */
export interface CoverageCurve {
  readonly points: readonly {
    readonly confidence: number;
    readonly coverage: number;
    readonly error: number;
  }[];
  /** Mean error over all coverages; lower is better. */
  readonly area: number;
  /** Of taking all right courses first. */
  readonly areaOracle: number;
}

/**
 * Coverage against error. Courses of equal confidence are accepted together.
 *
 * @param most points of the curve to keep, evenly over coverage; areas count all
 */
export function coverageCurve(
  confidences: Float64Array,
  exact: Uint8Array,
  most = 100,
): CoverageCurve {
  const order = Array.from(confidences.keys()).sort((a, b) => confidences[b] - confidences[a]);
  const all: { confidence: number; coverage: number; error: number }[] = [];
  let errors = 0;
  let area = 0;
  let last = 0;
  order.forEach((document, i) => {
    if (exact[document] === 0) errors += 1;
    const next = order[i + 1];
    if (next !== undefined && confidences[next] === confidences[document]) return;
    const error = errors / (i + 1);
    area += (error * (i + 1 - last)) / order.length;
    last = i + 1;
    all.push({ confidence: confidences[document], coverage: (i + 1) / order.length, error });
  });
  const right = order.length - errors;
  let areaOracle = 0;
  for (let i = right + 1; i <= order.length; i++) areaOracle += (i - right) / i / order.length;
  const stride = Math.max(1, all.length / most);
  const points = all.filter(
    (_, i) => i === all.length - 1 || Math.floor(i / stride) !== Math.floor((i - 1) / stride),
  );
  return { points, area, areaOracle };
}

/**
 * The largest coverage whose error is at most `requested`, of one who sees which courses came out right but
 * must take them by falling confidence: what a certified threshold falls short of.
 */
export function oracleCoverage(
  confidences: Float64Array,
  exact: Uint8Array,
  requested: number,
): number {
  const order = Array.from(confidences.keys()).sort((a, b) => confidences[b] - confidences[a]);
  let errors = 0;
  let best = 0;
  order.forEach((document, i) => {
    if (exact[document] === 0) errors += 1;
    const next = order[i + 1];
    if (next !== undefined && confidences[next] === confidences[document]) return;
    if (errors <= requested * (i + 1)) best = i + 1;
  });
  return order.length === 0 ? Number.NaN : best / order.length;
}
