import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../api/routes.ts";
import type { RouteContract } from "../api/routes.ts";
import type { UserRole } from "../api/session.ts";
import { saveModel, testService, token, tokenLogin } from "./service.fixture.ts";
import type { TestService } from "./service.fixture.ts";
import { checkExposure, readSettings, settingsSchema } from "./settings.ts";
import { temporaryFolders } from "../../../kodeks/src/base/temporary-folder.fixture.ts";

const makeFolder = temporaryFolders();
const everyRole: readonly UserRole[] = ["coder", "reviewer", "researcher", "admin", "monitor"];
const guarded = Object.entries(routes as Record<string, RouteContract>).flatMap(
  ([name, { method, path, access }]) =>
    access === "open" ? [] : [{ name, method, url: path.replaceAll(/:\w+/g, "x1"), access }],
);

describe("a service with signed tokens", () => {
  let test: TestService;
  const tokens = new Map<UserRole, string>();
  beforeAll(async () => {
    test = await testService({ settings: { login: tokenLogin, host: "0.0.0.0" } });
    for (const role of everyRole) tokens.set(role, await token([role]));
  });
  afterAll(() => test.close());

  const call = async (method: "GET" | "POST" | "DELETE", url: string, bearer: string | null) => {
    const headers = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
    return test.app.inject({ method, url, headers, ...(method === "POST" ? { payload: {} } : {}) });
  };

  it.each(guarded)("lets nobody unknown to $method $url", async ({ method, url }) => {
    const answer = await call(method, url, null);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers["www-authenticate"]).toContain("Bearer");
    const forged = await token(
      ["admin"],
      undefined,
      "another secret of sufficient length, thirty-two",
    );
    expect((await call(method, url, forged)).statusCode).toBe(401);
  });

  it.each(guarded)("lets only the right roles to $method $url", async ({ method, url, access }) => {
    for (const role of everyRole) {
      const allowed = role === "admin" || access.includes(role);
      const { statusCode } = await call(method, url, tokens.get(role) ?? "");
      if (allowed) expect([401, 403], role).not.toContain(statusCode);
      else expect(statusCode, role).toBe(403);
    }
    expect((await call(method, url, await token([]))).statusCode).toBe(403);
  });

  it("takes no token that is expired, of others, for others, without an end, or unsigned", async () => {
    const wrong: readonly ((jwt: SignJWT) => SignJWT)[] = [
      (jwt) => jwt.setExpirationTime("-5m"),
      (jwt) => jwt.setIssuer("urn:other"),
      (jwt) => jwt.setAudience("other"),
      (jwt) => jwt.setNotBefore("5m"),
    ];
    for (const change of wrong) {
      expect((await call("GET", "/v1/me", await token(["admin"], change))).statusCode).toBe(401);
    }
    const endless = await new SignJWT({ roles: ["admin"] })
      .setProtectedHeader({ alg: "HS256" })
      .setSubject("x")
      .setIssuer(tokenLogin.issuer)
      .setAudience(tokenLogin.audience)
      .sign(new TextEncoder().encode("a secret of the tests, long enough for HS256"));
    expect((await call("GET", "/v1/me", endless)).statusCode).toBe(401);
    const [, payload = ""] = (await token(["admin"])).split(".");
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    for (const unsigned of [`${none}.${payload}.`, `${none}.${payload}`, "x", "..", "a.b.c"]) {
      expect((await call("GET", "/v1/me", unsigned)).statusCode).toBe(401);
    }
  });

  it("keeps others' jobs to themselves", async () => {
    const [coder, reviewer] = [tokens.get("coder") ?? "", tokens.get("reviewer") ?? ""];
    const started = await test.app.inject({
      method: "POST",
      url: "/v1/batches",
      headers: { authorization: `Bearer ${coder}` },
      payload: { courses: [{ documents: [{ documentId: "d", text: "x" }] }] },
    });
    const { jobId } = started.json<{ jobId: string }>();
    expect((await call("GET", `/v1/jobs/${jobId}`, coder)).statusCode).toBe(200);
    for (const url of [`/v1/jobs/${jobId}`, `/v1/jobs/${jobId}/results`]) {
      expect((await call("GET", url, reviewer)).statusCode).toBe(404);
    }
    expect((await call("POST", `/v1/jobs/${jobId}/cancellation`, reviewer)).statusCode).toBe(404);
    expect((await call("GET", `/v1/jobs/${jobId}`, tokens.get("admin") ?? "")).statusCode).toBe(
      200,
    );
  });

  it("refuses changes that another site sends", async () => {
    const send = async (headers: Record<string, string>) =>
      test.app.inject({
        method: "POST",
        url: "/v1/code",
        payload: { text: "x" },
        headers: { authorization: `Bearer ${tokens.get("coder") ?? ""}`, ...headers },
      });
    expect((await send({ origin: "https://evil.example" })).json()).toMatchObject({
      code: "BAD_CSRF",
    });
    expect((await send({ "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
    expect((await send({ "sec-fetch-site": "same-origin" })).statusCode).toBe(200);
    expect((await send({ "content-type": "text/plain" })).statusCode).toBe(415);
  });

  it("has security headers on every kind of answer", async () => {
    for (const url of ["/healthz", "/v1/me", "/nothing", "/docs", "/openapi.json"]) {
      const { headers } = await test.app.inject(url);
      expect(headers["content-security-policy"], url).toMatch(/default-src 'none'/);
      expect(headers["content-security-policy"], url).not.toContain("unsafe");
      expect(headers["x-content-type-options"], url).toBe("nosniff");
      expect(headers["x-frame-options"], url).toBe("DENY");
      expect(headers["strict-transport-security"], url).toContain("max-age");
      expect(headers["kodeks-model"], url).toContain("sha256=");
      expect(headers["server"] ?? headers["x-powered-by"], url).toBeUndefined();
    }
  });
});

describe("limits", () => {
  it("count requests by user", async () => {
    const model = await saveModel(makeFolder());
    const test = await testService({
      model,
      settings: { login: tokenLogin, requestsPerMinute: 5 },
    });
    try {
      const ask = async (bearer: string): Promise<number> =>
        (await test.app.inject({ url: "/v1/me", headers: { authorization: `Bearer ${bearer}` } }))
          .statusCode;
      const coder = await token(["coder"]);
      const found = [];
      for (let i = 0; i < 7; i++) found.push(await ask(coder));
      expect(found).toEqual([200, 200, 200, 200, 200, 429, 429]);
      const refused = await test.app.inject({
        url: "/v1/me",
        headers: { authorization: `Bearer ${coder}` },
      });
      expect(refused.json()).toMatchObject({ code: "RATE_LIMITED", status: 429 });
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
      expect(await ask(await token(["admin"]))).toBe(200);
    } finally {
      await test.close();
    }
  });
});

describe("a service without a login", () => {
  it.each(["0.0.0.0", "::", "10.0.0.5", "example.org", "127.0.0.1.evil.example", "0"])(
    "refuses to be reachable at %s",
    (host) => {
      expect(() => readSettings(undefined, { host })).toThrow(
        expect.objectContaining({ code: "NO_LOGIN" }),
      );
      const login = { ...tokenLogin, secretFile: "x" };
      expect(() => checkExposure(settingsSchema.parse({ host, login }))).not.toThrow();
    },
  );

  it.each(["127.0.0.1", "127.8.8.8", "::1", "localhost"])("may be at %s", (host) => {
    expect(readSettings(undefined, { host }).host).toBe(host);
  });

  it("answers to this machine's names only, lest a site rebinds its own", async () => {
    const test = await testService();
    try {
      const ask = async (host: string): Promise<number> =>
        (await test.app.inject({ url: "/v1/me", headers: { host } })).statusCode;
      for (const host of ["localhost:8080", "127.0.0.1", "[::1]:8080"]) {
        expect(await ask(host), host).toBe(200);
      }
      for (const host of ["evil.example", "127.0.0.1.evil.example:80", "localhost.evil.example"]) {
        expect(await ask(host), host).toBe(403);
      }
    } finally {
      await test.close();
    }
  });
});

describe("settings", () => {
  it("refuse unknown keys, and say where", () => {
    expect(() => readSettings(undefined, { prot: 80 })).toThrow(
      expect.objectContaining({ code: "BAD_SETTINGS" }),
    );
    expect(() => readSettings("/nowhere/settings.json", {})).toThrow(
      expect.objectContaining({ code: "BAD_SETTINGS", where: "/nowhere/settings.json" }),
    );
  });
});
