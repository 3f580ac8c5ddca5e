import { readFileSync } from "node:fs";
import { KodeksError } from "kodeks/base/errors";

/**
 * A database's URL with the password from the file that KODEKS_DATABASE_PASSWORD_FILE names, if it does:
 * passwords belong into files that an orchestrator mounts, not into settings or process lists.
 *
 * @throws KodeksError NOT_FOUND where the file cannot be read
 */
export function withPassword(database: string): string {
  const file = process.env["KODEKS_DATABASE_PASSWORD_FILE"];
  if (file === undefined || !database.startsWith("postgres")) return database;
  const url = new URL(database);
  try {
    url.password = encodeURIComponent(readFileSync(file, "utf8").trimEnd());
  } catch (cause) {
    throw new KodeksError("NOT_FOUND", "the file of the database's password cannot be read", {
      where: "KODEKS_DATABASE_PASSWORD_FILE",
      cause,
    });
  }
  return url.href;
}
