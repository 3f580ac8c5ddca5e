import { signal } from "@preact/signals";
import type { Me, UserRole } from "../../api/session.ts";
import { call, setCsrfToken } from "../api/client.ts";

/** Who works here; null until the service has said. */
export const me = signal<Me | null>(null);

export async function whoAmI(): Promise<Me> {
  const answer = await call("me");
  setCsrfToken(answer.csrfToken);
  me.value = answer;
  return answer;
}

/** Whether the user has one of the roles. Admins have all. */
export function hasRole(...roles: readonly UserRole[]): boolean {
  const mine = me.value?.roles ?? [];
  return mine.includes("admin") || roles.some((role) => mine.includes(role));
}
