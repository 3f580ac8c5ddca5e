import { KodeksError } from "../../../base/errors.ts";

interface Explanation {
  readonly message: string;
  readonly remedy: string;
}

const unreachable: Explanation = {
  message: "the PostgreSQL server cannot be reached",
  remedy: "Check host and port (PGHOST, PGPORT), that the server runs, and that it listens there.",
};
const refused: Explanation = {
  message: "the PostgreSQL server refused the log-in",
  remedy: "Check user and password: PGUSER, and PGPASSWORD or ~/.pgpass.",
};
const insecure: Explanation = {
  message: "no encrypted connection to the PostgreSQL server could be made",
  remedy:
    "Check PGSSLMODE, and name the certificate authority with sslrootcert in the URL or NODE_EXTRA_CA_CERTS.",
};
const ended: Explanation = {
  message: "the PostgreSQL server ended the connection",
  remedy: "Was it shut down? Nothing was written; start the import again.",
};

const systemCodes = new Set([
  "EAI_AGAIN",
  "EACCES",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/** SQLSTATE codes and classes. */
const states: Readonly<Record<string, Explanation>> = {
  "28": refused,
  "3D": {
    message: "the PostgreSQL server has no such database",
    remedy: "Name the database in the URL or with PGDATABASE.",
  },
  "42501": {
    message: "the user may not read a table that is needed",
    remedy: "Have the database's owner GRANT USAGE on the schema and SELECT on its tables.",
  },
  "22021": {
    message: "the database holds text that is not in its own encoding",
    remedy: "Export the tables as CSV, and import those with --encoding latin1.",
  },
  "53300": {
    message: "the PostgreSQL server has no connection left",
    remedy: "Try again later.",
  },
  "57014": {
    message: "the PostgreSQL server cancelled a query",
    remedy: "Was it cancelled by hand, or by a limit of the server? Nothing was written.",
  },
  "57": ended,
  "08": ended,
  "40001": {
    message: "the standby server cancelled the import, because rows it read were vacuumed away",
    remedy: "Import from the primary server, or set hot_standby_feedback.",
  },
};

/**
 * What a failure of PostgreSQL or of its driver means. Their own messages are not passed on: they may hold the
 * user, the address or a value of a row.
 */
export function describePostgresError(error: unknown, where: string): KodeksError {
  if (error instanceof KodeksError) return error;
  const { message, remedy } = explain(error);
  return new KodeksError("BAD_DATABASE", message, { where, remedy });
}

function explain(error: unknown): Explanation {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  const known = states[code] ?? (code.length === 5 ? states[code.slice(0, 2)] : undefined);
  if (known !== undefined) return known;
  if (systemCodes.has(code) || /timeout/i.test(message)) return unreachable;
  // The driver has no code for these.
  if (/SASL|password|user name/i.test(message)) return refused;
  if (/SSL|TLS|certificate/i.test(`${code} ${message}`)) return insecure;
  if (/terminated|closed|not queryable/i.test(message)) return ended;
  const state = /^[0-9A-Z]{5}$/.test(code) ? ` (SQLSTATE ${code})` : "";
  return {
    message: `the PostgreSQL server reported an error${state}`,
    remedy: "Look into the server's log; nothing was written.",
  };
}
