import type { z } from "zod";
import type { Problem } from "../../api/common.ts";
import type { RouteContract, routes } from "../../api/routes.ts";
import type { PageRoute } from "./paths.ts";
import { paths } from "./paths.ts";

type Contract<Name extends PageRoute> = (typeof routes)[Name];
type Part<Of, Key extends keyof RouteContract> = Of extends { readonly [K in Key]: infer Schema }
  ? Schema extends z.ZodType
    ? z.input<Schema>
    : undefined
  : undefined;

/** What a route answers with; undefined where it may have nothing to say. */
export type Answer<Name extends PageRoute> =
  | (Contract<Name> extends { readonly answer: infer Schema extends z.ZodType }
      ? z.output<Schema>
      : undefined)
  | (Contract<Name> extends { readonly mayBeEmpty: true } ? undefined : never);

/** What a call carries. Values that are undefined are left out. */
export interface Call<Name extends PageRoute> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Part<Contract<Name>, "query">;
  readonly body?: Part<Contract<Name>, "body">;
  readonly signal?: AbortSignal;
}

/** Why a call failed: the service was not reached, or it refused. */
export class CallError extends Error {
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.title ?? (status === 0 ? "the service cannot be reached" : `HTTP ${status}`));
    this.status = status;
    this.problem = problem;
  }

  /** Whether the same call may succeed later, without anyone doing anything. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Sent back with every change where the session is a cookie. */
let csrfToken: string | null = null;

export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** The address of a route: relative to the page, so that it may be served below any path. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const url = new URL(filled.replace(/^\//, ""), new URL(".", document.baseURI));
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") {
      url.searchParams.set(name, typeof value === "string" ? value : JSON.stringify(value));
    }
  }
  return url.href;
}

/**
 * Calls a route of the service.
 *
 * @throws CallError
 */
export async function call<Name extends PageRoute>(
  name: Name,
  { params, query, body, signal }: Call<Name> = {},
): Promise<Answer<Name>> {
  const [method = "GET", path = ""] = paths[name].split(" ");
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (method !== "GET" && csrfToken !== null) headers["kodeks-csrf"] = csrfToken;
  let response: Response;
  try {
    response = await fetch(addressOf(path, params, query ?? {}), {
      method,
      headers,
      credentials: "same-origin",
      cache: "no-store",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new CallError(0, null);
  }
  if (response.status === 204) return undefined as Answer<Name>;
  let content: unknown;
  try {
    content = await response.json();
  } catch {
    // A connection that breaks off in mid-answer, or something between that answers in HTML.
    throw new CallError(response.ok ? 0 : response.status, null);
  }
  if (!response.ok) throw new CallError(response.status, content as Problem);
  return content as Answer<Name>;
}
