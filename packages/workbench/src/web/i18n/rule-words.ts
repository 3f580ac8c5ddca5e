import type { RuleWarning } from "../../api/case.ts";

/** Says what a rule found, by the rule's name; null where the parameters are not the ones it knows. */
export type RuleWords = Readonly<
  Record<string, (codes: readonly string[], parameters: RuleWarning["parameters"]) => string | null>
>;

/** What a rule found, in the reader's language; in the service's English where there are no words for it. */
export function ruleText(
  { rules }: { readonly rules: RuleWords },
  { rule, codes, parameters, message }: RuleWarning,
): string {
  return rules[rule]?.(codes, parameters) ?? message;
}
