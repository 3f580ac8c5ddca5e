import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useEffect, useMemo } from "preact/hooks";
import type { CaseSummary } from "../../api/case.ts";
import type { Worklist } from "../../api/worklist.ts";
import { call } from "../api/client.ts";
import { showWhole, words } from "../i18n/words.ts";
import { useKeys } from "../keys/keys.ts";
import { tell } from "../shell/announce.tsx";
import { Empty, Failure, Loading } from "../shell/states.tsx";
import { go } from "../state/route.ts";
import { hasRole } from "../state/session.ts";
import { useLoaded } from "../state/use-call.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { casePages } from "./case-pages.ts";
import { CaseTable } from "./case-table.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { filter, setFilter } from "./filter.ts";
import { FilterBar } from "./filter-bar.tsx";
import { ImportDialog } from "./import-dialog.tsx";

/** The list of cases, what narrows it, and the way into the work. */
export function WorklistPage(): JSX.Element {
  const m = words.value;
  const round = useSignal(0);
  const importing = useSignal(false);
  const assigning = useSignal<CaseSummary | null>(null);
  const now = filter.value;
  const pages = useMemo(() => casePages(now), [now, round.value]);
  useEffect(() => pages.stop, [pages]);
  const [around, again] = useLoaded(
    `around ${now.worklist ?? ""} ${round.value}`,
    async (signal) => {
      const [facets, lists] = await Promise.all([
        call("facets", {
          query: now.worklist === undefined ? {} : { worklist: now.worklist },
          signal,
        }),
        call("listWorklists", { signal }),
      ]);
      return { facets, worklists: lists.items };
    },
  );
  const assign = useCallback((row: CaseSummary) => (assigning.value = row), []);
  useEffect(() => {
    pages.need(1);
  }, [pages]);
  const start = async (): Promise<void> => {
    try {
      const next = await call("nextCase", { query: filter.peek() });
      if (next === undefined) tell(words.peek().noNext);
      else go({ view: "case", id: next.caseId });
    } catch {
      tell(words.peek().unreachable);
    }
  };
  const keys = useMemo(
    () => [
      {
        keys: ["n", "s"],
        label: m.startCoding,
        group: m.keysList,
        run: () => void start(),
      },
      {
        keys: ["/"],
        label: m.keySearchList,
        group: m.keysList,
        run: () => document.getElementById("filter-course")?.focus(),
      },
      {
        keys: ["i"],
        label: m.importNotes,
        group: m.keysList,
        run: () => (importing.value = true),
      },
    ],
    [m],
  );
  useKeys(keys);

  const total = pages.total.value;
  const error = pages.error.value;
  const { facets = null, worklists = [] } = around.type === "loaded" ? around.value : {};
  const isNarrowed = Object.keys(now).some((key) => key !== "sort" && key !== "worklist");
  const mayWork = hasRole("coder", "reviewer");
  const importButton = mayWork && (
    <button type="button" class="button" onClick={() => (importing.value = true)}>
      {m.importNotes}
    </button>
  );
  return (
    <div class="worklist">
      <header class="worklist-head">
        <h1 tabIndex={-1}>{m.worklist}</h1>
        <WorklistChoice worklists={worklists} />
        <span class="muted" aria-live="polite">
          {total !== null && m.cases(showWhole(total))}
        </span>
        <span class="row push">
          {importButton}
          {hasRole("reviewer", "researcher") && <ExportMenu filter={now} />}
          {mayWork && (
            <button type="button" class="button primary" onClick={() => void start()}>
              {m.startCoding} <kbd>n</kbd>
            </button>
          )}
        </span>
      </header>
      <FilterBar facets={facets} />
      {error !== null && total === null ? (
        <Failure
          error={error}
          retry={() => {
            round.value += 1;
            again();
          }}
        />
      ) : total === null ? (
        <Loading />
      ) : total === 0 ? (
        isNarrowed ? (
          <Empty title={m.emptyFilter} text={m.emptyFilterText}>
            <button
              type="button"
              class="button primary"
              onClick={() => {
                setFilter({});
              }}
            >
              {m.clearFilter}
            </button>
          </Empty>
        ) : (
          <Empty title={m.emptyWorklist} text={m.emptyWorklistText}>
            {importButton}
          </Empty>
        )
      ) : (
        <CaseTable pages={pages} assign={assign} />
      )}
      {importing.value && (
        <ImportDialog
          worklists={worklists}
          onClose={() => (importing.value = false)}
          onImported={(count) => {
            importing.value = false;
            round.value += 1;
            tell(m.imported(count));
          }}
        />
      )}
      {assigning.value !== null && (
        <AssignDialog
          row={assigning.value}
          onClose={() => (assigning.value = null)}
          onAssigned={(row) => {
            pages.replace({ ...row });
            assigning.value = null;
            tell(row.assignee === null ? m.unassigned : m.assigned(row.assignee));
          }}
        />
      )}
    </div>
  );
}

function WorklistChoice({ worklists }: { readonly worklists: readonly Worklist[] }): JSX.Element {
  const m = words.value;
  const chosen = worklists.find(({ worklistId }) => worklistId === filter.value.worklist);
  return (
    <>
      {worklists.length > 0 && (
        <select
          class="input worklist-choice"
          aria-label={m.worklists}
          value={filter.value.worklist ?? ""}
          onChange={({ currentTarget }) => {
            const { worklist: _, ...rest } = filter.peek();
            setFilter(
              currentTarget.value === "" ? rest : { ...rest, worklist: currentTarget.value },
            );
          }}
        >
          <option value="">{m.allCases}</option>
          {worklists.map(({ worklistId, name }) => (
            <option key={worklistId} value={worklistId}>
              {name}
            </option>
          ))}
        </select>
      )}
      {chosen !== undefined && (
        <span class="muted">{m.doneOf(showWhole(chosen.done), showWhole(chosen.cases))}</span>
      )}
    </>
  );
}
