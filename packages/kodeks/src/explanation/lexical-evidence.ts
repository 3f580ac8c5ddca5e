import type { LexicalChannel } from "../model/lexical/lexical-channel.ts";
import type { NgramKind } from "../model/lexical/ngram-reader.ts";

/** An n-gram with what it adds to a code's logit. */
export interface NgramEvidence {
  readonly kind: NgramKind;
  /** As the tokenizer wrote it. */
  readonly text: string;
  readonly contribution: number;
  /** UTF-16 offsets of each place where it stands. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** The part of the lexical channel in a code's logit: exact, unlike an explanation of the neural one. */
export interface LexicalEvidence {
  /** The channel's whole logit, its bias included. */
  readonly logit: number;
  readonly bias: number;
  /** The n-grams that add most, largest first. */
  readonly for: readonly NgramEvidence[];
  /** Those that take most away, largest first. */
  readonly against: readonly NgramEvidence[];
  /** Sum of the n-grams that are not named. */
  readonly rest: number;
}

const [mostFor, mostAgainst] = [8, 4];

export function lexicalEvidence(
  channel: LexicalChannel,
  ids: Int32Array,
  label: number,
  starts: Int32Array,
  ends: Int32Array,
): LexicalEvidence {
  const all = channel
    .contributions(ids, label)
    .map(({ kind, text, contribution, places }): NgramEvidence => ({
      kind,
      text,
      contribution,
      places: places.map(([first, last]) => ({ start: starts[first], end: ends[last] })),
    }));
  const ahead = all.filter(({ contribution }) => contribution > 0).slice(0, mostFor);
  const against = all
    .filter(({ contribution }) => contribution < 0)
    .slice(-mostAgainst)
    .reverse();
  const sum = (items: readonly NgramEvidence[]): number =>
    items.reduce((total, { contribution }) => total + contribution, 0);
  const bias = channel.parts.bias[label];
  return {
    logit: bias + sum(all),
    bias,
    for: ahead,
    against,
    rest: sum(all) - sum(ahead) - sum(against),
  };
}
