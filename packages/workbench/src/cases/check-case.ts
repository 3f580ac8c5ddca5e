import type { Codes } from "../server/codes.ts";
import type { WarningsOf } from "./warnings.ts";

export function checkCase(_codes: Codes): WarningsOf {
  return () => [];
}
