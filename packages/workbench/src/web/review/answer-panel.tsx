import type { JSX } from "preact";
import type { ReviewItem, ReviewQueue, Verdict } from "../../api/review.ts";
import { addressOf } from "../api/client.ts";
import type { Entry } from "../case/entries.ts";
import { showPercent, words } from "../i18n/words.ts";
import type { Quote } from "../note/quotes.ts";
import { strengthOf } from "../note/strength.ts";
import { StrengthBars } from "../shell/icons.tsx";
import { answers, ShareValidFigure } from "./share-valid.tsx";
import type { VerdictWork } from "./verdict-work.ts";

/** The code in question, its quotes, and five answers. */
export function AnswerPanel(props: {
  readonly item: ReviewItem;
  /** Of both reviewers, where they are to be settled. */
  readonly verdicts: readonly Verdict[] | null;
  readonly queue: ReviewQueue | null;
  readonly entry: Pick<Entry, "quotes" | "greatest">;
  readonly work: VerdictWork;
  readonly jump: (to: Quote) => void;
}): JSX.Element {
  const { item, verdicts, queue, entry, work, jump } = props;
  const m = words.value;
  const state = work.state.value;
  const given = state.type === "sending" || state.type === "waiting" ? state.answer : null;
  return (
    <aside class="answer-panel" aria-label={m.yourAnswer}>
      <div class="question" id="question" tabIndex={-1}>
        <h2>{verdicts === null ? m.isItSupported(item.code) : m.settleHeading}</h2>
        <p>
          <span class="code">{item.code}</span> {item.title}
        </p>
      </div>
      {entry.quotes.length > 0 && (
        <ul class="quotes" aria-label={m.quotes}>
          {[...entry.quotes]
            .sort((a, b) => b.share - a.share)
            .map((quote) => {
              const strength = strengthOf(quote.peak, entry.greatest);
              return (
                <li key={quote.start}>
                  <button
                    type="button"
                    class="quote"
                    onClick={() => {
                      jump(quote);
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
      )}
      {verdicts !== null && <TwoVerdicts verdicts={verdicts} />}
      <div class="answers" role="group" aria-label={m.yourAnswer}>
        {answers.map((answer, i) => (
          <button
            key={answer}
            type="button"
            class="answer"
            aria-pressed={given === answer}
            disabled={state.type === "sending"}
            onClick={() => {
              work.give(answer);
            }}
          >
            <kbd>{i + 1}</kbd>
            <span>
              <strong>{m.answers[answer]}</strong>
              {i < 2 && <em>{m.counts}</em>}
              <small>{m.answerHelp[answer]}</small>
            </span>
          </button>
        ))}
      </div>
      <label class="field">
        <span>{m.comment}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={2000}
          value={work.comment.value}
          onInput={({ currentTarget }) => {
            work.write(currentTarget.value);
          }}
        />
      </label>
      {verdicts === null && <p class="muted blind">{m.blind}</p>}
      {queue !== null && (
        // Folded away: who knows the result so far answers with it in mind.
        <details class="so-far">
          <summary>{m.shareValid}</summary>
          <ShareValidFigure result={queue.result} kappa={queue.kappa} />
        </details>
      )}
    </aside>
  );
}

function TwoVerdicts({ verdicts }: { readonly verdicts: readonly Verdict[] }): JSX.Element {
  const m = words.value;
  return (
    <dl class="two-verdicts">
      {verdicts.map(({ answer, comment }, i) => (
        <div key={i}>
          <dt>{m.verdictOf(i + 1)}</dt>
          <dd>
            {m.answers[answer]}
            {comment !== null && <small dir="auto">{comment}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What keeps a verdict from the service. */
export function VerdictNotice({ work }: { readonly work: VerdictWork }): JSX.Element | null {
  const m = words.value;
  const state = work.state.value;
  if (state.type === "refused") {
    return (
      <div class="notice" role="alert">
        <strong>{m.failed}.</strong> <span>{state.text}</span>
      </div>
    );
  }
  if (state.type !== "waiting") return null;
  return (
    <div class="notice" role="alert">
      <strong>{state.signedOut ? m.signedOut : m.unreachable}.</strong>{" "}
      <span>{state.signedOut ? m.signedOutText : m.unreachableText}</span>
      {state.signedOut && (
        <a class="button small push" href={addressOf("/auth/login")} target="_blank" rel="opener">
          {m.signIn}
        </a>
      )}
    </div>
  );
}
