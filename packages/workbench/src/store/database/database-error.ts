import { KodeksError } from "kodeks/base/errors";

/**
 * An error of a database as one for people. Its own message and detail are dropped, because they quote values:
 * what remains is the code that the database's manual lists.
 */
export function databaseError(error: unknown): Error {
  if (error instanceof KodeksError) return error;
  if (!(error instanceof Error)) return new KodeksError("INTERNAL", "the store failed");
  const code = (error as { readonly code?: unknown }).code;
  if (typeof code !== "string") return error;
  const known = Object.entries(meanings).find(([start]) => code.startsWith(start));
  if (known === undefined && !isDatabaseCode(code)) return error;
  const [, [message, remedy]] = known ?? [
    "",
    ["the database refused", "See the code in its manual."],
  ];
  return new KodeksError("BAD_DATABASE", `${message} (${code})`, { where: "the store", remedy });
}

/** SQLSTATE or the name of a SQLite result. */
function isDatabaseCode(code: string): boolean {
  return /^[0-9A-Z]{5}$/.test(code) || code.startsWith("SQLITE_");
}

/** By the beginning of the code. */
const meanings: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  ECONN: ["the database cannot be reached", "Look whether it runs, and at host and port."],
  ENOTFOUND: ["the database's host is not known", "Check the URL."],
  "08": ["the connection to the database was lost", "Look whether it runs; try again."],
  "28": ["the database refuses the log-in", "Check user and password."],
  "3D000": ["there is no such database", "Create it, or check the URL."],
  "42501": ["the database's user may not do this", "Make the user the owner of the database."],
  "53": ["the database has run out of space, memory or connections", "Make room."],
  "57P": ["the database is shutting down or starting", "Try again in a moment."],
  SQLITE_FULL: ["the disk is full", "Make room; nothing was written."],
  SQLITE_READONLY: ["the store cannot be written", "Check the file's owner and mode."],
  SQLITE_CANTOPEN: ["the store's file cannot be opened", "Check that its folder can be written."],
  SQLITE_NOTADB: ["the file is not a store", "Name the store's file."],
  SQLITE_CORRUPT: ["the store's file is damaged", "Restore a backup."],
  SQLITE_BUSY: ["another process holds the store", "Wait until it is done, and try again."],
};

/** The functions of an object, with the errors of the database put into words. */
export function withDatabaseErrors<Room extends object>(room: Room): Room {
  const wrapped = Object.entries(room).map(([name, member]) => {
    if (typeof member !== "function") return [name, member] as const;
    const call = member as (...given: readonly unknown[]) => unknown;
    return [
      name,
      (...given: readonly unknown[]): unknown => {
        const result = call(...given);
        if (result instanceof Promise) {
          return result.catch((error: unknown) => {
            throw databaseError(error);
          });
        }
        return isIterable(result) ? iterate(result) : result;
      },
    ] as const;
  });
  return Object.fromEntries(wrapped) as Room;
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

async function* iterate(values: AsyncIterable<unknown>): AsyncGenerator {
  try {
    yield* values;
  } catch (error) {
    throw databaseError(error);
  }
}
