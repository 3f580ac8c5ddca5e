import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { words } from "../i18n/words.ts";
import { Icon, Star } from "../shell/icons.tsx";
import type { CaseWork } from "./case-work.ts";
import type { Deeds } from "./deeds.ts";

/** What the case will carry, in order, and the way to the next case. */
export function Basket(props: {
  readonly work: CaseWork;
  readonly deeds: Deeds;
  readonly finish: (thenNext: boolean) => void;
}): JSX.Element {
  const { work, deeds, finish } = props;
  const m = words.value;
  const { accepted, primary } = work.draft.history.value.present;
  const { past, future } = work.draft.history.value;
  const { warnings, state } = work.detail.value;
  const done = state === "done";
  const dragged = useSignal<string | null>(null);
  const serious = warnings.filter(({ severity }) => severity !== "info").length;
  return (
    <div class="basket">
      <div class="row basket-head">
        <h3>{m.yourCodes}</h3>
        {warnings.length > 0 && (
          <button
            type="button"
            class="button small quiet warnings"
            onClick={() => (deeds.panel.value = { type: "warnings" })}
          >
            <Icon name="warning" />
            {m.warnings(serious > 0 ? serious : warnings.length)}
          </button>
        )}
        {!done && (
          <span class="row tight push">
            <button
              type="button"
              class="tool"
              aria-label={m.undo}
              title={`${m.undo} (z)`}
              disabled={past.length === 0}
              onClick={deeds.undo}
            >
              <Icon name="undo" />
            </button>
            <button
              type="button"
              class="tool"
              aria-label={m.redo}
              title={`${m.redo} (Z)`}
              disabled={future.length === 0}
              onClick={deeds.redo}
            >
              <Icon name="redo" />
            </button>
            <button
              type="button"
              class="button small"
              onClick={() => (deeds.panel.value = { type: "catalogue", at: null, instead: null })}
            >
              <Icon name="plus" />
              {m.addCode}
            </button>
          </span>
        )}
      </div>
      {accepted.length === 0 ? (
        <p class="muted basket-empty">{m.yourCodesEmpty}</p>
      ) : (
        <ol class="chips" aria-label={m.yourCodes}>
          {accepted.map((code, place) => (
            <li
              key={code}
              class={dragged.value === code ? "chip dragged" : "chip"}
              draggable={!done && code !== primary}
              onDragStart={(event) => {
                dragged.value = code;
                event.dataTransfer?.setData("text/plain", code);
              }}
              onDragEnd={() => (dragged.value = null)}
              onDragOver={(event) => {
                if (dragged.value !== null) event.preventDefault();
              }}
              onDrop={(event) => {
                event.preventDefault();
                const moved = dragged.value;
                if (moved !== null) work.draft.act({ type: "move", code: moved, to: place });
              }}
            >
              <button
                type="button"
                onClick={() => {
                  deeds.choose(code);
                }}
              >
                {primary === code && <Star filled />}
                <span class="code">{code}</span>
                {primary === code && <span class="unseen">{m.primaryMark}</span>}
              </button>
            </li>
          ))}
        </ol>
      )}
      <div class="row basket-foot">
        {done ? (
          <>
            <span class="tag strong">
              <Icon name="check" />
              {m.finished}
            </span>
            <button
              type="button"
              class="button"
              onClick={() => {
                work.draft.close(false);
              }}
            >
              {m.reopen}
            </button>
            <button
              type="button"
              class="button primary push"
              onClick={() => {
                finish(true);
              }}
            >
              {m.nextCase} <kbd>n</kbd>
            </button>
          </>
        ) : (
          <>
            <button
              type="button"
              class="button"
              onClick={() => {
                finish(false);
              }}
            >
              {m.finish}
            </button>
            <button
              type="button"
              class="button primary push"
              onClick={() => {
                finish(true);
              }}
            >
              {m.finishNext} <kbd>f</kbd>
            </button>
          </>
        )}
      </div>
    </div>
  );
}
