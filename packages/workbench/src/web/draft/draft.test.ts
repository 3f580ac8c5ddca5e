import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../api/case.ts";
import { applyActions } from "../../cases/apply-actions.ts";
import { courseOfText } from "../../cases/course-input.ts";
import { actionsBetween, draftOf } from "./actions.ts";
import type { Command, Draft } from "./draft.ts";
import { decide, emptyDraft, rejectReasons, sameDraft, stateOf } from "./draft.ts";
import { act, beginHistory, redo, undo } from "./history.ts";
import { merge } from "./merge.ts";

const codes = ["E11", "I10", "J18", "N18", "Z95"];
const code = fc.constantFrom(...codes);
const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant("accept" as const), codes: fc.array(code, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant("reject" as const),
    code,
    reason: fc.constantFrom(...rejectReasons),
    comment: fc.constantFrom(null, "denies it", "other"),
  }),
  fc.record({ type: fc.constant("clear" as const), code }),
  fc.record({ type: fc.constant("primary" as const), code }),
  fc.record({ type: fc.constant("move" as const), code, to: fc.integer({ min: -2, max: 8 }) }),
  fc.record({ type: fc.constant("replace" as const), code, by: code }),
);
const drafts = fc.array(commands, { maxLength: 12 }).map((all) => all.reduce(decide, emptyDraft));

describe("a draft", () => {
  it("never accepts a code twice or what it rejects, and has its primary code first", () => {
    fc.assert(
      fc.property(drafts, ({ accepted, primary, rejected }) => {
        expect(new Set(accepted).size).toBe(accepted.length);
        expect(accepted.filter((one) => rejected[one] !== undefined)).toEqual([]);
        if (primary !== null) expect(accepted[0]).toBe(primary);
      }),
    );
  });

  it("stays the same object where a command changes nothing", () => {
    const draft = decide(emptyDraft, { type: "accept", codes: ["E11"] });
    expect(decide(draft, { type: "accept", codes: ["E11"] })).toBe(draft);
    expect(decide(draft, { type: "clear", code: "I10" })).toBe(draft);
    expect(decide(draft, { type: "move", code: "E11", to: 0 })).toBe(draft);
  });

  it("replaces a code in its place, as primary too", () => {
    const draft = [
      { type: "accept", codes: ["E11", "I10"] },
      { type: "primary", code: "E11" },
      { type: "replace", code: "E11", by: "E11.9" },
    ].reduce((all, command) => decide(all, command as Command), emptyDraft);
    expect(draft).toEqual({ accepted: ["E11.9", "I10"], primary: "E11.9", rejected: {} });
  });
});

describe("undo", () => {
  it("goes back to every draft and forth again", () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 15 }), (all) => {
        const seen: Draft[] = [emptyDraft];
        let history = beginHistory(emptyDraft);
        for (const command of all) {
          const next = act(history, command);
          if (next !== history) seen.push(next.present);
          history = next;
        }
        const last = history.present;
        for (const draft of seen.toReversed()) {
          expect(history.present).toEqual(draft);
          history = undo(history);
        }
        expect(undo(history)).toBe(history);
        for (let i = 1; i < seen.length; i += 1) history = redo(history);
        expect(history.present).toEqual(last);
      }),
    );
  });

  it("forgets what was undone once something else is done", () => {
    const one = act(beginHistory(emptyDraft), { type: "accept", codes: ["E11"] });
    const other = act(undo(one), { type: "accept", codes: ["I10"] });
    expect(redo(other)).toBe(other);
  });
});

describe("actions between two drafts", () => {
  const at = "2026-01-01T00:00:00.000Z";
  const known = new Set(["E11", "I10", "J18"]);

  it("lead the service from the one to the other", () => {
    fc.assert(
      fc.property(drafts, drafts, (held, wanted) => {
        const begun = serve([], actionsBetween(emptyDraft, held, known));
        expect(sameDraft(draftOf(begun), held)).toBe(true);
        const ended = serve(begun, actionsBetween(held, wanted, known));
        expect(draftOf(ended)).toEqual(wanted);
        expect(actionsBetween(wanted, draftOf(ended), known)).toEqual([]);
      }),
    );
  });

  /** What the service makes of them. */
  function serve(
    decisions: readonly Decision[],
    actions: ReturnType<typeof actionsBetween>,
  ): readonly Decision[] {
    const course = { ...courseOfText("x", null), humanCodes: [{ code: "I10", role: null }] };
    const coding = { suggestions: [{ code: "E11" }, { code: "J18" }] } as never;
    const record = { state: "in-progress" as const, decisions: [...decisions], course, coding };
    return applyActions(record, actions, "anna", at).decisions.map((decision) => ({
      ...decision,
      title: null,
    }));
  }
});

describe("two changes of one draft", () => {
  const accept = (...all: string[]): Draft => decide(emptyDraft, { type: "accept", codes: all });

  it("of different codes both stand", () => {
    const mine = decide(accept("E11"), { type: "accept", codes: ["I10"] });
    const theirs = decide(accept("E11"), { type: "reject", code: "J18", reason: "negated" });
    const { draft, conflicts } = merge(accept("E11"), mine, theirs);
    expect(draft).toEqual({
      accepted: ["E11", "I10"],
      primary: null,
      rejected: { J18: { reason: "negated", comment: null } },
    });
    expect(conflicts).toEqual([]);
  });

  it("of one code are a conflict, with mine kept until it is settled", () => {
    const mine = decide(emptyDraft, { type: "accept", codes: ["E11"] });
    const theirs = decide(emptyDraft, { type: "reject", code: "E11", reason: "historical" });
    const { draft, conflicts } = merge(emptyDraft, mine, theirs);
    expect(conflicts).toEqual(["E11"]);
    expect(stateOf(draft, "E11")).toBe("accepted");
  });

  it("are a conflict where only the comments differ", () => {
    const reject = (comment: string): Draft =>
      decide(emptyDraft, { type: "reject", code: "E11", reason: "other", comment });
    expect(merge(emptyDraft, reject("a"), reject("b")).conflicts).toEqual(["E11"]);
    expect(merge(emptyDraft, reject("a"), reject("a")).conflicts).toEqual([]);
  });

  it("that are alike are none", () => {
    fc.assert(
      fc.property(drafts, drafts, (base, mine) => {
        const same = merge(base, mine, mine);
        expect(same.conflicts).toEqual([]);
        expect(sameDraft(same.draft, mine)).toBe(true);
        expect(sameDraft(merge(base, mine, base).draft, mine)).toBe(true);
        expect(sameDraft(merge(base, base, mine).draft, mine)).toBe(true);
      }),
    );
  });
});
