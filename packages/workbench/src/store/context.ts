import { createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { countChanges } from "./cases/case-counts.ts";
import type { CountChanges } from "./cases/case-counts.ts";
import type { Engine } from "./database/columns.ts";
import type { Tables } from "./database/tables.ts";
import type { Json } from "./log/canonical-json.ts";
import { canonicalJson } from "./log/canonical-json.ts";
import { genesisHash } from "./log/chain.ts";
import type { LogRecord } from "./log/chain.ts";
import { appendLog, startLog } from "./log/log-table.ts";
import type { Actor } from "./store.ts";

/** One thing that was done, as the code that does it tells it. */
export interface Deed {
  readonly action: string;
  /** The case or review item. The log keeps a pseudonym of it. */
  readonly about: string | null;
  /** The patient, as the source names them. The log keeps a pseudonym. */
  readonly patient: string | null;
  /** Counts, states and Kodeks' own identifiers. */
  readonly details: { readonly [key: string]: Json };
  /** What the change was in full: kept beside the log until the case is erased, its hash in the log. */
  readonly content?: Json;
  /** For content of which each user has one that stands. */
  readonly by?: string;
}

/** What all rooms of a store share. */
export interface StoreContext {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
  readonly storeId: string;
  readonly pseudonym: (identifier: string) => string;
  /**
   * Does a piece of work and writes what was done to the log, together or not at all. Work that records
   * nothing leaves no entry. It may run again where the database asks for it.
   */
  readonly write: <Result>(
    actor: Pick<Actor, "user" | "roles" | "requestId">,
    work: (
      transaction: Transaction<Tables>,
      record: (deed: Deed) => void,
      count: CountChanges["add"],
    ) => Promise<Result>,
  ) => Promise<Result>;
}

/** Reads which store this is; a database without a store becomes one. */
export async function openContext(db: Kysely<Tables>, engine: Engine): Promise<StoreContext> {
  const { id, pseudonym_key: key } = await identity(db);
  const pseudonym = (identifier: string): string =>
    createHmac("sha256", Buffer.from(key, "hex")).update(identifier).digest("hex").slice(0, 32);
  return {
    db,
    engine,
    storeId: id,
    pseudonym,
    write: (actor, work) =>
      again(() =>
        db.transaction().execute(async (transaction) => {
          const deeds: Deed[] = [];
          const counts = countChanges();
          const result = await work(transaction, (deed) => deeds.push(deed), counts.add);
          await counts.write(transaction);
          if (deeds.length > 0) await recordDeeds(transaction, engine, pseudonym, actor, deeds);
          return result;
        }),
      ),
  };
}

interface Identity {
  readonly id: string;
  readonly pseudonym_key: string;
}

async function identity(db: Kysely<Tables>): Promise<Identity> {
  const read = (from: Kysely<Tables>): Promise<Identity | undefined> =>
    from.selectFrom("store").select(["id", "pseudonym_key"]).executeTakeFirst();
  const known = await read(db);
  if (known !== undefined) return known;
  return db.transaction().execute(async (transaction) => {
    const id = randomUUID();
    const made = await transaction
      .insertInto("store")
      .values({
        single: 1,
        id,
        pseudonym_key: randomBytes(32).toString("hex"),
        created_at: new Date().toISOString(),
      })
      // Of two processes that begin a store together one waits here and takes the other's.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(made.numInsertedOrUpdatedRows ?? 0n) === 1) {
      await startLog(transaction, genesisHash(id));
    }
    return (await read(transaction)) as Identity;
  });
}

async function recordDeeds(
  transaction: Transaction<Tables>,
  engine: Engine,
  pseudonym: (identifier: string) => string,
  actor: Pick<Actor, "user" | "roles" | "requestId">,
  deeds: readonly Deed[],
): Promise<void> {
  const at = new Date().toISOString();
  const prepared = deeds.map((deed) => {
    const { action, about, patient, details, content } = deed;
    const nonce = randomBytes(16).toString("hex");
    const text = content === undefined ? null : canonicalJson(content);
    const record: LogRecord = {
      at,
      actor: actor.user,
      action,
      subject: about === null ? null : pseudonym(about),
      patient: patient === null ? null : pseudonym(patient),
      details: {
        ...details,
        ...(text === null ? {} : { content: contentHash(nonce, text) }),
        request: actor.requestId,
        roles: actor.roles,
      },
    };
    return { deed, nonce, text, record };
  });
  const records = prepared.map(({ record }) => record);
  const head = await appendLog(transaction, engine, records);
  const first = head.sequence - records.length + 1;
  const changes = prepared.flatMap(({ deed, nonce, text }, index) =>
    text === null
      ? []
      : [
          {
            sequence: first + index,
            about: deed.about,
            kind: deed.action,
            by: deed.by ?? null,
            nonce,
            content: text,
          },
        ],
  );
  if (changes.length > 0) await transaction.insertInto("changes").values(changes).execute();
}

/** What the log keeps of a change's content. */
export function contentHash(nonce: string, canonical: string): string {
  return createHash("sha256").update(nonce).update(canonical).digest("hex");
}

/** PostgreSQL ends one of two transactions that wait for each other, and asks to have it run again. */
const runAgain = new Set(["40P01", "40001"]);

async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { readonly code?: unknown } | null)?.code;
      if (tries === 5 || typeof code !== "string" || !runAgain.has(code)) throw error;
    }
  }
}
