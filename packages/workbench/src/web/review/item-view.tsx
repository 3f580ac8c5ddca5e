import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { ReviewItem, ReviewQueue, Verdict } from "../../api/review.ts";
import { bringIntoView, NotePanel } from "../case/note-panel.tsx";
import { words } from "../i18n/words.ts";
import { useKeys } from "../keys/keys.ts";
import { noteMarks } from "../note/note-marks.ts";
import type { Word } from "../note/quotes.ts";
import { quotesOf } from "../note/quotes.ts";
import { noteOf } from "../note/sections.ts";
import { announce, tell } from "../shell/announce.tsx";
import { Icon } from "../shell/icons.tsx";
import { NarrowSwitch } from "../shell/narrow-switch.tsx";
import type { Side } from "../shell/narrow-switch.tsx";
import { hrefOf } from "../state/route.ts";
import { me } from "../state/session.ts";
import { AnswerPanel, VerdictNotice } from "./answer-panel.tsx";
import { answers } from "./share-valid.tsx";
import { openVerdict } from "./verdict-work.ts";

/** An item of a queue: the record beside the question and its answers. */
export function ItemView(props: {
  readonly item: ReviewItem;
  /** Of both reviewers, where they are to be settled. */
  readonly verdicts: readonly Verdict[] | null;
  readonly queue: ReviewQueue | null;
  readonly onDone: () => void;
}): JSX.Element {
  const { item, verdicts, queue, onDone } = props;
  const m = words.value;
  const narrow = useSignal<Side>("codes");
  const shown = useSignal("all");
  const user = me.value?.user ?? "";

  const work = useMemo(
    () =>
      openVerdict(item, verdicts !== null, user, (given) => {
        if (given !== null) tell(words.peek().answered(words.peek().answers[given]));
        onDone();
      }),
    [item, user],
  );
  useEffect(() => work.dispose, [work]);
  const { note, marks, entry } = useMemo(() => {
    const note = noteOf(item.course, item.lines, item.offsetUnit);
    const found = item.evidence.flatMap((span): Word[] => {
      const place = note.find(span);
      return place === null ? [] : [{ ...place, share: span.share }];
    });
    const greatest = found.reduce((most, { share }) => Math.max(most, share), 0);
    const entry = { code: item.code, words: found, quotes: quotesOf(note.text, found), greatest };
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
  const keys = useMemo(
    () => [
      ...answers.map((given, i) => ({
        keys: [String(i + 1)],
        label: `${m.keyAnswer}: ${m.answers[given]}`,
        group: m.keysReview,
        run: () => {
          work.give(given);
        },
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
    [m, work],
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
      <VerdictNotice work={work} />
      <NarrowSwitch side={narrow} beside={m.yourAnswer} />
      <NotePanel note={note} marks={marks} shown={shown} jump={jump} />
      <AnswerPanel
        item={item}
        verdicts={verdicts}
        queue={queue}
        entry={entry}
        work={work}
        jump={jump}
      />
    </div>
  );
}
