import type { JSX } from "preact";
import { words } from "../i18n/words.ts";
import type { Binding } from "../keys/keys.ts";
import { bindings, singleKeys } from "../keys/keys.ts";
import { Dialog } from "./dialog.tsx";

const names: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Mod: /mac/i.test(navigator.userAgent) ? "⌘" : "Ctrl",
};

/** What keys do here: the list that is listened to, and so never out of date. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const m = words.value;
  const groups = new Map<string, Binding[]>();
  for (const binding of bindings.value) {
    groups.set(binding.group, [...(groups.get(binding.group) ?? []), binding]);
  }
  return (
    <Dialog title={m.keysTitle} onClose={onClose} wide>
      <div class="keys-sheet" data-first tabIndex={0} role="region" aria-label={m.keysTitle}>
        {[...groups].map(([group, list]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {list
                .filter(({ hidden }) => hidden !== true)
                .map(({ keys, label }) => (
                  <div key={label}>
                    <dt>
                      {keys.map((key, i) => (
                        <span key={key}>
                          {i > 0 && <span class="muted"> {m.or} </span>}
                          <Keys text={key} />
                        </span>
                      ))}
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onInput={({ currentTarget }) => (singleKeys.value = currentTarget.checked)}
        />
        <span>
          {m.singleKeys}
          <small>{m.singleKeysHelp}</small>
        </span>
      </label>
    </Dialog>
  );
}

function Keys({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split(" ").map((stroke, i) => (
        <span key={stroke}>
          {i > 0 && " "}
          {(stroke === "+" ? ["+"] : stroke.split("+")).map((key) => (
            <kbd key={key}>{names[key] ?? key}</kbd>
          ))}
        </span>
      ))}
    </>
  );
}
