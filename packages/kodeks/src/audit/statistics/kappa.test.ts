import { array, assert, constantFrom, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { cohensKappa } from "./kappa.ts";

const answers = ["a", "b", "c"] as const;
type Answer = (typeof answers)[number];

const pairsOf = (table: readonly (readonly number[])[]): [Answer, Answer][] =>
  table.flatMap((row, i) =>
    row.flatMap((count, j) =>
      Array.from({ length: count }, (): [Answer, Answer] => [answers[i], answers[j]]),
    ),
  );

describe("cohensKappa", () => {
  // Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions, table 18.1: κ = 0.676, SE 0.088.
  const published = [
    [75, 1, 4],
    [5, 4, 1],
    [0, 0, 10],
  ];

  it("gives the published κ and its standard error", () => {
    const { kappa, observed, expected, table } = cohensKappa(answers, pairsOf(published));
    expect(observed).toBeCloseTo(0.89, 10);
    expect(expected).toBeCloseTo(0.66, 10);
    expect(kappa.value).toBeCloseTo(0.676, 3);
    expect((kappa.high - kappa.low) / 2 / 1.959964).toBeCloseTo(0.088, 3);
    expect(table).toEqual(published);
  });

  it("is 1 in full agreement, about 0 by chance, and undefined of one answer alone", () => {
    expect(
      cohensKappa(
        answers,
        pairsOf([
          [5, 0, 0],
          [0, 7, 0],
          [0, 0, 0],
        ]),
      ).kappa,
    ).toEqual({
      value: 1,
      low: 1,
      high: 1,
    });
    expect(
      cohensKappa(
        answers,
        pairsOf([
          [4, 4, 0],
          [4, 4, 0],
          [0, 0, 0],
        ]),
      ).kappa.value,
    ).toBeCloseTo(0);
    expect(
      cohensKappa(
        answers,
        pairsOf([
          [9, 0, 0],
          [0, 0, 0],
          [0, 0, 0],
        ]),
      ).kappa.value,
    ).toBeNaN();
    expect(cohensKappa(answers, []).kappa.value).toBeNaN();
  });

  it("does not care who is first", () => {
    const answer = constantFrom(...answers);
    assert(
      property(array(tuple(answer, answer), { minLength: 1, maxLength: 40 }), (pairs) => {
        const one = cohensKappa(answers, pairs).kappa;
        const other = cohensKappa(
          answers,
          pairs.map(([a, b]): [Answer, Answer] => [b, a]),
        ).kappa;
        if (Number.isNaN(one.value)) expect(other.value).toBeNaN();
        else {
          expect(other.value).toBeCloseTo(one.value, 10);
          expect(other.low).toBeCloseTo(one.low, 10);
        }
      }),
    );
  });
});
