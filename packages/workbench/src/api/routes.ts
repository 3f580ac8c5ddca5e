import { caseRoutes } from "./routes/case-routes.ts";
import { codingRoutes } from "./routes/coding-routes.ts";
import { interchangeRoutes } from "./routes/interchange-routes.ts";
import { operationRoutes } from "./routes/operation-routes.ts";
import { resultRoutes } from "./routes/result-routes.ts";
import { reviewRoutes } from "./routes/review-routes.ts";
import type { RouteContract } from "./routes/route-contract.ts";

export type { Access, RouteContract } from "./routes/route-contract.ts";
export { defaultBodyLimit } from "./routes/route-contract.ts";

/** Every route of the service: the server registers it, OpenAPI describes it, tests go through all. */
export const routes = {
  ...codingRoutes,
  ...caseRoutes,
  ...reviewRoutes,
  ...resultRoutes,
  ...interchangeRoutes,
  ...operationRoutes,
} as const satisfies Record<string, RouteContract>;

export type RouteName = keyof typeof routes;
