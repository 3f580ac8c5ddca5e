import { codePointStarts, toCodePoint } from "../cohort/code-points.ts";
import type { CodedNote } from "../explanation/code-note.ts";
import type { Note } from "./read-notes.ts";
import type { ChannelEvidence, TextEvidence } from "../explanation/channel-evidence.ts";

export type OffsetUnit = "utf-16" | "code-points";

/** Which model coded a note. */
export interface ModelIdentity {
  /** SHA-256 of `model.safetensors`. */
  readonly sha256: string;
  readonly kodeks: string;
  readonly architecture: string;
  readonly level: number;
  readonly codes: number;
  readonly tau: number;
  /** The named set of boundaries that decided in place of τ. */
  readonly boundaries?: string;
}

/** A coded note as `kodeks code --format json` prints it. */
export function noteToJson(
  note: Note,
  coded: CodedNote,
  model: ModelIdentity,
  unit: OffsetUnit,
): object {
  const points = unit === "code-points" ? codePointStarts(note.text) : null;
  const inUnit = <Range extends { readonly start: number; readonly end: number }>(
    range: Range,
  ): Range => ({
    ...range,
    start: toCodePoint(points, range.start),
    end: toCodePoint(points, range.end),
  });
  const placesInUnit = (one: TextEvidence): TextEvidence => ({
    ...one,
    places: one.places.map(inUnit),
  });
  const channelInUnit = (channel: ChannelEvidence): ChannelEvidence => ({
    ...channel,
    for: channel.for.map(placesInUnit),
    against: channel.against.map(placesInUnit),
  });
  const suggestions = coded.suggestions.map(
    ({ evidence, spans, against, lexical, mentions, ...suggestion }) => ({
      ...suggestion,
      ...(evidence === undefined ? {} : { evidence: evidence.map(inUnit) }),
      ...(spans === undefined ? {} : { spans: spans.map(inUnit) }),
      ...(against === undefined ? {} : { against: against.map(inUnit) }),
      ...(lexical === undefined ? {} : { lexical: channelInUnit(lexical) }),
      ...(mentions === undefined ? {} : { mentions: channelInUnit(mentions) }),
    }),
  );
  return {
    id: note.id,
    model,
    offsetUnit: unit,
    tokens: coded.tokens,
    droppedTokens: coded.droppedTokens,
    primary: coded.primary,
    automation: coded.automation ?? null,
    codes: suggestions,
  };
}
