import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packWindows } from "./windows.ts";

const padId = 99;

describe("packWindows", () => {
  it("fills up only a document's last window, and only if it must", () => {
    const windows = packWindows(
      [Int32Array.of(1, 2, 3, 4), Int32Array.of(5), Int32Array.of(6, 7, 8)],
      2,
      padId,
    );
    expect(windows).toEqual({
      ids: BigInt64Array.of(1n, 2n, 3n, 4n, 5n, 99n, 6n, 7n, 8n, 99n),
      filled: Int32Array.of(2, 2, 1, 2, 1),
      count: 5,
      length: 2,
      firstWindow: Int32Array.of(0, 2, 3),
      tokens: Int32Array.of(4, 1, 3),
      isPadded: true,
    });
    expect(packWindows([Int32Array.of(1, 2)], 2, padId).isPadded).toBe(false);
  });

  it("keeps every token, and pads with nothing else", () => {
    const document = fc.int32Array({ min: 0, max: 98, minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (all, length) => {
          const windows = packWindows(all, length, padId);
          expect(windows.ids.length).toBe(windows.count * length);
          const back = all.map((_, i) => {
            const start = windows.firstWindow[i] * length;
            return Array.from(windows.ids.subarray(start, start + windows.tokens[i]), Number);
          });
          expect(back).toEqual(all.map((ids) => [...ids]));
          const real = all.reduce((sum, ids) => sum + ids.length, 0);
          expect(windows.ids.filter((id) => id === BigInt(padId)).length).toBe(
            windows.ids.length - real,
          );
          expect(windows.filled.reduce((sum, filled) => sum + filled, 0)).toBe(real);
          expect(windows.isPadded).toBe(windows.ids.length !== real);
        },
      ),
    );
  });
});
