import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { SplitReader } from "../dataset/dataset.ts";
import { tokenWindows } from "./token-windows.ts";

const [cls, sep] = [1, 2];

/** A reader of courses with so many tokens between CLS and SEP. */
function readerOf(lengths: readonly number[], name: string): SplitReader {
  const ids = lengths.map((length, course) =>
    Int32Array.from([cls, ...Array.from({ length }, (_, i) => 1000 * (course + 1) + i), sep]),
  );
  const courses = lengths.map((_, row) => ({
    row,
    courseId: `${name}-${row}`,
    patientId: "p",
    codes: [],
  }));
  return {
    split: "train",
    courses,
    length: (i) => ids[i].length,
    ids: (i) => ids[i],
    starts: () => new Int32Array(),
    ends: () => new Int32Array(),
    close: () => {},
  };
}

it("windows hold every token of every course with text once, and ask for text alone", () => {
  const lengths = fc.array(fc.nat(40), { maxLength: 8 });
  fc.assert(
    fc.property(lengths, lengths, fc.integer({ min: 2, max: 20 }), (first, second, length) => {
      const readers = [readerOf(first, "a"), readerOf(second, "b")];
      const windows = tokenWindows(readers, length);
      const found = new Map<string, number[]>();
      for (let i = 0; i < windows.count; i++) {
        const ids = windows.ids(i);
        const { from, to } = windows.eligible(i);
        expect(ids.length).toBe(windows.length(i));
        expect(ids.length).toBeLessThanOrEqual(length);
        expect(to).toBeGreaterThan(from);
        const text = ids.slice(from, to);
        expect(Math.min(...text)).toBeGreaterThanOrEqual(1000);
        expect([...ids].filter((id) => id >= 1000)).toEqual([...text]);
        const course = windows.courseId(i);
        found.set(course, [...(found.get(course) ?? []), ...text]);
      }
      const expected = readers.flatMap((reader) =>
        reader.courses
          .map(({ courseId }, i) => [courseId, [...reader.ids(i)].slice(1, -1)] as const)
          .filter(([, text]) => text.length > 0),
      );
      expect([...found]).toEqual(expected);
      expect(windows.courses).toBe(expected.length);
      expect(windows.tokens).toBe(expected.reduce((sum, [, text]) => sum + text.length + 2, 0));
    }),
  );
});
