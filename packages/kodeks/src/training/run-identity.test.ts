import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LabelSpace } from "../dataset/label-space.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import { hashLabels, identityDifferences, refuseOtherRun } from "./run-identity.ts";
import type { RunIdentity } from "./run-identity.ts";

const identity: RunIdentity = {
  recipe: quickRecipe(),
  dataset: "a".repeat(64),
  codes: "b".repeat(64),
  level: 3,
  architecture: "plm-ca",
  size: "tiny",
  encoder: null,
  windowLength: 128,
  trainPatients: null,
  catalogue: null,
};
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("identityDifferences", () => {
  it("finds none in what went through JSON, whatever the numbers", () => {
    const number = fc.double({ min: 1e-12, max: 1, noNaN: true });
    fc.assert(
      fc.property(number, fc.option(number), (learningRate, clipNorm) => {
        const own = { ...identity, recipe: quickRecipe({ learningRate, clipNorm }) };
        expect(identityDifferences(throughJson(own), own)).toEqual([]);
      }),
    );
  });

  it("names every setting that differs, with both values, and hashes by their beginning", () => {
    const now = {
      ...identity,
      dataset: `c${"a".repeat(63)}`,
      trainPatients: 50,
      recipe: quickRecipe({ learningRate: 0.5, loss: "mean", clipNorm: null }),
    };
    expect(identityDifferences(throughJson(identity), now)).toEqual([
      "recipe.learningRate: 0.001, now 0.5",
      "recipe.clipNorm: 1, now null",
      "recipe.loss: sum-over-10, now mean",
      "dataset: aaaaaaaaaaaa…, now caaaaaaaaaaa…",
      "trainPatients: null, now 50",
    ]);
  });

  it("takes another name of the same recipe for the same, and a missing setting for another", () => {
    const renamed = { ...identity, recipe: { ...identity.recipe, name: "mine" } };
    expect(identityDifferences(throughJson(identity), renamed)).toEqual([]);
    const { patience: _, ...older } = identity.recipe;
    expect(identityDifferences({ ...identity, recipe: older }, identity)).toEqual([
      "recipe.patience: not set, now 100",
    ]);
  });
});

it("refuses another run with the difference", () => {
  refuseOtherRun(throughJson(identity), identity, "somewhere");
  expect(() => refuseOtherRun(identity, { ...identity, level: 5 }, "somewhere")).toThrow(
    expect.objectContaining({
      code: "RESUME_MISMATCH",
      message: "it is another run: level: 3, now 5",
      where: "somewhere",
    }),
  );
});

it("tells label spaces apart by their codes", () => {
  const label = (code: string) => ({ code, count: 1, primary: null });
  const hashes = [
    new LabelSpace(3, [label("E11")]),
    new LabelSpace(5, [label("E11")]),
    new LabelSpace(3, [label("E11"), label("I10")]),
  ].map(hashLabels);
  expect(new Set(hashes).size).toBe(3);
});
