import type { JSX } from "preact";
import { ruleText } from "../i18n/rule-words.ts";
import { showPercent, showScore, words } from "../i18n/words.ts";
import { strengthOf } from "../note/strength.ts";
import { Icon, Star, StrengthBars } from "../shell/icons.tsx";
import type { RowProps } from "./code-row.tsx";
import type { Entry } from "./entries.ts";

/** Quotes of the chosen code, how far they explain it, what the rules say, and what else can be done. */
export function CodeDetails(props: RowProps & { readonly id: string }): JSX.Element {
  const { work, deeds, entry, id } = props;
  const { code, human } = entry;
  const m = words.value;
  const { accepted, primary, rejected } = work.draft.history.value.present;
  const place = accepted.indexOf(code);
  const locked = work.detail.value.state === "done";
  const warnings = work.detail.value.warnings.filter(({ codes }) => codes.includes(code));
  const others = human.filter((one) => one !== code && !accepted.includes(one));
  return (
    <div class="code-details" id={id}>
      <Quotes {...props} />
      <Faithfulness {...props} />
      {warnings.map((warning) => (
        <p class="rule-warning" key={`${warning.rule} ${warning.message}`}>
          <Icon name="warning" />
          <span>
            <strong>{m.severity[warning.severity]}: </strong>
            {ruleText(m, warning)} <small>{m.warningSource(warning.rule, warning.source)}</small>
          </span>
        </p>
      ))}
      {!locked && (
        <div class="row tight">
          <button
            type="button"
            class="button small"
            aria-pressed={primary === code}
            onClick={() => {
              deeds.primary(code);
            }}
          >
            <Star filled={primary === code} />
            {m.primaryMark}
          </button>
          {others.map((one) => (
            <button
              key={one}
              type="button"
              class="button small"
              onClick={() => {
                deeds.replace(code, one);
              }}
            >
              <Icon name="check" />
              {m.accept} {one}
            </button>
          ))}
          <button
            type="button"
            class="button small"
            onClick={() => {
              deeds.specify(code);
            }}
          >
            <Icon name="branch" />
            {m.specify}
          </button>
          {place >= 0 && primary !== code && accepted.length > 1 && (
            <>
              <button
                type="button"
                class="button small"
                aria-label={`${m.moveUp}: ${code}`}
                title={`${m.moveUp} (Alt+↑)`}
                onClick={() => {
                  deeds.move(code, -1);
                }}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                class="button small"
                aria-label={`${m.moveDown}: ${code}`}
                title={`${m.moveDown} (Alt+↓)`}
                onClick={() => {
                  deeds.move(code, 1);
                }}
              >
                <Icon name="down" />
              </button>
            </>
          )}
          {(place >= 0 || rejected[code] !== undefined) && (
            <button
              type="button"
              class="button small quiet"
              onClick={() => {
                deeds.clear(code);
              }}
            >
              {m.reconsider}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Quotes({ work, deeds, entry }: RowProps): JSX.Element {
  const m = words.value;
  const { code, suggestion, quotes } = entry;
  const looked = work.marks.lookedAt.value;
  if (suggestion === null || suggestion.evidence === null) {
    const asked = work.explained.value.get(code);
    return (
      <div class="row">
        <span class="muted">{asked === "failed" ? m.failed : m.notExplained}</span>
        <button
          type="button"
          class="button small"
          disabled={asked === "asked"}
          onClick={() => {
            work.explain(code);
          }}
        >
          {asked === "asked" ? m.testing : m.explainIt}
        </button>
      </div>
    );
  }
  if (quotes.length === 0) return <p class="muted">{m.noQuotes}</p>;
  return (
    <ul class="quotes" aria-label={m.quotes}>
      {strongestFirst(entry).map((quote) => {
        const strength = strengthOf(quote.peak, entry.greatest);
        return (
          <li key={quote.start}>
            <button
              type="button"
              class="quote"
              aria-current={looked?.start === quote.start ? "true" : undefined}
              onClick={() => {
                deeds.jump(quote);
              }}
            >
              <StrengthBars strength={strength} />
              <q dir="auto">{quote.text}</q>
              <span class="share">{showPercent(Math.min(1, quote.share))}</span>
              <span class="unseen">{m.strengthIs[strength]}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Quotes in the order of what they weigh. */
export function strongestFirst({ quotes }: Entry): Entry["quotes"] {
  return [...quotes].sort((a, b) => b.share - a.share);
}

function Faithfulness({ work, entry }: RowProps): JSX.Element | null {
  const m = words.value;
  const { code, suggestion } = entry;
  if (suggestion === null || entry.quotes.length === 0) return null;
  const { faithfulness } = suggestion;
  if (faithfulness === null) {
    const asked = work.explained.value.get(code);
    return (
      <button
        type="button"
        class="button small quiet test"
        disabled={asked === "asked"}
        title={`${m.testExplanation} (x)`}
        onClick={() => {
          work.explain(code);
        }}
      >
        {asked === "asked" ? m.testing : asked === "failed" ? m.retry : m.testExplanation}
      </button>
    );
  }
  const score = showScore(faithfulness.scoreWithout);
  return (
    <p class="faithfulness">
      {faithfulness.drop > 0.05
        ? m.faithful(showPercent(Math.min(1, faithfulness.drop)), score)
        : m.unfaithful(score)}
    </p>
  );
}
