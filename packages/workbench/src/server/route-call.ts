import type { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { RouteContract, RouteName, routes } from "../api/routes.ts";
import type { Actor } from "../store/store.ts";
import type { User } from "./user.ts";

type Contract<Name extends RouteName> = (typeof routes)[Name];
type Output<Of, Key extends string> = Of extends { readonly [K in Key]: infer Schema }
  ? Schema extends z.ZodType
    ? z.output<Schema>
    : undefined
  : undefined;

/** A request to a route, its parts checked against the contract. */
export interface Call<Name extends RouteName> {
  readonly params: Output<Contract<Name>, "params">;
  readonly query: Output<Contract<Name>, "query">;
  readonly body: Output<Contract<Name>, "body">;
  readonly user: User;
  readonly actor: Actor;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** An answer that is no JSON. */
export interface RawAnswer {
  readonly type: string;
  readonly body: string | Buffer | Readable;
  /** For downloads: the file's name. */
  readonly file?: string;
}

/** What a handler gives: the contract's answer; null for nothing (204); a raw one where none is said. */
export type Answer<Name extends RouteName> =
  Contract<Name> extends { readonly answer: infer Schema extends z.ZodType }
    ? Contract<Name> extends { readonly mayBeEmpty: true }
      ? z.input<Schema> | null
      : z.input<Schema>
    : RawAnswer | null;

export type Handler<Name extends RouteName> = (call: Call<Name>) => Promise<Answer<Name>>;
export type Handlers = { readonly [Name in RouteName]: Handler<Name> };

export function contractOf(name: RouteName, table: typeof routes): RouteContract {
  return table[name];
}
