import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentSeed, maskingRandom } from "./document-random.ts";

describe("documentSeed", () => {
  it("differs from document to document, step to step, seed to seed and use to use", () => {
    const seeds = new Set<number>();
    for (const seed of [0, 1, 2 ** 32, 2 ** 32 + 1]) {
      for (let step = 1; step <= 50; step++) {
        for (let document = 0; document < 50; document++) {
          seeds.add(documentSeed(seed, step, document, "dropout"));
          seeds.add(documentSeed(seed, step, document, "masking"));
        }
      }
    }
    // 20,000 draws of 32 bits meet in 0.05 cases.
    expect(seeds.size).toBeGreaterThan(19_995);
  });

  it("has 32 bits and is the same each time", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(), fc.nat(), (seed, step, document) => {
        const found = documentSeed(seed, step, document, "masking");
        expect(found >>> 0).toBe(found);
        expect(documentSeed(seed, step, document, "masking")).toBe(found);
        const [one, other] = [0, 1].map(() => maskingRandom(seed, step, document).next());
        expect(one).toBe(other);
      }),
    );
  });
});
