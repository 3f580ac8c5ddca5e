import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepest, parseJsonBody } from "./json-body.ts";

const parse = (text: string): unknown => parseJsonBody(Buffer.from(text));

describe("parseJsonBody", () => {
  it("parses what JSON.parse does", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(text));
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("counts brackets outside strings only", () => {
    const inside = { text: `${"[{".repeat(200)}\\"` };
    expect(parse(JSON.stringify(inside))).toEqual(inside);
    expect(parse(String.raw`{"a": "\\", "b": [1]}`)).toEqual({ a: "\\", b: [1] });
    const nested = "[".repeat(deepest) + "]".repeat(deepest);
    expect(parse(nested)).toBeDefined();
    expect(() => parse(`[${nested}]`)).toThrow(/nests deeper/);
    expect(() => parse("[".repeat(5_000_000))).toThrow(/nests deeper/);
  });

  it.each([
    ["nothing", Buffer.from("  ")],
    ["half a value", Buffer.from('{"secret canary"')],
    ["a string that does not end", Buffer.from('{"secret canary')],
    ["no UTF-8", Buffer.from([0x22, 0xff, 0xfe, 0x22])],
    ["UTF-16", Buffer.from("{}", "utf16le")],
    ["a prototype", Buffer.from('{"__proto__": {"admin": true}}')],
    ["a constructor", Buffer.from('{"a": {"constructor": 1}}')],
  ])("refuses %s without quoting it", (_, body) => {
    expect(() => parseJsonBody(body)).toThrow(
      expect.objectContaining({
        code: "BAD_REQUEST",
        message: expect.not.stringContaining("canary") as string,
      }),
    );
  });
});
