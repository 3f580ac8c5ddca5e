import { z } from "zod";
import * as cases from "./case.ts";
import * as catalogue from "./catalogue.ts";
import * as cds from "./cds-hooks.ts";
import * as coding from "./coding.ts";
import { id, page } from "./common.ts";
import { evaluation, figureParams } from "./evaluation.ts";
import { exportQuery } from "./exports.ts";
import { fhirQuery, fhirResource } from "./fhir.ts";
import { about, health, readiness } from "./health.ts";
import * as jobs from "./job.ts";
import { modelCard } from "./model.ts";
import * as reviews from "./review.ts";
import { me, users } from "./session.ts";
import type { UserRole } from "./session.ts";
import * as worklists from "./worklist.ts";

/** Who may call a route: anyone, or users with one of the roles. Admins may call every route. */
export type Access = "open" | readonly UserRole[];

/** What a route takes and gives: the server registers it, OpenAPI describes it, tests go through all. */
export interface RouteContract {
  readonly method: "GET" | "POST" | "DELETE";
  /** With `:name` for parameters. */
  readonly path: string;
  readonly access: Access;
  readonly tag: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Status of success. */
  readonly status: 200 | 201 | 202 | 204 | 302;
  /** What comes back as JSON; absent where the answer is no JSON or empty. */
  readonly answer?: z.ZodType;
  /** Media type, where it is not `application/json`. */
  readonly type?: string;
  /** Other media types that the query may ask for. */
  readonly otherTypes?: readonly string[];
  /** Largest body in bytes, where it may be larger than `defaultBodyLimit`. */
  readonly bodyLimit?: number;
  /** A 204 is possible: there is nothing more. */
  readonly mayBeEmpty?: true;
}

const coders = ["coder", "reviewer", "researcher"] as const;
const workers = ["coder", "reviewer"] as const;
const reviewers = ["reviewer"] as const;
const researchers = ["researcher"] as const;

/** Largest body of a request, in bytes, unless its route says otherwise. */
export const defaultBodyLimit = 64 * 1024;
const oneCourse = 4 * 1024 * 1024;
const manyCourses = 16 * 1024 * 1024;

