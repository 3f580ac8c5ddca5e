import type { CaseDetail } from "../../api/case.ts";
import type { Suggestion } from "../../api/coding.ts";
import type { Draft } from "../draft/draft.ts";
import type { Note } from "../note/sections.ts";
import type { Quote, Word } from "../note/quotes.ts";
import { quotesOf } from "../note/quotes.ts";

/** A code of a case with all that speaks for it. */
export interface Entry {
  readonly code: string;
  readonly title: string | null;
  /** Null for codes that the model did not score high enough to name. */
  readonly suggestion: Suggestion | null;
  /** What the human coder registered in its place: the same code, or others of its category. */
  readonly human: readonly string[];
  readonly humanPrimary: boolean;
  readonly words: readonly Word[];
  readonly quotes: readonly Quote[];
  /** The greatest share of a word. */
  readonly greatest: number;
}

export interface Groups {
  readonly suggested: readonly Entry[];
  readonly humanOnly: readonly Entry[];
  readonly added: readonly Entry[];
  readonly below: readonly Entry[];
}

/** A human code as the model would name it: models of level 3 know categories. */
export function atLevel(code: string, level: 3 | 5): string {
  return level === 3 ? code.slice(0, 3) : code;
}

/** An entry of a suggestion. */
export function entryOf(detail: CaseDetail, note: Note, suggestion: Suggestion): Entry {
  const level = detail.coding?.model.level ?? 5;
  const human = detail.course.humanCodes.filter(
    ({ code }) => code === suggestion.code || atLevel(code, level) === suggestion.code,
  );
  const words = (suggestion.evidence ?? []).flatMap((span): Word[] => {
    const place = note.find(span);
    return place === null ? [] : [{ ...place, share: span.share }];
  });
  return {
    code: suggestion.code,
    title: suggestion.title,
    suggestion,
    human: human.map(({ code }) => code),
    humanPrimary: human.some(({ role }) => role === "primary"),
    words,
    quotes: quotesOf(note.text, words),
    greatest: words.reduce((most, { share }) => Math.max(most, share), 0),
  };
}

/** An entry of a code that the model does not name: a human one, or one from the catalogue. */
export function bareEntry(detail: CaseDetail, code: string): Entry {
  const human = detail.course.humanCodes.filter((one) => one.code === code);
  const title = detail.decisions.find((decision) => decision.code === code)?.title ?? null;
  return {
    code,
    title,
    suggestion: null,
    human: human.map((one) => one.code),
    humanPrimary: human.some(({ role }) => role === "primary"),
    words: [],
    quotes: [],
    greatest: 0,
  };
}

/**
 * Sorts the codes of a case into what the list shows. Decided codes are never folded away, whatever
 * the threshold.
 */
export function groupsOf(
  detail: CaseDetail,
  suggestions: readonly Entry[],
  draft: Draft,
  threshold: number,
): Groups {
  const level = detail.coding?.model.level ?? 5;
  const decided = (code: string): boolean =>
    draft.accepted.includes(code) || draft.rejected[code] !== undefined;
  const isUp = ({ code, suggestion }: Entry): boolean =>
    (suggestion?.score ?? 0) >= threshold || decided(code);
  const suggested = suggestions.filter(isUp);
  const up = new Set(suggested.map(({ code }) => code));
  const humanCodes = [...new Set(detail.course.humanCodes.map(({ code }) => code))];
  const missed = humanCodes.filter((code) => !up.has(code) && !up.has(atLevel(code, level)));
  const humanOnly = missed.map((code) => {
    const scored = suggestions.find((entry) => entry.code === atLevel(code, level));
    const bare = bareEntry(detail, code);
    if (scored === undefined) return bare;
    return { ...scored, code, title: bare.title ?? scored.title, human: [code] };
  });
  const shown = new Set([...up, ...missed]);
  const added = [...draft.accepted, ...Object.keys(draft.rejected)].filter(
    (code) => !shown.has(code),
  );
  const hidden = new Set(missed.map((code) => atLevel(code, level)));
  return {
    suggested,
    humanOnly,
    added: added.map((code) => bareEntry(detail, code)),
    below: suggestions.filter((entry) => !isUp(entry) && !hidden.has(entry.code)),
  };
}

/** Agreement of the codes above the threshold with those of the human coder. */
export function agreementOf(
  detail: CaseDetail,
  suggestions: readonly Entry[],
  threshold: number,
): { readonly both: number; readonly model: number; readonly human: number } {
  const level = detail.coding?.model.level ?? 5;
  const human = new Set(detail.course.humanCodes.map(({ code }) => atLevel(code, level)));
  const model = suggestions
    .filter(({ suggestion }) => (suggestion?.score ?? 0) >= threshold)
    .map(({ code }) => code);
  const both = model.filter((code) => human.has(code)).length;
  return { both, model: model.length - both, human: human.size - both };
}
