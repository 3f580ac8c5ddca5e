import { InvalidArgumentError } from "commander";
import { expect, it } from "vitest";
import { folderName, positiveNumber, share, wholeNumber } from "./arguments.ts";

it("takes whole numbers from least to most", () => {
  expect(wholeNumber(0)("0")).toBe(0);
  expect(wholeNumber(16)("16")).toBe(16);
  expect(wholeNumber(1, 4)("4")).toBe(4);
  expect(wholeNumber(0)("007")).toBe(7);
  for (const text of [
    "",
    " ",
    "0",
    "5",
    "-1",
    "1.5",
    "1e0",
    "0x1",
    "two",
    "99999999999999999999",
  ]) {
    expect(() => wholeNumber(1, 4)(text), text).toThrow(/at least 1 and at most 4\.$/);
  }
  expect(() => wholeNumber(1)("9007199254740993")).toThrow(InvalidArgumentError);
});

it("takes numbers above 0", () => {
  expect(positiveNumber("0.003")).toBe(0.003);
  expect(positiveNumber("2e-5")).toBe(2e-5);
  for (const text of ["0", "-1", "", " ", "NaN", "Infinity", "one"]) {
    expect(() => positiveNumber(text), text).toThrow(InvalidArgumentError);
  }
});

it("takes shares from 0 to below 1", () => {
  expect(share("0")).toBe(0);
  expect(share("0.25")).toBe(0.25);
  for (const text of ["1", "-0.1", "", " ", "NaN", "10%"]) {
    expect(() => share(text), text).toThrow(InvalidArgumentError);
  }
});

it("takes any folder but one without a name", () => {
  expect(folderName("a b")).toBe("a b");
  for (const text of ["", "  "]) expect(() => folderName(text)).toThrow(InvalidArgumentError);
});
