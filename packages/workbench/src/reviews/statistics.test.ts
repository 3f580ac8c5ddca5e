import { describe, expect, it } from "vitest";
import type { VerdictAnswer } from "../api/review.ts";
import type { ItemOutcome } from "../store/store.ts";
import { kappa, outcomeOf, shareValid } from "./statistics.ts";

const item = (
  answers: readonly VerdictAnswer[],
  settled: VerdictAnswer | null = null,
): ItemOutcome => {
  const verdict = (answer: VerdictAnswer, i: number) => ({
    answer,
    comment: null,
    by: `reviewer ${i}`,
    at: "2026-01-01T00:00:00.000Z",
    seconds: null,
  });
  return {
    itemId: "i",
    stratum: null,
    weight: null,
    verdicts: answers.map(verdict),
    adjudication: settled === null ? null : verdict(settled, 9),
  };
};

describe("outcomeOf", () => {
  it("waits for all reviewers, and for a settlement where they disagree", () => {
    expect(outcomeOf(item(["wrong"]), 1)).toBe("wrong");
    expect(outcomeOf(item(["wrong"]), 2)).toBeNull();
    expect(outcomeOf(item(["wrong", "explicit"]), 2)).toBeNull();
    expect(outcomeOf(item(["wrong", "explicit"], "supported"), 2)).toBe("supported");
  });
});

describe("shareValid", () => {
  it("counts explicit and supported codes", () => {
    const items = [item(["explicit"]), item(["supported"]), item(["inferred"]), item([])];
    expect(shareValid(items, 1)).toMatchObject({ valid: 2, reviewed: 3, share: 2 / 3 });
    expect(shareValid([], 1)).toMatchObject({ reviewed: 0, share: null, low: null });
  });

  it("has Wilson's interval", () => {
    // As R's prop.test(43, 50, correct = FALSE) prints it.
    const items = Array.from({ length: 50 }, (_, i) => item([i < 43 ? "explicit" : "wrong"]));
    const { low, high } = shareValid(items, 1);
    expect(low).toBeCloseTo(0.7381, 4);
    expect(high).toBeCloseTo(0.9305, 4);
  });
});

describe("kappa", () => {
  it("is 1 for equal reviewers, 0 for chance, null where there is nothing to compare", () => {
    expect(kappa([item(["wrong", "wrong"]), item(["explicit", "explicit"])])?.value).toBe(1);
    const chance = (["wrong", "explicit"] as const).flatMap((a) =>
      (["wrong", "explicit"] as const).map((b) => item([a, b])),
    );
    expect(kappa(chance)?.value).toBeCloseTo(0, 12);
    expect(kappa([item(["wrong", "wrong"])])).toBeNull();
    expect(kappa([item(["wrong", "wrong"]), item(["wrong", "wrong"])])).toBeNull();
  });

  it("agrees with a published example", () => {
    // Two raters, 50 proposals: yes/yes 20, yes/no 5, no/yes 10, no/no 15: kappa 0.4.
    const items = [
      ...Array.from({ length: 20 }, () => item(["explicit", "explicit"])),
      ...Array.from({ length: 5 }, () => item(["explicit", "wrong"])),
      ...Array.from({ length: 10 }, () => item(["wrong", "explicit"])),
      ...Array.from({ length: 15 }, () => item(["wrong", "wrong"])),
    ];
    const found = kappa(items);
    expect(found?.value).toBeCloseTo(0.4, 12);
    // Standard error 0.1248 (Fleiss, Cohen and Everitt).
    expect(((found?.high ?? 0) - 0.4) / 1.96).toBeCloseTo(0.1269, 2);
  });
});
