import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideAllCells, hideSmallCell, hideSmallCells, shareOf } from "./small-cells.ts";
import type { CountedCell } from "./small-cells.ts";

const cells = (...patients: readonly number[]): CountedCell[] =>
  patients.map((each) => ({ count: each, patients: each }));

describe("small cells", () => {
  it("are hidden by the number of patients, not of courses", () => {
    expect(hideSmallCell({ count: 40, patients: 4 }, 5)).toBe("<5");
    expect(hideSmallCell({ count: 5, patients: 5 }, 5)).toBe(5);
    expect(hideSmallCell({ count: 0, patients: 0 }, 5)).toBe(0);
    expect(hideSmallCell({ count: 9, patients: 9 }, 10)).toBe("<10");
    expect(hideSmallCell({ count: 1, patients: 1 }, 1)).toBe(1);
  });

  it("take the smallest other cell with them where they would follow from the total", () => {
    expect(hideSmallCells(cells(80, 7, 3, 0), 5)).toEqual([80, "≥5", "<5", 0]);
    // 1 + 1 and 4 + 4 say as much as a cell alone; 2 + 4 leaves it open which is which.
    expect(hideSmallCells(cells(80, 1, 1, 9), 5)).toEqual([80, "<5", "<5", "≥5"]);
    expect(hideSmallCells(cells(80, 4, 4, 9), 5)).toEqual([80, "<5", "<5", "≥5"]);
    expect(hideSmallCells(cells(80, 2, 4, 9), 5)).toEqual([80, "<5", "<5", 9]);
    expect(hideSmallCells(cells(80, 7), 5)).toEqual([80, 7]);
    expect(hideSmallCells(cells(3), 5)).toEqual(["<5"]);
  });

  it("spare a cell that other tables show too", () => {
    const [large, small, missing] = cells(80, 3, 6) as [CountedCell, CountedCell, CountedCell];
    const shared = { ...missing, isShared: true };
    expect(hideSmallCells([large, small, shared], 5)).toEqual(["≥5", "<5", 6]);
    expect(hideSmallCells([small, shared], 5)).toEqual(["<5", "≥5"]);
  });

  it("never stand hidden alone beside shown ones", () => {
    const cell = fc
      .tuple(fc.nat(12), fc.nat(3))
      .map(([patients, more]) => ({ patients, count: patients === 0 ? 0 : patients + more }));
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 8 }),
        fc.integer({ min: 2, max: 6 }),
        (list, limit) => {
          const shown = hideSmallCells(list, limit);
          const hidden = list.filter((_, index) => typeof shown[index] === "string");
          const left = list.filter(
            (each, index) => typeof shown[index] === "number" && each.count > 0,
          );
          for (const [index, { patients, count }] of list.entries()) {
            if (patients > 0 && patients < limit) expect(shown[index]).toBe(`<${limit}`);
            else expect([count, `≥${limit}`]).toContain(shown[index]);
          }
          if (hidden.length === 0 || left.length === 0) return;
          const patients = hidden.reduce((sum, each) => sum + each.patients, 0);
          expect(hidden.length).toBeGreaterThan(1);
          expect(patients).toBeGreaterThanOrEqual(limit);
        },
      ),
    );
  });

  it("are all hidden where their whole is", () => {
    expect(hideAllCells(cells(8, 2, 0), 5)).toEqual(["≥5", "<5", 0]);
  });

  it("have no share", () => {
    expect(shareOf(1, 4)).toBe(0.25);
    for (const [part, whole] of [
      ["<5", 4],
      [1, "≥5"],
      [0, 0],
    ] as const) {
      expect(shareOf(part, whole)).toBeNull();
    }
  });
});
