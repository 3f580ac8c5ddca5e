/** A point of a quadrature on [0, 1]. */
export interface QuadraturePoint {
  readonly place: number;
  readonly weight: number;
}

/** The Gauss–Legendre points on [0, 1], found as roots of the Legendre polynomial by Newton's method. */
export function gaussLegendre(count: number): QuadraturePoint[] {
  return Array.from({ length: count }, (_, i) => {
    let x = Math.cos((Math.PI * (count - i - 0.25)) / (count + 0.5));
    let slope = 1;
    for (let round = 0; round < 100; round += 1) {
      let [before, value] = [1, x];
      for (let n = 2; n <= count; n += 1) {
        [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
      }
      slope = (count * (x * value - before)) / (x * x - 1);
      const step = value / slope;
      x -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    return { place: (x + 1) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
}
