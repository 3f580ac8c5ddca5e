import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import type { FastifyReply, FastifyRequest } from "fastify";
import { KodeksError } from "kodeks/base/errors";
import * as client from "openid-client";
import type { Store } from "../store/store.ts";
import { beginSession, isSecure, sessionCookie } from "./session.ts";
import { isLoopback } from "./settings.ts";
import type { OidcLogin } from "./settings.ts";
import { userOf } from "./token.ts";
import { actorOf } from "./user.ts";

/** The authorization code flow with PKCE at an OpenID provider. */
export interface OidcFlow {
  readonly begin: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  readonly finish: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

const flowCookie = "kodeks-login";

/** What must come back from the provider; lives in a signed cookie for ten minutes. */
interface FlowState {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly until: number;
}

export function oidcFlow(login: OidcLogin, store: Store): OidcFlow {
  const redirect = new URL("/auth/callback", login.publicUrl).href;
  const secure = isSecure(login.publicUrl);
  // Replicas may each take a part of a login: what signs the cookie comes from what they share.
  const secret =
    login.clientSecretFile === undefined
      ? undefined
      : readFileSync(login.clientSecretFile, "utf8").trimEnd();
  const signingKey = secret === undefined ? randomBytes(32) : Buffer.from(`kodeks login ${secret}`);
  let discovered: Promise<client.Configuration> | undefined;
  const configuration = (): Promise<client.Configuration> => {
    discovered ??= discover(login, secret).catch((error: unknown) => {
      discovered = undefined;
      throw unreachable(error);
    });
    return discovered;
  };
  const cookie = { path: "/auth", httpOnly: true, sameSite: "lax", secure } as const;

  return {
    async begin(_request, reply) {
      const verifier = client.randomPKCECodeVerifier();
      const flow: FlowState = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier,
        until: Date.now() + 600_000,
      };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect,
        scope: login.scopes,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state: flow.state,
        nonce: flow.nonce,
      });
      await reply
        .setCookie(flowCookie, seal(flow, signingKey), { ...cookie, maxAge: 600 })
        .redirect(url.href);
    },
    async finish(request, reply) {
      const flow = unseal(request.cookies[flowCookie], signingKey);
      reply.clearCookie(flowCookie, cookie);
      if (flow === null) throw failed();
      const given = new URL(request.raw.url ?? "", login.publicUrl);
      let claims;
      try {
        const tokens = await client.authorizationCodeGrant(await configuration(), given, {
          pkceCodeVerifier: flow.verifier,
          expectedState: flow.state,
          expectedNonce: flow.nonce,
          idTokenExpected: true,
        });
        claims = tokens.claims();
      } catch (error) {
        if (error instanceof KodeksError) throw error;
        throw failed();
      }
      const user = claims === undefined ? null : userOf(claims, login, "oidc");
      if (user === null || user.roles.length === 0) {
        throw new KodeksError("FORBIDDEN", "the user has no role in this service", {
          remedy: "Whoever runs the service gives roles by `rolesClaim` and `roleMapping`.",
        });
      }
      const actor = actorOf(user, request.id);
      const { secret, expiresAt } = await beginSession(store.sessions, login, user, actor);
      await store.users.seen(user.user, user.name);
      await reply
        .setCookie(sessionCookie(login), secret, {
          path: "/",
          httpOnly: true,
          sameSite: "lax",
          secure,
          expires: expiresAt,
        })
        .redirect("/");
    },
  };
}

async function discover(
  login: OidcLogin,
  secret: string | undefined,
): Promise<client.Configuration> {
  const issuer = new URL(login.issuer);
  // Plain HTTP is for a provider on this machine only.
  const execute = isLoopback(issuer.hostname) ? [client.allowInsecureRequests] : [];
  const method = secret === undefined ? client.None() : client.ClientSecretPost(secret);
  return client.discovery(issuer, login.clientId, undefined, method, { execute });
}

function seal(flow: FlowState, key: Buffer): string {
  const content = Buffer.from(JSON.stringify(flow)).toString("base64url");
  return `${content}.${mac(content, key).toString("base64url")}`;
}

function unseal(cookie: string | undefined, key: Buffer): FlowState | null {
  const [content = "", tag = ""] = (cookie ?? "").split(".");
  const [expected, found] = [mac(content, key), Buffer.from(tag, "base64url")];
  if (expected.length !== found.length || !timingSafeEqual(expected, found)) return null;
  const flow = JSON.parse(Buffer.from(content, "base64url").toString()) as FlowState;
  return flow.until < Date.now() ? null : flow;
}

function mac(content: string, key: Buffer): Buffer {
  return createHmac("sha256", key).update(content).digest();
}

function failed(): KodeksError {
  return new KodeksError("UNAUTHENTICATED", "the login did not succeed", {
    remedy: "Begin again at /auth/login.",
  });
}

function unreachable(cause: unknown): KodeksError {
  return new KodeksError("NOT_READY", "the identity provider cannot be reached", { cause });
}
