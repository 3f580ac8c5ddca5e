import { call, CallError } from "../api/client.ts";
import type { KeptVerdict, VerdictPlace } from "./kept-verdicts.ts";
import { keepVerdict, keptVerdicts } from "./kept-verdicts.ts";

/** Seconds that the service takes. */
const longest = 86_400;

/**
 * Gives a verdict that was kept.
 *
 * @throws CallError
 */
export async function sendVerdict(place: VerdictPlace, kept: KeptVerdict): Promise<void> {
  const { answer, settles } = kept;
  if (answer === null) return;
  const params = { queueId: place.queueId, itemId: place.itemId };
  const comment = kept.comment.trim();
  const bodyAt = (version: number) => ({
    version,
    answer,
    seconds: Math.min(longest, Math.round(kept.seconds)),
    ...(comment === "" ? {} : { comment }),
  });
  if (settles) {
    await call("adjudicate", { params, body: bodyAt(kept.version) });
    return;
  }
  try {
    await call("giveVerdict", { params, body: bodyAt(kept.version) });
  } catch (error) {
    if (!(error instanceof CallError) || error.status !== 409) throw error;
    const item = await call("getItem", { params });
    // It arrived, and only the answer to it was lost; or it was given in another tab.
    if (item.mine !== null) return;
    if (item.version === kept.version) throw error;
    // Someone else answered meanwhile, which changes nothing about this answer.
    await call("giveVerdict", { params, body: bodyAt(item.version) });
  }
}

/** Whether the service will never take it: the item is gone, settled or someone else's. */
export function isPast({ status }: CallError): boolean {
  return status === 409 || status === 404 || status === 403;
}

/** Items that are on the table in this tab: their own view sends. */
export const itemsOpen = new Set<string>();

/** Sends verdicts that an earlier visit, or another view, left behind. */
export async function sendLeftVerdicts(user: string): Promise<void> {
  for (const { place, kept } of keptVerdicts(user)) {
    if (itemsOpen.has(place.itemId)) continue;
    keepVerdict(place, kept);
    try {
      await sendVerdict(place, kept);
      keepVerdict(place, null);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (!isPast(error)) return;
      keepVerdict(place, null);
    }
  }
}
