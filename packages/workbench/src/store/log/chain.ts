import { createHash } from "node:crypto";
import type { Json } from "./canonical-json.ts";
import { canonicalJson } from "./canonical-json.ts";

/** What happened, before it has a place in the chain. */
export interface LogRecord {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Who did it: a user's identifier, or `system`. */
  readonly actor: string;
  /** What was done, as in `case.read`. */
  readonly action: string;
  /** Pseudonym of the case it was done to; null where it concerns no single case. */
  readonly subject: string | null;
  /** Pseudonym of the patient whose case it is. */
  readonly patient: string | null;
  /** Identifiers, counts and hashes; never note text, never a patient's identifier. */
  readonly details: { readonly [key: string]: Json };
}

/** An entry of the log. */
export interface LogEntry extends LogRecord {
  /** 1 for the first. */
  readonly sequence: number;
  /** Hash of the entry before; `genesisHash` for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** The end of a log: what an anchor outside the store holds. */
export interface LogHead {
  /** Number of entries. */
  readonly sequence: number;
  readonly hash: string;
}

/** What stands before the first entry. It names the store, so that no other store's log fits. */
export function genesisHash(storeId: string): string {
  return sha256(`kodeks log of store ${storeId}`);
}

/** SHA-256 over the canonical JSON of an entry without its hash. */
export function entryHash(entry: Omit<LogEntry, "hash">): string {
  const { sequence, at, actor, action, subject, patient, details, previous } = entry;
  return sha256(
    canonicalJson({ sequence, at, actor, action, subject, patient, details, previous }),
  );
}

/** The entry that follows a head. */
export function nextEntry(head: LogHead, record: LogRecord): LogEntry {
  const { at, actor, action, subject, patient, details } = record;
  const entry = {
    sequence: head.sequence + 1,
    at,
    actor,
    action,
    subject,
    patient,
    details,
    previous: head.hash,
  };
  return { ...entry, hash: entryHash(entry) };
}

/** The first place where a log is broken. */
export interface LogBreak {
  /** The first entry that cannot be trusted. */
  readonly sequence: number;
  /**
   * `changed`: its content does not give its hash. `removed`: it is missing. `relinked`: it stands, but
   * does not follow from the entry before, so that one of the two was replaced. `truncated`: the log
   * ends before the head or an anchor says. `replaced`: it is not the entry of the anchor. `head`: the
   * stored head is behind the log or has another hash.
   */
  readonly kind: "changed" | "removed" | "relinked" | "truncated" | "replaced" | "head";
}

export interface Verification {
  /** Entries read. */
  readonly entries: number;
  /** The last entry that was read; the genesis where there is none. */
  readonly head: LogHead;
  readonly broken: LogBreak | null;
}

/**
 * Checks a chain from its beginning, in memory that does not grow with it.
 *
 * @param entries in the order of `sequence`
 * @param known heads that were noted earlier (anchors), and the stored head as `head`
 *
 * @example
 * const { broken } = await verifyChain(entries, genesisHash(storeId), { anchors: [anchor] });
 */
export async function verifyChain(
  entries: AsyncIterable<LogEntry> | Iterable<LogEntry>,
  genesis: string,
  known: { readonly anchors?: readonly LogHead[]; readonly head?: LogHead } = {},
): Promise<Verification> {
  const anchors = new Map<number, Set<string>>();
  for (const { sequence, hash } of known.anchors ?? []) {
    anchors.set(sequence, (anchors.get(sequence) ?? new Set()).add(hash));
  }
  const anchored = (head: LogHead): boolean =>
    [...(anchors.get(head.sequence) ?? [])].every((hash) => hash === head.hash);
  let head: LogHead = { sequence: 0, hash: genesis };
  const stop = (sequence: number, kind: LogBreak["kind"]): Verification => ({
    entries: head.sequence,
    head,
    broken: { sequence, kind },
  });
  if (!anchored(head)) return stop(1, "replaced");
  for await (const entry of entries) {
    const expected = head.sequence + 1;
    if (entry.sequence !== expected) return stop(expected, "removed");
    if (entryHash(entry) !== entry.hash) return stop(expected, "changed");
    if (entry.previous !== head.hash) return stop(expected, "relinked");
    if (!anchored(entry)) return stop(expected, "replaced");
    head = { sequence: entry.sequence, hash: entry.hash };
  }
  const last = Math.max(0, known.head?.sequence ?? 0, ...anchors.keys());
  if (last > head.sequence) return stop(head.sequence + 1, "truncated");
  if (known.head !== undefined && known.head.hash !== head.hash) {
    return stop(known.head.sequence + 1, "head");
  }
  return { entries: head.sequence, head, broken: null };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
