/** A key with the modifiers that matter, as it is written in bindings: `j`, `?`, `Alt+ArrowUp`, `Mod+Enter`. */
export interface KeyStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Names a stroke. Shift counts only where it does not change the key: letters become upper case. */
export function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyStroke): string {
  const mod = ctrlKey || metaKey ? "Mod+" : "";
  const alt = altKey ? "Alt+" : "";
  const shift = shiftKey && (key.length > 1 || mod !== "") ? "Shift+" : "";
  const plain = (ctrlKey || metaKey || altKey) && key.length === 1 ? key.toLowerCase() : key;
  return `${mod}${alt}${shift}${plain === " " ? "Space" : plain}`;
}

export type Match =
  | { readonly type: "found"; readonly index: number }
  /** The first key of a sequence such as `g w`. */
  | { readonly type: "prefix"; readonly sequence: string }
  | { readonly type: "none" };

/** Finds the last of `bindings` (keys of each) that a stroke completes, given the keys before it. */
export function matchKeys(
  bindings: readonly (readonly string[])[],
  before: string,
  stroke: string,
): Match {
  const sequences = before === "" ? [stroke] : [`${before} ${stroke}`, stroke];
  for (const sequence of sequences) {
    const index = bindings.findLastIndex((keys) => keys.includes(sequence));
    if (index >= 0) return { type: "found", index };
    if (bindings.some((keys) => keys.some((key) => key.startsWith(`${sequence} `)))) {
      return { type: "prefix", sequence };
    }
  }
  return { type: "none" };
}

/** Whether a stroke is a character alone: those can be turned off (WCAG 2.1.4). */
export function isSingleCharacter(stroke: string): boolean {
  return stroke.length === 1;
}
