import type { SplitReader } from "../dataset/dataset.ts";

/** The windows of the courses of some splits, one after the other: what a language model learns from. */
export interface TokenWindows {
  readonly count: number;
  readonly courses: number;
  readonly tokens: number;
  /** Its tokens, without padding. */
  length(window: number): number;
  /** Its token ids, without padding. */
  ids(window: number): Int32Array;
  /** Its tokens that text stands behind: all but a course's first (CLS) and last (SEP). */
  eligible(window: number): { readonly from: number; readonly to: number };
  /** Id of the course that it belongs to. */
  courseId(window: number): string;
}

/**
 * Cuts the courses of splits into windows as the encoder sees them. Those without text are left out.
 *
 * @param windowLength at least 2
 */
export function tokenWindows(readers: readonly SplitReader[], windowLength: number): TokenWindows {
  const places = readers.flatMap((reader) =>
    reader.courses.map((_, course) => ({ reader, course })),
  );
  /** The first window of each course, and one past the last of all. */
  const first = new Float64Array(places.length + 1);
  let [courses, tokens] = [0, 0];
  places.forEach(({ reader, course }, i) => {
    const length = reader.length(course);
    // The last window may hold nothing but SEP.
    const windows = length <= 2 ? 0 : Math.ceil((length - 1) / windowLength);
    first[i + 1] = (first[i] ?? 0) + windows;
    courses += windows === 0 ? 0 : 1;
    tokens += windows === 0 ? 0 : length;
  });
  const at = (window: number) => {
    const index = indexOf(first, window);
    const { reader, course } = places[index];
    const start = (window - first[index]) * windowLength;
    const length = reader.length(course);
    return { reader, course, start, length, end: Math.min(start + windowLength, length) };
  };
  return {
    count: first[places.length] ?? 0,
    courses,
    tokens,
    length(window) {
      const { start, end } = at(window);
      return end - start;
    },
    ids(window) {
      const { reader, course, start, end } = at(window);
      return reader.ids(course).subarray(start, end);
    },
    eligible(window) {
      const { start, end, length } = at(window);
      return { from: start === 0 ? 1 : 0, to: Math.min(end, length - 1) - start };
    },
    courseId(window) {
      const { reader, course } = at(window);
      return reader.courses[course]?.courseId ?? "";
    },
  };
}

/** The last index whose value is at most `value`; values ascend. */
function indexOf(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (values[middle] <= value) low = middle;
    else high = middle;
  }
  return low;
}
