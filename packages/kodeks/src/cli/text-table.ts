/** A column of a text table. */
export interface TextColumn {
  readonly title: string;
  readonly align?: "left" | "right";
}

/** Lays rows out in columns two blanks apart, under a line of titles. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => width(line[i] ?? ""))));
  return lines
    .map((line) =>
      columns
        .map(({ align = "left" }, i) => {
          const cell = line[i] ?? "";
          const blanks = " ".repeat((widths[i] ?? 0) - width(cell));
          return align === "right" ? blanks + cell : cell + blanks;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Characters, not UTF-16 units. */
function width(text: string): number {
  return [...text].length;
}
