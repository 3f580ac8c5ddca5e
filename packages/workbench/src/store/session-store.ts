import type { StoreContext } from "./context.ts";
import { storable } from "./stored-text.ts";
import type { SessionRecord, SessionStore, UserStore } from "./store.ts";

/** The log-ins of a store. */
export function sessionStore({ db, write }: StoreContext): SessionStore {
  return {
    create: (session, actor) =>
      write(actor, async (transaction, record) => {
        await transaction
          .insertInto("sessions")
          .values({
            hash: session.hash,
            user: session.user,
            name: storable(session.name),
            roles: JSON.stringify(session.roles),
            csrf: session.csrf,
            created_at: session.createdAt,
            last_seen_at: session.lastSeenAt,
            expires_at: session.expiresAt,
          })
          .execute();
        record({ action: "login", about: null, patient: null, details: {} });
      }),
    async get(hash) {
      const row = await db
        .selectFrom("sessions")
        .selectAll()
        .where("hash", "=", hash)
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        hash: row.hash,
        user: row.user,
        name: row.name,
        roles: JSON.parse(row.roles) as SessionRecord["roles"],
        csrf: row.csrf,
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
        expiresAt: row.expires_at,
      };
    },
    async touch(hash, lastSeenAt) {
      await db
        .updateTable("sessions")
        .set({ last_seen_at: lastSeenAt })
        .where("hash", "=", hash)
        .execute();
    },
    end: (hash, actor) =>
      write(actor, async (transaction, record) => {
        const { numDeletedRows } = await transaction
          .deleteFrom("sessions")
          .where("hash", "=", hash)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return;
        record({ action: "logout", about: null, patient: null, details: {} });
      }),
    async sweep(now) {
      const { numDeletedRows } = await db
        .deleteFrom("sessions")
        .where("expires_at", "<", now)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** The people who have used a store. */
export function userStore({ db }: StoreContext): UserStore {
  return {
    async seen(user, name) {
      const values = { user: storable(user), name: storable(name) };
      await db
        .insertInto("users")
        .values(values)
        .onConflict((conflict) => conflict.column("user").doUpdateSet({ name: values.name }))
        .execute();
    },
    list: () => db.selectFrom("users").selectAll().orderBy("user").execute(),
  };
}
