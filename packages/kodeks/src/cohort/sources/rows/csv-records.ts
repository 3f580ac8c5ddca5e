/** A record as it stands in the file, without its line end. */
export interface CsvRecord {
  readonly bytes: Buffer;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Whether a cell is quoted; otherwise the record can be cut at every delimiter. */
  readonly quoted: boolean;
}

/** Why the records end: at the end of the file, or inside a quote that was opened on a line. */
export type CsvEnd =
  | { readonly kind: "whole" }
  | { readonly kind: "open-quote" | "too-long"; readonly line: number };

export interface CsvRecordOptions {
  /** One ASCII character. */
  readonly delimiter: string;
  /** Whether a lone carriage return ends a record, as in files of old Macs. */
  readonly carriageReturns: boolean;
  /** Longest record in bytes. */
  readonly longest: number;
  /** Quotes are letters. */
  readonly unquoted?: boolean;
}

const lineFeed = 10;
const carriageReturn = 13;
const quotationMark = 34;

/** Where in a record a byte stands. A quote opens a cell only at its start; elsewhere it is a letter. */
const cellStart = 0;
const plain = 1;
const inQuotes = 2;
const behindQuote = 3;

/** Where the cutting stands between two chunks. */
interface Cutter {
  state: number;
  quoted: boolean;
  line: number;
  recordLine: number;
  quoteLine: number;
  /** The beginning of a record that goes on. */
  pieces: Buffer[];
  held: number;
}

/** Cuts bytes into CSV records, and says how they end. */
export async function* csvRecords(
  chunks: AsyncIterable<unknown>,
  options: CsvRecordOptions,
): AsyncGenerator<readonly CsvRecord[], CsvEnd> {
  const cutter: Cutter = {
    state: cellStart,
    quoted: false,
    line: 1,
    recordLine: 1,
    quoteLine: 1,
    pieces: [],
    held: 0,
  };
  for await (const chunk of chunks) {
    const records = cut(cutter, chunk as Buffer, options);
    if (records.length > 0) yield records;
    if (cutter.held > options.longest) {
      const line = cutter.state === inQuotes ? cutter.quoteLine : cutter.recordLine;
      return { kind: "too-long", line };
    }
  }
  const { state, pieces, recordLine, quoteLine, quoted } = cutter;
  if (state === inQuotes) return { kind: "open-quote", line: quoteLine };
  if (pieces.length > 0) {
    yield [{ bytes: withoutReturn(Buffer.concat(pieces)), line: recordLine, quoted }];
  }
  return { kind: "whole" };
}

/**
 * Cuts one chunk. This loop sees every byte of every note: it keeps to local variables, jumps over quoted text
 * and copies only records that span chunks.
 */
function cut(
  cutter: Cutter,
  bytes: Buffer,
  { delimiter, carriageReturns, unquoted = false }: CsvRecordOptions,
): readonly CsvRecord[] {
  const separator = delimiter.charCodeAt(0);
  const records: CsvRecord[] = [];
  let { state, quoted, line, recordLine, quoteLine } = cutter;
  let start = 0;
  /** The next line feed, kept so that text with many quotes is not searched again at each. */
  let feed = -1;
  for (let i = 0; i < bytes.length; i += 1) {
    if (state === inQuotes) {
      const next = bytes.indexOf(quotationMark, i);
      const end = next === -1 ? bytes.length : next;
      if (feed < i) feed = position(bytes, i);
      for (; feed < end; feed = position(bytes, feed + 1)) line += 1;
      i = end;
      if (next !== -1) state = behindQuote;
      continue;
    }
    const byte = bytes[i];
    if (byte === lineFeed || (carriageReturns && byte === carriageReturn)) {
      const last = bytes.subarray(start, i);
      const whole = cutter.pieces.length === 0 ? last : Buffer.concat([...cutter.pieces, last]);
      records.push({ bytes: withoutReturn(whole), line: recordLine, quoted });
      if (cutter.pieces.length > 0) cutter.pieces = [];
      start = i + 1;
      line += 1;
      recordLine = line;
      quoted = false;
      state = cellStart;
    } else if (byte === separator) state = cellStart;
    else if (byte === quotationMark && state !== plain && !unquoted) {
      if (state === cellStart) quoteLine = line;
      quoted = true;
      state = inQuotes;
    } else if (state === cellStart) state = plain;
  }
  if (start > 0) cutter.held = 0;
  if (start < bytes.length) {
    cutter.held += bytes.length - start;
    cutter.pieces.push(bytes.subarray(start));
  }
  Object.assign(cutter, { state, quoted, line, recordLine, quoteLine });
  return records;
}

/** Of the next line feed; infinite if there is none. */
function position(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(lineFeed, from);
  return at === -1 ? Infinity : at;
}

function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
}

/** The cells of a record; null if text follows a closing quote. */
export function csvCells(text: string, delimiter: string, quoted: boolean): string[] | null {
  if (!quoted) return text.split(delimiter);
  const cells: string[] = [];
  let start = 0;
  for (;;) {
    let end: number;
    if (text[start] === '"') {
      end = closingQuote(text, start + 1);
      const cell = text.slice(start + 1, end);
      cells.push(cell.includes('""') ? cell.replaceAll('""', '"') : cell);
      end += 1;
    } else {
      end = text.indexOf(delimiter, start);
      if (end === -1) end = text.length;
      cells.push(text.slice(start, end));
    }
    if (end >= text.length) return cells;
    if (text[end] !== delimiter) return null;
    start = end + 1;
  }
}

function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end === -1 ? text.length : end;
}
