/** A label that wants to stand at a place on a line. */
export interface WantedLabel {
  readonly at: number;
}

/**
 * Places for labels near where they want to be, at least `gap` apart and within [low, high]: labels that
 * collide share the shift. In the order of the labels given.
 */
export function spreadLabels(
  labels: readonly WantedLabel[],
  gap: number,
  low: number,
  high: number,
): number[] {
  interface Cluster {
    wanted: number;
    readonly members: number[];
  }
  const order = labels.map((_, index) => index).sort((a, b) => at(labels, a) - at(labels, b));
  const clusters: Cluster[] = [];
  // A cluster stands around the mean of what its members want.
  const start = ({ wanted, members }: Cluster): number => {
    const middle = wanted / members.length;
    const half = ((members.length - 1) * gap) / 2;
    return Math.max(low, Math.min(middle - half, high - 2 * half));
  };
  for (const index of order) {
    let cluster: Cluster = { wanted: at(labels, index), members: [index] };
    for (;;) {
      const before = clusters.at(-1);
      if (before === undefined) break;
      if (start(before) + before.members.length * gap <= start(cluster)) break;
      clusters.pop();
      cluster = {
        wanted: before.wanted + cluster.wanted,
        members: [...before.members, ...cluster.members],
      };
    }
    clusters.push(cluster);
  }
  const places: number[] = labels.map(() => 0);
  for (const cluster of clusters) {
    cluster.members.forEach((index, place) => {
      places[index] = start(cluster) + place * gap;
    });
  }
  return places;
}

const at = (labels: readonly WantedLabel[], index: number): number => labels[index]?.at ?? 0;
