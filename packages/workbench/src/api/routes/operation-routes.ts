import { about, health, readiness } from "../health.ts";
import { me, users } from "../session.ts";
import { coders, workers } from "./route-contract.ts";
import type { RouteContract } from "./route-contract.ts";

/** Who is asking, and how the service does. */
export const operationRoutes = {
  me: {
    method: "GET",
    path: "/v1/me",
    access: ["coder", "reviewer", "researcher", "monitor"],
    tag: "session",
    summary: "Who is asking, and what they may do",
    status: 200,
    answer: me,
  },
  listUsers: {
    method: "GET",
    path: "/v1/users",
    access: workers,
    tag: "session",
    summary: "People who have used the service",
    status: 200,
    answer: users,
  },
  login: {
    method: "GET",
    path: "/auth/login",
    access: "open",
    tag: "session",
    summary: "Go to the identity provider (OIDC)",
    status: 302,
  },
  loginCallback: {
    method: "GET",
    path: "/auth/callback",
    access: "open",
    tag: "session",
    summary: "Come back from the identity provider",
    status: 302,
  },
  logout: {
    method: "POST",
    path: "/auth/logout",
    access: ["coder", "reviewer", "researcher", "monitor"],
    tag: "session",
    summary: "End the session",
    status: 204,
  },
  about: {
    method: "GET",
    path: "/v1/about",
    access: coders,
    tag: "operation",
    summary: "Versions, model and catalogue of the service",
    status: 200,
    answer: about,
  },
  health: {
    method: "GET",
    path: "/healthz",
    access: "open",
    tag: "operation",
    summary: "Whether the process lives",
    status: 200,
    answer: health,
  },
  readiness: {
    method: "GET",
    path: "/readyz",
    access: "open",
    tag: "operation",
    summary: "Whether requests can be answered: 503 while not",
    status: 200,
    answer: readiness,
  },
  metrics: {
    method: "GET",
    path: "/metrics",
    access: ["monitor"],
    tag: "operation",
    summary: "Prometheus metrics",
    status: 200,
    type: "text/plain",
  },
} as const satisfies Record<string, RouteContract>;
