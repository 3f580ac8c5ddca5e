/** What a passage was replaced as. */
export const replacementKinds = [
  "cpr",
  "cpr-without-checksum",
  "phone",
  "email",
  "date",
  "name",
] as const;

export type ReplacementKind = (typeof replacementKinds)[number];

/** A passage to be replaced: UTF-16 units, the end exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly kind: ReplacementKind;
  readonly replacement: string;
}

/** A passage that was replaced: where it stood in the old text, and where its replacement stands. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
  readonly kind: ReplacementKind;
}

/** Replaces passages, which are in order and apart. */
export function replace(
  text: string,
  findings: readonly Finding[],
): { text: string; replacements: Replacement[] } {
  const replacements: Replacement[] = [];
  let replaced = "";
  let position = 0;
  for (const { start, end, kind, replacement } of findings) {
    replaced += text.slice(position, start);
    const newStart = replaced.length;
    replaced += replacement;
    replacements.push({ start, end, newStart, newEnd: replaced.length, kind });
    position = end;
  }
  return { text: replaced + text.slice(position), replacements };
}
