import type { z } from "zod";
import type { UserRole } from "../session.ts";

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

export const coders = ["coder", "reviewer", "researcher"] as const;
export const workers = ["coder", "reviewer"] as const;
export const reviewers = ["reviewer"] as const;
export const researchers = ["researcher"] as const;

/** Largest body of a request, in bytes, unless its route says otherwise. */
export const defaultBodyLimit = 64 * 1024;
export const oneCourse = 4 * 1024 * 1024;
export const manyCourses = 16 * 1024 * 1024;
