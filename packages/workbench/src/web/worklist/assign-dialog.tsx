import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { CaseSummary } from "../../api/case.ts";
import { call, CallError } from "../api/client.ts";
import { words } from "../i18n/words.ts";
import { Dialog } from "../shell/dialog.tsx";
import { me } from "../state/session.ts";
import { useLoaded } from "../state/use-call.ts";

/** Gives a case to someone. */
export function AssignDialog(props: {
  readonly row: CaseSummary;
  readonly onAssigned: (row: CaseSummary) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { row, onAssigned, onClose } = props;
  const m = words.value;
  const error = useSignal<string | null>(null);
  const [users] = useLoaded("users", (signal) => call("listUsers", { signal }));
  const mine = me.value?.user ?? "";
  const others =
    users.type === "loaded" ? users.value.items.filter(({ user }) => user !== mine) : [];
  const give = async (assignee: string | null): Promise<void> => {
    const params = { caseId: row.caseId };
    try {
      // The row may be old: the version that counts is the one that stands.
      const { version } = await call("getCase", { params });
      onAssigned(await call("assign", { params, body: { version, assignee } }));
    } catch (failure) {
      error.value =
        failure instanceof CallError ? (failure.problem?.detail ?? m.unreachable) : m.failed;
    }
  };
  return (
    <Dialog title={m.assignTo(row.courseId ?? row.caseId)} onClose={onClose}>
      <div class="choices">
        {row.assignee !== mine && (
          <button type="button" class="choice" onClick={() => void give(mine)}>
            {m.takeIt}
          </button>
        )}
        {row.assignee !== null && (
          <button type="button" class="choice" onClick={() => void give(null)}>
            {m.giveBack}
          </button>
        )}
        {others.map(({ user, name }) => (
          <button key={user} type="button" class="choice" onClick={() => void give(user)}>
            {name}
          </button>
        ))}
      </div>
      {error.value !== null && <p role="alert">{error.value}</p>}
    </Dialog>
  );
}
