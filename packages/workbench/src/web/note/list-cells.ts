import type { Leaf } from "./leaves.ts";

/** A longer line is no row that a ward or a laboratory sent, and would keep the expression busy. */
const longestRow = 300;

const atc = /^[A-Z]\d{2}(?:[A-Z]{1,2}(?:\d{2})?)?(?= )/;
const kind = /^(?:prescribed|administered)$/;
const lab =
  /^(?<name>.*?) (?<value>[<>]?=?[-+]?\d[\d.,]*|\S+)(?: (?<unit>[^\s(]\S*))??(?: \((?<range>[^()]*)\))?(?: (?<flag>high|low))?$/;

/** ATC code, name, dose, route and kind of a medication's line; null where it has none. */
export function medicationCells(text: string, line: Leaf): readonly (Leaf | null)[] {
  const [what = line, ...rest] = split(text, line, ", ");
  const code = atc.exec(text.slice(what.start, what.end))?.[0] ?? "";
  const codeEnd = what.start + code.length;
  const last = rest.at(-1);
  const hasKind = last !== undefined && kind.test(text.slice(last.start, last.end));
  const [dose = null, ...routes] = hasKind ? rest.slice(0, -1) : rest;
  const [route] = routes;
  return [
    code === "" ? null : { start: what.start, end: codeEnd },
    { start: code === "" ? what.start : codeEnd + 1, end: what.end },
    dose,
    // What is more than dose and route belongs to the route: nothing of the line is lost.
    route === undefined ? null : { start: route.start, end: routes.at(-1)?.end ?? route.end },
    hasKind ? last : null,
  ];
}

/** Name, value, unit, range and flag of a result's line; a line of another form is all name. */
export function labCells(text: string, line: Leaf): readonly (Leaf | null)[] {
  const content = text.slice(line.start, line.end);
  const groups = content.length > longestRow ? undefined : lab.exec(content)?.groups;
  if (groups === undefined) return [line, null, null, null, null];
  let from = 0;
  return ["name", "value", "unit", "range", "flag"].map((key) => {
    const value = groups[key];
    if (value === undefined || value === "") return null;
    const at = content.indexOf(value, from);
    from = at + value.length;
    return { start: line.start + at, end: line.start + from };
  });
}

function split(text: string, line: Leaf, separator: string): readonly Leaf[] {
  const cells: Leaf[] = [];
  let from = line.start;
  for (;;) {
    const at = text.indexOf(separator, from);
    if (at < 0 || at >= line.end) break;
    cells.push({ start: from, end: at });
    from = at + separator.length;
  }
  cells.push({ start: from, end: line.end });
  return cells;
}