export const routes = {
  // Coding without keeping anything.
  code: {
    method: "POST",
    path: "/v1/code",
    access: coders,
    tag: "coding",
    summary: "Code a note or a course; nothing is stored",
    body: coding.codeRequest,
    bodyLimit: oneCourse,
    status: 200,
    answer: coding.codedCourse,
  },
  explain: {
    method: "POST",
    path: "/v1/explain",
    access: coders,
    tag: "coding",
    summary: "Explain given codes of a course, with the faithfulness of each explanation",
    body: coding.explainRequest,
    bodyLimit: oneCourse,
    status: 200,
    answer: coding.explanation,
  },
  startBatch: {
    method: "POST",
    path: "/v1/batches",
    access: coders,
    tag: "coding",
    summary: "Code many courses as a job",
    body: coding.batchRequest,
    bodyLimit: manyCourses,
    status: 202,
    answer: jobs.job,
  },
  // Jobs.
  listJobs: {
    method: "GET",
    path: "/v1/jobs",
    access: coders,
    tag: "jobs",
    summary: "Jobs, the newest first; others' for admins only",
    query: reviews.pageQuery,
    status: 200,
    answer: page(jobs.job),
  },
  getJob: {
    method: "GET",
    path: "/v1/jobs/:jobId",
    access: coders,
    tag: "jobs",
    summary: "A job's progress",
    params: jobs.jobParams,
    status: 200,
    answer: jobs.job,
  },
  getJobResults: {
    method: "GET",
    path: "/v1/jobs/:jobId/results",
    access: coders,
    tag: "jobs",
    summary: "What a batch has come to so far",
    params: jobs.jobParams,
    query: jobs.jobResultsQuery,
    status: 200,
    answer: page(jobs.jobResult),
  },
  cancelJob: {
    method: "POST",
    path: "/v1/jobs/:jobId/cancellation",
    access: coders,
    tag: "jobs",
    summary: "Stop a job; what is done stays",
    params: jobs.jobParams,
    status: 200,
    answer: jobs.job,
  },
  // Codes.
  searchCodes: {
    method: "GET",
    path: "/v1/codes",
    access: coders,
    tag: "codes",
    summary: "Search codes by words or by the beginning of the code",
    query: catalogue.codeSearch,
    status: 200,
    answer: catalogue.codeSearchAnswer,
  },
  getCode: {
    method: "GET",
    path: "/v1/codes/:code",
    access: coders,
    tag: "codes",
    summary: "A code with those above and below it; `root` for the chapters",
    params: catalogue.nodeCode,
    status: 200,
    answer: catalogue.catalogueNode,
  },
  // Cases.
  importCases: {
    method: "POST",
    path: "/v1/cases",
    access: workers,
    tag: "cases",
    summary: "Put courses into a worklist and code them as a job",
    body: cases.importRequest,
    bodyLimit: manyCourses,
    status: 202,
    answer: cases.importAnswer,
  },
  listCases: {
    method: "GET",
    path: "/v1/cases",
    access: coders,
    tag: "cases",
    summary: "The worklist: cases by filter, paged",
    query: worklists.caseQuery,
    status: 200,
    answer: page(cases.caseSummary),
  },
  nextCase: {
    method: "GET",
    path: "/v1/cases/next",
    access: workers,
    tag: "cases",
    summary: "The next case that is open and not someone else's",
    query: worklists.nextQuery,
    status: 200,
    answer: cases.caseSummary,
    mayBeEmpty: true,
  },
  facets: {
    method: "GET",
    path: "/v1/cases/facets",
    access: coders,
    tag: "cases",
    summary: "What there is to filter by",
    query: worklists.facetsQuery,
    status: 200,
    answer: worklists.facets,
  },
  getCase: {
    method: "GET",
    path: "/v1/cases/:caseId",
    access: coders,
    tag: "cases",
    summary: "A case with its documents, suggestions, decisions and warnings",
    params: cases.caseParams,
    query: cases.unitQuery,
    status: 200,
    answer: cases.caseDetail,
  },
  decide: {
    method: "POST",
    path: "/v1/cases/:caseId/decisions",
    access: workers,
    tag: "cases",
    summary: "Accept, reject, add, order: all of the actions or none",
    params: cases.caseParams,
    query: cases.unitQuery,
    body: cases.decisionRequest,
    status: 200,
    answer: cases.caseDetail,
  },
  assign: {
    method: "POST",
    path: "/v1/cases/:caseId/assignment",
    access: workers,
    tag: "cases",
    summary: "Give a case to someone, or to no one",
    params: cases.caseParams,
    body: cases.assignmentRequest,
    status: 200,
    answer: cases.caseSummary,
  },
  recode: {
    method: "POST",
    path: "/v1/cases/:caseId/coding",
    access: workers,
    tag: "cases",
    summary: "Code a case again with the model in service; decisions stay",
    params: cases.caseParams,
    query: cases.unitQuery,
    status: 200,
    answer: cases.caseDetail,
  },
  eraseCase: {
    method: "DELETE",
    path: "/v1/cases/:caseId",
    access: ["admin"],
    tag: "cases",
    summary: "Erase a case: its text, codings and decisions",
    params: cases.caseParams,
    status: 200,
    answer: cases.erasureAnswer,
  },
  // Worklists.
  listWorklists: {
    method: "GET",
    path: "/v1/worklists",
    access: coders,
    tag: "cases",
    summary: "Worklists with their progress",
    status: 200,
    answer: z.object({ items: z.array(worklists.worklist) }),
  },
  createWorklist: {
    method: "POST",
    path: "/v1/worklists",
    access: workers,
    tag: "cases",
    summary: "Begin a worklist",
    body: worklists.newWorklist,
    status: 201,
    answer: worklists.worklist,
  },
  // Review queues.
  listQueues: {
    method: "GET",
    path: "/v1/reviews",
    access: ["reviewer", "researcher"],
    tag: "reviews",
    summary: "Review queues with their results so far",
    status: 200,
    answer: z.object({ items: z.array(reviews.reviewQueue) }),
  },
  createQueue: {
    method: "POST",
    path: "/v1/reviews",
    access: researchers,
    tag: "reviews",
    summary: "Begin a review queue from an audit's sample",
    body: reviews.newReviewQueue,
    bodyLimit: manyCourses,
    status: 201,
    answer: reviews.reviewQueue,
  },
  getQueue: {
    method: "GET",
    path: "/v1/reviews/:queueId",
    access: ["reviewer", "researcher"],
    tag: "reviews",
    summary: "A review queue with its share valid so far",
    params: reviews.queueParams,
    status: 200,
    answer: reviews.reviewQueue,
  },
  nextItem: {
    method: "GET",
    path: "/v1/reviews/:queueId/next",
    access: reviewers,
    tag: "reviews",
    summary: "The next item that waits for this reviewer's verdict, blind",
    params: reviews.queueParams,
    query: reviews.nextItemQuery,
    status: 200,
    answer: reviews.reviewItem,
    mayBeEmpty: true,
  },
  getItem: {
    method: "GET",
    path: "/v1/reviews/:queueId/items/:itemId",
    access: reviewers,
    tag: "reviews",
    summary: "An item, blind",
    params: reviews.itemParams,
    query: cases.unitQuery,
    status: 200,
    answer: reviews.reviewItem,
  },
  giveVerdict: {
    method: "POST",
    path: "/v1/reviews/:queueId/items/:itemId/verdict",
    access: reviewers,
    tag: "reviews",
    summary: "One verdict a reviewer and item; giving it again changes it until both are in",
    params: reviews.itemParams,
    query: cases.unitQuery,
    body: reviews.verdictRequest,
    status: 200,
    answer: reviews.reviewItem,
  },
  listAdjudications: {
    method: "GET",
    path: "/v1/reviews/:queueId/adjudications",
    access: reviewers,
    tag: "reviews",
    summary: "Items on which the reviewers disagree",
    params: reviews.queueParams,
    query: reviews.adjudicationQuery,
    status: 200,
    answer: reviews.adjudicationPage,
  },
  adjudicate: {
    method: "POST",
    path: "/v1/reviews/:queueId/items/:itemId/adjudication",
    access: reviewers,
    tag: "reviews",
    summary: "Settle a disagreement",
    params: reviews.itemParams,
    query: cases.unitQuery,
    body: reviews.verdictRequest,
    status: 200,
    answer: reviews.adjudicationItem,
  },
  exportQueue: {
    method: "GET",
    path: "/v1/reviews/:queueId/export",
    access: researchers,
    tag: "reviews",
    summary: "Verdicts, as `kodeks audit --verdicts` reads them",
    params: reviews.queueParams,
    query: reviews.queueExportQuery,
    status: 200,
    type: "text/csv",
    otherTypes: ["application/x-ndjson"],
  },
  // Results.
  getEvaluation: {
    method: "GET",
    path: "/v1/evaluation",
    access: coders,
    tag: "results",
    summary: "The evaluation report of the model",
    status: 200,
    answer: evaluation,
  },
  getFigure: {
    method: "GET",
    path: "/v1/evaluation/figures/:name",
    access: coders,
    tag: "results",
    summary: "A figure of the report",
    params: figureParams,
    status: 200,
    type: "image/svg+xml",
  },
  getModel: {
    method: "GET",
    path: "/v1/model",
    access: coders,
    tag: "results",
    summary: "The model card",
    status: 200,
    answer: modelCard,
  },
  exportCases: {
    method: "GET",
    path: "/v1/exports/cases",
    access: ["reviewer", "researcher"],
    tag: "exports",
    summary: "Cases by filter as CSV, FHIR, annotations or feedback for training",
    query: exportQuery,
    status: 200,
    type: "text/csv",
    otherTypes: ["application/x-ndjson", "application/fhir+ndjson"],
  },
  // Interchange.
  fhirMetadata: {
    method: "GET",
    path: "/fhir/metadata",
    access: "open",
    tag: "fhir",
    summary: "CapabilityStatement",
    status: 200,
    answer: fhirResource,
    type: "application/fhir+json",
  },
  fhirCode: {
    method: "POST",
    path: "/fhir/$suggest-codes",
    access: coders,
    tag: "fhir",
    summary: "A Bundle or DocumentReference in, provisional Conditions with Provenance out",
    query: fhirQuery,
    body: fhirResource,
    bodyLimit: oneCourse,
    status: 200,
    answer: fhirResource,
    type: "application/fhir+json",
  },
  fhirCase: {
    method: "GET",
    path: "/fhir/Bundle/:caseId",
    access: coders,
    tag: "fhir",
    summary: "A case as a Bundle: accepted codes confirmed, the others provisional",
    params: z.strictObject({ caseId: id }),
    query: fhirQuery,
    status: 200,
    answer: fhirResource,
    type: "application/fhir+json",
  },
  cdsDiscovery: {
    method: "GET",
    path: "/cds-services",
    access: "open",
    tag: "cds-hooks",
    summary: "CDS Hooks discovery",
    status: 200,
    answer: cds.discovery,
  },
  cdsDischarge: {
    method: "POST",
    path: "/cds-services/kodeks-encounter-discharge",
    access: coders,
    tag: "cds-hooks",
    summary: "Codes for the notes of a stay that ends, as cards",
    body: cds.hookRequest,
    bodyLimit: oneCourse,
    status: 200,
    answer: cds.hookAnswer,
  },
  // Who, and how it goes.
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

export type RouteName = keyof typeof routes;
