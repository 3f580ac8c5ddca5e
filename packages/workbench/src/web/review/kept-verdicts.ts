import { signal } from "@preact/signals";
import type { VerdictAnswer } from "../../api/review.ts";
import { readStored, writeStored } from "../state/stored.ts";

/** Whose verdict on which item. */
export interface VerdictPlace {
  readonly user: string;
  readonly queueId: string;
  readonly itemId: string;
}

/** A verdict that the service has not confirmed, or the beginning of one. */
export interface KeptVerdict {
  /** Of the item that it was given on. */
  readonly version: number;
  /** Null while only a comment is there. */
  readonly answer: VerdictAnswer | null;
  readonly comment: string;
  readonly seconds: number;
  /** Whether it settles a disagreement. */
  readonly settles: boolean;
}

const nameOf = ({ user, queueId, itemId }: VerdictPlace): string =>
  `verdict.${user}.${queueId}.${itemId}`;

export function readVerdict(place: VerdictPlace): KeptVerdict | null {
  return readStored(nameOf(place)) as KeptVerdict | null;
}

/** Answers that wait for the service, as far as this tab knows: items with their queues. */
export const unsentVerdicts = signal<ReadonlyMap<string, string>>(new Map());

/** Null forgets it. */
export function keepVerdict(place: VerdictPlace, kept: KeptVerdict | null): void {
  const waits = kept !== null && kept.answer !== null;
  if (unsentVerdicts.peek().has(place.itemId) !== waits) {
    const next = new Map(unsentVerdicts.peek());
    if (waits) next.set(place.itemId, place.queueId);
    else next.delete(place.itemId);
    unsentVerdicts.value = next;
  }
  writeStored(nameOf(place), kept);
}

/** Verdicts of a user that wait for the service. */
export function keptVerdicts(
  user: string,
): readonly { readonly place: VerdictPlace; readonly kept: KeptVerdict }[] {
  const start = `kodeks.verdict.${user}.`;
  try {
    return Object.keys(localStorage).flatMap((name) => {
      if (!name.startsWith(start)) return [];
      const [queueId = "", itemId = "", ...more] = name.slice(start.length).split(".");
      // What has more dots belongs to someone whose name begins alike.
      if (itemId === "" || more.length > 0) return [];
      const place = { user, queueId, itemId };
      const kept = readVerdict(place);
      return kept === null || kept.answer === null ? [] : [{ place, kept }];
    });
  } catch {
    return [];
  }
}
