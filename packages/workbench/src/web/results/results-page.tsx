import type { JSX } from "preact";
import { words } from "../i18n/words.ts";
import { hrefOf, resultsParts } from "../state/route.ts";
import type { ResultsPart } from "../state/route.ts";
import { hasRole } from "../state/session.ts";
import { AuditsPart } from "./audits-part.tsx";
import { EvaluationPart } from "./evaluation-part.tsx";
import { ModelPart } from "./model-part.tsx";

/** What is known about the model: how well it does, what audits found, and what it is. */
export function ResultsPage({ part }: { readonly part: ResultsPart }): JSX.Element {
  const m = words.value;
  const names = { evaluation: m.evaluation, audits: m.audits, model: m.modelCard } as const;
  const parts = resultsParts.filter(
    (name) => name !== "audits" || hasRole("reviewer", "researcher"),
  );
  return (
    <div class="page results">
      <header class="page-head">
        <h1 tabIndex={-1}>{m.results}</h1>
        <nav class="tabs" aria-label={m.results}>
          {parts.map((name) => (
            <a
              key={name}
              class="tab"
              href={hrefOf({ view: "results", part: name })}
              aria-current={part === name ? "page" : undefined}
            >
              {names[name]}
            </a>
          ))}
        </nav>
      </header>
      {part === "evaluation" && <EvaluationPart />}
      {part === "audits" && <AuditsPart />}
      {part === "model" && <ModelPart />}
    </div>
  );
}
