import { constants } from "node:buffer";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";

/** A line of a text file, without its end; or why it could not be read. */
export type Line =
  | { readonly kind: "text"; readonly number: number; readonly text: string }
  | { readonly kind: "not-utf-8"; readonly number: number }
  | { readonly kind: "too-long"; readonly number: number };

export interface ReadLinesOptions {
  /** Sees every chunk of bytes as it is read: for progress and hashes. */
  readonly onChunk?: (chunk: Buffer) => void;
  /** Longest line in bytes; by default what fits a JavaScript string. */
  readonly maxBytes?: number;
}

const lineFeed = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Streams the lines of a UTF-8 file or byte stream, numbered from 1: ends LF or CRLF, a byte order mark at the
 * start is dropped, the last line may lack its end. A line that is no UTF-8 or too long for a
 * string is reported as such, and reading goes on behind it.
 */
export async function* readLines(
  source: string | Readable,
  options: ReadLinesOptions = {},
): AsyncGenerator<Line, void> {
  const { onChunk, maxBytes = constants.MAX_STRING_LENGTH } = options;
  let number = 1;
  // Pieces are joined once, at the line's end: joining as they come is quadratic for long lines.
  let pieces: Buffer[] = [];
  let bytes = 0;
  const keep = (piece: Buffer): void => {
    bytes += piece.length;
    if (bytes > maxBytes) pieces = [];
    else pieces.push(piece);
  };
  const finish = (): Line => {
    const line =
      bytes > maxBytes ? ({ kind: "too-long", number } as const) : decode(pieces, number);
    pieces = [];
    bytes = 0;
    number += 1;
    return line;
  };
  const stream =
    typeof source === "string" ? createReadStream(source, { highWaterMark: 1 << 20 }) : source;
  for await (const chunk of stream) {
    const buffer = chunk as Buffer;
    onChunk?.(buffer);
    let start = 0;
    for (;;) {
      const end = buffer.indexOf(lineFeed, start);
      if (end === -1) break;
      keep(buffer.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < buffer.length) keep(buffer.subarray(start));
  }
  if (bytes > 0) yield finish();
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(pieces: readonly Buffer[], number: number): Line {
  let line = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
  if (number === 1 && line.subarray(0, 3).equals(byteOrderMark)) line = line.subarray(3);
  if (line.at(-1) === 0x0d) line = line.subarray(0, -1);
  try {
    return { kind: "text", number, text: decoder.decode(line) };
  } catch {
    return { kind: "not-utf-8", number };
  }
}
