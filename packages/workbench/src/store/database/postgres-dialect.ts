import { PostgresDialect } from "kysely";
import type { Dialect } from "kysely";
import { Pool, types } from "pg";

export interface PostgresOptions {
  /** Connections kept open; 8 unless told otherwise. */
  readonly connections?: number;
}

/**
 * PostgreSQL through a pool of connections.
 *
 * @param url `postgres://USER@HOST:PORT/DATABASE`; the password may come from PGPASSWORD or ~/.pgpass
 */
export function postgresDialect(url: string, { connections = 8 }: PostgresOptions = {}): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: "kodeks",
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    // What the store promises must not depend on how the server is set up.
    options: "-c synchronous_commit=on -c default_transaction_isolation=read\\ committed",
    // `pg` gives int8 back as text: counts here stay far below 2⁵³.
    types: {
      getTypeParser: (type, format) =>
        type === types.builtins.INT8 && format !== "binary"
          ? Number
          : types.getTypeParser(type, format),
    },
  });
  // Without a listener the loss of an idle connection would end the process; the pool opens another.
  pool.on("error", () => {});
  return new PostgresDialect({ pool });
}
