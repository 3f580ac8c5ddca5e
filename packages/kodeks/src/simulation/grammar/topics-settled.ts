import type { Fact } from "./facts.ts";
import type { Topic } from "./language-grammar.ts";

/** Topics that the facts themselves settle, and on which a routine sentence could only differ. */
export function topicsSettled(facts: readonly Fact[]): Topic[] {
  const settled: Topic[] = [];
  for (const fact of facts) {
    if (fact.type === "social") {
      if (fact.smoking !== undefined) settled.push("smoking");
      if (fact.alcohol !== undefined) settled.push("alcohol");
      if (fact.living !== undefined) settled.push("living");
    } else if (fact.type === "vitals") {
      if ((fact.temperature ?? 37) >= 37.8) settled.push("fever");
      if ((fact.respirations ?? 15) > 20 || (fact.saturation ?? 97) < 94) settled.push("breathing");
    }
  }
  return settled;
}
