import type { JSX } from "preact";
import { addressOf, call } from "../api/client.ts";
import { switchLanguage, words } from "../i18n/words.ts";
import { hrefOf, route } from "../state/route.ts";
import { hasRole, me } from "../state/session.ts";
import { switchTheme, theme } from "../state/theme.ts";
import { Icon } from "./icons.tsx";
import { Saving } from "./saving.tsx";

export function TopBar({ onKeys }: { readonly onKeys: () => void }): JSX.Element {
  const m = words.value;
  const { view } = route.value;
  const user = me.value;
  const link = (href: string, name: string, current: boolean): JSX.Element => (
    <a class="tab" href={href} aria-current={current ? "page" : undefined}>
      {name}
    </a>
  );
  return (
    <header class="topbar">
      <a class="wordmark" href={hrefOf({ view: "worklist" })}>
        Kodeks
      </a>
      <nav aria-label={m.mainNavigation}>
        {link(hrefOf({ view: "worklist" }), m.worklist, view === "worklist" || view === "case")}
        {hasRole("reviewer", "researcher") &&
          link(hrefOf({ view: "review" }), m.review, view === "review" || view === "queue")}
        {link(hrefOf({ view: "results", part: "evaluation" }), m.results, view === "results")}
      </nav>
      <div class="tools">
        <Saving />
        <button
          type="button"
          class="tool"
          lang={m.otherLanguageCode}
          title="g l"
          onClick={switchLanguage}
        >
          {m.otherLanguage}
        </button>
        <button
          type="button"
          class="tool"
          aria-label={m.theme}
          title={`${m.theme} (g t)`}
          onClick={switchTheme}
        >
          <Icon name={theme.value === "dark" ? "sun" : "moon"} />
        </button>
        <button
          type="button"
          class="tool"
          aria-label={m.keys}
          title={`${m.keys} (?)`}
          onClick={onKeys}
        >
          <kbd>?</kbd>
        </button>
        {user !== null && user.login !== "none" && (
          <>
            <span class="tag">{user.name}</span>
            <button type="button" class="tool" onClick={() => void signOut()}>
              {m.signOut}
            </button>
          </>
        )}
      </div>
    </header>
  );
}

async function signOut(): Promise<void> {
  await call("logout").catch(() => undefined);
  location.assign(addressOf("/"));
}
