import { fromArray, scope } from "@kodeks/libtorch";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buckets } from "./reduce-gradients.ts";

describe("buckets", () => {
  it("keep all tensors in order, each within the limit, of one type and as few as that allows", () => {
    const kinds = fc.constantFrom("float32" as const, "float64" as const);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), kinds), { maxLength: 12 }),
        (shapes) => {
          scope(() => {
            const tensors = shapes.map(([size, dtype]) =>
              fromArray(
                Array.from({ length: size }, () => 1),
                [size],
                dtype,
              ),
            );
            const found = buckets(tensors, 40);
            expect(found.flat()).toEqual(tensors);
            const bytes = found.map((bucket) =>
              bucket.reduce(
                (sum, { size, dtype }) => sum + size * (dtype === "float64" ? 8 : 4),
                0,
              ),
            );
            found.forEach((bucket, i) => {
              expect(new Set(bucket.map(({ dtype }) => dtype)).size).toBe(1);
              if (bucket.length > 1) expect(bytes[i]).toBeLessThanOrEqual(40);
              const next = found[i + 1]?.[0];
              if (next === undefined || next.dtype !== bucket[0].dtype) return;
              expect(bytes[i] + next.size * (next.dtype === "float64" ? 8 : 4)).toBeGreaterThan(40);
            });
          });
        },
      ),
    );
  });
});
