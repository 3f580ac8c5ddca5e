import { isUtf8 } from "node:buffer";
import { stat } from "node:fs/promises";
import { KodeksError } from "../../../base/errors.ts";
import { readCsvHead } from "./csv-head.ts";
import { csvCells, csvRecords } from "./csv-records.ts";
import type { CsvRecord } from "./csv-records.ts";
import type { Place, ReadContext, RowTable, SourceRow } from "./row.ts";
import { openBytes } from "./source-bytes.ts";
import type { Encoding } from "./source-bytes.ts";

export interface CsvOptions {
  /** Told from the first line if absent: the most frequent of comma, semicolon, tab and bar. */
  readonly delimiter?: string;
  readonly encoding?: Encoding;
  /** Columns that must be there, in lower case. */
  readonly columns?: readonly string[];
  /**
   * Where tabs separate the cells, quotes are letters, unless the header has some: vocabularies as downloaded
   * from Athena quote nothing.
   */
  readonly plainTabs?: boolean;
}

/**
 * A CSV or TSV file with a header line, gzipped or not, as rows.
 *
 * @throws KodeksError USAGE (a delimiter that is not one ASCII character)
 */
export async function csvTable(file: string, options: CsvOptions = {}): Promise<RowTable> {
  const { delimiter } = options;
  // eslint-disable-next-line no-control-regex
  if (delimiter !== undefined && !/^[\t\x20\x21\x23-\x7e]$/.test(delimiter)) {
    throw new KodeksError("USAGE", "a delimiter is one ASCII character other than a quote", {
      remedy: "Give , or ; or | or a tab.",
    });
  }
  const { size } = await stat(file);
  return {
    file,
    bytes: size,
    columns: () => csvColumns(file, options),
    rows: (context) => csvRows(file, options, context),
  };
}

/** Longest record in bytes; a quote that is never closed would otherwise take the whole file. */
const longestRecord = 256 * 1024 * 1024;

async function csvColumns(file: string, options: CsvOptions): Promise<readonly string[]> {
  let header: readonly string[] = [];
  const rows = csvRows(file, options, { bad: () => {} }, (names) => (header = names));
  await rows.next();
  await rows.return();
  return header;
}

async function* csvRows(
  file: string,
  options: CsvOptions,
  context: ReadContext,
  onHeader: (names: readonly string[]) => void = () => {},
): AsyncGenerator<SourceRow, void> {
  const head = await readCsvHead(file);
  const delimiter = options.delimiter ?? head.delimiter;
  const stream = await openBytes(file, context, options.encoding);
  const unquoted = options.plainTabs === true && delimiter === "\t" && !head.quoted;
  const batches = csvRecords(stream, { ...head, delimiter, longest: longestRecord, unquoted });
  let header: readonly string[] | null = null;
  try {
    for (;;) {
      const batch = await batches.next();
      if (batch.done === true) {
        if (batch.value.kind !== "whole") throw badQuote(file, batch.value);
        break;
      }
      for (const record of batch.value) {
        if (header === null) {
          header = readHeader(record, delimiter, file);
          checkColumns(header, options.columns ?? [], file, delimiter);
          onHeader(header);
          continue;
        }
        if (record.bytes.length === 0) continue;
        const place = { file, row: record.line };
        const values = toValues(record, header, delimiter);
        if (values instanceof KodeksError) context.bad(place, values);
        else yield { place, values };
      }
    }
  } finally {
    stream.destroy();
  }
  if (header === null) {
    throw new KodeksError("BAD_TABLE", "the file is empty: a line of column names was expected", {
      where: file,
      remedy: "Export the table again, with its column names.",
    });
  }
}

function toValues(
  { bytes, quoted }: CsvRecord,
  header: readonly string[],
  delimiter: string,
): Readonly<Record<string, string | null>> | KodeksError {
  const text = bytes.toString("utf8");
  const cells = csvCells(text, delimiter, quoted);
  if (cells === null) {
    return new KodeksError("BAD_ROW", "text follows a closing quote", { where: "" });
  }
  if (cells.length !== header.length) {
    return new KodeksError(
      "BAD_ROW",
      `the row has ${cells.length} cells, and the header ${header.length}`,
      { where: "" },
    );
  }
  // U+FFFD stands for bytes that are no UTF-8, unless the file itself has it.
  if (text.includes("\uFFFD") && !isUtf8(bytes)) {
    const index = cells.findIndex((cell) => cell.includes("\uFFFD"));
    return new KodeksError("BAD_TEXT", "is not UTF-8", {
      where: header[index] ?? "",
      remedy: "If the file is Latin-1, say so with --encoding latin1.",
    });
  }
  const values: Record<string, string | null> = {};
  let i = 0;
  for (const name of header) {
    const cell = cells[i] ?? "";
    values[name] = cell === "" ? null : cell;
    i += 1;
  }
  return values;
}

function readHeader({ bytes, quoted }: CsvRecord, delimiter: string, file: string): string[] {
  const marked = bytes.subarray(0, 3).toString("hex") === "efbbbf";
  const text = (marked ? bytes.subarray(3) : bytes).toString("utf8");
  const cells = csvCells(text, delimiter, quoted || text.startsWith('"'));
  if (cells !== null) return cells.map((name) => name.trim().toLowerCase());
  throw new KodeksError("BAD_TABLE", "text follows a closing quote", {
    where: `${file}:1`,
    remedy: "Correct the quoting of the column names.",
  });
}

function checkColumns(
  header: readonly string[],
  expected: readonly string[],
  file: string,
  delimiter: string,
): void {
  const twice = header.find((name, i) => header.indexOf(name) !== i);
  const missing = expected.filter((name) => !header.includes(name));
  if (missing.length === 0 && twice === undefined) return;
  const message =
    missing.length > 0
      ? `the file lacks ${missing.map((name) => `"${name}"`).join(", ")} among its columns: ${header.map(shownName).join(", ")}`
      : `the column "${shownName(twice ?? "")}" stands twice`;
  throw new KodeksError("BAD_TABLE", message, {
    where: file,
    remedy: `Cells were taken to be separated by ${JSON.stringify(delimiter)}; check delimiter and column names.`,
  });
}

/** A column's name; a file without a header line has text of patients there. */
export function shownName(name: string): string {
  return /^[\p{L}\p{N}_ .-]{1,40}$/u.test(name) ? name : "?";
}

function badQuote(
  file: string,
  { kind, line }: { readonly kind: "open-quote" | "too-long"; readonly line: number },
): KodeksError {
  const message =
    kind === "open-quote"
      ? "a quote is opened and never closed"
      : "a row is longer than 256 MB; is a quote never closed?";
  const place: Place = { file, row: line };
  return new KodeksError("BAD_TABLE", message, {
    where: `${place.file}:${place.row}`,
    remedy: "Correct the quoting; nothing was written.",
  });
}
