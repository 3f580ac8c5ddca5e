import { expect, it } from "vitest";
import { formatDuration } from "./duration.ts";

it.each([
  [0, "0.0 s"],
  [0.44, "0.4 s"],
  [9.94, "9.9 s"],
  [9.96, "10 s"],
  [59.4, "59 s"],
  [59.6, "1 min 00 s"],
  [185, "3 min 05 s"],
  [3599, "59 min 59 s"],
  [3600, "1 h 00 min"],
  [7_800, "2 h 10 min"],
  [90_000, "25 h 00 min"],
])("says %d seconds as %s", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});
