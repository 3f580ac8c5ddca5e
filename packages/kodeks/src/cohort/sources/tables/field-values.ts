import { createHash } from "node:crypto";
import { KodeksError } from "../../../base/errors.ts";
import { optional, required } from "../fields.ts";
import type { Cells } from "../fields.ts";
import type { ListSource, MappedTable } from "./mapping.ts";

/** Reads the fields of one table's rows. */
export interface RowFields {
  /** A field's value, or null. @throws KodeksError BAD_ROW (a value the mapping does not have), BAD_TEXT */
  readonly get: (name: string) => string | null;
  /** @throws KodeksError BAD_ROW where it is empty */
  readonly need: (name: string) => string;
  /** The value as it stands, blanks and all. */
  readonly raw: (name: string) => string | null;
  /** A field's values where a cell holds several, or where several columns fill it. */
  readonly all: (name: string) => readonly string[];
  /** The name of the column behind a field, for messages. */
  readonly at: (name: string) => string;
}

/** The fields of a row as a mapping says. */
export function rowFields(table: MappedTable, cells: Cells): RowFields {
  const source = (name: string): ListSource | undefined => table.fields.get(name)?.[0];
  const at = (name: string): string => columnOf(source(name)) ?? name;
  const get = (name: string): string | null => valueOf(source(name), cells);
  return {
    get,
    at,
    need(name) {
      const found = get(name);
      // `required` says in the same words that a cell is empty.
      return found ?? required({}, at(name));
    },
    raw(name) {
      const from = source(name);
      const column = columnOf(from);
      return column === undefined ? valueOf(from, cells) : (cells[column] ?? null);
    },
    all(name) {
      return (table.fields.get(name) ?? []).flatMap((from) => {
        const value = valueOf(from, cells);
        if (value === null) return [];
        const parts = "separator" in from ? value.split(from.separator) : [value];
        return parts.map((part) => part.trim()).filter((part) => part !== "");
      });
    },
  };
}

/** The column that a field is made from, if it is from one. */
export function columnOf(source: ListSource | undefined): string | undefined {
  return source !== undefined && "column" in source ? source.column : undefined;
}

function valueOf(source: ListSource | undefined, cells: Cells): string | null {
  if (source === undefined) return null;
  if ("constant" in source) return source.constant;
  const value = optional(cells, source.column);
  if (value === null || !("values" in source) || source.values === undefined) return value;
  if (Object.hasOwn(source.values, value)) return source.values[value] ?? null;
  throw new KodeksError("BAD_ROW", "has a value that the mapping does not translate", {
    where: source.column,
    remedy: 'Add it to "values" in the mapping; null stands for nothing.',
  });
}

/** A short stand-in for a row, to tell rows that repeat from rows that differ. */
export function digest(parts: readonly unknown[]): string {
  return createHash("sha1").update(JSON.stringify(parts)).digest("base64").slice(0, 16);
}
