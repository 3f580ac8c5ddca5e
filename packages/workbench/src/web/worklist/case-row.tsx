import type { JSX } from "preact";
import { memo } from "preact/compat";
import type { CaseSummary } from "../../api/case.ts";
import type { Messages } from "../i18n/english.ts";
import { showDate, showPercent } from "../i18n/words.ts";
import { Icon } from "../shell/icons.tsx";
import { go, hrefOf } from "../state/route.ts";

/** Pixels of a row; all are alike, so that only those in sight need to exist. */
export const rowHeight = 52;

/** Codes that a row names. */
const mostCodes = 6;

/**
 * A case of the list, at its own place in the scroll: rows come and go at the edges, and those that stay are
 * neither moved nor drawn again.
 */
export const CaseRow = memo(function CaseRow(props: {
  readonly row: CaseSummary;
  readonly index: number;
  readonly current: boolean;
  readonly onPick: (index: number) => void;
  readonly assign: (row: CaseSummary) => void;
  readonly m: Messages;
}): JSX.Element {
  const { row, index, current, onPick, assign, m } = props;
  const codes = row.acceptedCodes.length > 0 ? row.acceptedCodes : row.predictedCodes;
  const more = codes.length - mostCodes;
  return (
    <div
      role="row"
      class={current ? "worklist-row current" : "worklist-row"}
      aria-rowindex={index + 2}
      data-state={row.state}
      style={{ top: `${index * rowHeight}px` }}
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
        <span class="code">{codes.slice(0, mostCodes).join(" ")}</span>
        {more > 0 && <span class="muted"> +{more}</span>}
        {row.humanCodes.length > 0 && row.disagreements > 0 && row.state !== "done" && (
          <small>{m.differences(row.disagreements)}</small>
        )}
      </span>
      <span role="cell" class="c-confidence">
        {row.confidence === null ? <span class="muted">–</span> : showPercent(row.confidence)}
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
});

/** Where a case will stand that has not come yet. */
export function WaitingRow({ index }: { readonly index: number }): JSX.Element {
  return (
    <div class="worklist-row waiting" aria-hidden="true" style={{ top: `${index * rowHeight}px` }}>
      <i />
    </div>
  );
}

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
