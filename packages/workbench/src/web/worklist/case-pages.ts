import type { ReadonlySignal } from "@preact/signals";
import { batch, signal } from "@preact/signals";
import type { CaseSummary } from "../../api/case.ts";
import { call } from "../api/client.ts";
import type { Filter } from "./filter.ts";

/** A list of cases that is fetched as far as it is looked at. */
export interface CasePages {
  readonly rows: ReadonlySignal<readonly CaseSummary[]>;
  /** All that the filter lets through; null while unknown. */
  readonly total: ReadonlySignal<number | null>;
  readonly error: ReadonlySignal<unknown>;
  /** Fetches until `count` rows are there, or all. */
  readonly need: (count: number) => void;
  readonly replace: (row: CaseSummary) => void;
  readonly stop: () => void;
}

const pageSize = 200;

export function casePages(filter: Filter): CasePages {
  const rows = signal<readonly CaseSummary[]>([]);
  const total = signal<number | null>(null);
  const error = signal<unknown>(null);
  const stop = new AbortController();
  let cursor: string | null | undefined;
  let wanted = 0;
  let running = false;

  const fetchMore = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      while (rows.peek().length < wanted && cursor !== null) {
        const page = await call("listCases", {
          query: { ...filter, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) },
          signal: stop.signal,
        });
        cursor = page.next;
        batch(() => {
          rows.value = [...rows.peek(), ...page.items];
          error.value = null;
          total.value = page.next === null ? rows.peek().length : (page.total ?? total.peek());
        });
      }
    } catch (failure) {
      if (!stop.signal.aborted) error.value = failure;
    } finally {
      running = false;
    }
  };

  return {
    rows,
    total,
    error,
    need: (count) => {
      wanted = Math.max(wanted, count);
      void fetchMore();
    },
    replace: (row) => {
      rows.value = rows.peek().map((one) => (one.caseId === row.caseId ? row : one));
    },
    stop: () => {
      stop.abort();
    },
  };
}
