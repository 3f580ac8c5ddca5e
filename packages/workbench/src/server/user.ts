import type { Actor } from "../store/store.ts";
import type { UserRole } from "../api/session.ts";

/** Who is asking, and how the service knows. */
export interface User {
  readonly user: string;
  readonly name: string;
  readonly roles: readonly UserRole[];
  readonly login: "none" | "token" | "oidc";
  /** Of a session by cookie. */
  readonly session: { readonly hash: string; readonly csrf: string } | null;
  readonly expiresAt: string | null;
}

/** This machine's own user, where there is no login. */
export const localUser: User = {
  user: "local",
  name: "Local user",
  roles: ["coder", "reviewer", "researcher", "admin", "monitor"],
  login: "none",
  session: null,
  expiresAt: null,
};

export function mayCall(user: User, access: readonly UserRole[]): boolean {
  return user.roles.includes("admin") || access.some((role) => user.roles.includes(role));
}

export function actorOf({ user, roles }: User, requestId: string): Actor {
  return { user, roles, requestId };
}
