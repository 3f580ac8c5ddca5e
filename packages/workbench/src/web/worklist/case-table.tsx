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

/** Rows beyond the edges of what is in sight, and how many come and go at once. */
const margin = 12;
const stride = 4;
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
  const first = useSignal(0);
  const height = useSignal(700);
  const at = useSignal(0);
  const total = pages.total.value ?? pages.rows.peek().length;

  useLayoutEffect(() => {
    const element = scroll.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => {
      height.value = element.clientHeight;
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, []);
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
        const top = Math.floor(currentTarget.scrollTop / rowHeight);
        first.value = Math.max(0, Math.floor((top - margin) / stride) * stride);
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
      <CaseRows {...props} first={first} height={height} at={at} total={total} />
    </div>
  );
}

/** The rows alone: scrolling renders nothing else. */
function CaseRows(props: {
  readonly pages: CasePages;
  readonly assign: (row: CaseSummary) => void;
  readonly first: Signal<number>;
  readonly height: Signal<number>;
  readonly at: Signal<number>;
  readonly total: number;
}): JSX.Element {
  const { pages, assign, first, height, at, total } = props;
  const count = Math.ceil(height.value / rowHeight) + 2 * margin + stride;
  const from = Math.max(0, Math.min(first.value, total - count + margin));
  const current = at.value;
  const pick = useCallback((index: number) => (at.value = index), [at]);
  useEffect(() => {
    pages.need(from + count + ahead);
  }, [pages, from, count]);
  const rows = pages.rows.value;
  const places = Array.from({ length: Math.min(count, total - from) }, (_, i) => from + i);
  return (
    <div role="rowgroup" style={{ height: `${total * rowHeight}px` }} class="case-rows">
      {places.map((index) => {
        const row = rows[index];
        // A row that leaves at one edge is used again at the other.
        const key = index % count;
        if (row === undefined) return <WaitingRow key={key} index={index} />;
        return (
          <CaseRow
            key={key}
            row={row}
            index={index}
            current={current === index}
            onPick={pick}
            assign={assign}
          />
        );
      })}
    </div>
  );
}
