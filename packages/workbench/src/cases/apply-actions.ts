import type { DecisionAction } from "../api/case.ts";
import type { CaseRecord } from "../store/store.ts";
import { badField } from "../server/problem.ts";
import { canonicalCode } from "../server/codes.ts";

type Decision = CaseRecord["decisions"][number];

/** The part of a case that actions change. */
export interface Decided {
  readonly state: CaseRecord["state"];
  readonly decisions: readonly Decision[];
}

/**
 * Takes a coder's actions in order.
 *
 * @param now ISO 8601
 * @throws KodeksError BAD_FIELDS; nothing is taken then
 */
export function applyActions(
  record: Pick<CaseRecord, "state" | "decisions" | "coding" | "course">,
  actions: readonly DecisionAction[],
  by: string,
  now: string,
): Decided {
  let { state, decisions }: Decided = record;
  for (const [i, action] of actions.entries()) {
    const path = `actions.${i}`;
    if (action.type === "close") {
      state = "done";
      continue;
    }
    if (action.type === "reopen") {
      state = decisions.length > 0 ? "in-progress" : "new";
      continue;
    }
    decisions = changed(record, decisions, action, { by, at: now }, path);
    if (state === "done") state = "in-progress";
    if (state === "new") state = "in-progress";
  }
  return { state, decisions: inOrder(decisions) };
}

function changed(
  record: Pick<CaseRecord, "coding" | "course">,
  decisions: readonly Decision[],
  action: Exclude<DecisionAction, { readonly type: "close" | "reopen" }>,
  stamp: Pick<Decision, "by" | "at">,
  path: string,
): readonly Decision[] {
  switch (action.type) {
    case "accept":
    case "add": {
      const code = canonicalCode(action.code, `${path}.code`);
      const origin = originOf(record, code);
      if (action.type === "accept" && origin === "coder" && !decisions.some(isOf(code))) {
        throw badField(`${path}.code`, "neither the model nor the source has it: use add");
      }
      const role = action.role ?? null;
      const accepted = { code, state: "accepted", origin, role, ...stamp } as const;
      const next = withDecision(decisions, { ...accepted, reason: null, comment: null });
      return role === "primary" ? withPrimary(next, code) : next;
    }
    case "reject": {
      const code = canonicalCode(action.code, `${path}.code`);
      const { reason, comment = null } = action;
      const origin = originOf(record, code);
      return withDecision(decisions, {
        code,
        state: "rejected",
        origin,
        role: null,
        reason,
        comment,
        ...stamp,
      });
    }
    case "reset": {
      const code = canonicalCode(action.code, `${path}.code`);
      return decisions.filter((decision) => decision.code !== code);
    }
    case "primary": {
      if (action.code === null) return decisions.map(withoutPrimary);
      const code = canonicalCode(action.code, `${path}.code`);
      if (!decisions.some((decision) => decision.code === code && decision.state === "accepted")) {
        throw badField(`${path}.code`, "is not an accepted code");
      }
      return withPrimary(decisions, code);
    }
    case "order": {
      const codes = action.codes.map((code, i) => canonicalCode(code, `${path}.codes.${i}`));
      const place = (code: string): number => {
        const found = codes.indexOf(code);
        return found === -1 ? codes.length : found;
      };
      return decisions.toSorted((a, b) => place(a.code) - place(b.code));
    }
    default:
      return action satisfies never;
  }
}

const isOf =
  (code: string) =>
  (decision: Decision): boolean =>
    decision.code === code;

const withoutPrimary = (decision: Decision): Decision =>
  decision.role === "primary" ? { ...decision, role: "secondary" } : decision;

function withPrimary(decisions: readonly Decision[], code: string): readonly Decision[] {
  return decisions.map((decision) =>
    decision.code === code ? { ...decision, role: "primary" } : withoutPrimary(decision),
  );
}

/** A code decided again keeps its place. */
function withDecision(decisions: readonly Decision[], decision: Decision): readonly Decision[] {
  return decisions.some(isOf(decision.code))
    ? decisions.map((old) => (old.code === decision.code ? decision : old))
    : [...decisions, decision];
}

function originOf(
  { coding, course }: Pick<CaseRecord, "coding" | "course">,
  code: string,
): Decision["origin"] {
  if (coding?.suggestions.some((suggestion) => suggestion.code === code) === true) return "model";
  return course.humanCodes.some((human) => human.code === code) ? "human" : "coder";
}

function inOrder(decisions: readonly Decision[]): readonly Decision[] {
  const rank = ({ state }: Decision): number => (state === "accepted" ? 0 : 1);
  return decisions.toSorted((a, b) => rank(a) - rank(b));
}
