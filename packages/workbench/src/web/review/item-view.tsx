import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { ReviewItem, ReviewQueue, Verdict, VerdictAnswer } from "../../api/review.ts";
import { call, CallError } from "../api/client.ts";
import { bringIntoView, NotePanel } from "../case/note-panel.tsx";
import { showPercent, words } from "../i18n/words.ts";
import { useKeys } from "../keys/keys.ts";
import { noteMarks } from "../note/note-marks.ts";
import type { Word } from "../note/quotes.ts";
import { quotesOf } from "../note/quotes.ts";
import { noteOf } from "../note/sections.ts";
import { strengthOf } from "../note/strength.ts";
import { announce, tell } from "../shell/announce.tsx";
import { Icon, StrengthBars } from "../shell/icons.tsx";
import { hrefOf } from "../state/route.ts";
import { answers, ShareValidFigure } from "./share-valid.tsx";

/** An item of a queue: the record, the code in question, its evidence, and five answers. */
export function ItemView(props: {
  readonly item: ReviewItem;
  /** Of both reviewers, where they are to be settled. */
  readonly verdicts: readonly Verdict[] | null;
  readonly queue: ReviewQueue | null;
  readonly onDone: () => void;
}): JSX.Element {
  const { item, verdicts, queue, onDone } = props;
  const m = words.value;
  const { code, title } = item;
  const since = useRef(performance.now());
  const comment = useSignal("");
  const problem = useSignal<string | null>(null);
  const sending = useSignal(false);
  const narrow = useSignal<"codes" | "note">("codes");
  const shown = useSignal("all");

  const { note, marks, entry } = useMemo(() => {
    const note = noteOf(item.course, item.lines, item.offsetUnit);
    const found = item.evidence.flatMap((span): Word[] => {
      const place = note.find(span);
      return place === null ? [] : [{ ...place, share: span.share }];
    });
    const greatest = found.reduce((most, { share }) => Math.max(most, share), 0);
    const entry = { code, words: found, quotes: quotesOf(note.text, found), greatest };
    const marks = noteMarks();
    marks.show(entry);
    return { note, marks, entry };
  }, [item]);
  useEffect(() => marks.dispose, [marks]);
  useEffect(() => {
    document.getElementById("question")?.focus();
  }, [item]);

  const jump = (to: Word | { start: number; end: number }): void => {
    narrow.value = "note";
    shown.value = "all";
    marks.look(to);
    requestAnimationFrame(() => {
      bringIntoView(marks, to);
    });
  };
  const stepQuote = (by: 1 | -1): void => {
    const { quotes } = entry;
    const at = quotes.findIndex(({ start }) => start === marks.lookedAt.peek()?.start);
    const quote = quotes[((at < 0 && by < 0 ? 0 : at) + by + quotes.length) % quotes.length];
    if (quote === undefined) return;
    jump(quote);
    announce(quote.text);
  };
  const answer = async (given: VerdictAnswer): Promise<void> => {
    if (sending.peek()) return;
    sending.value = true;
    problem.value = null;
    const text = comment.peek().trim();
    const params = { queueId: item.queueId, itemId: item.itemId };
    const body = {
      version: item.version,
      answer: given,
      seconds: Math.round((performance.now() - since.current) / 1000),
      ...(text === "" ? {} : { comment: text }),
    };
    try {
      if (verdicts === null) await call("giveVerdict", { params, body });
      else await call("adjudicate", { params, body });
      tell(words.peek().answered(words.peek().answers[given]));
      onDone();
    } catch (error) {
      sending.value = false;
      if (!(error instanceof CallError)) throw error;
      // Someone settled or changed it meanwhile: the queue knows what comes next.
      if (error.status === 409) onDone();
      else problem.value = error.problem?.detail ?? words.peek().unreachable;
    }
  };
  const keys = useMemo(
    () => [
      ...answers.map((given, i) => ({
        keys: [String(i + 1)],
        label: `${m.keyAnswer}: ${m.answers[given]}`,
        group: m.keysReview,
        run: () => void answer(given),
      })),
      {
        keys: ["e", "ArrowRight"],
        label: m.keyNextQuote,
        group: m.keysEvidence,
        run: () => {
          stepQuote(1);
        },
      },
      {
        keys: ["E", "ArrowLeft"],
        label: m.keyPreviousQuote,
        group: m.keysEvidence,
        run: () => {
          stepQuote(-1);
        },
      },
    ],
    [m, item],
  );
  useKeys(keys);

  return (
    <div class="reviewing coding" data-narrow={narrow.value}>
      <header class="case-head">
        <a class="tab" href={hrefOf({ view: "review" })}>
          <Icon name="left" /> {m.backToQueues}
        </a>
        <h1 tabIndex={-1}>{queue?.name ?? m.review}</h1>
        <p>
          <span>{m.itemOf(item.position, item.of)}</span>
        </p>
      </header>
      {problem.value !== null && (
        <div class="notice" role="alert">
          <strong>{m.failed}.</strong> <span>{problem.value}</span>
        </div>
      )}
      <div class="narrow-switch" role="group">
        {(["codes", "note"] as const).map((side) => (
          <button
            key={side}
            type="button"
            class="tab"
            aria-pressed={narrow.value === side}
            onClick={() => (narrow.value = side)}
          >
            {side === "codes" ? m.yourAnswer : m.note}
          </button>
        ))}
      </div>
      <NotePanel note={note} marks={marks} shown={shown} jump={jump} />
      <aside class="answer-panel" aria-label={m.yourAnswer}>
        <div class="question" id="question" tabIndex={-1}>
          <h2>{verdicts === null ? m.isItSupported(code) : m.settleHeading}</h2>
          <p>
            <span class="code">{code}</span> {title}
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
        {verdicts !== null && (
          <dl class="two-verdicts">
            {verdicts.map(({ answer, comment }, i) => (
              <div key={i}>
                <dt>{m.verdictOf(i + 1)}</dt>
                <dd>
                  {m.answers[answer]}
                  {comment !== null && <small>{comment}</small>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        <div class="answers" role="group" aria-label={m.yourAnswer}>
          {answers.map((given, i) => (
            <button
              key={given}
              type="button"
              class="answer"
              disabled={sending.value}
              onClick={() => void answer(given)}
            >
              <kbd>{i + 1}</kbd>
              <span>
                <strong>{m.answers[given]}</strong>
                {i < 2 && <em>{m.counts}</em>}
                <small>{m.answerHelp[given]}</small>
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
            value={comment.value}
            onInput={({ currentTarget }) => (comment.value = currentTarget.value)}
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
    </div>
  );
}
