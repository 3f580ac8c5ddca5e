import { signal } from "@preact/signals";
import type { CaseQuery } from "../../api/worklist.ts";

/** What the worklist shows; the next-case flow walks in the same order. */
export type Filter = Partial<Omit<CaseQuery, "limit" | "cursor">>;

const name = "kodeks.filter";

function kept(): Filter {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "{}") as Filter;
  } catch {
    return {};
  }
}

export const filter = signal<Filter>(kept());

export function setFilter(next: Filter): void {
  const entries = Object.entries(next).filter(([, value]) => value !== undefined && value !== "");
  filter.value = Object.fromEntries(entries);
  try {
    sessionStorage.setItem(name, JSON.stringify(filter.peek()));
  } catch {
    // Without storage the filter lasts as long as the page.
  }
}
