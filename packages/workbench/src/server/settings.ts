import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { KodeksError } from "kodeks/base/errors";
import { z } from "zod";
import { userRole } from "../api/session.ts";

const rolesFrom = {
  /** The claim that holds a user's groups or roles; a list of texts. */
  rolesClaim: z.string().default("roles"),
  /** Which of the identity provider's groups have which roles; without it they must have our names. */
  roleMapping: z.record(z.string(), z.array(userRole)).optional(),
} as const;

const secretFile = z.string().min(1);

const tokenLogin = z.strictObject({
  kind: z.literal("token"),
  issuer: z.string().min(1),
  audience: z.string().min(1),
  /** One of: the address of a JWKS, a PEM file with the public key, a file with a shared secret. */
  jwksUrl: z.url({ protocol: /^https?$/ }).optional(),
  publicKeyFile: z.string().optional(),
  secretFile: secretFile.optional(),
  ...rolesFrom,
});

const oidcLogin = z.strictObject({
  kind: z.literal("oidc"),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  /** Absent for public clients, which use PKCE alone. */
  clientSecretFile: secretFile.optional(),
  /** Where people reach the service: `https://coding.hospital.example`. */
  publicUrl: z.url({ protocol: /^https?$/ }),
  scopes: z.string().default("openid profile"),
  sessionHours: z.number().positive().max(72).default(10),
  idleMinutes: z.number().positive().max(1440).default(30),
  /** The audience of bearer tokens that programs may use instead; none by default. */
  tokenAudience: z.string().optional(),
  /** Where the provider's keys for those tokens are. */
  jwksUrl: z.url({ protocol: /^https?$/ }).optional(),
  ...rolesFrom,
});

/** Everything that `kodeks serve` can be told; unknown keys are errors. */
export const settingsSchema = z.strictObject({
  host: z.string().min(1).default("127.0.0.1"),
  port: z.int().min(0).max(65_535).default(8080),
  /** `sqlite:FILE` or `postgres://…`; by default a file in the data folder. */
  database: z.string().optional(),
  catalogue: z.string().optional(),
  report: z.string().optional(),
  workers: z.int().min(1).max(256).default(availableParallelism),
  threadsPerWorker: z.int().min(1).max(64).default(1),
  maxQueued: z.int().min(1).max(10_000).default(64),
  /** Tokens, about, that a worker codes at once; more for throughput, fewer for even latency. */
  batchTokens: z.int().min(1).max(1_000_000).default(1000),
  timeLimitSeconds: z.number().positive().max(3600).default(60),
  /** Largest share of wrong sets among courses that are recommended to go without review. */
  autoCodeError: z.number().positive().max(1).default(0.1),
  /** Requests a minute and user (or address); 0 for no limit, 1,200 by default where there is a login. */
  requestsPerMinute: z.int().min(0).optional(),
  /** Addresses of proxies whose X-Forwarded headers hold. */
  trustedProxies: z.array(z.string()).default([]),
  logLevel: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  login: z.discriminatedUnion("kind", [tokenLogin, oidcLogin]).nullable().default(null),
});
export type Settings = z.output<typeof settingsSchema>;
export type TokenLogin = z.output<typeof tokenLogin>;
export type OidcLogin = z.output<typeof oidcLogin>;

/**
 * Settings from a JSON file and what the command line says, which wins.
 *
 * @throws KodeksError BAD_SETTINGS, NO_LOGIN
 */
export function readSettings(
  file: string | undefined,
  given: Readonly<Record<string, unknown>>,
): Settings {
  const where = file ?? "command line";
  let content: unknown = {};
  if (file !== undefined) {
    try {
      content = JSON.parse(readFileSync(file, "utf8"));
    } catch (cause) {
      throw new KodeksError("BAD_SETTINGS", "the settings cannot be read as JSON", {
        where: file,
        cause,
      });
    }
  }
  const defined = Object.entries(given).filter(([, value]) => value !== undefined);
  const found = settingsSchema.safeParse({
    ...(content as object),
    ...Object.fromEntries(defined),
  });
  if (!found.success) {
    const [issue] = found.error.issues;
    throw new KodeksError("BAD_SETTINGS", issue?.message ?? "the settings are invalid", {
      where: `${where}, ${issue?.path.map(String).join(".") ?? ""}`,
      remedy: "docs/service.md lists all settings.",
    });
  }
  checkExposure(found.data);
  return found.data;
}

/** @throws KodeksError NO_LOGIN where other machines could reach a service without a login */
export function checkExposure({ host, login }: Settings): void {
  if (login !== null || isLoopback(host)) return;
  throw new KodeksError("NO_LOGIN", "other machines could reach the service without a login", {
    where: `host ${host}`,
    remedy: "Configure `login` (OIDC or tokens) in the settings file, or serve on 127.0.0.1.",
  });
}

/** Whether an address or name is this machine's own, and no other's. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
