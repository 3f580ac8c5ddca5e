import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createPackedNames } from "./packed-names.ts";

it("gives back what a map would", () => {
  const entries = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 2 ** 33 }), fc.string({ unit: "grapheme" })),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(entries, fc.nat(50), (list, other) => {
      const names = createPackedNames();
      for (const [id, name] of list) names.add(id, name);
      const expected = new Map(list.map(([id, name]) => [id, name]));
      for (const id of [...expected.keys(), other]) expect(names.get(id)).toBe(expected.get(id));
    }),
  );
});

it("grows, and takes names after it was asked", () => {
  const names = createPackedNames();
  expect(names.get(1)).toBeUndefined();
  for (let i = 5000; i > 0; i -= 1) names.add(i, `name ${i} – ${"x".repeat(i % 60)}`);
  names.add(7, "again");
  expect(names.get(7)).toBe("again");
  expect(names.get(5000)).toBe(`name 5000 – ${"x".repeat(20)}`);
  names.add(6000, "later");
  expect(names.get(6000)).toBe("later");
});
