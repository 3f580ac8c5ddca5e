import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { KodeksError } from "../../base/errors.ts";
import { readLines } from "../../base/read-lines.ts";

/** How a catalogue's characters are encoded. */
export type CatalogueEncoding = "utf-8" | "latin1";

/** A line of a catalogue's file. */
export interface TextLine {
  readonly text: string;
  /** As in `file.txt:12`. */
  readonly where: string;
}

/** The bytes of a catalogue's file, unpacked. */
export interface SourceFile {
  /** Name for messages. */
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
  /** SHA-256 of the file as stored, once all bytes were read. */
  readonly sha256: () => string;
}

export interface OpenSourceOptions {
  readonly signal?: AbortSignal;
  /** Told the length of each chunk as stored. */
  readonly onBytes?: (length: number) => void;
}

/**
 * Opens a file, unpacking gzip, which is told by its first bytes.
 *
 * @throws KodeksError USAGE for a folder; reading throws BAD_CATALOGUE for a damaged gzip or a zip file;
 * ENOENT and the like
 */
export async function openSource(
  file: string,
  { signal, onBytes }: OpenSourceOptions = {},
): Promise<SourceFile> {
  if ((await stat(file)).isDirectory()) {
    throw new KodeksError("USAGE", "a folder was given where a catalogue's file belongs", {
      where: file,
      remedy: "Name the file itself.",
    });
  }
  const hash = createHash("sha256");
  const raw = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
      signal?.throwIfAborted();
      const buffer = chunk as Buffer;
      hash.update(buffer);
      onBytes?.(buffer.length);
      yield buffer;
    }
  };
  return { name: basename(file), bytes: unpack(raw(), file), sha256: () => hash.digest("hex") };
}

async function* unpack(chunks: AsyncGenerator<Buffer>, where: string): AsyncGenerator<Buffer> {
  const first = await chunks.next();
  if (first.done === true) return;
  const all = async function* (): AsyncGenerator<Buffer> {
    yield first.value;
    yield* chunks;
  };
  const [a, b] = first.value;
  if (a === 0x50 && b === 0x4b) {
    throw new KodeksError("BAD_CATALOGUE", "the file is a zip archive", {
      where,
      remedy: "Unpack it and name the file inside.",
    });
  }
  if (a !== 0x1f || b !== 0x8b) {
    yield* all();
    return;
  }
  const gunzip = createGunzip();
  const source = Readable.from(all());
  source.on("error", (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Buffer>;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (!code.startsWith("Z_")) throw error;
    const what = code === "Z_BUF_ERROR" ? "ends in the middle" : "is damaged";
    throw new KodeksError("BAD_CATALOGUE", `the gzip file ${what}`, {
      where,
      remedy: "Copy or download it again; nothing was written.",
    });
  }
}

/**
 * The lines of a file as text: LF or CRLF, with or without a byte order mark.
 *
 * @throws KodeksError BAD_CATALOGUE for a line that is no UTF-8.
 */
export async function* textLines(
  { name, bytes }: Pick<SourceFile, "name" | "bytes">,
  encoding: CatalogueEncoding = "utf-8",
): AsyncGenerator<TextLine> {
  const utf8 = encoding === "latin1" ? fromLatin1(bytes) : bytes;
  for await (const line of readLines(Readable.from(utf8, { objectMode: false }), {
    // No line of a catalogue is near this; a file without line ends would fill the memory.
    maxBytes: 1 << 20,
  })) {
    const where = `${name}:${line.number}`;
    if (line.kind === "not-utf-8") throw notUtf8(where);
    if (line.kind === "too-long") {
      throw new KodeksError("BAD_CATALOGUE", "a line is longer than a megabyte", {
        where,
        remedy: "Is this the catalogue's text file? Nothing was written.",
      });
    }
    yield { text: line.text, where };
  }
}

/** The error of a file that is no UTF-8. */
export function notUtf8(where: string): KodeksError {
  return new KodeksError("BAD_CATALOGUE", "the text is not UTF-8", {
    where,
    remedy: "If the file is Latin-1 (Windows-1252), say so with --encoding latin1.",
  });
}

async function* fromLatin1(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  // What is called Latin-1 is in practice Windows-1252, which has dashes and quotes besides.
  const decoder = new TextDecoder("windows-1252");
  for await (const chunk of bytes)
    yield Buffer.from(decoder.decode(chunk, { stream: true }), "utf8");
}
