import type { Decision, DecisionAction } from "../../api/case.ts";
import type { Draft } from "./draft.ts";
import { sameOrder, stateOf, touched } from "./draft.ts";

/** The draft that the decisions of a case stand for. */
export function draftOf(decisions: readonly Decision[]): Draft {
  const accepted = decisions.filter(({ state }) => state === "accepted");
  const primary = accepted.find(({ role }) => role === "primary")?.code ?? null;
  const codes = accepted.map(({ code }) => code);
  return {
    accepted: primary === null ? codes : [primary, ...codes.filter((code) => code !== primary)],
    primary,
    rejected: Object.fromEntries(
      decisions
        .filter(({ state }) => state === "rejected")
        .map(({ code, reason, comment }) => [code, { reason: reason ?? "other", comment }]),
    ),
  };
}

/**
 * The actions that lead from what the service holds to what the coder wants. Sending differences
 * instead of keystrokes makes a lost answer harmless: once the case is read again, nothing is left to
 * send.
 *
 * @param known codes that the model or the source brought up; others are added, not accepted
 */
export function actionsBetween(
  held: Draft,
  wanted: Draft,
  known: ReadonlySet<string>,
): readonly DecisionAction[] {
  const actions: DecisionAction[] = [];
  for (const code of touched(held, wanted)) {
    const before = stateOf(held, code);
    const after = stateOf(wanted, code);
    const was = before === "accepted" || before === "primary";
    const rejection = wanted.rejected[code];
    if (rejection !== undefined) {
      const { reason, comment } = rejection;
      actions.push({ type: "reject", code, reason, ...(comment === null ? {} : { comment }) });
    } else if (after === "open") actions.push({ type: "reset", code });
    else if (!was) actions.push({ type: known.has(code) ? "accept" : "add", code });
  }
  if (held.primary !== wanted.primary) actions.push({ type: "primary", code: wanted.primary });
  // One code more comes behind the others by itself; whatever else moves is said.
  const kept = held.accepted.filter((code) => wanted.accepted.includes(code));
  const fresh = wanted.accepted.filter((code) => !held.accepted.includes(code));
  const isPlain = fresh.length <= 1 && sameOrder([...kept, ...fresh], wanted.accepted);
  if (wanted.accepted.length > 1 && (!isPlain || held.primary !== wanted.primary)) {
    actions.push({ type: "order", codes: [...wanted.accepted] });
  }
  return actions;
}
