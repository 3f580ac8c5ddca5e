import { fromArray } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";

/** The slope of `at` along each number, from two points `step` to either side. */
export function slopes(
  numbers: ArrayLike<number>,
  step: number,
  at: (moved: Float64Array) => number,
): number[] {
  return Array.from(numbers, (_, i) => {
    const value = (by: number): number => {
      const moved = Float64Array.from(numbers);
      moved[i] += by;
      return at(moved);
    };
    return (value(step) - value(-step)) / (2 * step);
  });
}

/** A matrix of float64, for losses that are differentiated by it. */
export function matrix(numbers: ArrayLike<number>, rows: number): Tensor {
  return fromArray(Float64Array.from(numbers), [rows, numbers.length / rows]);
}
