import type { ReadonlySignal } from "@preact/signals";
import { signal } from "@preact/signals";
import type { ReviewItem, VerdictAnswer } from "../../api/review.ts";
import { CallError } from "../api/client.ts";
import type { KeptVerdict } from "./kept-verdicts.ts";
import { keepVerdict, readVerdict } from "./kept-verdicts.ts";
import { isPast, itemsOpen, sendVerdict } from "./send-verdict.ts";

export type VerdictState =
  | { readonly type: "open" }
  | { readonly type: "sending"; readonly answer: VerdictAnswer }
  /** Not reached, or signed out: kept, and tried again by itself. */
  | { readonly type: "waiting"; readonly answer: VerdictAnswer; readonly signedOut: boolean }
  | { readonly type: "refused"; readonly text: string };

/** A reviewer's verdict on one item, kept in the browser until the service has it. */
export interface VerdictWork {
  readonly comment: ReadonlySignal<string>;
  readonly state: ReadonlySignal<VerdictState>;
  readonly write: (comment: string) => void;
  readonly give: (answer: VerdictAnswer) => void;
  /** The item leaves the table: what waits is sent from elsewhere. */
  readonly dispose: () => void;
}

const longestPause = 15_000;

/** @param done called once the service has it; with null where it has passed the item by */
export function openVerdict(
  { queueId, itemId, version }: ReviewItem,
  settles: boolean,
  user: string,
  done: (answer: VerdictAnswer | null) => void,
): VerdictWork {
  const place = { user, queueId, itemId };
  const before = readVerdict(place);
  const since = performance.now() - (before?.seconds ?? 0) * 1000;
  const comment = signal(before?.comment ?? "");
  const state = signal<VerdictState>({ type: "open" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let left = false;

  const remember = (answer: VerdictAnswer | null): KeptVerdict => {
    const seconds = (performance.now() - since) / 1000;
    const kept = { version, answer, comment: comment.peek(), seconds, settles };
    keepVerdict(place, answer === null && kept.comment.trim() === "" ? null : kept);
    return kept;
  };
  const send = async (answer: VerdictAnswer): Promise<void> => {
    clearTimeout(timer);
    if (left || state.peek().type === "sending") return;
    state.value = { type: "sending", answer };
    try {
      await sendVerdict(place, remember(answer));
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      failed(answer, error);
      return;
    }
    keepVerdict(place, null);
    if (!left) done(answer);
  };
  const failed = (answer: VerdictAnswer, error: CallError): void => {
    if (error.passing || error.status === 401) {
      state.value = { type: "waiting", answer, signedOut: error.status === 401 };
      failures += 1;
      if (left || error.status === 401) return;
      timer = setTimeout(() => void send(answer), Math.min(longestPause, 500 * 2 ** failures));
    } else if (isPast(error)) {
      // Someone settled or changed it meanwhile: the queue knows what comes next.
      keepVerdict(place, null);
      if (!left) done(null);
    } else {
      remember(null);
      state.value = { type: "refused", text: error.problem?.detail ?? `HTTP ${error.status}` };
    }
  };
  const retry = (): void => {
    const now = state.peek();
    if (now.type === "waiting") void send(now.answer);
  };

  itemsOpen.add(itemId);
  addEventListener("online", retry);
  addEventListener("focus", retry);
  if (before !== null && before.answer !== null) void send(before.answer);
  return {
    comment,
    state,
    write: (text) => {
      comment.value = text;
      const now = state.peek();
      remember(now.type === "waiting" ? now.answer : null);
    },
    give: (answer) => void send(answer),
    dispose: () => {
      left = true;
      clearTimeout(timer);
      itemsOpen.delete(itemId);
      removeEventListener("online", retry);
      removeEventListener("focus", retry);
    },
  };
}
