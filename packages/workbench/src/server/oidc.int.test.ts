import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testService } from "./service.fixture.ts";
import type { TestService } from "./service.fixture.ts";

/** An OpenID provider that knows one person and logs them in at once. */
async function startProvider() {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "k1", alg: "RS256", use: "sig" };
  const state = { nonce: "", groups: ["ward-coders"], verifier: "" };
  const server = createServer((request, response) => {
    const json = (value: unknown): void => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(value));
    };
    void (async () => {
      const { issuer } = provider;
      if (request.url === "/.well-known/openid-configuration") {
        json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["RS256"],
        });
      } else if (request.url === "/keys") {
        json({ keys: [jwk] });
      } else {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const form = new URLSearchParams(Buffer.concat(chunks).toString());
        state.verifier = form.get("code_verifier") ?? "";
        const idToken = await new SignJWT({
          nonce: state.nonce,
          name: "Anna",
          groups: state.groups,
        })
          .setProtectedHeader({ alg: "RS256", kid: "k1" })
          .setSubject("anna")
          .setIssuer(issuer)
          .setAudience("kodeks")
          .setIssuedAt()
          .setExpirationTime("5m")
          .sign(privateKey);
        json({ access_token: "x", token_type: "Bearer", id_token: idToken, expires_in: 300 });
      }
    })();
  });
  const provider = { issuer: "", state, close: () => server.close() };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return provider;
}

describe("a service with OpenID", () => {
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let test: TestService;
  beforeAll(async () => {
    provider = await startProvider();
    test = await testService({
      settings: {
        login: {
          kind: "oidc",
          issuer: provider.issuer,
          clientId: "kodeks",
          publicUrl: "http://127.0.0.1:9",
          rolesClaim: "groups",
          roleMapping: { "ward-coders": ["coder"] },
        },
      },
    });
  });
  afterAll(async () => {
    await test.close();
    provider.close();
  });

  const cookieOf = (answer: { cookies: { name: string; value: string }[] }, name: string): string =>
    answer.cookies.find((cookie) => cookie.name === name)?.value ?? "";

  const begin = async () => {
    const answer = await test.app.inject("/auth/login");
    expect(answer.statusCode).toBe(302);
    const url = new URL(String(answer.headers["location"]));
    provider.state.nonce = url.searchParams.get("nonce") ?? "";
    return {
      url,
      flow: cookieOf(answer, "kodeks-login"),
      state: url.searchParams.get("state") ?? "",
    };
  };
  const finish = async (flow: string, state: string) =>
    test.app.inject({
      url: `/auth/callback?code=abc&state=${encodeURIComponent(state)}`,
      cookies: { "kodeks-login": flow },
    });
  const logIn = async (): Promise<string> => {
    const { flow, state } = await begin();
    const answer = await finish(flow, state);
    expect(answer.statusCode).toBe(302);
    expect(answer.headers["location"]).toBe("/");
    return cookieOf(answer, "kodeks");
  };

  it("logs in by code and PKCE, with a session that CSRF tokens guard, and logs out", async () => {
    const { url, flow, state } = await begin();
    expect(url.searchParams.get("code_challenge_method")).toBe("S256");
    const answer = await finish(flow, state);
    expect(provider.state.verifier.length).toBeGreaterThan(40);
    const set = answer.cookies.find(({ name }) => name === "kodeks");
    expect(set).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    const cookies = { kodeks: set?.value ?? "" };
    const me = await test.app.inject({ url: "/v1/me", cookies });
    const { csrfToken, ...rest } = me.json<{ csrfToken: string }>();
    expect(rest).toMatchObject({ user: "anna", name: "Anna", roles: ["coder"], login: "oidc" });
    const code = async (headers: Record<string, string>) =>
      test.app.inject({
        method: "POST",
        url: "/v1/code",
        payload: { text: "x" },
        cookies,
        headers,
      });
    expect((await code({})).json()).toMatchObject({ code: "BAD_CSRF" });
    expect((await code({ "kodeks-csrf": "wrong" })).statusCode).toBe(403);
    expect((await code({ "kodeks-csrf": csrfToken })).statusCode).toBe(200);
    expect((await test.app.inject({ url: "/metrics", cookies })).statusCode).toBe(403);
    const out = await test.app.inject({
      method: "POST",
      url: "/auth/logout",
      cookies,
      headers: { "kodeks-csrf": csrfToken },
    });
    expect(out.statusCode).toBe(204);
    expect((await test.app.inject({ url: "/v1/me", cookies })).statusCode).toBe(401);
  });

  it("takes no answer of another login, twice, forged or too late", async () => {
    const one = await begin();
    const other = await begin();
    expect((await finish(one.flow, other.state)).statusCode).toBe(401);
    expect((await finish("", one.state)).statusCode).toBe(401);
    const [content = ""] = one.flow.split(".");
    expect((await finish(`${content}.AAAA`, one.state)).statusCode).toBe(401);
    // The nonce is of the second login: the first one's answer does not fit it.
    expect((await finish(one.flow, one.state)).statusCode).toBe(401);
  });

  it("lets in nobody without a role", async () => {
    provider.state.groups = ["others"];
    const { flow, state } = await begin();
    const answer = await finish(flow, state);
    expect(answer.statusCode).toBe(403);
    expect(cookieOf(answer, "kodeks")).toBe("");
    provider.state.groups = ["ward-coders"];
  });

  it("ends sessions that are idle or expired", async () => {
    const cookies = { kodeks: await logIn() };
    expect((await test.app.inject({ url: "/v1/me", cookies })).statusCode).toBe(200);
    const realNow = Date.now;
    try {
      Date.now = () => realNow() + 31 * 60_000;
      expect((await test.app.inject({ url: "/v1/me", cookies })).statusCode).toBe(401);
    } finally {
      Date.now = realNow;
    }
    for (const forged of ["", "x", "a".repeat(43), `${cookies.kodeks}x`]) {
      const answer = await test.app.inject({ url: "/v1/me", cookies: { kodeks: forged } });
      expect(answer.statusCode).toBe(401);
    }
  });
});
