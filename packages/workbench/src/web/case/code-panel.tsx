import { useComputed } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";
import { showPercent, showScore, showWhole, words } from "../i18n/words.ts";
import { Icon } from "../shell/icons.tsx";
import { Basket } from "./basket.tsx";
import type { CaseWork } from "./case-work.ts";
import { CodeRow } from "./code-row.tsx";
import type { Deeds } from "./deeds.ts";
import type { Entry } from "./entries.ts";
import { agreementOf } from "./entries.ts";

interface PanelProps {
  readonly work: CaseWork;
  readonly deeds: Deeds;
  readonly finish: (thenNext: boolean) => void;
}

/** Everything about codes: the model's advice, the ranked list, and what the coder has gathered. */
export function CodePanel({ work, deeds, finish }: PanelProps): JSX.Element {
  const m = words.value;
  const { suggested, humanOnly, added, below } = work.groups.value;
  const { coding } = work.detail.value;
  const rows = (entries: readonly Entry[]): JSX.Element[] =>
    entries.map((entry) => <CodeRow key={entry.code} work={work} deeds={deeds} entry={entry} />);
  const isChosenBelow = work.showBelow.value;
  return (
    <aside class="code-panel" aria-label={m.codes}>
      <h2 class="unseen">{m.codes}</h2>
      {coding === null ? <NotCoded /> : <Advice work={work} />}
      <div class="code-scroll">
        {coding !== null && coding.droppedTokens > 0 && (
          <p class="dropped">{m.dropped(showWhole(coding.droppedTokens))}</p>
        )}
        {coding !== null && suggested.length === 0 && (
          <div class="no-codes">
            <strong>{m.noSuggestions}</strong>
            <p class="muted">{m.noSuggestionsText}</p>
          </div>
        )}
        <Group
          title={m.aboveThreshold(suggested.length)}
          shown={suggested.length > 0}
          aside={<Agreement work={work} deeds={deeds} />}
        >
          {rows(suggested)}
        </Group>
        <Group title={m.humanOnly(humanOnly.length)} shown={humanOnly.length > 0}>
          {rows(humanOnly)}
        </Group>
        <Group title={m.addedByYou(added.length)} shown={added.length > 0}>
          {rows(added)}
        </Group>
        {below.length > 0 && (
          <section class="code-group">
            <header>
              <h3>
                <button
                  type="button"
                  class="fold"
                  aria-expanded={isChosenBelow}
                  onClick={() => (work.showBelow.value = !isChosenBelow)}
                >
                  <Icon name="chevron" />
                  {m.belowThreshold(below.length)}
                </button>
              </h3>
            </header>
            {isChosenBelow && <ul>{rows(below)}</ul>}
          </section>
        )}
      </div>
      <Basket work={work} deeds={deeds} finish={finish} />
    </aside>
  );
}

function Group(props: {
  readonly title: string;
  readonly shown: boolean;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element | null {
  if (!props.shown) return null;
  return (
    <section class="code-group">
      <header>
        <h3>{props.title}</h3>
        {props.aside}
      </header>
      <ul>{props.children}</ul>
    </section>
  );
}

function NotCoded(): JSX.Element {
  const m = words.value;
  return (
    <div class="advice" role="status">
      <p>
        <strong>{m.notCoded}</strong>
        <br />
        <span class="muted">{m.notCodedText}</span>
      </p>
    </div>
  );
}

/** Whether the set can be taken as it is, how it agrees with the human codes, and the threshold. */
function Advice({ work }: Pick<PanelProps, "work">): JSX.Element {
  const m = words.value;
  const { coding } = work.detail.value;
  const confidence = coding?.confidence ?? null;
  const sure = confidence === null ? null : showPercent(confidence);
  const auto = coding?.recommendation === "auto-code";
  return (
    <div class="advice">
      <p class="verdict">
        <span class={auto ? "tag strong" : "tag"}>
          {auto && <Icon name="check" />}
          {auto ? m.autoCode : m.reviewBadge}
        </span>
        <span class="verdict-text">
          {sure === null ? m.reviewTextPlain : auto ? m.autoCodeText(sure) : m.reviewText(sure)}
        </span>
      </p>
      <Threshold work={work} />
    </div>
  );
}

function Threshold({ work }: { readonly work: CaseWork }): JSX.Element {
  const m = words.value;
  const value = work.threshold.value;
  const codes = useComputed(
    () =>
      work.suggestions.value.filter(({ suggestion }) => (suggestion?.score ?? 0) >= value).length,
  );
  const own = work.modelThreshold.value;
  return (
    <div class="threshold" title={m.thresholdHelp}>
      <label for="threshold">{m.threshold}</label>
      <input
        id="threshold"
        type="range"
        min="0.01"
        max="0.99"
        step="0.01"
        value={value}
        aria-valuetext={m.thresholdIs(showScore(value), codes.value)}
        onInput={({ currentTarget }) => (work.threshold.value = Number(currentTarget.value))}
      />
      <output for="threshold">{showScore(value)}</output>
      {Math.abs(value - own) > 0.005 && (
        <button
          type="button"
          class="button small quiet"
          onClick={() => (work.threshold.value = own)}
        >
          {m.thresholdReset}
        </button>
      )}
    </div>
  );
}

/** How the codes above the threshold compare with the human coder's, and taking them all. */
function Agreement({ work, deeds }: Omit<PanelProps, "finish">): JSX.Element {
  const m = words.value;
  const { course, state } = work.detail.value;
  const suggestions = work.suggestions.value;
  const threshold = work.threshold.value;
  const { both, model, human } = useMemo(
    () => agreementOf(work.detail.peek(), suggestions, threshold),
    [work, suggestions, threshold],
  );
  return (
    <>
      {course.humanCodes.length > 0 && (
        <span class="agreement">{m.agreement(both, model, human)}</span>
      )}
      {state !== "done" && (
        <button type="button" class="button small quiet push" title="A" onClick={deeds.acceptAll}>
          {m.acceptAll}
        </button>
      )}
    </>
  );
}
