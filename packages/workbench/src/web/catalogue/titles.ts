import { signal } from "@preact/signals";
import { call, CallError } from "../api/client.ts";

const known = signal<ReadonlyMap<string, string | null>>(new Map());
const asked = new Set<string>();

/** Keeps titles that came along with something else. */
export function learnTitles(pairs: Iterable<readonly [string, string | null]>): void {
  const next = new Map(known.peek());
  for (const [code, title] of pairs) if (title !== null) next.set(code, title);
  if (next.size > known.peek().size) known.value = next;
}

/** Title of a code; null until the catalogue has answered, and for codes that it does not have. */
export function titleOf(code: string): string | null {
  const title = known.value.get(code);
  if (title !== undefined || asked.has(code)) return title ?? null;
  asked.add(code);
  void ask(code);
  return null;
}

async function ask(code: string): Promise<void> {
  try {
    const { entry } = await call("getCode", { params: { code } });
    known.value = new Map(known.peek()).set(code, entry?.title ?? null);
  } catch (error) {
    // A code that the catalogue lacks stays without a title; what fails for a while is asked again later.
    if (error instanceof CallError && !error.passing) return;
    setTimeout(() => asked.delete(code), 10_000);
  }
}
