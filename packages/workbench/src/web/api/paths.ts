import type { RouteName } from "../../api/routes.ts";

/**
 * The routes that the page calls. The contract itself stays out of the bundle, with its validator; a
 * test holds the two together.
 */
export const paths = {
  me: "GET /v1/me",
  about: "GET /v1/about",
  listUsers: "GET /v1/users",
  logout: "POST /auth/logout",
  listCases: "GET /v1/cases",
  facets: "GET /v1/cases/facets",
  nextCase: "GET /v1/cases/next",
  importCases: "POST /v1/cases",
  importFhir: "POST /v1/cases/fhir",
  getCase: "GET /v1/cases/:caseId",
  decide: "POST /v1/cases/:caseId/decisions",
  assign: "POST /v1/cases/:caseId/assignment",
  recode: "POST /v1/cases/:caseId/coding",
  explain: "POST /v1/explain",
  getJob: "GET /v1/jobs/:jobId",
  listWorklists: "GET /v1/worklists",
  createWorklist: "POST /v1/worklists",
  searchCodes: "GET /v1/codes",
  getCode: "GET /v1/codes/:code",
  listQueues: "GET /v1/reviews",
  getQueue: "GET /v1/reviews/:queueId",
  nextItem: "GET /v1/reviews/:queueId/next",
  getItem: "GET /v1/reviews/:queueId/items/:itemId",
  giveVerdict: "POST /v1/reviews/:queueId/items/:itemId/verdict",
  listAdjudications: "GET /v1/reviews/:queueId/adjudications",
  adjudicate: "POST /v1/reviews/:queueId/items/:itemId/adjudication",
  getEvaluation: "GET /v1/evaluation",
  getModel: "GET /v1/model",
} as const satisfies Partial<Record<RouteName, string>>;

export type PageRoute = keyof typeof paths;
