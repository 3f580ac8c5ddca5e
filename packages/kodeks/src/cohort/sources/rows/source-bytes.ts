import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable, Transform, pipeline } from "node:stream";
import type { TransformCallback } from "node:stream";
import { createGunzip } from "node:zlib";
import { KodeksError } from "../../../base/errors.ts";
import type { ReadContext } from "./row.ts";

/** How a source file's characters are encoded. */
export type Encoding = "utf-8" | "latin1";

/** The characters of a source file, and whether its bytes were what they should be. */
export interface SourceBytes {
  readonly stream: Readable;
  /** Whether bytes came by that are no UTF-8. */
  readonly damaged: () => boolean;
}

/**
 * Opens a file, unpacking gzip (told by its first bytes, not its name), turning Latin-1 into UTF-8 and
 * reporting progress and the hash of the file as stored. Bytes that are no UTF-8 pass as they are.
 *
 * The stream fails with KodeksError BAD_TABLE for a truncated or damaged gzip file.
 */
export async function openBytes(
  file: string,
  context: ReadContext,
  encoding: Encoding = "utf-8",
): Promise<Readable> {
  const gzipped = await isGzip(file);
  const raw = createReadStream(file, { highWaterMark: 1 << 20 });
  const hash = createHash("sha256");
  const watched = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      if (context.signal?.aborted === true) {
        done(new KodeksError("INTERRUPTED", "the run was stopped while reading a source"));
        return;
      }
      hash.update(chunk);
      context.onBytes?.(chunk.length);
      done(null, chunk);
    },
    flush(done) {
      context.onHash?.(file, hash.digest("hex"));
      done();
    },
  });
  const ignore = (): void => {};
  pipeline(raw, watched, ignore);
  let stream: Readable = watched;
  if (gzipped) {
    const gunzip = createGunzip({ chunkSize: 1 << 18 });
    pipeline(stream, gunzip, ignore);
    stream = translateErrors(gunzip, file);
  }
  if (encoding === "latin1") return Readable.from(fromLatin1(stream), { objectMode: false });
  return stream;
}

/** As `openBytes`, for readers that do not check the encoding themselves. */
export async function openSourceBytes(
  file: string,
  context: ReadContext,
  encoding: Encoding = "utf-8",
): Promise<SourceBytes> {
  const stream = await openBytes(file, context, encoding);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let damaged = false;
  const checked = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of stream) {
      try {
        if (!damaged) decoder.decode(chunk as Buffer, { stream: true });
      } catch {
        damaged = true;
      }
      yield chunk as Buffer;
    }
    try {
      if (!damaged) decoder.decode();
    } catch {
      damaged = true;
    }
  };
  return { stream: Readable.from(checked(), { objectMode: false }), damaged: () => damaged };
}

async function isGzip(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file, { start: 0, end: 1 })) {
    const bytes = chunk as Buffer;
    return bytes[0] === 0x1f && bytes[1] === 0x8b;
  }
  return false;
}

function translateErrors(stream: Readable, file: string): Readable {
  const translated = async function* (): AsyncGenerator<Buffer> {
    try {
      yield* stream;
    } catch (error) {
      if (error instanceof KodeksError) throw error;
      const code = (error as NodeJS.ErrnoException).code ?? "";
      if (!code.startsWith("Z_")) throw error;
      const what = code === "Z_BUF_ERROR" ? "ends in the middle" : "is damaged";
      throw new KodeksError("BAD_TABLE", `the gzip file ${what}`, {
        where: file,
        remedy: "Copy it again from where it came; nothing was written.",
      });
    }
  };
  return Readable.from(translated(), { objectMode: false });
}

/** What Windows has where Latin-1 has control characters: files said to be Latin-1 are often of Windows-1252. */
const windowsOnly =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

async function* fromLatin1(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    const text = (chunk as Buffer).toString("latin1");
    yield Buffer.from(
      text.replaceAll(/[\u0080-\u009F]/g, (mark) => windowsOnly[mark.charCodeAt(0) - 0x80] ?? mark),
    );
  }
}
