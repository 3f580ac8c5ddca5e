import type { JSX } from "preact";
import type { ReviewQueue } from "../../api/review.ts";
import { call } from "../api/client.ts";
import { showWhole, words } from "../i18n/words.ts";
import { Empty, Failure, Loading } from "../shell/states.tsx";
import { hrefOf } from "../state/route.ts";
import { hasRole } from "../state/session.ts";
import { useLoaded } from "../state/use-call.ts";
import { ExportVerdicts } from "./export-verdicts.tsx";
import { ShareValidFigure } from "./share-valid.tsx";

/** All review queues with what they have come to so far. */
export function QueuesPage(): JSX.Element {
  const m = words.value;
  const [state, again] = useLoaded("queues", (signal) => call("listQueues", { signal }));
  return (
    <div class="page">
      <header class="page-head">
        <h1 tabIndex={-1}>{m.reviewQueues}</h1>
      </header>
      {state.type === "loading" && <Loading />}
      {state.type === "failed" && <Failure error={state.error} retry={again} />}
      {state.type === "loaded" && state.value.items.length === 0 && (
        <Empty title={m.noQueues} text={m.noQueuesText} />
      )}
      {state.type === "loaded" && (
        <ul class="queue-list">
          {state.value.items.map((queue) => (
            <QueueCard key={queue.queueId} queue={queue} />
          ))}
        </ul>
      )}
    </div>
  );
}

function QueueCard({ queue }: { readonly queue: ReviewQueue }): JSX.Element {
  const m = words.value;
  const { queueId, name, kind, codes, items, open, mine, toAdjudicate, result, kappa } = queue;
  const begun = items - open > 0;
  return (
    <li class="queue-card">
      <div class="queue-what">
        <h2>{name}</h2>
        <p class="muted">
          {m.auditKinds[kind]} · <span class="code">{codes}</span>
        </p>
        <p>
          {m.queueProgress(showWhole(items - open), showWhole(items))} · {m.waitingForYou(mine)}
          {toAdjudicate > 0 && <> · {m.toAdjudicate(toAdjudicate)}</>}
        </p>
        <progress max={items} value={items - open} aria-label={name} />
        <div class="row">
          {hasRole("reviewer") && (mine > 0 || toAdjudicate > 0) && (
            <a class="button primary" href={hrefOf({ view: "queue", id: queueId })}>
              {mine > 0 ? (begun ? m.continueReview : m.startReview) : m.settle}
            </a>
          )}
          {hasRole("researcher") && <ExportVerdicts queueId={queueId} />}
        </div>
      </div>
      <ShareValidFigure result={result} kappa={kappa} />
    </li>
  );
}
