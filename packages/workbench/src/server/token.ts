import { createPublicKey, createSecretKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import type { JWTPayload, JWTVerifyGetKey, KeyObject } from "jose";
import { KodeksError } from "kodeks/base/errors";
import { userRole } from "../api/session.ts";
import type { UserRole } from "../api/session.ts";
import type { OidcLogin, TokenLogin } from "./settings.ts";
import type { User } from "./user.ts";

/** A bearer token's user; null for a token that does not hold. */
export type VerifyToken = (token: string) => Promise<User | null>;

const publicAlgorithms = ["RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA"];
/** Shorter secrets can be guessed (RFC 7518 §3.2). */
const shortestSecret = 32;

/** @throws KodeksError BAD_SETTINGS */
export function tokenVerifier(login: TokenLogin | OidcLogin): VerifyToken {
  const { key, algorithms } = keysOf(login);
  const audience = login.kind === "token" ? login.audience : (login.tokenAudience ?? "");
  const options = {
    issuer: login.issuer,
    audience,
    algorithms,
    requiredClaims: ["exp", "sub"],
    clockTolerance: 30,
  };
  return async (token) => {
    try {
      const { payload } =
        typeof key === "function"
          ? await jwtVerify(token, key, options)
          : await jwtVerify(token, key, options);
      return userOf(payload, login, "token");
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };
}

/** The user that an identity provider's claims describe; null without a usable name. */
export function userOf(
  payload: JWTPayload,
  login: TokenLogin | OidcLogin,
  kind: "token" | "oidc",
): User | null {
  const { sub, exp } = payload;
  const name = payload["name"];
  if (sub === undefined || !/^[ -~\u00a1-\uffff]{1,200}$/.test(sub)) return null;
  return {
    user: sub,
    name: typeof name === "string" && name.length <= 200 ? name : sub,
    roles: rolesOf(payload, login),
    login: kind,
    session: null,
    expiresAt: exp === undefined ? null : new Date(exp * 1000).toISOString(),
  };
}

function rolesOf(
  payload: JWTPayload,
  { rolesClaim, roleMapping }: TokenLogin | OidcLogin,
): UserRole[] {
  const claim = rolesClaim
    .split(".")
    .reduce<unknown>(
      (value, part) => (value as Record<string, unknown> | undefined)?.[part],
      payload,
    );
  const given = Array.isArray(claim) ? claim : typeof claim === "string" ? claim.split(" ") : [];
  const roles = given.flatMap((value: unknown): readonly UserRole[] => {
    if (typeof value !== "string") return [];
    if (roleMapping !== undefined)
      return Object.hasOwn(roleMapping, value) ? (roleMapping[value] ?? []) : [];
    const known = userRole.safeParse(value);
    return known.success ? [known.data] : [];
  });
  return [...new Set(roles)];
}

function keysOf(login: TokenLogin | OidcLogin): {
  readonly key: KeyObject | JWTVerifyGetKey;
  readonly algorithms: string[];
} {
  if (login.kind === "oidc") {
    if (login.jwksUrl === undefined) throw badLogin("tokenAudience needs jwksUrl");
    return { key: createRemoteJWKSet(new URL(login.jwksUrl)), algorithms: publicAlgorithms };
  }
  const { jwksUrl, publicKeyFile, secretFile } = login;
  const given = [jwksUrl, publicKeyFile, secretFile].filter((one) => one !== undefined);
  if (given.length !== 1) {
    throw badLogin("exactly one of jwksUrl, publicKeyFile and secretFile belongs there");
  }
  if (jwksUrl !== undefined) {
    return { key: createRemoteJWKSet(new URL(jwksUrl)), algorithms: publicAlgorithms };
  }
  if (publicKeyFile !== undefined) {
    try {
      return {
        key: createPublicKey(readFileSync(publicKeyFile)),
        algorithms: publicAlgorithms,
      };
    } catch {
      throw badLogin("publicKeyFile is no public key in PEM");
    }
  }
  const secret = readSecret(secretFile ?? "");
  return { key: createSecretKey(secret), algorithms: ["HS256", "HS384", "HS512"] };
}

/** A shared secret, without the line end that editors put behind it. @throws KodeksError BAD_SETTINGS */
export function readSecret(file: string): Buffer {
  const secret = Buffer.from(readFileSync(file, "utf8").trimEnd());
  if (secret.length >= shortestSecret) return secret;
  throw badLogin(`the secret has fewer than ${shortestSecret} bytes`);
}

function badLogin(message: string): KodeksError {
  return new KodeksError("BAD_SETTINGS", message, {
    where: "login",
    remedy: "docs/security.md shows a working configuration.",
  });
}
