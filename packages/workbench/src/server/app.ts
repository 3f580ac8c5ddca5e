import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import { fastify, LogController } from "fastify";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { validatorCompiler } from "fastify-type-provider-zod";
import { KodeksError } from "kodeks/base/errors";
import { defaultBodyLimit, routes } from "../api/routes.ts";
import type { RouteContract, RouteName } from "../api/routes.ts";
import type { Actor } from "../store/store.ts";
import { authenticator, checkOrigin } from "./authenticate.ts";
import type { Authenticate } from "./authenticate.ts";
import { caseHandlers } from "./case-handlers.ts";
import { codingHandlers } from "./coding-handlers.ts";
import { registerDocs } from "./docs.ts";
import { interchangeHandlers } from "./interchange-handlers.ts";
import { jobHandlers } from "./job-handlers.ts";
import { parseJsonBody } from "./json-body.ts";
import { loggerOptions } from "./logger.ts";
import { modelHeader } from "./model-description.ts";
import { oidcFlow } from "./oidc.ts";
import { operationHandlers } from "./operation-handlers.ts";
import { faultOf, outcomeOf, problemOf } from "./problem.ts";
import type { Fault } from "./problem.ts";
import { reviewHandlers } from "./review-handlers.ts";
import type { Call, Handlers, RawAnswer } from "./route-call.ts";
import { contractOf } from "./route-call.ts";
import type { Service } from "./service.ts";
import { isLoopback } from "./settings.ts";
import { actorOf, mayCall } from "./user.ts";
import type { User } from "./user.ts";
import { registerPage } from "./page.ts";

declare module "fastify" {
  interface FastifyRequest {
    user: User | null;
  }
}

export interface AppOptions {
  /** Checks every answer against its contract, as tests do. */
  readonly checkAnswers?: boolean;
  /** Where log lines go instead of standard error. */
  readonly logTo?: NodeJS.WritableStream;
  /** The folder of the built page; none by default. */
  readonly page?: string;
}

/** The HTTP service: all routes of the table, and nothing that the table does not have but files. */
export async function createApp(
  service: Service,
  options: AppOptions = {},
): Promise<FastifyInstance> {
  const { settings, store, model, metrics, pool } = service;
  const app = fastify({
    logger: loggerOptions(settings.logLevel, options.logTo),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: defaultBodyLimit,
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 120_000,
    // A server that stops answers what it has, and nothing new.
    return503OnClosing: true,
    frameworkErrors: (error, request, reply) => sendFault(faultOf(error), request, reply),
    clientErrorHandler: (_error, socket) => {
      if (socket.destroyed || !socket.writable) return;
      socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    },
  });
  const authenticate = authenticator(settings, store);
  let isReady = false;
  pool.ready.then(
    () => (isReady = true),
    () => {},
  );

  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ["application/json", "application/fhir+json"],
    { parseAs: "buffer" },
    (_request, body, done) => {
      try {
        done(null, parseJsonBody(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  app.decorateRequest("user", null);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
    // Over plain HTTP on a loopback there is nothing to insist on.
    strictTransportSecurity: settings.login === null ? false : { maxAge: 31_536_000 },
  });
  app.addHook("onRequest", async (request, reply) => {
    reply.header("Kodeks-Model", modelHeader(model.identity));
    reply.header("Cache-Control", "no-store");
    if (settings.login === null) checkHost(request);
    // Before a body is read: nobody wants it.
    if (request.is404) return sendFault(unknownRoute(request, reply), request, reply);
    return undefined;
  });
  app.addHook("onRequest", identify(authenticate));
  // This machine's only user needs no limit, unless one is set.
  const perMinute = settings.requestsPerMinute ?? (settings.login === null ? 0 : 1200);
  if (perMinute > 0) {
    await app.register(rateLimit, {
      max: perMinute,
      timeWindow: "1 minute",
      hook: "onRequest",
      keyGenerator: (request: FastifyRequest) => request.user?.user ?? request.ip,
      errorResponseBuilder: () => new KodeksError("RATE_LIMITED", "too many requests in a minute"),
    });
  }
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "(none)";
    const { statusCode, elapsedTime } = reply;
    metrics.request(route, request.method, statusCode, elapsedTime / 1000);
    const user = request.user?.user ?? null;
    const line = { requestId: request.id, method: request.method, route, status: statusCode, user };
    request.log.info({ ...line, ms: Math.round(elapsedTime) }, "answered");
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const fault = faultOf(error);
    if (fault.status >= 500 && fault.code === "INTERNAL") {
      request.log.error({ requestId: request.id, failure: describe(error) }, "failed");
    }
    if (fault.code === "OVERLOADED") {
      const seconds = Math.min(60, Math.max(1, Math.ceil(pool.stats().secondsToEmpty)));
      reply.header("Retry-After", String(seconds));
    }
    return sendFault(fault, request, reply);
  });
  app.setNotFoundHandler((request, reply) =>
    sendFault(unknownRoute(request, reply), request, reply),
  );

  const flow = settings.login?.kind === "oidc" ? oidcFlow(settings.login, store) : null;
  const handlers: Handlers = {
    ...codingHandlers(service),
    ...jobHandlers(service),
    ...caseHandlers(service),
    ...reviewHandlers(service),
    ...interchangeHandlers(service),
    ...operationHandlers(service, flow, () => isReady),
  };
  for (const name of Object.keys(routes) as RouteName[]) {
    register(app, name, handlers, settings, options);
  }
  await registerDocs(app);
  if (options.page !== undefined) await registerPage(app, options.page);
  return app;

  function checkHost(request: FastifyRequest): void {
    // A site that points its own name to 127.0.0.1 must not reach a service without a login.
    const name = (request.headers.host ?? "").replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
    if (isLoopback(name)) return;
    throw new KodeksError("FORBIDDEN", "the service answers to this machine's own names only", {
      where: "header Host",
    });
  }
}

