import type { JSX } from "preact";

const shapes = {
  check: "M3.5 8.5 6.7 11.7 12.8 4.6",
  cross: "M4.2 4.2 11.8 11.800M11.8 4.2 4.2 11.8",
  up: "M8 12.500V4M4.5 7.3 8 3.8 11.5 7.3",
  down: "M8 3.500V12M4.5 8.7 8 12.2 11.5 8.7",
  undo: "M5.5 3 2.7 5.8 5.5 8.600M3 5.800H9.500A3.6 3.6 0 0 1 9.5 13H6.5",
  redo: "M10.5 3 13.3 5.8 10.5 8.600M13 5.800H6.500A3.6 3.6 0 0 0 6.5 13H9.5",
  plus: "M8 3V13M3 8H13",
  search: "M7 12A5 5 0 1 0 7 2 5 5 0 0 0 7 12ZM10.7 10.7 14 14",
  chevron: "M6 3.5 10.5 8 6 12.5",
  warning: "M8 2.2 14.3 13.300H1.700ZM8 6.500V9.700M8 11.200V11.7",
  sun: "M8 11A3 3 0 1 0 8 5 3 3 0 0 0 8 11ZM8 1V2.500M8 13.500V15M1 8H2.500M13.5 8H15M3 3 4 4M12 12 13 13M3 13 4 12M12 4 13 3",
  moon: "M13.3 9.700A5.8 5.8 0 1 1 6.3 2.7 4.7 4.7 0 0 0 13.3 9.700Z",
  branch: "M4 2.500V10.500H9M4 5.500H9M10.5 5.500H13M10.5 10.500H13",
  left: "M10 3.5 5.5 8 10 12.5",
} as const;

/** A line drawing beside words that say the same; never the only name of anything. */
export function Icon({ name }: { readonly name: keyof typeof shapes }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.7"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

export function Star({ filled }: { readonly filled: boolean }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d="M8 1.8 9.9 5.9 14.3 6.4 11 9.4 11.9 13.8 8 11.6 4.1 13.8 5 9.4 1.7 6.4 6.1 5.900Z"
        fill={filled ? "currentColor" : "none"}
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** Strength of evidence as up to four bars, as the lines below the words are thick. */
export function StrengthBars({ strength }: { readonly strength: number }): JSX.Element {
  return (
    <svg viewBox="0 0 16 14" width="16" height="14" class="strength" aria-hidden="true">
      {[1, 2, 3, 4].map((level) => (
        <rect
          key={level}
          x={(level - 1) * 4}
          y={14 - level * 3.5}
          width="3"
          height={level * 3.5}
          class={level <= strength ? "on" : "off"}
        />
      ))}
    </svg>
  );
}
