import type { FastifyRequest } from "fastify";
import { KodeksError } from "kodeks/base/errors";
import type { Store } from "../store/store.ts";
import type { OidcLogin, Settings } from "./settings.ts";
import { findSession, sessionCookie } from "./session.ts";
import { tokenVerifier } from "./token.ts";
import type { VerifyToken } from "./token.ts";
import { localUser } from "./user.ts";
import type { User } from "./user.ts";

/** Finds out who is asking. Null: nobody that the service knows. */
export type Authenticate = (request: FastifyRequest) => Promise<User | null>;

/**
 * How the service knows its users: no login (this machine's own user), signed bearer tokens, or sessions
 * that began at an OIDC provider.
 */
export function authenticator({ login }: Settings, store: Store): Authenticate {
  if (login === null) return async () => localUser;
  const verify =
    login.kind === "token" || login.tokenAudience !== undefined ? tokenVerifier(login) : null;
  return async (request) => {
    const bearer = bearerOf(request);
    if (bearer !== null) return verify === null ? null : verify(bearer);
    return login.kind === "oidc" ? bySession(request, login, store) : null;
  };
}

async function bySession(
  request: FastifyRequest,
  login: OidcLogin,
  store: Store,
): Promise<User | null> {
  const secret = request.cookies[sessionCookie(login)];
  return secret === undefined ? null : findSession(store.sessions, login, secret);
}

/** The token of an Authorization header; null where there is none. */
function bearerOf(request: FastifyRequest): string | null {
  const match = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? "");
  return match?.[1] ?? null;
}

/**
 * Refuses changes that another site could have made a browser send: with a session cookie, the session's
 * CSRF token must be there; and whatever the login, a foreign Origin is refused.
 *
 * @throws KodeksError BAD_CSRF
 */
export function checkOrigin(request: FastifyRequest, user: User, settings: Settings): void {
  const { origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const changes = request.method !== "GET" && request.method !== "HEAD";
  if (!changes) return;
  if (site !== undefined && site !== "same-origin" && site !== "none") throw foreign();
  if (origin !== undefined && origin !== ownOrigin(request, settings)) throw foreign();
  if (user.session === null) return;
  if (request.headers["kodeks-csrf"] !== user.session.csrf) {
    throw new KodeksError("BAD_CSRF", "the change lacks the session's CSRF token", {
      remedy: "Send the csrfToken of /v1/me as the header Kodeks-CSRF.",
    });
  }
}

function foreign(): KodeksError {
  return new KodeksError("BAD_CSRF", "the change comes from another site");
}

function ownOrigin(request: FastifyRequest, { login }: Settings): string {
  if (login?.kind === "oidc") return new URL(login.publicUrl).origin;
  return `${request.protocol}://${request.headers.host ?? ""}`;
}

export type { VerifyToken };
