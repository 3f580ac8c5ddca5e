import type { Random } from "../base/random.ts";

/** A window as the model sees it, and what it is asked. */
export interface MaskedWindow {
  readonly ids: Int32Array;
  /** Places of the tokens to be guessed, ascending. */
  readonly places: Int32Array;
  /** The tokens that stood there. */
  readonly targets: Int32Array;
}

/** What stands in for tokens that are to be guessed. */
export interface MaskingRule {
  /** Of the tokens that may be chosen; at least one of them is. */
  readonly share: number;
  readonly maskId: number;
  /** Tokens that a random one is drawn from. */
  readonly ordinary: Int32Array;
}

/** Shares of the chosen tokens that become the mask token, and a random one; the rest stay as they are. */
const masked = 0.8;
const random = 0.1;

/** How many of `eligible` tokens are chosen: known without choosing them. */
export function chosenCount(eligible: number, share: number): number {
  return eligible === 0 ? 0 : Math.max(1, Math.round(eligible * share));
}

/**
 * Chooses tokens to be guessed, and replaces 80 % of them by the mask token and 10 % by random ones, as BERT
 * is pretrained (Devlin et al. 2019).
 *
 * @param from the first token that may be chosen
 * @param to one past the last
 */
export function maskForPrediction(
  ids: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
  { share, maskId, ordinary }: MaskingRule,
  source: Random,
): MaskedWindow {
  const places = choose(from, to, chosenCount(to - from, share), source);
  const seen = Int32Array.from(ids);
  for (const place of places) {
    const draw = source.next();
    if (draw < masked) seen[place] = maskId;
    else if (draw < masked + random) seen[place] = ordinary[source.nextInt(ordinary.length)];
  }
  return { ids: seen, places, targets: places.map((place) => ids[place]) };
}

/** Some of the numbers in [from, to), all equally likely, ascending. */
function choose(from: number, to: number, count: number, source: Random): Int32Array {
  const all = Int32Array.from({ length: to - from }, (_, i) => from + i);
  for (let i = 0; i < count; i++) {
    const other = i + source.nextInt(all.length - i);
    [all[i], all[other]] = [all[other], all[i]];
  }
  return all.slice(0, count).sort();
}
