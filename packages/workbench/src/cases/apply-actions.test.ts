import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DecisionAction } from "../api/case.ts";
import { applyActions } from "./apply-actions.ts";
import type { Decided } from "./apply-actions.ts";
import { courseOfText } from "./course-input.ts";

const suggestion = (code: string) => ({
  rank: 1,
  code,
  title: null,
  score: 0.9,
  confidence: null,
  predicted: true,
  role: null,
  evidence: null,
  faithfulness: null,
});

const record = {
  state: "new" as const,
  decisions: [],
  course: { ...courseOfText("x", null), humanCodes: [{ code: "I10", role: null }] },
  coding: { suggestions: ["E11", "J18"].map(suggestion) } as never,
};
const now = "2026-01-02T03:04:05.000Z";

const take = (actions: readonly DecisionAction[], from: Decided = record): Decided =>
  applyActions({ ...record, ...from }, actions, "anna", now);
const short = ({ decisions }: Decided): string[] =>
  decisions.map(({ code, state, role }) => `${code} ${state}${role === null ? "" : ` ${role}`}`);

describe("applyActions", () => {
  it("accepts, rejects and adds, and says who brought a code up", () => {
    const { state, decisions } = take([
      { type: "accept", code: "e11" },
      { type: "reject", code: "J18", reason: "negated", comment: "denies" },
      { type: "accept", code: "I10" },
      { type: "add", code: "DE669" },
    ]);
    expect(state).toBe("in-progress");
    expect(decisions.map(({ code, origin }) => [code, origin])).toEqual([
      ["E11", "model"],
      ["I10", "human"],
      ["E66.9", "coder"],
      ["J18", "model"],
    ]);
    expect(decisions[3]).toMatchObject({
      reason: "negated",
      comment: "denies",
      by: "anna",
      at: now,
    });
  });

  it("has at most one primary code", () => {
    const two = take([
      { type: "accept", code: "E11", role: "primary" },
      { type: "accept", code: "J18", role: "primary" },
    ]);
    expect(short(two)).toEqual(["E11 accepted secondary", "J18 accepted primary"]);
    expect(short(take([{ type: "primary", code: "E11" }], two))).toEqual([
      "E11 accepted primary",
      "J18 accepted secondary",
    ]);
    expect(short(take([{ type: "primary", code: null }], two))).toEqual([
      "E11 accepted secondary",
      "J18 accepted secondary",
    ]);
  });

  it("orders accepted codes; those not named stay behind, in their order", () => {
    const three = take([
      { type: "accept", code: "E11" },
      { type: "accept", code: "J18" },
      { type: "accept", code: "I10" },
    ]);
    const ordered = take([{ type: "order", codes: ["I10"] }], three);
    expect(ordered.decisions.map(({ code }) => code)).toEqual(["I10", "E11", "J18"]);
  });

  it("takes decisions back, and a code decided again keeps its place", () => {
    const two = take([
      { type: "accept", code: "E11" },
      { type: "accept", code: "J18" },
    ]);
    expect(short(take([{ type: "reset", code: "E11" }], two))).toEqual(["J18 accepted"]);
    const again = take([{ type: "accept", code: "E11", role: "secondary" }], two);
    expect(short(again)).toEqual(["E11 accepted secondary", "J18 accepted"]);
  });

  it("closes, and opens again with the next decision", () => {
    const closed = take([{ type: "accept", code: "E11" }, { type: "close" }]);
    expect(closed.state).toBe("done");
    expect(take([{ type: "reset", code: "E11" }], closed).state).toBe("in-progress");
    expect(take([{ type: "reopen" }], closed).state).toBe("in-progress");
    expect(take([{ type: "close" }, { type: "reopen" }]).state).toBe("new");
  });

  it.each([
    [{ type: "accept", code: "C50" }, "actions.0.code"],
    [{ type: "primary", code: "E11" }, "actions.0.code"],
    [{ type: "add", code: "ABC" }, "actions.0.code"],
  ] as const)("refuses %o", (action, where) => {
    expect(() => take([action])).toThrow(expect.objectContaining({ code: "BAD_FIELDS", where }));
  });

  it("never holds a code twice, two primaries, or a rejected code before an accepted one", () => {
    const code = fc.constantFrom("E11", "J18", "I10", "E66");
    const action = fc.oneof(
      fc.record({
        type: fc.constant("add" as const),
        code,
        role: fc.constantFrom("primary" as const, "secondary" as const, null),
      }),
      fc.record({
        type: fc.constant("reject" as const),
        code,
        reason: fc.constant("other" as const),
      }),
      fc.record({ type: fc.constant("reset" as const), code }),
      fc.record({ type: fc.constant("order" as const), codes: fc.array(code) }),
      fc.record({ type: fc.constantFrom("close" as const, "reopen" as const) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const { decisions } = take(actions);
        expect(new Set(decisions.map((one) => one.code)).size).toBe(decisions.length);
        expect(decisions.filter((one) => one.role === "primary").length).toBeLessThan(2);
        const states = decisions.map(({ state }) => state);
        expect(states.lastIndexOf("accepted")).toBeLessThan(
          states.includes("rejected") ? states.indexOf("rejected") : Infinity,
        );
      }),
    );
  });
});
