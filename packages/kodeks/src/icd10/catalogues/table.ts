import { KodeksError } from "../../base/errors.ts";
import { normaliseCode } from "../code.ts";
import type { TextLine } from "./source-text.ts";

/** The error of a file that is not what the importer reads; says what was expected. */
export function wrongFile(where: string, found: string, expected: string): KodeksError {
  return new KodeksError("BAD_CATALOGUE", `${found}; expected was ${expected}`, {
    where,
    remedy:
      "Name the right file and format: sks, icd-10-cm, icd-10-gm or claml (see `kodeks catalogue import --help`).",
  });
}

/** The error of a line that does not fit the file's layout. */
export function badLine(where: string, message: string): KodeksError {
  return new KodeksError("BAD_CATALOGUE", message, {
    where,
    remedy: "Download the file again, or correct the line; nothing was written.",
  });
}

/** `normaliseCode`, with its place in an error. */
export function codeAt(raw: string, where: string): string {
  try {
    return normaliseCode(raw);
  } catch (error) {
    throw badLine(where, error instanceof Error ? error.message : "not an ICD-10 code");
  }
}

/** A row of a tab-separated file: a cell by its column's name, "" if there is no such column. */
export interface TsvRow {
  readonly where: string;
  readonly cell: (column: string) => string;
}

/** Whether a line is the header of a tab-separated file with these columns. */
export function isTsvHeader(line: string, columns: readonly string[]): boolean {
  const names = line.toLowerCase().split("\t");
  return columns.every((column) => names.includes(column));
}

/** The rows of a tab-separated file under a header; cells are taken as they are, without quotes. */
export async function* tsvRows(
  header: string,
  lines: AsyncIterable<TextLine>,
): AsyncGenerator<TsvRow> {
  const names = header.toLowerCase().split("\t");
  const column = new Map(names.map((name, index) => [name.trim(), index]));
  for await (const { text, where } of lines) {
    if (text.trim() === "") continue;
    const cells = text.split("\t");
    if (cells.length !== names.length) {
      throw badLine(where, `the line has ${cells.length} cells, the header ${names.length}`);
    }
    yield { where, cell: (name) => (cells[column.get(name) ?? -1] ?? "").trim() };
  }
}

/** Takes the first line that is not blank off a stream of lines. */
export async function firstLine(
  lines: AsyncIterator<TextLine>,
  name: string,
  expected: string,
): Promise<TextLine> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true) throw wrongFile(name, "the file is empty", expected);
    if (value.text.trim() !== "") return value;
  }
}

/** A first line and the rest, as one stream again. */
export async function* withFirst(
  first: TextLine,
  rest: AsyncIterable<TextLine>,
): AsyncGenerator<TextLine> {
  yield first;
  yield* rest;
}
