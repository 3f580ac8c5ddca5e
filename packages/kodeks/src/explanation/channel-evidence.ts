import type { TextChannel, TextContribution } from "../model/text-channel.ts";

/** An n-gram or mention with what it adds to a code's logit. */
export interface TextEvidence {
  readonly kind: TextContribution["kind"];
  /** As the tokenizer wrote it. */
  readonly text: string;
  readonly contribution: number;
  /** UTF-16 offsets of each place where it stands. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** The part of a channel beside the encoder in a code's logit: exact, unlike an explanation of the neural one. */
export interface ChannelEvidence {
  /** The channel's whole logit, its bias included. */
  readonly logit: number;
  readonly bias: number;
  /** The pieces of text that add most, largest first. */
  readonly for: readonly TextEvidence[];
  /** Those that take most away, largest first. */
  readonly against: readonly TextEvidence[];
  /** Sum of those that are not named. */
  readonly rest: number;
}

const [mostFor, mostAgainst] = [8, 4];

export function channelEvidence(
  channel: TextChannel,
  ids: Int32Array,
  label: number,
  starts: Int32Array,
  ends: Int32Array,
): ChannelEvidence {
  const all = channel
    .contributions(ids, label)
    .map(({ kind, text, contribution, places }): TextEvidence => ({
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
  const sum = (items: readonly TextEvidence[]): number =>
    items.reduce((total, { contribution }) => total + contribution, 0);
  const bias = channel.bias[label];
  return {
    logit: bias + sum(all),
    bias,
    for: ahead,
    against,
    rest: sum(all) - sum(ahead) - sum(against),
  };
}
