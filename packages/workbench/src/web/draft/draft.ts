import type { DecisionAction } from "../../api/case.ts";

/** Why a coder turns a suggestion down; exported with the verdict and counted by the audits. */
export type RejectReason = Extract<DecisionAction, { type: "reject" }>["reason"];

/** In the order of their number keys: the common ones first. */
export const rejectReasons: readonly RejectReason[] = [
  "not-documented",
  "negated",
  "historical",
  "suspected-only",
  "family-history",
  "less-specific",
  "duplicate",
  "not-relevant",
  "other",
];

/** Why a code was turned down, in the coder's own words too where the reason alone does not say it. */
export interface Rejection {
  readonly reason: RejectReason;
  readonly comment: string | null;
}

/** What the coder has decided about a case. */
export interface Draft {
  /** Codes that the case will carry, in order; the primary one is first. */
  readonly accepted: readonly string[];
  readonly primary: string | null;
  readonly rejected: Readonly<Record<string, Rejection>>;
}

export type Command =
  | { readonly type: "accept"; readonly codes: readonly string[] }
  | {
      readonly type: "reject";
      readonly code: string;
      readonly reason: RejectReason;
      readonly comment?: string | null;
    }
  | { readonly type: "clear"; readonly code: string }
  | { readonly type: "primary"; readonly code: string }
  | { readonly type: "move"; readonly code: string; readonly to: number }
  | { readonly type: "replace"; readonly code: string; readonly by: string };

export const emptyDraft: Draft = { accepted: [], primary: null, rejected: {} };

/**
 * The draft after a command; the same object where nothing changes, so that such commands are no step
 * of undoing. A primary code is always accepted and always first.
 */
export function decide(draft: Draft, command: Command): Draft {
  switch (command.type) {
    case "accept":
      return accept(draft, command.codes);
    case "reject": {
      const { code, reason, comment = null } = command;
      const before = draft.rejected[code];
      if (before?.reason === reason && before.comment === comment) return draft;
      const left = withdraw(draft, code);
      return { ...left, rejected: { ...left.rejected, [code]: { reason, comment } } };
    }
    case "clear":
      return withdraw(draft, command.code);
    case "primary": {
      const { code } = command;
      if (draft.primary === code) return { ...draft, primary: null };
      const { accepted, rejected } = accept(draft, [code]);
      return { rejected, primary: code, accepted: [code, ...without(accepted, code)] };
    }
    case "move":
      return move(draft, command.code, command.to);
    case "replace":
      return replace(draft, command.code, command.by);
    default:
      return command satisfies never;
  }
}

function accept(draft: Draft, codes: readonly string[]): Draft {
  const fresh = [...new Set(codes)].filter((code) => !draft.accepted.includes(code));
  if (fresh.length === 0) return draft;
  const rejected = Object.fromEntries(
    Object.entries(draft.rejected).filter(([code]) => !fresh.includes(code)),
  );
  return { ...draft, accepted: [...draft.accepted, ...fresh], rejected };
}

function withdraw(draft: Draft, code: string): Draft {
  if (!draft.accepted.includes(code) && draft.rejected[code] === undefined) return draft;
  const { [code]: _, ...rejected } = draft.rejected;
  return {
    accepted: without(draft.accepted, code),
    rejected,
    primary: draft.primary === code ? null : draft.primary,
  };
}

function move(draft: Draft, code: string, to: number): Draft {
  const from = draft.accepted.indexOf(code);
  // The primary code stays first: it does not move, and others move behind it.
  if (from < 0 || code === draft.primary) return draft;
  const first = draft.primary === null ? 0 : 1;
  const target = Math.max(first, Math.min(to, draft.accepted.length - 1));
  if (target === from) return draft;
  const others = without(draft.accepted, code);
  return { ...draft, accepted: [...others.slice(0, target), code, ...others.slice(target)] };
}

function replace(draft: Draft, code: string, by: string): Draft {
  if (by === code) return draft;
  if (!draft.accepted.includes(code)) return accept(draft, [by]);
  const { [by]: _, ...rejected } = draft.rejected;
  const others = draft.accepted.filter((other) => other !== by);
  return {
    accepted: others.map((other) => (other === code ? by : other)),
    rejected,
    primary: draft.primary === code ? by : draft.primary === by ? null : draft.primary,
  };
}

function without(codes: readonly string[], code: string): readonly string[] {
  return codes.filter((other) => other !== code);
}

/** Whether two drafts decide the same. */
export function sameDraft(a: Draft, b: Draft): boolean {
  return a === b || (sameOrder(a.accepted, b.accepted) && touched(a, b).length === 0);
}

export function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code, i) => code === b[i]);
}

/** What a draft says of one code, as words that can be compared. */
export function stateOf({ accepted, primary, rejected }: Draft, code: string): string {
  if (accepted.includes(code)) return primary === code ? "primary" : "accepted";
  const rejection = rejected[code];
  return rejection === undefined ? "open" : `${rejection.reason} ${rejection.comment ?? ""}`;
}

/** The codes that two drafts do not decide alike. */
export function touched(a: Draft, b: Draft): readonly string[] {
  const codes = new Set([a, b].flatMap((one) => [...one.accepted, ...Object.keys(one.rejected)]));
  return [...codes].filter((code) => stateOf(a, code) !== stateOf(b, code));
}
