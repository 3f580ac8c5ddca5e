import type { StoreContext } from "../context.ts";
import { contentHash } from "../context.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Json } from "./canonical-json.ts";
import { genesisHash, verifyChain } from "./chain.ts";
import type { LogBreak, LogHead } from "./chain.ts";
import { readEntries, readHead, toEntry } from "./log-table.ts";

/** What `kodeks log anchor` prints, to be kept where the store's administrators cannot write. */
export interface Anchor extends LogHead {
  readonly store: string;
  readonly at: string;
}

/** Something stored that is not what the log says was stored. */
export interface Mismatch {
  /** The entry of the log that says otherwise; null where there is none. */
  readonly sequence: number | null;
  /**
   * `change`: what lies beside an entry is not what its hash is of. `decisions` and `verdict`: the case or
   * item holds something else than its last change.
   */
  readonly kind: "change" | "decisions" | "verdict";
}

export interface StoreVerification {
  readonly store: string;
  readonly entries: number;
  readonly head: LogHead;
  /** The first broken entry of the chain. */
  readonly broken: LogBreak | null;
  /** Changes whose content was compared with the log. */
  readonly compared: number;
  /** The first that does not fit, where the chain itself holds. */
  readonly mismatch: Mismatch | null;
}

/** Rows read at once. */
const page = 1000;

/** The end of the log, as an anchor. */
export async function readAnchor({ db, storeId }: StoreContext): Promise<Anchor> {
  const { sequence, hash } = await readHead(db);
  return { store: storeId, sequence, hash, at: new Date().toISOString() };
}

/**
 * Checks the whole log: each entry by its hash, its place by the hash before, the end by the stored head and
 * the anchors. If the chain holds, also that decisions and verdicts are those that the log has hashes of.
 * Entries that are written meanwhile are left out.
 */
export async function verifyStore(
  context: StoreContext,
  anchors: readonly Anchor[] = [],
): Promise<StoreVerification> {
  const { db, storeId } = context;
  const head = await readHead(db);
  const upTo = async function* (): ReturnType<typeof readEntries> {
    for await (const entry of readEntries(db)) {
      if (entry.sequence > head.sequence && (await readHead(db)).sequence > head.sequence) return;
      yield entry;
    }
  };
  const strange = anchors.find(({ store }) => store !== storeId);
  const {
    entries,
    head: end,
    broken,
  } = await verifyChain(upTo(), genesisHash(storeId), {
    anchors,
    head,
  });
  const found = { store: storeId, entries, head: end, compared: 0, mismatch: null };
  if (strange !== undefined) return { ...found, broken: { sequence: 1, kind: "replaced" } };
  if (broken !== null) return { ...found, broken };
  const { compared, mismatch } = await compareChanges(context, head.sequence);
  return { ...found, broken, compared, mismatch };
}

async function compareChanges(
  context: StoreContext,
  upTo: number,
): Promise<{ readonly compared: number; readonly mismatch: Mismatch | null }> {
  let compared = 0;
  for (let next = 0; ;) {
    const rows = await context.db
      .selectFrom("changes")
      .innerJoin("log_entries", "log_entries.sequence", "changes.sequence")
      .selectAll("log_entries")
      .select(["about", "kind", "by", "nonce", "content"])
      .where("changes.sequence", ">", next)
      .where("changes.sequence", "<=", upTo)
      .orderBy("changes.sequence")
      .limit(page)
      .execute();
    for (const row of rows) {
      const { details, action, subject } = toEntry(row);
      const fits =
        details["content"] === contentHash(row.nonce, row.content) &&
        action === row.kind &&
        subject === (row.about === null ? null : context.pseudonym(row.about));
      if (!fits) return { compared, mismatch: { sequence: row.sequence, kind: "change" } };
      compared += 1;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) break;
    next = last.sequence;
  }
  const compare = async (): Promise<Mismatch | null> =>
    (await compareDecisions(context)) ?? (await compareVerdicts(context));
  // A case that is erased between two reads looks like one without its changes, but not twice.
  const mismatch = (await compare()) === null ? null : await compare();
  return { compared, mismatch };
}

/** The decisions of every case against its last change; a case without any has none. */
async function compareDecisions({ db }: StoreContext): Promise<Mismatch | null> {
  for (let next = 0; ;) {
    const rows = await db
      .selectFrom("cases")
      .innerJoin("case_contents", "case_contents.case_id", "cases.case_id")
      .select(["number", "state", "decisions"])
      .select((eb) =>
        eb
          .selectFrom("changes")
          .select("sequence")
          .whereRef("about", "=", "cases.case_id")
          .where("kind", "=", "case.decide")
          .orderBy("sequence", "desc")
          .limit(1)
          .as("sequence"),
      )
      .where("number", ">", next)
      .orderBy("number")
      .limit(page)
      .execute();
    const contents = await contentsOf(
      db,
      rows.flatMap(({ sequence }) => (sequence === null ? [] : [sequence])),
    );
    for (const { state, decisions, sequence } of rows) {
      const stands = canonicalJson({ state, decisions: JSON.parse(decisions) as Json });
      const logged =
        sequence === null ? canonicalJson({ state: "new", decisions: [] }) : contents.get(sequence);
      if (stands !== logged) return { sequence, kind: "decisions" };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return null;
    next = last.number;
  }
}

/** Every verdict against its last change. */
async function compareVerdicts({ db }: StoreContext): Promise<Mismatch | null> {
  for (let item = ""; ;) {
    const rows = await db
      .selectFrom("verdicts")
      .innerJoin("review_items", "review_items.item_id", "verdicts.item_id")
      .selectAll("verdicts")
      .select("erased")
      .select((eb) =>
        eb
          .selectFrom("changes")
          .select("sequence")
          .whereRef("about", "=", "verdicts.item_id")
          .whereRef("changes.by", "=", "verdicts.by")
          .where((inner) =>
            inner(
              "kind",
              "=",
              inner
                .case()
                .when("verdicts.settles", "=", 1)
                .then("review.adjudicate")
                .else("review.verdict")
                .end(),
            ),
          )
          .orderBy("sequence", "desc")
          .limit(1)
          .as("sequence"),
      )
      .where("verdicts.item_id", ">", item)
      .orderBy("verdicts.item_id")
      .limit(page)
      .execute();
    // The last item may go on behind the page.
    const last = rows.at(-1)?.item_id;
    const whole = rows.length < page ? rows : rows.filter(({ item_id }) => item_id !== last);
    const contents = await contentsOf(
      db,
      whole.flatMap(({ sequence }) => (sequence === null ? [] : [sequence])),
    );
    for (const { answer, comment, seconds, settles, sequence, erased } of whole) {
      if (erased === 1) continue;
      const stands = canonicalJson({ answer, comment, seconds, settles });
      if (sequence === null || contents.get(sequence) !== stands) {
        return { sequence, kind: "verdict" };
      }
    }
    const end = whole.at(-1)?.item_id;
    if (end === undefined || rows.length < page) return null;
    item = end;
  }
}

async function contentsOf(
  db: StoreContext["db"],
  sequences: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (sequences.length === 0) return new Map();
  const rows = await db
    .selectFrom("changes")
    .select(["sequence", "content"])
    .where("sequence", "in", sequences)
    .execute();
  return new Map(rows.map(({ sequence, content }) => [sequence, content]));
}