/** No inline scripts or styles, nothing from elsewhere. */
const contentPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

function identify(authenticate: Authenticate) {
  return async (request: FastifyRequest): Promise<void> => {
    request.user = await authenticate(request);
  };
}

function register(
  app: FastifyInstance,
  name: RouteName,
  handlers: Handlers,
  settings: Service["settings"],
  { checkAnswers = false }: AppOptions,
): void {
  const contract: RouteContract = contractOf(name, routes);
  const { method, path, access, params, query, body, bodyLimit = defaultBodyLimit } = contract;
  const handler = handlers[name] as (call: Call<RouteName>) => Promise<unknown>;
  app.route({
    method,
    url: path,
    bodyLimit,
    exposeHeadRoute: false,
    schema: {
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { querystring: query }),
      ...(body === undefined ? {} : { body }),
    },
    onRequest: async (request) => {
      if (access === "open") return;
      const { user } = request;
      if (user === null) {
        throw new KodeksError("UNAUTHENTICATED", "log in, or send a valid token", {
          remedy: "Begin at /auth/login, or send `Authorization: Bearer …`.",
        });
      }
      checkOrigin(request, user, settings);
      if (!mayCall(user, access)) {
        throw new KodeksError("FORBIDDEN", "the user's roles do not allow it");
      }
    },
    handler: async (request, reply) => {
      const { user } = request;
      const leaving = new AbortController();
      reply.raw.on("close", () => {
        if (!reply.raw.writableFinished) leaving.abort();
      });
      const answer = await handler({
        params: request.params,
        query: request.query,
        body: request.body,
        user,
        actor: user === null ? nobody(request) : actorOf(user, request.id),
        signal: leaving.signal,
        request,
        reply,
      } as unknown as Call<RouteName>);
      return send(reply, contract, answer, checkAnswers);
    },
  });
}

function nobody({ id }: FastifyRequest): Actor {
  return { user: "(nobody)", roles: [], requestId: id };
}

function send(
  reply: FastifyReply,
  contract: RouteContract,
  answer: unknown,
  checkAnswers: boolean,
): FastifyReply {
  if (reply.sent) return reply;
  if (answer === null) return reply.code(204).send();
  if (reply.statusCode === 200) reply.code(contract.status);
  if (contract.answer === undefined) {
    const { type, body, file } = answer as RawAnswer;
    if (file !== undefined) reply.header("Content-Disposition", `attachment; filename="${file}"`);
    return reply.type(type).send(body);
  }
  // A wrong answer is a fault of ours: tests must see it, people are better served by the answer.
  if (checkAnswers) contract.answer.parse(answer);
  const type = contract.type ?? "application/json";
  return reply.type(`${type}; charset=utf-8`).send(JSON.stringify(answer));
}

function sendFault(fault: Fault, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isFhir = (request.raw.url ?? "").startsWith("/fhir/");
  if (fault.status === 401) reply.header("WWW-Authenticate", 'Bearer realm="kodeks"');
  return reply
    .code(fault.status)
    .type(isFhir ? "application/fhir+json" : "application/problem+json")
    .send(JSON.stringify(isFhir ? outcomeOf(fault) : problemOf(fault, request.id)));
}

const patterns = Object.values(routes).map(({ method, path }) => ({
  method,
  pattern: new RegExp(
    `^${path
      .split("/")
      .map((part) => (part.startsWith(":") ? "[^/]+" : part.replaceAll("$", String.raw`\$`)))
      .join("/")}$`,
  ),
}));

/** An address that there is not, or not for this method. */
function unknownRoute(request: FastifyRequest, reply: FastifyReply): Fault {
  const allowed = allowedMethods(request.raw.url?.split("?")[0] ?? "");
  if (allowed.length === 0) {
    return faultOf(new KodeksError("UNKNOWN_ROUTE", "there is no such address"));
  }
  reply.header("Allow", allowed.join(", "));
  return faultOf(new KodeksError("WRONG_METHOD", "the address is not for this method"));
}

function allowedMethods(path: string): string[] {
  return [
    ...new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
  ];
}

/** What is logged of an unexpected error: its kind and where, not its message, which may quote a note. */
function describe(error: unknown): { readonly name: string; readonly at: readonly string[] } {
  const { name = "unknown", stack = "" } = (error ?? {}) as { name?: string; stack?: string };
  const lines = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return { name, at: lines.slice(0, 8).map((line) => line.trim()) };
}
