import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { addressOf } from "../api/client.ts";
import { words } from "../i18n/words.ts";
import type { Filter } from "./filter.ts";

/** Exports what the filter shows. The service writes every export into its log. */
export function ExportMenu({ filter }: { readonly filter: Filter }): JSX.Element {
  const m = words.value;
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open.value) return undefined;
    root.current?.querySelector<HTMLElement>("a")?.focus();
    const close = (event: MouseEvent): void => {
      if (root.current?.contains(event.target as Node) !== true) open.value = false;
    };
    addEventListener("mousedown", close);
    return () => {
      removeEventListener("mousedown", close);
    };
  }, [open.value]);
  const { sort: _, ...query } = filter;
  return (
    <div
      class="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        open.value = false;
        root.current?.querySelector("button")?.focus();
      }}
    >
      <button
        type="button"
        class="button"
        aria-expanded={open.value}
        aria-controls="export-menu"
        onClick={() => (open.value = !open.value)}
      >
        {m.exportAs}
      </button>
      {open.value && (
        <ul id="export-menu">
          {(
            [
              ["csv", m.exportCsv],
              ["fhir", m.exportFhir],
              ["annotations", m.exportAnnotations],
              ["feedback", m.exportFeedback],
            ] as const
          ).map(([format, name]) => (
            <li key={format}>
              <a
                href={addressOf("/v1/exports/cases", {}, { ...query, format })}
                download
                onClick={() => (open.value = false)}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
