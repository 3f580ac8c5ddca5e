import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { memo } from "preact/compat";
import { showPercent, showScore, words } from "../i18n/words.ts";
import { Icon, Star } from "../shell/icons.tsx";
import { CodeDetails } from "./code-details.tsx";
import type { CaseWork } from "./case-work.ts";
import type { Deeds } from "./deeds.ts";
import type { Entry } from "./entries.ts";

export interface RowProps {
  readonly work: CaseWork;
  readonly deeds: Deeds;
  readonly entry: Entry;
}

/** One code: what the model and the human coder say, what the coder decided, and its quotes. */
export const CodeRow = memo(function CodeRow({ work, deeds, entry }: RowProps): JSX.Element {
  const { code, title, suggestion } = entry;
  const m = words.value;
  const chosen = useComputed(() => work.chosen.value === code).value;
  const active = useComputed(() => work.active.value === code).value;
  const state = useComputed(() => {
    const { accepted, primary, rejected } = work.draft.history.value.present;
    const rejection = rejected[code];
    if (rejection !== undefined) return { type: "rejected", ...rejection } as const;
    if (!accepted.includes(code)) return { type: "open" } as const;
    return { type: primary === code ? "primary" : "accepted" } as const;
  }).value;
  const warned = useComputed(() =>
    work.detail.value.warnings.some(({ codes }) => codes.includes(code)),
  ).value;
  const locked = useComputed(() => work.detail.value.state === "done").value;
  const accepted = state.type === "accepted" || state.type === "primary";
  const tab = chosen ? 0 : -1;
  const id = `row-${code}`;
  return (
    <li
      class={["code-row", state.type, chosen ? "chosen" : "", active ? "active" : ""].join(" ")}
      data-code={code}
      onMouseEnter={() => (work.hovered.value = code)}
      onMouseLeave={() => (work.hovered.value = null)}
    >
      <div class="code-line">
        <span class="code-state">
          {state.type === "primary" && <Star filled />}
          {state.type === "accepted" && <Icon name="check" />}
          {state.type === "rejected" && <Icon name="cross" />}
        </span>
        <button
          type="button"
          class="code-main"
          id={id}
          tabIndex={tab}
          aria-expanded={chosen}
          aria-controls={chosen ? `${id}-details` : undefined}
          onFocus={() => {
            if (work.chosen.peek() !== code) work.chosen.value = code;
          }}
          onClick={() => {
            deeds.choose(code);
          }}
        >
          <span class="code">{code}</span>
          <span class="code-title">{title ?? "—"}</span>
          <span class="unseen">
            {[
              state.type === "open" ? "" : `, ${stateName(state.type)}`,
              suggestion === null ? "" : `, ${m.scoreIs(showScore(suggestion.score))}`,
            ].join("")}
          </span>
        </button>
        <span class="code-figures">{suggestion !== null && <Certainty entry={entry} />}</span>
        <span class="code-acts">
          <button
            type="button"
            class="act accept"
            tabIndex={tab}
            aria-pressed={accepted}
            aria-label={`${m.accept} ${code}`}
            title={`${m.accept} (a)`}
            disabled={locked}
            onClick={() => {
              deeds.accept(code);
            }}
          >
            <Icon name="check" />
          </button>
          <button
            type="button"
            class="act reject"
            tabIndex={tab}
            aria-pressed={state.type === "rejected"}
            aria-label={`${m.reject} ${code}`}
            title={`${m.reject} (r)`}
            disabled={locked}
            onClick={() => {
              deeds.askWhy(code);
            }}
          >
            <Icon name="cross" />
          </button>
        </span>
      </div>
      <p class="code-notes">
        {(suggestion?.role === "primary" || entry.humanPrimary) && state.type !== "primary" && (
          <span class="note-primary">{m.primary}</span>
        )}
        {chosen && suggestion !== null && <span>{m.scoreIs(showScore(suggestion.score))}</span>}
        <Comparison work={work} entry={entry} />
        {state.type === "rejected" && (
          <span class="why-not">
            {m.reasons[state.reason]}
            {state.comment !== null && <q dir="auto">{state.comment}</q>}
          </span>
        )}
        {warned && (
          <span class="note-warning">
            <Icon name="warning" />
            {m.severity.warning}
          </span>
        )}
      </p>
      {chosen && <CodeDetails work={work} deeds={deeds} entry={entry} id={`${id}-details`} />}
    </li>
  );

  function stateName(type: "primary" | "accepted" | "rejected"): string {
    return type === "primary" ? m.primaryMark : type === "accepted" ? m.accepted : m.rejected;
  }
});

/** Calibrated confidence as a figure and a bar; the score, where there is no calibration. */
function Certainty({ entry }: { readonly entry: Entry }): JSX.Element {
  const m = words.value;
  const { score = 0, confidence = null } = entry.suggestion ?? {};
  const value = confidence ?? score;
  const label =
    confidence === null ? m.scoreIs(showScore(score)) : m.confidenceIs(showPercent(confidence));
  return (
    <span class="certainty" title={`${label} · ${m.scoreIs(showScore(score))}`}>
      <span aria-hidden="true">{confidence === null ? showScore(score) : showPercent(value)}</span>
      <span class="unseen">{label}</span>
      <svg viewBox="0 0 48 4" width="48" height="4" aria-hidden="true" preserveAspectRatio="none">
        <rect width="48" height="4" class="off" />
        <rect width={48 * value} height="4" class="on" />
      </svg>
    </span>
  );
}

/** What the human coder made of the code, where there are human codes at all. */
function Comparison(props: { readonly work: CaseWork; readonly entry: Entry }): JSX.Element | null {
  const { work, entry } = props;
  const { code, human, suggestion } = entry;
  const m = words.value;
  if (work.detail.value.course.humanCodes.length === 0) return null;
  if (suggestion === null || work.groups.value.humanOnly.some((one) => one.code === code)) {
    return human.length > 0 ? <span class="differs human">{m.byHand}</span> : null;
  }
  if (human.length === 0) return <span class="differs model">{m.modelOnly}</span>;
  const others = human.filter((one) => one !== code);
  return <span class="agrees">{others.length > 0 ? m.byHandAs(others.join(", ")) : m.both}</span>;
}
