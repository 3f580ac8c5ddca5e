import { describe, expect, it } from "vitest";
import { hasColour, painter, printable } from "./style.ts";

describe("hasColour", () => {
  const [terminal, pipe] = [{ isTTY: true }, {}];

  it("is for terminals that are not dumb", () => {
    expect(hasColour(terminal, {})).toBe(true);
    expect(hasColour(terminal, { TERM: "xterm" })).toBe(true);
    expect(hasColour(terminal, { TERM: "dumb" })).toBe(false);
    expect(hasColour(pipe, { TERM: "xterm" })).toBe(false);
  });

  it("follows FORCE_COLOR, and NO_COLOR before that", () => {
    expect(hasColour(pipe, { FORCE_COLOR: "1" })).toBe(true);
    expect(hasColour(pipe, { FORCE_COLOR: "" })).toBe(true);
    expect(hasColour(terminal, { FORCE_COLOR: "0" })).toBe(false);
    expect(hasColour(terminal, { NO_COLOR: "1" })).toBe(false);
    expect(hasColour(terminal, { NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(false);
    // An empty NO_COLOR is as good as none (no-color.org).
    expect(hasColour(terminal, { NO_COLOR: "" })).toBe(true);
  });
});

it("paints only where there is colour, whatever the process writes to", () => {
  expect(painter(true)("bold", "x")).toBe("\u001b[1mx\u001b[22m");
  expect(painter(false)("bold", "x")).toBe("x");
});

it("shows no control characters and no invisible directions", () => {
  expect(printable("a\u001b[31mb\u0000\u0007c")).toBe("a [31mb c");
  expect(printable("a\r\n\tb\u009bc")).toBe("a b c");
  expect(printable("a\u202eb\u2066c\ufeff")).toBe("a b c ");
  expect(printable("æ é 🫀 пневмония")).toBe("æ é 🫀 пневмония");
});
