import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { codesAtLevel, LabelCounter, LabelSpace } from "./label-space.ts";
import type { RoleCode } from "./label-space.ts";

const makeFolder = temporaryFolders();

const anyCodes: fc.Arbitrary<RoleCode[]> = fc.array(
  fc.record({
    code: fc.constantFrom("E11", "E11.2", "E11.9", "I10", "C4A.1"),
    role: fc.constantFrom("primary" as const, "secondary" as const, null),
  }),
  { maxLength: 8 },
);

describe("codesAtLevel", () => {
  it("merges codes of a category at level 3 and keeps them apart at level 5", () => {
    const codes: RoleCode[] = [
      { code: "E11.9", role: "secondary" },
      { code: "I10", role: null },
      { code: "E11.2", role: "primary" },
      { code: "E11.9", role: "secondary" },
    ];
    expect(codesAtLevel(codes, 3)).toEqual([
      { code: "E11", role: "primary" },
      { code: "I10", role: null },
    ]);
    expect(codesAtLevel(codes, 5)).toEqual([
      { code: "E11.9", role: "secondary" },
      { code: "I10", role: null },
      { code: "E11.2", role: "primary" },
    ]);
  });

  it("gives each code once, with the strongest of its roles, in any order", () => {
    const rank = ["primary", "secondary", null];
    fc.assert(
      fc.property(anyCodes, fc.constantFrom(3 as const, 5 as const), (codes, level) => {
        const found = codesAtLevel(codes, level);
        const expected = new Map<string, RoleCode["role"]>();
        for (const role of rank.toReversed() as RoleCode["role"][]) {
          for (const { code, role: own } of codes) {
            if (own === role) expected.set(level === 3 ? code.slice(0, 3) : code, role);
          }
        }
        expect(new Map(found.map(({ code, role }) => [code, role]))).toEqual(expected);
        expect(found.length).toBe(expected.size);
      }),
    );
  });
});

describe("LabelCounter", () => {
  it("counts courses, not mentions, in code order", () => {
    const counter = new LabelCounter();
    counter.add([
      { code: "I10", role: "secondary" },
      { code: "E11.9", role: "primary" },
      { code: "E11.2", role: "secondary" },
    ]);
    counter.add([{ code: "E11.9", role: null }]);
    expect(counter.space(3).labels).toEqual([
      { code: "E11", count: 2, primary: 1 },
      { code: "I10", count: 1, primary: 0 },
    ]);
    expect(counter.space(5).labels).toEqual([
      { code: "E11.2", count: 1, primary: 0 },
      { code: "E11.9", count: 2, primary: 1 },
      { code: "I10", count: 1, primary: 0 },
    ]);
  });

  it("claims no primary uses where roles are unknown", () => {
    const counter = new LabelCounter();
    counter.add([{ code: "I10", role: null }]);
    expect(counter.space(3).labels).toEqual([{ code: "I10", count: 1, primary: null }]);
  });
});

describe("LabelSpace", () => {
  const labels = ["A15", "E11", "I10"].map((code) => ({ code, count: 1, primary: null }));

  it("finds the index of a code", () => {
    const space = new LabelSpace(3, labels);
    expect(space.codes.map((code) => space.indexOf(code))).toEqual([0, 1, 2]);
    expect(space.indexOf("E11.9")).toBeUndefined();
    expect(space.size).toBe(3);
  });

  it("is the same after writing and reading", () => {
    const file = join(makeFolder(), "labels.json");
    const space = new LabelSpace(5, labels);
    writeFileSync(file, JSON.stringify(space.toJson()));
    expect(LabelSpace.fromFile(file)).toEqual(space);
  });
});
