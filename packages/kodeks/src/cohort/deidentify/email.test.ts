import { describe, expect, it } from "vitest";
import { findEmails } from "./email.ts";

const found = (text: string): string[] =>
  findEmails(text).map(({ start, end }) => text.slice(start, end));

describe("findEmails", () => {
  it("takes addresses and leaves what stands around them", () => {
    expect(found("Skriv til <anna.hansen+x@rh.regionh.dk>, eller søren@blåbær.dk.")).toEqual([
      "anna.hansen+x@rh.regionh.dk",
      "søren@blåbær.dk",
    ]);
    expect(found("(mailto:a_b-1@x-y.co.uk)/'b@c.de'")).toEqual(["a_b-1@x-y.co.uk", "b@c.de"]);
    expect(found("_x@y.dk\nz@y.dk;w@y.dk")).toEqual(["_x@y.dk", "z@y.dk", "w@y.dk"]);
  });

  it("leaves what is none", () => {
    expect(found("@ puls 80 @rest a@b x@1.5 @x.dk  @ y.dk foo@ bar.dk 5 mg@10.00")).toEqual([]);
  });

  it("takes long texts in linear time", () => {
    const started = performance.now();
    expect(
      found(`${"a.".repeat(500_000)} ${"a@".repeat(50_000)} ${"-@a.".repeat(50_000)}`).length,
    ).toBeLessThan(60_000);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
