import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiDocument } from "./openapi.ts";
import { valuesOf } from "./schema-values.fixture.ts";
import type { Schema } from "./schema-values.fixture.ts";
import { testService } from "./service.fixture.ts";
import type { TestService } from "./service.fixture.ts";

const document = openApiDocument() as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { name: string; in: "path" | "query"; schema: Schema }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({ path, method: method.toUpperCase(), one })),
);
const resolve = (reference: string): Schema =>
  document.components.schemas[reference.split("/").at(-1) ?? ""] ?? {};

interface Answer {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** What every answer to every request must be: no failure of ours, no trace of the code, errors as promised. */
function expectManners({ statusCode, body, headers }: Answer, path: string): void {
  expect(statusCode, body.slice(0, 300)).toBeLessThan(500);
  expect(body).not.toMatch(/\n\s+at |node_modules|\.ts:\d|\.js:\d|SQLITE|select .* from/i);
  if (statusCode < 400) return;
  const type = path.startsWith("/fhir/") ? "application/fhir+json" : "application/problem+json";
  expect(headers["content-type"]).toContain(type);
}

describe("any request", () => {
  let test: TestService;
  beforeAll(async () => {
    test = await testService();
  });
  afterAll(() => test.close());

  const text = (value: unknown): string =>
    typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined");

  it.each(operations)(
    "$method $path answers with 2xx, 3xx or 4xx",
    async ({ path, method, one }) => {
      const part = (place: "path" | "query") => {
        const own = one.parameters.filter((parameter) => parameter.in === place);
        const record = Object.fromEntries(
          own.map(({ name, schema }) => [name, valuesOf(schema, resolve)]),
        );
        return fc.record(record, place === "path" ? {} : { requiredKeys: [] });
      };
      const [type, media] = Object.entries(one.requestBody?.content ?? {})[0] ?? [];
      const body = media === undefined ? fc.constant(undefined) : valuesOf(media.schema, resolve);
      await fc.assert(
        fc.asyncProperty(part("path"), part("query"), body, async (params, query, payload) => {
          const safe = (value: unknown): string =>
            encodeURIComponent(text(value).replaceAll(/\p{Surrogate}/gu, "?"));
          let url = path;
          for (const [name, value] of Object.entries(params))
            url = url.replace(`{${name}}`, safe(value));
          const pairs = Object.entries(query).map(([name, value]) => `${name}=${safe(value)}`);
          const answer = await test.app.inject({
            method: method as "GET",
            url: pairs.length === 0 ? url : `${url}?${pairs.join("&")}`,
            ...(payload === undefined
              ? {}
              : {
                  payload: text(payload) === payload ? JSON.stringify(payload) : text(payload),
                  headers: { "content-type": type },
                }),
          });
          expectManners(answer, path);
        }),
        { numRuns: media === undefined ? 12 : 25, endOnFailure: true },
      );
    },
  );

  const withBody = operations.filter(({ one }) => one.requestBody !== undefined);
  const bodies: readonly (readonly [string, Buffer, number])[] = [
    ["nothing", Buffer.alloc(0), 400],
    ["deep JSON", Buffer.from("[".repeat(60_000)), 400],
    ["deep objects", Buffer.from(`${'{"a":'.repeat(9000)}1${"}".repeat(9000)}`), 400],
    [
      "invalid UTF-8",
      Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
      400,
    ],
    ["half a value", Buffer.from('{"text":'), 400],
    ["prototypes", Buffer.from('{"__proto__":{"x":1},"constructor":{}}'), 400],
    ["too much", Buffer.from(`"${"x".repeat(17 * 1024 * 1024)}"`), 413],
  ];
  it.each(bodies)("with a body of %s is refused by every route", async (_, payload, status) => {
    for (const { path, one } of withBody) {
      const [type = ""] = Object.keys(one.requestBody?.content ?? {});
      const url = path.replaceAll(/\{\w+\}/g, "x1");
      const answer = await test.app.inject({
        method: "POST",
        url,
        payload,
        headers: { "content-type": type },
      });
      expectManners(answer, path);
      expect(answer.statusCode, path).toBe(status);
    }
  });

  it("as wrong media types is refused by every route", async () => {
    for (const { path } of withBody) {
      for (const type of [
        "text/plain",
        "application/xml",
        "multipart/form-data; boundary=x",
        "application/json; charset=\u00ff",
        "x",
        "",
      ]) {
        const url = path.replaceAll(/\{\w+\}/g, "x1");
        const answer = await test.app.inject({
          method: "POST",
          url,
          payload: "{}",
          headers: { "content-type": type },
        });
        expectManners(answer, path);
        expect([400, 404, 415, 422]).toContain(answer.statusCode);
      }
    }
  });

  it.each([
    "/../../etc/passwd",
    "/docs/static/../../../package.json",
    "/docs/static/..%2f..%2f..%2fpackage.json",
    "/docs/static/%2e%2e/%2e%2e/package.json",
    "/v1/evaluation/figures/..%2fmanifest",
    "/v1/evaluation/figures/%2e%2e%2fmetrics.json",
    "/v1/cases/..%5c..%5cx",
    "/v1/codes/%00",
    "/v1/codes/%ff%fe",
    "/v1/codes/%",
    "//v1//me",
    "/v1/me?__proto__[x]=1&constructor=1",
    `/v1/codes/${"A".repeat(5000)}`,
    `/v1/codes?q=${"a+".repeat(8000)}`,
  ])("for %s reaches nothing", async (url) => {
    const answer = await test.app.inject({ url });
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toMatch(/"version":|root:|manifest/);
  });
});

describe("bytes that are hardly HTTP", () => {
  let test: TestService;
  let port: number;
  beforeAll(async () => {
    test = await testService();
    await test.app.listen({ port: 0, host: "127.0.0.1" });
    ({ port } = test.app.server.address() as AddressInfo);
  });
  afterAll(() => test.close());

  const send = async (bytes: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = "";
      const socket = connect(port, "127.0.0.1", () => socket.end(bytes, "latin1"));
      socket.setTimeout(5000, () => socket.destroy());
      socket.on("data", (chunk) => (answer += chunk.toString()));
      socket.on("error", () => {});
      socket.on("close", () => resolve(answer));
    });
  const head = "Host: 127.0.0.1\r\nConnection: close\r\n";

  it.each([
    [
      "two lengths",
      `POST /v1/code HTTP/1.1\r\n${head}Content-Length: 2\r\nContent-Length: 9\r\n\r\n{}`,
    ],
    [
      "length and chunks",
      `POST /v1/code HTTP/1.1\r\n${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    [
      "a wrong chunk",
      `POST /v1/code HTTP/1.1\r\n${head}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
    ],
    [
      "a header with a line end",
      `GET /v1/me HTTP/1.1\r\n${head}X-A: b\n c\r\nAuthorization: Bearer \x00\r\n\r\n`,
    ],
    ["a huge header", `GET /v1/me HTTP/1.1\r\n${head}X-A: ${"a".repeat(200_000)}\r\n\r\n`],
    ["no host", "GET /v1/me HTTP/1.1\r\nConnection: close\r\n\r\n"],
    ["a foreign host", "GET /v1/me HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"],
    ["an address of another site", `GET http://evil.example/v1/me HTTP/1.1\r\n${head}\r\n`],
    ["an unknown method", `BREW /v1/me HTTP/1.1\r\n${head}\r\n`],
    ["no HTTP at all", "\x16\x03\x01\x02\x00\x01"],
    [
      "claims of other addresses",
      `GET /v1/me HTTP/1.1\r\n${head}X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Host: evil.example\r\nX-HTTP-Method-Override: DELETE\r\n\r\n`,
    ],
  ])("%s: an answer of 2xx or 4xx, or none", async (_, bytes) => {
    const answer = await send(bytes);
    if (answer !== "") expect(answer).toMatch(/^HTTP\/1\.1 [24]\d\d /);
    expect(answer).not.toMatch(/\n\s+at |node_modules/);
    expect((await test.app.inject("/healthz")).statusCode).toBe(200);
  });

  it("a client that leaves while its note is coded costs nothing more", async () => {
    const payload = JSON.stringify({ text: "diabetes ".repeat(400), faithfulness: true });
    const client = httpRequest({
      port,
      host: "127.0.0.1",
      method: "POST",
      path: "/v1/code",
      headers: { "content-type": "application/json", "content-length": Buffer.byteLength(payload) },
    });
    client.on("error", () => {});
    client.end(payload);
    await new Promise((resolve) => setTimeout(resolve, 60));
    client.destroy();
    const answer = await test.app.inject({
      method: "POST",
      url: "/v1/code",
      payload: { text: "x" },
    });
    expect(answer.statusCode).toBe(200);
    const metrics = await test.app.inject("/metrics");
    expect(metrics.body).toMatch(/kodeks_courses_total\{kind="request",outcome="CLIENT_GONE"\} 1/);
    expect(test.service.pool.stats().running).toBe(0);
  });
});
