import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { routes } from "../../api/routes.ts";
import { paths } from "../api/paths.ts";
import { danish } from "../i18n/danish.ts";
import { english } from "../i18n/english.ts";
import { hrefOf, parseRoute } from "./route.ts";

describe("places of the page", () => {
  it("are found again from their address, whatever the identifier", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (id) => {
        expect(parseRoute(hrefOf({ view: "case", id }))).toEqual({ view: "case", id });
        expect(parseRoute(hrefOf({ view: "queue", id }))).toEqual({ view: "queue", id });
      }),
    );
  });

  it("begin at the worklist", () => {
    expect(parseRoute("")).toEqual({ view: "worklist" });
    expect(parseRoute("#/results")).toEqual({ view: "results", part: "evaluation" });
    expect(parseRoute("#/elsewhere")).toEqual({ view: "unknown" });
    expect(parseRoute("#/cases/%E0%A4%A")).toEqual({ view: "case", id: "%E0%A4%A" });
  });
});

describe("calls of the page", () => {
  it("are the routes of the contract", () => {
    for (const [name, path] of Object.entries(paths)) {
      const contract = routes[name as keyof typeof paths];
      expect(path).toBe(`${contract.method} ${contract.path}`);
    }
  });
});

describe("Danish", () => {
  it("has words of its own for every key", () => {
    const same = Object.keys(english).filter((key) => {
      const [a, b] = [english, danish].map((all) => all[key as keyof typeof english]);
      return typeof a === "string" && a === b;
    });
    // Words that are the same in both languages.
    expect(same.toSorted()).toEqual(
      ["range", "flag", "score", "filterBy", "audits", "f1", "atc"].toSorted(),
    );
  });
});
