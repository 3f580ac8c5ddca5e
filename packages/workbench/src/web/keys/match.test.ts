import { describe, expect, it } from "vitest";
import { matchKeys, nameOf } from "./match.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("names of strokes", () => {
  it("carry the modifiers that matter", () => {
    expect(nameOf({ ...plain, key: "j" })).toBe("j");
    expect(nameOf({ ...plain, key: "J", shiftKey: true })).toBe("J");
    expect(nameOf({ ...plain, key: "?", shiftKey: true })).toBe("?");
    expect(nameOf({ ...plain, key: "ArrowUp", altKey: true })).toBe("Alt+ArrowUp");
    expect(nameOf({ ...plain, key: "z", metaKey: true })).toBe("Mod+z");
    expect(nameOf({ ...plain, key: "Z", ctrlKey: true, shiftKey: true })).toBe("Mod+Shift+z");
    expect(nameOf({ ...plain, key: " " })).toBe("Space");
  });
});

describe("matching", () => {
  const bindings = [["j", "ArrowDown"], ["g w"], ["g r"], ["j"], ["w"]];

  it("prefers the youngest binding", () => {
    expect(matchKeys(bindings, "", "j")).toEqual({ type: "found", index: 3 });
    expect(matchKeys(bindings, "", "ArrowDown")).toEqual({ type: "found", index: 0 });
  });

  it("waits for the rest of a sequence, and takes it before its last key alone", () => {
    expect(matchKeys(bindings, "", "g")).toEqual({ type: "prefix", sequence: "g" });
    expect(matchKeys(bindings, "g", "w")).toEqual({ type: "found", index: 1 });
    expect(matchKeys(bindings, "", "w")).toEqual({ type: "found", index: 4 });
    expect(matchKeys(bindings, "g", "j")).toEqual({ type: "found", index: 3 });
    expect(matchKeys(bindings, "", "q")).toEqual({ type: "none" });
  });
});
