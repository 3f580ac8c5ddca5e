/** From which score on a label is predicted. */
export interface Boundaries {
  /** That of all labels, but for what a named set says of them. */
  readonly tau: number;
  /** Name of the set that decides label by label; absent where τ is that of all. */
  readonly set?: string;
  /** `[labels]` */
  readonly ofLabel: Float64Array;
}

/** τ for every label. */
export function oneBoundary(tau: number, labels: number): Boundaries {
  return { tau, ofLabel: new Float64Array(labels).fill(tau) };
}
