import type { Signal } from "@preact/signals";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { CaseSummary } from "../../api/case.ts";
import { words } from "../i18n/words.ts";
import { useKeys } from "../keys/keys.ts";
import { go } from "../state/route.ts";
import type { CasePages } from "./case-pages.ts";
import { CaseRow, rowHeight, WaitingRow } from "./case-row.tsx";
import type { RowSpan } from "./row-span.ts";
import { nextSpan } from "./row-span.ts";

/** Rows fetched beyond those that exist: more than a page, so that the next one is there in time. */
const ahead = 300;

/** The cases as a table of which only the rows around what is in sight exist. */
export function CaseTable(props: {
  readonly pages: CasePages;
  readonly assign: (row: CaseSummary) => void;
}): JSX.Element {
  const { pages, assign } = props;
  const m = words.value;
  const scroll = useRef<HTMLDivElement>(null);
  const span = useSignal<RowSpan>({ from: 0, to: 20 });
  const at = useSignal(0);
  const total = pages.total.value ?? pages.rows.peek().length;

  const follow = useMemo(() => followScroll(span, total), [span, total]);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => {
      follow.see(element.scrollTop, element.clientHeight);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      follow.stop();
    };
  }, [follow]);
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
    at.value = 0;
  }, [pages]);

  const keys = useMemo(() => {
    const move = (by: number): void => {
      const last = pages.rows.peek().length - 1;
      at.value = Math.max(0, Math.min(last, at.peek() + by));
      const element = scroll.current;
      if (element === null) return;
      const top = at.peek() * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      const bottom = top + 2 * rowHeight - element.clientHeight;
      if (bottom > element.scrollTop) element.scrollTop = bottom;
      requestAnimationFrame(() => {
        document.getElementById(`case-${at.peek()}`)?.focus({ preventScroll: true });
      });
    };
    const binding = (keys: string[], label: string, run: () => void) => ({
      keys,
      label,
      group: m.keysList,
      run,
    });
    return [
      binding(["j", "ArrowDown"], m.keyNextRow, () => {
        move(1);
      }),
      binding(["k", "ArrowUp"], m.keyPreviousRow, () => {
        move(-1);
      }),
      binding(["Enter", "o"], m.keyOpenRow, () => {
        const row = pages.rows.peek()[at.peek()];
        if (row !== undefined) go({ view: "case", id: row.caseId });
      }),
      binding(["m"], m.assign, () => {
        const row = pages.rows.peek()[at.peek()];
        if (row !== undefined) assign(row);
      }),
    ];
  }, [m, pages, assign]);
  useKeys(keys);

  return (
    <div
      class="case-table"
      role="table"
      aria-label={m.worklist}
      aria-rowcount={total + 1}
      ref={scroll}
      onScroll={({ currentTarget }) => {
        follow.see(currentTarget.scrollTop);
      }}
    >
      <div role="rowgroup" class="case-heads">
        <div role="row" class="worklist-row head" aria-rowindex={1}>
          <span role="columnheader">{m.columnCase}</span>
          <span role="columnheader" class="c-specialty">
            {m.specialty}
          </span>
          <span role="columnheader" class="c-end">
            {m.columnEnd}
          </span>
          <span role="columnheader" class="c-codes">
            {m.columnCodes}
          </span>
          <span role="columnheader" class="c-confidence">
            {m.confidence}
          </span>
          <span role="columnheader" class="c-state">
            {m.columnState}
          </span>
          <span role="columnheader" class="c-assignee">
            {m.assignee}
          </span>
        </div>
      </div>
      <CaseRows {...props} span={span} at={at} total={total} />
    </div>
  );
}

/** Keeps the rows around what is in sight, a few more with every frame. */
function followScroll(span: Signal<RowSpan>, total: number) {
  let sight: RowSpan = { from: 0, to: 0 };
  let height = 0;
  let frame = 0;
  const step = (): void => {
    frame = 0;
    const now = span.peek();
    const next = nextSpan(now, sight, total);
    if (next.from === now.from && next.to === now.to) return;
    span.value = next;
    frame = requestAnimationFrame(step);
  };
  return {
    /** Height in pixels; as before where it is left out, because asking for it costs a layout. */
    see(top: number, newHeight = height) {
      height = newHeight;
      const from = Math.floor(top / rowHeight);
      sight = { from, to: from + Math.ceil(height / rowHeight) + 1 };
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

/** The rows alone: scrolling renders nothing else. */
function CaseRows(props: {
  readonly pages: CasePages;
  readonly assign: (row: CaseSummary) => void;
  readonly span: Signal<RowSpan>;
  readonly at: Signal<number>;
  readonly total: number;
}): JSX.Element {
  const { pages, assign, span, at, total } = props;
  const m = words.value;
  const current = at.value;
  const { from, to } = span.value;
  const pick = useCallback((index: number) => (at.value = index), [at]);
  useEffect(() => {
    pages.need(to + ahead);
  }, [pages, to]);
  const rows = pages.rows.value;
  const places = Array.from(
    { length: Math.max(0, Math.min(to, total) - from) },
    (_, i) => from + i,
  );
  return (
    <div role="rowgroup" style={{ height: `${total * rowHeight}px` }} class="case-rows">
      {places.map((index) => {
        const row = rows[index];
        return row === undefined ? (
          <WaitingRow key={index} index={index} />
        ) : (
          <CaseRow
            key={index}
            row={row}
            index={index}
            current={current === index}
            onPick={pick}
            assign={assign}
            m={m}
          />
        );
      })}
    </div>
  );
}
