import { effect, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { CaseDetail } from "../../api/case.ts";
import { CatalogueDialog } from "../catalogue/catalogue-dialog.tsx";
import { showDate, words } from "../i18n/words.ts";
import { useKeys } from "../keys/keys.ts";
import type { SupportingWord } from "../note/note-marks.ts";
import { tell } from "../shell/announce.tsx";
import { savingState } from "../shell/saving.tsx";
import { Failure, Loading } from "../shell/states.tsx";
import { NarrowSwitch } from "../shell/narrow-switch.tsx";
import type { Side } from "../shell/narrow-switch.tsx";
import { go } from "../state/route.ts";
import { me } from "../state/session.ts";
import { useLoaded } from "../state/use-call.ts";
import { bringIntoView, isInView, NotePanel } from "./note-panel.tsx";
import { caseKeys } from "./case-keys.ts";
import { openCase } from "./case-work.ts";
import { CodePanel } from "./code-panel.tsx";
import { deedsOf, focusRow } from "./deeds.ts";
import { fetchAhead, loadCase, nextCaseId } from "./next-case.ts";
import { SyncNotice } from "./sync-notice.tsx";
import { WarningsDialog } from "./warnings-dialog.tsx";
import { WhyDialog } from "./why-dialog.tsx";

export function CasePage({ id }: { readonly id: string }): JSX.Element {
  const [state, again] = useLoaded(id, (signal) => loadCase(id, signal));
  if (state.type === "loading") return <Loading whole />;
  if (state.type === "failed") return <Failure whole error={state.error} retry={again} />;
  return <Coding key={id} opened={state.value} />;
}

function Coding({ opened }: { readonly opened: CaseDetail }): JSX.Element {
  const m = words.value;
  const user = me.value?.user ?? "";
  const work = useMemo(() => openCase(opened, user), [opened, user]);
  const deeds = useMemo(
    () =>
      deedsOf(
        work,
        (to) => {
          bringIntoView(work.marks, to);
        },
        (span) => isInView(work.marks, span),
      ),
    [work],
  );
  const word = useSignal<SupportingWord | null>(null);
  const narrow = useSignal<Side>("codes");
  const { caseId } = opened;

  useEffect(() => work.dispose, [work]);
  useEffect(() => {
    void fetchAhead(caseId);
    const first = work.chosen.peek();
    if (first !== null) focusRow(first);
  }, [work]);
  useEffect(() => {
    const stop = effect(() => {
      savingState.value = work.draft.sync.value.type;
    });
    return () => {
      stop();
      savingState.value = null;
    };
  }, [work]);
  useWaitForCoding(work.detail.value, work.draft.refresh);

  const next = async (): Promise<void> => {
    try {
      const id = await nextCaseId(caseId);
      if (id !== null) go({ view: "case", id });
      else {
        tell(words.peek().noNext);
        go({ view: "worklist" });
      }
    } catch {
      tell(words.peek().unreachable);
    }
  };
  const finish = (thenNext: boolean): void => {
    if (work.detail.peek().state !== "done") work.draft.close(true);
    if (thenNext) void next();
  };
  const moveOverWords = (step: 1 | -1): void => {
    const at = word.peek() ?? work.marks.lookedAt.peek();
    const found = work.marks.neighbour(at?.start ?? -1, step);
    if (found === null) return;
    narrow.value = "note";
    deeds.jump(found);
    requestAnimationFrame(() => requestAnimationFrame(() => (word.value = found)));
  };
  const keys = useMemo(
    () => caseKeys(m, work, deeds, { finish, next: () => void next(), moveOverWords }),
    [m, work, deeds],
  );
  useKeys(keys);
  const panel = deeds.panel.value;
  const closePanel = (): void => {
    deeds.panel.value = null;
  };
  return (
    <div class="coding" data-narrow={narrow.value}>
      <CaseHead detail={work.detail.value} />
      <SyncNotice draft={work.draft} />
      <NarrowSwitch side={narrow} beside={m.codes} />
      <NotePanel
        note={work.note}
        marks={work.marks}
        shown={deeds.shown}
        jump={deeds.jump}
        word={word}
        choose={(code) => {
          narrow.value = "codes";
          if (!work.visible.peek().some((entry) => entry.code === code))
            work.showBelow.value = true;
          deeds.choose(code);
        }}
      />
      <CodePanel
        work={work}
        deeds={{
          ...deeds,
          jump: (to) => {
            narrow.value = "note";
            deeds.jump(to);
          },
        }}
        finish={finish}
      />
      {panel?.type === "why" && (
        <WhyDialog
          code={panel.code}
          onReason={(reason, comment) => {
            deeds.reject(panel.code, reason, comment);
          }}
          onClose={closePanel}
        />
      )}
      {panel?.type === "catalogue" && (
        <CatalogueDialog
          title={panel.instead === null ? m.addCode : `${m.specify} ${panel.instead}`}
          at={panel.at}
          taken={work.draft.history.value.present.accepted}
          choose={(code) => {
            closePanel();
            if (panel.instead === null) deeds.add(code);
            else deeds.replace(panel.instead, code);
          }}
          onClose={closePanel}
        />
      )}
      {panel?.type === "warnings" && (
        <WarningsDialog
          warnings={work.detail.value.warnings}
          choose={deeds.choose}
          onClose={closePanel}
        />
      )}
    </div>
  );
}

function CaseHead({ detail }: { readonly detail: CaseDetail }): JSX.Element {
  const m = words.value;
  const { courseId, sex, birthYear, specialty, department, end, course, assignee } = detail;
  const person = [
    sex === null ? "" : { female: m.female, male: m.male, other: m.otherSex }[sex],
    birthYear === null ? "" : m.born(birthYear),
  ].filter((part) => part !== "");
  const stay = [showDate(course.start), showDate(end)].filter((part) => part !== "");
  return (
    <header class="case-head">
      <h1 tabIndex={-1}>{courseId ?? m.untitledCase}</h1>
      <p>
        {[person.join(", "), department ?? specialty ?? "", [...new Set(stay)].join(" – ")]
          .filter((part) => part !== "")
          .map((part) => (
            <span key={part}>{part}</span>
          ))}
        {assignee !== null && <span>{m.assignedTo(assignee)}</span>}
      </p>
    </header>
  );
}

/** Looks again until the model has read the case. */
function useWaitForCoding(detail: CaseDetail, refresh: () => Promise<void>): void {
  const waits = detail.coding === null;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void refresh().catch(() => undefined), 1500);
    return () => {
      clearInterval(timer);
    };
  }, [waits, refresh]);
}
