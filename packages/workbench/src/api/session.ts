import { z } from "zod";
import { label } from "./common.ts";

/**
 * What a user may do. `coder` codes cases, `reviewer` gives verdicts too, `researcher` sees results and
 * exports, `admin` may do everything, `monitor` reads metrics alone.
 */
export const userRole = z.enum(["coder", "reviewer", "researcher", "admin", "monitor"]);
export type UserRole = z.infer<typeof userRole>;

export const me = z
  .object({
    user: label,
    name: z.string(),
    roles: z.array(userRole),
    login: z.enum(["none", "token", "oidc"]).meta({
      description: "How the service knows the user; `none`: this machine's own user, no login",
    }),
    csrfToken: z.string().nullable().meta({
      description: "To be sent as `Kodeks-CSRF` with every change, where the session is a cookie",
    }),
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof me>;

/** People who have used the service, for assigning cases. */
export const users = z.object({ items: z.array(z.object({ user: label, name: z.string() })) });
