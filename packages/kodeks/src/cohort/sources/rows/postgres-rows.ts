import { Client } from "pg";
import { KodeksError } from "../../../base/errors.ts";
import { describePostgresError } from "./postgres-errors.ts";
import type { ReadContext, RowTable, SourceRow } from "./row.ts";

export interface PostgresTableOptions {
  /** Columns that must be there, in lower case. */
  readonly required: readonly string[];
  /** Columns that are read where they are there. */
  readonly optional?: readonly string[];
  /** A condition in SQL on the rows wanted, which names columns in lower case. */
  readonly where?: string;
}

/** A database as it was at one moment. */
export interface PostgresSnapshot {
  /** A table or view by schema and name in any case; null if there is none. */
  readonly table: (
    schema: string,
    name: string,
    options: PostgresTableOptions,
  ) => Promise<RowTable | null>;
  /** The schemas that have a table of this name. */
  readonly schemasWith: (name: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

type Cells = (string | null)[];
type Query = (sql: string, values?: readonly string[]) => Promise<Cells[]>;

const server = "PostgreSQL";
/** How long to wait for the server's answer, unless PGCONNECT_TIMEOUT says otherwise. */
const connectTimeout = 15_000;
const batchRows = 2000;

/**
 * Connects to PostgreSQL for reading. Everything is read in one read-only transaction, so that tables which
 * change meanwhile still fit each other.
 *
 * @param url `postgres://…`, or null for libpq's variables (PGHOST, PGUSER, …); a password that is not in the
 * URL comes from PGPASSWORD or ~/.pgpass
 * @throws KodeksError USAGE (no such URL), BAD_DATABASE, INTERRUPTED. None holds the URL or the password.
 */
export async function openPostgres(
  url: string | null,
  signal?: AbortSignal,
): Promise<PostgresSnapshot> {
  const client = createClient(url);
  // Without a listener the loss of the connection between two queries would end the process.
  client.on("error", () => {});
  const cut = (): void => void client.connection.stream.destroy();
  signal?.addEventListener("abort", cut, { once: true });
  const run = async <Result>(where: string, action: () => Promise<Result>): Promise<Result> => {
    throwIfStopped(signal);
    try {
      return await action();
    } catch (error) {
      throwIfStopped(signal);
      throw describePostgresError(error, where);
    }
  };
  const queryAt =
    (where: string): Query =>
    (text, values = []) =>
      run(where, async () => {
        const query = { text, values: [...values], rowMode: "array" as const };
        return (await client.query<Cells>(query)).rows;
      });
  const close = async (): Promise<void> => {
    signal?.removeEventListener("abort", cut);
    await client.end().catch(() => {});
  };
  try {
    await run(server, () => client.connect());
    for (const statement of start) await queryAt(server)(statement);
  } catch (error) {
    cut();
    await close();
    throw error;
  }
  return {
    table: (schema, name, options) => openTable(queryAt, schema, name, options),
    schemasWith: async (name) => {
      const rows = await queryAt(server)(
        `SELECT DISTINCT n.nspname::text FROM ${relations} WHERE lower(c.relname) = $1 AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1`,
        [name],
      );
      return rows.map(([schema]) => String(schema));
    },
    close,
  };
}

const start = [
  "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
  "SET LOCAL datestyle = 'ISO'",
  "SET LOCAL client_encoding = 'UTF8'",
  // An import of a whole hospital takes longer than the limits meant for people's queries.
  "SET LOCAL statement_timeout = 0",
  "SET LOCAL idle_in_transaction_session_timeout = 0",
  // Otherwise a large table's rows may come in another order each time.
  "SET LOCAL synchronize_seqscans = off",
];

const relations =
  "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND c.relkind IN ('r', 'v', 'm', 'f', 'p')";

function createClient(url: string | null): Client {
  try {
    return new Client({
      ...(url === null ? {} : { connectionString: url }),
      application_name: "kodeks",
      keepAlive: true,
      ...(process.env["PGCONNECT_TIMEOUT"] === undefined
        ? { connectionTimeoutMillis: connectTimeout }
        : {}),
    });
  } catch {
    // The cause quotes the URL.
    throw new KodeksError(
      "USAGE",
      "the URL of the database cannot be read, or names a file that is missing",
      {
        where: server,
        remedy:
          "Write postgres://USER@HOST:PORT/DATABASE, with %40 for an @ in a name or password; or set PGHOST, PGUSER and PGDATABASE, and give --postgres.",
      },
    );
  }
}

async function openTable(
  queryAt: (where: string) => Query,
  schema: string,
  name: string,
  { required, optional = [], where }: PostgresTableOptions,
): Promise<RowTable | null> {
  const [found] = await queryAt(server)(
    `SELECT c.oid::text, n.nspname::text, c.relname::text, pg_table_size(c.oid)::text, c.reltuples::bigint::text
     FROM ${relations}
     WHERE lower(n.nspname) = lower($1) AND lower(c.relname) = $2
     ORDER BY n.nspname = $1 DESC, c.relname = $2 DESC, n.nspname, c.relname LIMIT 1`,
    [schema, name],
  );
  if (found === undefined) return null;
  const [oid, ownSchema, ownName, size, estimate] = found.map(String) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const file = `${ownSchema}.${ownName}`;
  const columns = await queryAt(file)(
    `SELECT attname::text, atttypid::regtype::text FROM pg_attribute
     WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [oid],
  );
  const types = new Map(columns.map(([column, type]) => [String(column), String(type)]));
  const lower = new Map(
    [...types.keys()].reverse().map((column) => [column.toLowerCase(), column]),
  );
  const missing = required.filter((column) => !lower.has(column));
  if (missing.length > 0) {
    throw new KodeksError(
      "BAD_TABLE",
      `the table lacks the columns ${missing.map((column) => `"${column}"`).join(", ")}`,
      { where: file, remedy: "Check that it is the table meant, of a schema that fits." },
    );
  }
  const names = [...required, ...optional].filter((column) => lower.has(column));
  const renamed = names.map(
    (column) => `${quote(lower.get(column) ?? column)} AS ${quote(column)}`,
  );
  const cells = names.map((column) =>
    asText(quote(column), types.get(lower.get(column) ?? column) ?? ""),
  );
  const condition = where === undefined ? "" : ` WHERE ${where}`;
  const from = `SELECT ${renamed.join(", ")} FROM ${quote(ownSchema)}.${quote(ownName)}`;
  const sql = `SELECT ${cells.join(", ")} FROM (${from}) AS source${condition}`;
  const table = { file, bytes: Number(size), expected: Number(estimate) };
  return {
    file,
    bytes: table.bytes,
    columns: () => Promise.resolve([...lower.keys()]),
    rows: (context) => readCursor(queryAt(file), sql, names, table, context),
  };
}

interface CursorTable {
  readonly file: string;
  readonly bytes: number;
  /** The server's estimate of the rows; -1 where it has none. */
  readonly expected: number;
}

async function* readCursor(
  query: Query,
  sql: string,
  names: readonly string[],
  { file, bytes, expected }: CursorTable,
  context: ReadContext,
): AsyncGenerator<SourceRow, void> {
  const fetch = (): Promise<Cells[]> => {
    const batch = query(`FETCH ${batchRows} FROM kodeks_rows`);
    // Awaited one batch later, and never if the reader stops.
    batch.catch(() => {});
    return batch;
  };
  await query(`DECLARE kodeks_rows NO SCROLL CURSOR FOR ${sql}`);
  let told = 0;
  try {
    let row = 0;
    let next = fetch();
    for (;;) {
      const batch = await next;
      if (batch.length === 0) break;
      next = fetch();
      for (const cells of batch) {
        row += 1;
        const values: Record<string, string | null> = {};
        names.forEach((name, i) => {
          const cell = cells[i] ?? null;
          values[name] = cell === "" ? null : cell;
        });
        yield { place: { file, row }, values };
      }
      const share = expected <= 0 ? 0 : Math.min(1, row / expected);
      context.onBytes?.(Math.round(share * bytes) - told);
      told = Math.round(share * bytes);
    }
    context.onBytes?.(bytes - told);
  } finally {
    // After an error the transaction, and with it the cursor, is gone.
    await query("CLOSE kodeks_rows").catch(() => {});
  }
}

/** A column as text, times without their zone: on the clock of the server's time zone. */
function asText(column: string, type: string): string {
  return type === "timestamp with time zone" ? `${column}::timestamp::text` : `${column}::text`;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new KodeksError("INTERRUPTED", "the run was stopped while reading a database");
}
