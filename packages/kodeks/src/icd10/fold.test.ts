import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "./fold.ts";

describe("foldText", () => {
  it.each([
    ["Forårsaget", "foraarsaget"],
    ["BLØDNING", "bloedning"],
    ["Hämatom", "haematom"],
    ["hæmatom", "hamatom"],
    ["Übelkeit", "uebelkeit"],
    ["GROSSE", "große"],
    ["Œdème", "oedeme"],
    ["Ménière", "meniere"],
    ["Sjo\u0308gren", "Sj\u00f6gren"],
    ["type-1 (insulin)", "TYPE 1, insulin"],
  ])("takes %s and %s for the same", (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  it("keeps apart what is not the same", () => {
    expect(foldText("Angst")).not.toBe(foldText("Angina"));
    expect(foldText("糖尿病")).toBe("糖尿病");
  });

  it("keeps prefixes, so that what is typed so far still matches", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aeouåäæøöüßx é"), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (start, rest) => {
        expect(foldText(start + rest).startsWith(foldText(start))).toBe(true);
      }),
    );
  });
});
