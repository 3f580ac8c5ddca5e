import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import type { Json } from "./canonical-json.ts";
import { entryHash, genesisHash, nextEntry, verifyChain } from "./chain.ts";
import type { LogEntry, LogHead, LogRecord } from "./chain.ts";

const genesis = genesisHash("store");

const records: fc.Arbitrary<LogRecord[]> = fc.array(
  fc.record({
    at: fc.constant("2024-01-01T00:00:00.000Z"),
    actor: fc.string(),
    action: fc.constantFrom("case.read", "case.decide"),
    subject: fc.option(fc.string()),
    patient: fc.option(fc.string()),
    details: fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.constant(null))),
  }),
  { minLength: 1, maxLength: 12 },
);

function chain(of: readonly LogRecord[]): LogEntry[] {
  const entries: LogEntry[] = [];
  let head: LogHead = { sequence: 0, hash: genesis };
  for (const record of of) {
    const entry = nextEntry(head, record);
    entries.push(entry);
    head = entry;
  }
  return entries;
}

const at = (entries: readonly LogEntry[], share: number): number =>
  Math.floor(share * entries.length);
const share = fc.double({ min: 0, max: 0.999, noNaN: true });

describe("canonicalJson", () => {
  it("gives the same bytes whatever the order of keys, and JSON that reads back", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = canonicalJson(value as Json);
        const shuffled = JSON.parse(text, (_key, inner: unknown) =>
          typeof inner === "object" && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).reverse())
            : inner,
        ) as Json;
        expect(canonicalJson(shuffled)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
  });
});

describe("verifyChain", () => {
  it("passes what was appended, with its head and any anchor", async () => {
    await fc.assert(
      fc.asyncProperty(records, share, async (given, where) => {
        const entries = chain(given);
        const head = entries.at(-1) as LogHead;
        const anchors = [entries[at(entries, where)] as LogHead, { sequence: 0, hash: genesis }];
        const found = await verifyChain(entries, genesis, { anchors, head });
        expect(found).toMatchObject({ entries: entries.length, broken: null });
      }),
    );
  });

  it("names the first entry of which anything was changed", async () => {
    const change = fc.constantFrom<(entry: LogEntry) => LogEntry>(
      (entry) => ({ ...entry, actor: `${entry.actor}x` }),
      (entry) => ({ ...entry, at: "2023-01-01T00:00:00.000Z" }),
      (entry) => ({ ...entry, action: "case.export" }),
      (entry) => ({ ...entry, subject: entry.subject === null ? "s" : null }),
      (entry) => ({ ...entry, patient: `${entry.patient}x` }),
      (entry) => ({ ...entry, details: { ...entry.details, more: 1 } }),
      (entry) => ({ ...entry, previous: entryHash(entry) }),
      (entry) => ({ ...entry, hash: entry.previous }),
    );
    await fc.assert(
      fc.asyncProperty(records, share, change, async (given, where, changed) => {
        const entries = chain(given);
        const i = at(entries, where);
        entries[i] = changed(entries[i]);
        const { broken } = await verifyChain(entries, genesis);
        expect(broken).toEqual({ sequence: i + 1, kind: "changed" });
      }),
    );
  });

  it("names an entry that is missing, and one put in with a hash of its own", async () => {
    await fc.assert(
      fc.asyncProperty(records, share, async (given, where) => {
        const entries = chain([...given, ...given]);
        const i = at(entries.slice(1), where);
        const without = entries.filter((_, j) => j !== i);
        const removed = await verifyChain(without, genesis);
        expect(removed.broken).toEqual({ sequence: i + 1, kind: "removed" });
        const old = entries[i];
        const forged = { ...old, actor: `${old.actor}x` };
        entries[i] = { ...forged, hash: entryHash(forged) };
        const relinked = await verifyChain(entries, genesis);
        expect(relinked.broken).toEqual({ sequence: i + 2, kind: "relinked" });
      }),
    );
  });

  it("sees that two entries changed places, also with new numbers", async () => {
    const entries = chain(
      ["a", "b", "c", "d"].map((actor) => ({
        at: "2024-01-01T00:00:00.000Z",
        actor,
        action: "case.read",
        subject: null,
        patient: null,
        details: {},
      })),
    );
    const [a, b, c, d] = entries as [LogEntry, LogEntry, LogEntry, LogEntry];
    const swapped = [a, { ...c, sequence: 2 }, { ...b, sequence: 3 }, d];
    expect((await verifyChain(swapped, genesis)).broken).toEqual({ sequence: 2, kind: "changed" });
    expect((await verifyChain([a, c, b, d], genesis)).broken).toMatchObject({ sequence: 2 });
    expect((await verifyChain(entries, genesisHash("another"))).broken).toMatchObject({
      sequence: 1,
      kind: "relinked",
    });
  });

  it("finds a tail cut off by the head or an anchor, and a chain written anew by an anchor alone", async () => {
    await fc.assert(
      fc.asyncProperty(records, share, async (given, where) => {
        const entries = chain(given);
        const end = entries.at(-1) as LogHead;
        const i = at(entries, where);
        const cut = entries.slice(0, i);
        for (const known of [{ head: end }, { anchors: [end] }]) {
          const { broken } = await verifyChain(cut, genesis, known);
          expect(broken).toEqual({ sequence: i + 1, kind: "truncated" });
        }
        expect((await verifyChain(cut, genesis)).broken).toBeNull();
        const anew = chain(given.map((record) => ({ ...record, actor: `${record.actor}x` })));
        const known = { head: anew.at(-1) as LogHead };
        expect((await verifyChain(anew, genesis, known)).broken).toBeNull();
        const { broken } = await verifyChain(anew, genesis, {
          ...known,
          anchors: [entries[i]],
        });
        expect(broken).toEqual({ sequence: i + 1, kind: "replaced" });
      }),
    );
  });
});
