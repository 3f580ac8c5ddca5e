import type { JSX } from "preact";
import { call } from "../api/client.ts";
import { showWhole, words } from "../i18n/words.ts";
import { ExportVerdicts } from "../review/export-verdicts.tsx";
import { ShareValidFigure } from "../review/share-valid.tsx";
import { Empty, Failure, Loading } from "../shell/states.tsx";
import { hasRole } from "../state/session.ts";
import { useLoaded } from "../state/use-call.ts";

/** What reviewers found in the audits. */
export function AuditsPart(): JSX.Element {
  const m = words.value;
  const [state, again] = useLoaded("audits", (signal) => call("listQueues", { signal }));
  if (state.type === "loading") return <Loading />;
  if (state.type === "failed") return <Failure error={state.error} retry={again} />;
  const reviewed = state.value.items.filter(({ result }) => result.reviewed > 0);
  if (reviewed.length === 0) return <Empty title={m.noAudits} text={m.noAuditsText} />;
  return (
    <ul class="audits">
      {reviewed.map((queue) => (
        <li key={queue.queueId} class="queue-card">
          <div class="queue-what">
            <h2>{queue.name}</h2>
            <p class="muted">
              {m.auditKinds[queue.kind]} · <span class="code">{queue.codes}</span>
            </p>
            <p>{m.queueProgress(showWhole(queue.items - queue.open), showWhole(queue.items))}</p>
            <div class="row">
              {hasRole("researcher") && <ExportVerdicts queueId={queue.queueId} />}
            </div>
          </div>
          <ShareValidFigure result={queue.result} kappa={queue.kappa} />
        </li>
      ))}
    </ul>
  );
}
