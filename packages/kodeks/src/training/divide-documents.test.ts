import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideDocuments } from "./divide-documents.ts";

describe("divideDocuments", () => {
  it("gives every document to one process, in order, and nobody much more work", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 9 }),
        (documents, costs, processes) => {
          const cost = (document: number): number => costs[document % costs.length];
          const parts = divideDocuments(documents, cost, processes);
          expect(parts).toHaveLength(processes);
          expect(parts.flat().sort((a, b) => a - b)).toEqual([...documents].sort((a, b) => a - b));
          for (const part of parts) {
            const places = part.map((document) => documents.indexOf(document));
            expect(places).toEqual([...places].sort((a, b) => a - b));
          }
          const work = parts.map((part) => part.reduce((sum, one) => sum + cost(one), 0));
          const dearest = Math.max(0, ...documents.map(cost));
          expect(Math.max(...work) - Math.min(...work)).toBeLessThanOrEqual(dearest);
        },
      ),
    );
  });
});
