import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { AdjudicationItem, ReviewItem } from "../../api/review.ts";
import { call } from "../api/client.ts";
import { words } from "../i18n/words.ts";
import { Empty, Failure, Loading } from "../shell/states.tsx";
import { hrefOf } from "../state/route.ts";
import { hasRole } from "../state/session.ts";
import { useLoaded } from "../state/use-call.ts";
import { ItemView } from "./item-view.tsx";
import { ShareValidFigure } from "./share-valid.tsx";

type Task =
  | { readonly type: "answer"; readonly item: ReviewItem }
  | { readonly type: "settle"; readonly item: AdjudicationItem }
  | { readonly type: "done" };

/** One item after the other: those that wait for an answer first, then disagreements to settle. */
export function QueuePage({ id }: { readonly id: string }): JSX.Element {
  const m = words.value;
  const round = useSignal(0);
  const params = { queueId: id };
  const [queue, againQueue] = useLoaded(`queue ${id} ${round.value}`, (signal) =>
    call("getQueue", { params, signal }),
  );
  const [task, again] = useLoaded(`task ${id} ${round.value}`, async (signal): Promise<Task> => {
    const item = await call("nextItem", { params, query: {}, signal });
    if (item !== undefined) return { type: "answer", item };
    const { items } = await call("listAdjudications", { params, query: { limit: 1 }, signal });
    const [open] = items.filter(({ adjudication }) => adjudication === null);
    return open === undefined ? { type: "done" } : { type: "settle", item: open };
  });
  if (!hasRole("reviewer")) return <Empty whole title={m.forbidden} text={m.forbiddenText} />;
  if (task.type === "failed") return <Failure whole error={task.error} retry={again} />;
  if (task.type === "loading") return <Loading whole />;
  const back = (
    <a class="button" href={hrefOf({ view: "review" })}>
      {m.backToQueues}
    </a>
  );
  if (task.value.type === "done") {
    return (
      <div class="page">
        <Empty whole title={m.queueDone} text={m.queueDoneText}>
          {back}
        </Empty>
        {queue.type === "loaded" && (
          <ShareValidFigure level={2} result={queue.value.result} kappa={queue.value.kappa} />
        )}
      </div>
    );
  }
  return (
    <ItemView
      key={task.value.item.itemId}
      item={task.value.item}
      verdicts={task.value.type === "settle" ? task.value.item.verdicts : null}
      queue={queue.type === "loaded" ? queue.value : null}
      onDone={() => {
        round.value += 1;
        againQueue();
      }}
    />
  );
}
