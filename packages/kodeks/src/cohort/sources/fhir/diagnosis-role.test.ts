import { describe, expect, it } from "vitest";
import { primaryDiagnosis } from "./diagnosis-role.ts";
import type { ListedDiagnosis } from "./diagnosis-role.ts";

const listed = (...uses: readonly [string | null, number?][]): ListedDiagnosis[] =>
  uses.map(([code, rank]) => ({
    use: {
      text: null,
      codings:
        code === null ? [] : [{ system: null, code, display: null, userSelected: false, path: "" }],
    },
    rank: rank ?? null,
  }));

describe("the primary diagnosis of an encounter", () => {
  const cases: readonly [string, ListedDiagnosis[], number][] = [
    ["that of rank 1", listed([null, 2], [null, 1]), 1],
    ["that at discharge before that at admission", listed(["AD", 1], ["DD", 1]), 1],
    ["that at discharge before that billed", listed(["billing", 1], ["DD", 1]), 1],
    ["that without a use before the complaint", listed(["CC", 1], [null, 1]), 1],
    ["that at admission if there is no other", listed(["CM", 1], ["AD", 1]), 1],
    ["the only one of its use without ranks", listed(["CM"], ["CM"], ["DD"]), 2],
    ["the only one", listed([null]), 0],
    ["the first of several of rank 1", listed(["DD", 2], ["DD", 1], ["DD", 1]), 1],
    ["the German main diagnosis", listed(["DD", 1], ["hospital-main-diagnosis"]), 1],
    ["none of several without ranks", listed([null], [null]), -1],
    ["never a comorbidity", listed(["CM", 1]), -1],
    ["none of ranks from 2", listed([null, 2]), -1],
    ["none of none", [], -1],
  ];
  it.each(cases)("is %s", (_, list, place) => {
    expect(primaryDiagnosis(list)).toBe(place);
  });
});
