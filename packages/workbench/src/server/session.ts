import { createHash, randomBytes } from "node:crypto";
import type { Actor, SessionStore } from "../store/store.ts";
import type { OidcLogin } from "./settings.ts";
import type { User } from "./user.ts";

/**
 * The cookie's name. With the prefix browsers take it over HTTPS only, from this host alone; over plain HTTP
 * (a loopback address while trying things out) they would refuse it.
 */
export function sessionCookie({ publicUrl }: OidcLogin): string {
  return isSecure(publicUrl) ? "__Host-kodeks" : "kodeks";
}

export function isSecure(publicUrl: string): boolean {
  return new URL(publicUrl).protocol === "https:";
}

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Begins a session; gives the cookie's secret, of which only a hash is stored. */
export async function beginSession(
  sessions: SessionStore,
  login: OidcLogin,
  user: User,
  actor: Actor,
): Promise<{ readonly secret: string; readonly expiresAt: Date }> {
  const secret = randomBytes(32).toString("base64url");
  const now = new Date();
  const expiresAt = new Date(now.getTime() + login.sessionHours * 3_600_000);
  await sessions.create(
    {
      hash: hashOf(secret),
      user: user.user,
      name: user.name,
      roles: user.roles,
      csrf: randomBytes(32).toString("base64url"),
      createdAt: now.toISOString(),
      lastSeenAt: now.toISOString(),
      expiresAt: expiresAt.toISOString(),
    },
    actor,
  );
  return { secret, expiresAt };
}

/** The user of a session that still holds: not expired, and not idle for too long. */
export async function findSession(
  sessions: SessionStore,
  login: OidcLogin,
  secret: string,
): Promise<User | null> {
  if (!/^[\w-]{43}$/.test(secret)) return null;
  const hash = hashOf(secret);
  const session = await sessions.get(hash);
  if (session === null) return null;
  const now = Date.now();
  const idle = now - Date.parse(session.lastSeenAt);
  if (Date.parse(session.expiresAt) <= now || idle > login.idleMinutes * 60_000) return null;
  // Not on every request: a minute more or less of idling does not matter.
  if (idle > 60_000) await sessions.touch(hash, new Date(now).toISOString());
  const { user, name, roles, csrf, expiresAt } = session;
  return { user, name, roles, login: "oidc", session: { hash, csrf }, expiresAt };
}
