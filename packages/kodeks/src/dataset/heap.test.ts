import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Heap } from "./heap.ts";

describe("Heap", () => {
  it("gives its items in order, however pushes and pops are mixed", () => {
    const step = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant("pop" as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const heap = new Heap<number>((a, b) => a - b);
        const model: number[] = [];
        for (const step of steps) {
          if (step === "pop") expect(heap.pop()).toBe(model.shift());
          else {
            heap.push(step);
            model.push(step);
            model.sort((a, b) => a - b);
          }
        }
        for (const item of model) expect(heap.pop()).toBe(item);
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });
});
