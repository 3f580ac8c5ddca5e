import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { memo } from "preact/compat";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { CaseSummary } from "../../api/case.ts";
import { showDate, showPercent, words } from "../i18n/words.ts";
import { useKeys } from "../keys/keys.ts";
import { Icon } from "../shell/icons.tsx";
import { go, hrefOf } from "../state/route.ts";
import type { CasePages } from "./case-pages.ts";

/** Pixels of a row; all are alike, so that only those in sight need to exist. */
const rowHeight = 52;
/** Rows beyond the edges, and how many at once come and go. */
const margin = 12;
const stride = 6;

/** The cases as a table of which only the rows in sight exist. */
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
  const rows = pages.rows.value;
  const total = pages.total.value ?? rows.length;
  const count = Math.ceil(height.value / rowHeight) + 2 * margin + stride;
  const from = Math.max(0, Math.min(first.value, total - count + margin));
  const shown = rows.slice(from, from + count);

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
    pages.need(from + count + 100);
  }, [pages, from, count]);
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
        const next = Math.max(0, Math.floor((top - margin) / stride) * stride);
        if (next !== first.peek()) first.value = next;
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
      <div role="rowgroup" style={{ height: `${total * rowHeight}px` }} class="case-rows">
        <div
          class="case-window"
          style={{ transform: `translateY(${from * rowHeight}px)` }}
          role="presentation"
        >
          {shown.map((row, i) => (
            <Row
              key={row.caseId}
              row={row}
              index={from + i}
              current={at.value === from + i}
              onPick={(index) => (at.value = index)}
              assign={assign}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

const Row = memo(
  function Row(props: {
    readonly row: CaseSummary;
    readonly index: number;
    readonly current: boolean;
    readonly onPick: (index: number) => void;
    readonly assign: (row: CaseSummary) => void;
  }): JSX.Element {
    const { row, index, current, onPick, assign } = props;
    const m = words.value;
    const codes = row.acceptedCodes.length > 0 ? row.acceptedCodes : row.predictedCodes;
    const shown = codes.slice(0, 6);
    return (
      <div
        role="row"
        class={current ? "worklist-row current" : "worklist-row"}
        aria-rowindex={index + 2}
        data-state={row.state}
        onClick={({ target }) => {
          if (target instanceof Element && target.closest("a,button") !== null) return;
          go({ view: "case", id: row.caseId });
        }}
      >
        <span role="cell" class="c-case">
          <a
            id={`case-${index}`}
            href={hrefOf({ view: "case", id: row.caseId })}
            onFocus={() => {
              onPick(index);
            }}
          >
            {row.courseId ?? row.caseId}
          </a>
        </span>
        <span role="cell" class="c-specialty">
          {row.specialty ?? row.department ?? ""}
        </span>
        <span role="cell" class="c-end">
          {showDate(row.end)}
        </span>
        <span role="cell" class="c-codes">
          <span class="case-codes">
            {shown.map((code) => (
              <span class="code" key={code}>
                {code}
              </span>
            ))}
            {codes.length > shown.length && (
              <span class="muted">+{codes.length - shown.length}</span>
            )}
          </span>
          {row.humanCodes.length > 0 && row.disagreements > 0 && row.state !== "done" && (
            <small>{m.differences(row.disagreements)}</small>
          )}
        </span>
        <span role="cell" class="c-confidence">
          {row.confidence !== null && showPercent(row.confidence)}
          {row.recommendation === "auto-code" && <small class="auto">{m.autoCode}</small>}
        </span>
        <span role="cell" class="c-state">
          <StateMark state={row.state} />
          {m.states[row.state]}
        </span>
        <span role="cell" class="c-assignee">
          <button
            type="button"
            class="button small quiet"
            aria-label={m.assignTo(row.courseId ?? row.caseId)}
            onClick={() => {
              assign(row);
            }}
          >
            {row.assignee ?? "—"}
          </button>
        </span>
      </div>
    );
  },
  (a, b) =>
    a.row === b.row && a.index === b.index && a.current === b.current && a.assign === b.assign,
);

/** Empty, half or full: readable without colour. */
function StateMark({ state }: { readonly state: CaseSummary["state"] }): JSX.Element {
  if (state === "done") return <Icon name="check" />;
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.6" />
      {state === "in-progress" && <path d="M8 3A5 5 0 0 1 8 13Z" fill="currentColor" />}
    </svg>
  );
}
