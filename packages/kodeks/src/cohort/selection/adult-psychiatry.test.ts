import { expect, it } from "vitest";
import { isAdultPsychiatry } from "./adult-psychiatry.ts";

it.each([
  ["Adult psychiatry", true],
  ["Psykiatri", true],
  ["PSYCHIATRIE", true],
  ["Psiquiatría", true],
  ["Child and adolescent psychiatry", false],
  ["Børne- og ungdomspsykiatri", false],
  ["Kinder- und Jugendpsychiatrie", false],
  ["Psiquiatría infantil", false],
  ["Cardiology", false],
  ["Psychology", false],
])("%s: %s", (specialty, expected) => {
  expect(isAdultPsychiatry(specialty)).toBe(expected);
});
