import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { words } from "../i18n/words.ts";

export type Side = "codes" | "note";

/** Where there is room for one side only, which of the two is seen. */
export function NarrowSwitch(props: {
  readonly side: Signal<Side>;
  /** What stands beside the note. */
  readonly beside: string;
}): JSX.Element {
  const { side, beside } = props;
  return (
    <div class="narrow-switch" role="group">
      {(["codes", "note"] as const).map((one) => (
        <button
          key={one}
          type="button"
          class="tab"
          aria-pressed={side.value === one}
          onClick={() => (side.value = one)}
        >
          {one === "codes" ? beside : words.value.note}
        </button>
      ))}
    </div>
  );
}
