import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patientNumber, PatientSets } from "./patient-sets.ts";

describe("sets of patients", () => {
  it("are full as soon as they have as many members as the limit", () => {
    const adds = fc.array(fc.tuple(fc.nat(4), fc.nat(6)), { maxLength: 120 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), adds, (limit, given) => {
        const sets = new PatientSets(limit);
        const expected = Array.from({ length: 6 }, () => new Set<number>());
        for (const [set, patient] of given) {
          sets.add(set, patient);
          expected[set].add(patient);
          expected.forEach((members, i) => expect(sets.isFull(i)).toBe(members.size >= limit));
        }
      }),
    );
  });

  it("grow by each other's members", () => {
    const adds = fc.array(fc.tuple(fc.nat(4), fc.nat(6)), { maxLength: 40 });
    const moves = fc.array(fc.tuple(fc.nat(2), fc.nat(5)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.nat(2), adds, moves, (limit, more, a, m) => {
        const sets = new PatientSets(limit + more);
        const members = Array.from({ length: 6 }, () => new Set<number>());
        for (const [set, patient] of a) {
          sets.add(set, patient);
          members[set].add(patient);
        }
        const unions = new PatientSets(limit);
        const expected = Array.from({ length: 3 }, () => new Set<number>());
        for (const [union, set] of m) {
          unions.addAll(union, sets, set);
          for (const patient of members[set]) expected[union].add(patient);
        }
        expected.forEach((all, i) => expect(unions.isFull(i)).toBe(all.size >= limit));
      }),
    );
  });

  it("hold many at once", () => {
    const sets = new PatientSets(3);
    for (let patient = 0; patient < 3; patient += 1) {
      for (let set = 0; set < 5_000; set += 1) {
        expect(sets.isFull(set)).toBe(false);
        sets.add(set, patient);
      }
    }
    expect(Array.from({ length: 5_000 }, (_, set) => sets.isFull(set))).not.toContain(false);
    expect(sets.isFull(5_000)).toBe(false);
  });

  it("must have room for a member", () => {
    for (const limit of [0, -1, 1.5, Number.NaN]) {
      expect(() => new PatientSets(limit)).toThrow(RangeError);
    }
  });
});

describe("patientNumber", () => {
  it("tells patients apart", () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => [`p${i}`, `${i}`, `Patient/${i}`]).flat();
    // Of 60,000 ids, 0.4 pairs are expected to share one of 2^32 numbers.
    expect(new Set(ids.map(patientNumber)).size).toBeGreaterThan(ids.length - 5);
    expect(patientNumber("\u0101")).not.toBe(patientNumber("\u0001"));
  });
});
