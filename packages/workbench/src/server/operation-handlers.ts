import { version } from "kodeks/base/version";
import { unknownItem } from "./problem.ts";
import { noReport } from "./report.ts";
import type { OidcFlow } from "./oidc.ts";
import type { Handlers } from "./route-call.ts";
import type { Service } from "./service.ts";
import { sessionCookie } from "./session.ts";

type Names =
  | "searchCodes"
  | "getCode"
  | "getEvaluation"
  | "getFigure"
  | "getModel"
  | "me"
  | "listUsers"
  | "login"
  | "loginCallback"
  | "logout"
  | "about"
  | "health"
  | "readiness"
  | "metrics";

export function operationHandlers(
  service: Service,
  flow: OidcFlow | null,
  isReady: () => boolean,
): Pick<Handlers, Names> {
  const { codes, model, report, store, settings, pool, metrics } = service;
  const { catalogue } = codes;
  return {
    async searchCodes({ query }) {
      return { items: catalogue.search(query.q, query.limit).map(codes.answer) };
    },
    async getCode({ params }) {
      if (params.code === "root") {
        return { entry: null, ancestors: [], children: catalogue.children(null).map(codes.answer) };
      }
      const entry = catalogue.get(params.code);
      if (entry === undefined) throw unknownItem("code");
      return {
        entry: codes.answer(entry),
        ancestors: catalogue.ancestors(entry.code).map(codes.answer),
        children: catalogue.children(entry.code).map(codes.answer),
      };
    },
    async getEvaluation() {
      return report?.answer ?? noReport;
    },
    async getFigure({ params }) {
      const figure = report?.figure(params.name) ?? null;
      if (figure === null) throw unknownItem("figure");
      return { type: "image/svg+xml", body: figure };
    },
    async getModel() {
      return model.card;
    },
    async me({ user }) {
      const { session, ...rest } = user;
      return { ...rest, roles: [...user.roles], csrfToken: session?.csrf ?? null };
    },
    async listUsers() {
      return { items: [...(await store.users.list())] };
    },
    async login({ request, reply }) {
      if (flow === null) throw unknownItem("login: this service knows its users otherwise");
      await flow.begin(request, reply);
      return null;
    },
    async loginCallback({ request, reply }) {
      if (flow === null) throw unknownItem("login: this service knows its users otherwise");
      await flow.finish(request, reply);
      return null;
    },
    async logout({ user, actor, reply }) {
      if (user.session !== null) await store.sessions.end(user.session.hash, actor);
      if (settings.login?.kind === "oidc") {
        const name = sessionCookie(settings.login);
        reply.clearCookie(name, { path: "/", secure: name.startsWith("__Host-") });
      }
      return null;
    },
    async about() {
      return {
        kodeks: version,
        model: model.identity,
        catalogue: { name: codes.name, entries: catalogue.size },
        workers: pool.stats().workers,
      };
    },
    async health() {
      return { status: "ok" };
    },
    async readiness({ reply }) {
      const stored = await store.ready().then(
        () => true,
        () => false,
      );
      const ready = stored && isReady();
      reply.code(ready ? 200 : 503);
      return {
        status: ready ? "ready" : "not-ready",
        store: stored,
        model: isReady(),
        queued: pool.stats().queued,
      };
    },
    async metrics() {
      return { type: metrics.registry.contentType, body: await metrics.registry.metrics() };
    },
  };
}
