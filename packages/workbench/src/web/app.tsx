import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { CasePage } from "./case/case-page.tsx";
import { keepSending, sendLeftOver } from "./draft/outbox.ts";
import { unsent } from "./draft/kept-drafts.ts";
import { words, switchLanguage } from "./i18n/words.ts";
import { useKeys } from "./keys/keys.ts";
import { unsentVerdicts } from "./review/kept-verdicts.ts";
import { ResultsPage } from "./results/results-page.tsx";
import { QueuePage } from "./review/queue-page.tsx";
import { QueuesPage } from "./review/queues-page.tsx";
import { Announcements } from "./shell/announce.tsx";
import { KeysSheet } from "./shell/keys-sheet.tsx";
import { Empty, Failure, Loading } from "./shell/states.tsx";
import { TopBar } from "./shell/top-bar.tsx";
import { go, hrefOf, route } from "./state/route.ts";
import type { Route } from "./state/route.ts";
import { hasRole, whoAmI } from "./state/session.ts";
import { switchTheme } from "./state/theme.ts";
import { useLoaded } from "./state/use-call.ts";
import { WorklistPage } from "./worklist/worklist-page.tsx";

export function App(): JSX.Element {
  const m = words.value;
  const [session, again] = useLoaded("me", whoAmI);
  const sheet = useSignal(false);
  const at = route.value;
  const keys = useMemo(
    () => [
      everywhere(["?"], m.keyHelp, () => (sheet.value = true)),
      everywhere(["g w"], m.worklist, () => {
        go({ view: "worklist" });
      }),
      ...(hasRole("reviewer", "researcher")
        ? [
            everywhere(["g r"], m.review, () => {
              go({ view: "review" });
            }),
          ]
        : []),
      everywhere(["g e"], m.results, () => {
        go({ view: "results", part: "evaluation" });
      }),
      everywhere(["g t"], m.keyTheme, switchTheme),
      everywhere(["g l"], m.keyLanguage, switchLanguage),
    ],
    [m, session],
  );
  useKeys(keys);
  const user = session.type === "loaded" ? session.value.user : null;
  useEffect(() => {
    if (user !== null) keepSending(user);
  }, [user]);
  usePageTitle(at);

  function everywhere(names: readonly string[], label: string, run: () => void) {
    return { keys: names, label, group: m.keysEverywhere, run };
  }

  return (
    <div class="shell">
      <a
        class="skip button"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        {m.skip}
      </a>
      <TopBar onKeys={() => (sheet.value = true)} />
      {user === null ? <div /> : <LeftOver user={user} />}
      <main
        id="main"
        tabIndex={-1}
        class={at.view === "review" || at.view === "results" ? "" : "fixed"}
      >
        {session.type === "loading" && <Loading whole />}
        {session.type === "failed" && <Failure whole error={session.error} retry={again} />}
        {session.type === "loaded" && <View at={at} />}
      </main>
      {sheet.value && <KeysSheet onClose={() => (sheet.value = false)} />}
      <Announcements />
    </div>
  );
}

function View({ at }: { readonly at: Route }): JSX.Element {
  const m = words.value;
  switch (at.view) {
    case "worklist":
      return <WorklistPage />;
    case "case":
      return <CasePage key={at.id} id={at.id} />;
    case "review":
      return <QueuesPage />;
    case "queue":
      return <QueuePage key={at.id} id={at.id} />;
    case "results":
      return <ResultsPage part={at.part} />;
    case "unknown":
      return (
        <Empty whole title={m.notFound} text={m.notFoundText}>
          <a class="button primary" href={hrefOf({ view: "worklist" })}>
            {m.toWorklist}
          </a>
        </Empty>
      );
    default:
      return at satisfies never;
  }
}

/** Decisions on other cases that have not arrived. */
function LeftOver({ user }: { readonly user: string }): JSX.Element {
  const m = words.value;
  const at = route.value;
  const cases = [...unsent.value].filter((id) => at.view !== "case" || at.id !== id);
  const queues = [...unsentVerdicts.value.values()].filter(
    (id) => at.view !== "queue" || at.id !== id,
  );
  const places = [
    ...cases.map((id): Route => ({ view: "case", id })),
    ...queues.map((id): Route => ({ view: "queue", id })),
  ];
  const [first] = places;
  if (first === undefined) return <div />;
  return (
    <div class="notice" role="status">
      <span>{m.leftOver(places.length)}</span>
      <span class="row push">
        <a class="button small" href={hrefOf(first)}>
          {m.openCase}
        </a>
        <button type="button" class="button small" onClick={() => void sendLeftOver(user)}>
          {m.sendNow}
        </button>
      </span>
    </div>
  );
}

function usePageTitle(at: Route): void {
  const m = words.value;
  const titles = {
    worklist: m.worklist,
    case: m.untitledCase,
    review: m.review,
    queue: m.review,
    results: m.results,
    unknown: m.notFound,
  } as const;
  const title = titles[at.view];
  useEffect(() => {
    document.title = `${title} · Kodeks`;
  }, [title]);
}
