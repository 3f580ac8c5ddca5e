import { errorTable, KodeksError } from "kodeks/base/errors";
import type { ErrorCode } from "kodeks/base/errors";
import { z } from "zod";
import type { Problem } from "../api/common.ts";
import type { operationOutcome } from "../api/fhir.ts";
import { routes } from "../api/routes.ts";
import type { RouteContract } from "../api/routes.ts";

type OperationOutcome = z.output<typeof operationOutcome>;

/** What went wrong with a request, before it becomes problem details or an OperationOutcome. */
export interface Fault {
  readonly code: ErrorCode;
  readonly status: number;
  readonly detail: string;
  readonly where?: string;
  readonly remedy?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly current?: number;
}

/** Thrown where someone else changed a record meanwhile. */
export class ConflictError extends KodeksError {
  readonly current: number;

  constructor(current: number) {
    super("CONFLICT", "someone else changed it meanwhile", {
      remedy: "Load it again, then repeat the change.",
    });
    this.current = current;
  }
}

/** Thrown where the fields of a request do not hold together. */
export function badField(path: string, message: string): KodeksError {
  return new KodeksError("BAD_FIELDS", message, { where: path });
}

export function unknownItem(what: string): KodeksError {
  return new KodeksError("UNKNOWN_ITEM", `there is no such ${what}`);
}

/** Codes of Fastify and Node that a client can cause. */
const frameworkCodes: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ["TOO_LARGE", "the body is larger than allowed"],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["WRONG_MEDIA_TYPE", "the route takes JSON"],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["BAD_REQUEST", "the body is empty"],
  FST_ERR_CTP_EMPTY_TYPE: ["WRONG_MEDIA_TYPE", "the body has no media type"],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ["BAD_REQUEST", "the body is not as long as it says"],
  FST_ERR_CTP_INVALID_JSON_BODY: ["BAD_REQUEST", "the body is not JSON"],
  FST_ERR_BAD_URL: ["BAD_REQUEST", "the address is not well-formed"],
  FST_ERR_ASYNC_CONSTRAINT: ["BAD_REQUEST", "a header is not well-formed"],
  FST_ERR_MAX_LIMIT: ["RATE_LIMITED", "too many requests"],
};

/**
 * Turns whatever was thrown into a fault. Only texts of Kodeks' own errors go out: others may quote the
 * request.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof KodeksError) return faultOfKodeks(error);
  const {
    code = "",
    statusCode,
    validation,
    validationContext,
  } = error as {
    code?: string;
    statusCode?: number;
    validation?: readonly ValidationIssue[];
    validationContext?: string;
  };
  if (validation !== undefined) return faultOfFields(validation, validationContext ?? "");
  const known = frameworkCodes[code];
  if (known !== undefined) return fault(known[0], known[1]);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return statusCode === 413
      ? fault("TOO_LARGE", "the body is larger than allowed")
      : fault("BAD_REQUEST", "the request is malformed");
  }
  return fault("INTERNAL", "something failed that should not have");
}

function fault(code: ErrorCode, detail: string): Fault {
  return { code, status: errorTable[code].http, detail };
}

function faultOfKodeks(error: KodeksError): Fault {
  const { code, message, where, remedy } = error;
  return {
    ...fault(code, message),
    ...(where === undefined ? {} : { where }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(error instanceof ConflictError ? { current: error.current } : {}),
  };
}

/** What zod says of a field, as its Fastify provider passes it on. */
interface ValidationIssue {
  readonly instancePath?: string;
  readonly message?: string;
  readonly keyword?: string;
  /** Of a union: the issues of each of its shapes. */
  readonly params?: { readonly errors?: readonly (readonly UnionIssue[])[] };
}

interface UnionIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** Names of fields, but no others: a key that no schema knows may be anything, patient text included. */
function faultOfFields(issues: readonly ValidationIssue[], context: string): Fault {
  const code = context === "body" ? "BAD_FIELDS" : "BAD_REQUEST";
  const all = issues.flatMap(({ instancePath = "", message = "", keyword = "", params }) => {
    const path = instancePath.split("/").filter((part) => part !== "");
    const meant = shapeMeant(params?.errors ?? []);
    if (meant === undefined) return [{ path, message, keyword }];
    return meant.map((issue) => ({
      path: [...path, ...issue.path.map(String)],
      message: issue.message,
      keyword: issue.code,
    }));
  });
  const fields = all.slice(0, 20).map(({ path, message, keyword }) => ({
    path: [context, ...path.map(plainKey)].join("."),
    message: keyword === "unrecognized_keys" ? "has keys that are not known" : message,
  }));
  return { ...fault(code, "fields are missing, unknown or invalid"), fields };
}

/** Which shape of a union the client meant: that which knows most of the keys, then with fewest faults. */
function shapeMeant(shapes: readonly (readonly UnionIssue[])[]): readonly UnionIssue[] | undefined {
  const unknownKeys = (issues: readonly UnionIssue[]): number =>
    issues
      .filter(({ path }) => path.length === 0)
      .reduce((count, { keys = [] }) => count + keys.length, 0);
  return shapes.toSorted((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length)[0];
}

/** Keys that a client chose may be anything; those of the schemas, and positions, may be told. */
function plainKey(key: string): string {
  fieldNames ??= namesOfFields();
  return /^\d{1,9}$/.test(key) || fieldNames.has(key) ? key : "(key)";
}

let fieldNames: ReadonlySet<string> | undefined;

/** The names of all fields that the contract knows. */
function namesOfFields(): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (schema: unknown): void => {
    if (typeof schema !== "object" || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key === "properties") for (const name of Object.keys(value as object)) names.add(name);
      collect(value);
    }
  };
  for (const { params, query, body } of Object.values<RouteContract>(routes)) {
    for (const schema of [params, query, body]) {
      if (schema !== undefined)
        collect(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
    }
  }
  return names;
}

/** RFC 9457. */
export function problemOf(fault: Fault, requestId: string): Problem {
  const { code, status, detail, where, remedy, fields, current } = fault;
  return {
    type: `urn:kodeks:problem:${code}`,
    title: errorTable[code].meaning,
    status,
    detail: where === undefined ? detail : `${where}: ${detail}`,
    code,
    instance: `urn:uuid:${requestId}`,
    ...(fields === undefined ? {} : { fields: [...fields] }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(current === undefined ? {} : { current }),
  };
}

const issueTypes: Readonly<Record<number, string>> = {
  400: "structure",
  401: "login",
  403: "forbidden",
  404: "not-found",
  405: "not-supported",
  409: "conflict",
  413: "too-long",
  415: "structure",
  422: "processing",
  429: "throttled",
  503: "transient",
};

/** The same for FHIR's clients. */
export function outcomeOf(fault: Fault): OperationOutcome {
  const { code, status, detail, where, remedy, fields } = fault;
  const paths = fields?.map(({ path }) => path) ?? (where === undefined ? [] : [where]);
  const issue = {
    severity: "error" as const,
    code: issueTypes[status] ?? "exception",
    diagnostics: remedy === undefined ? detail : `${detail}. ${remedy}`,
    details: { coding: [{ system: "urn:kodeks:problem", code }] },
  };
  return {
    resourceType: "OperationOutcome",
    issue: [paths.length === 0 ? issue : { ...issue, expression: paths }],
  };
}
