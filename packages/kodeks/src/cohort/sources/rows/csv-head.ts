import { open } from "node:fs/promises";
import { constants, gunzipSync } from "node:zlib";
import { KodeksError } from "../../../base/errors.ts";

/** How a CSV file is written, told from its first line. */
export interface CsvHead {
  /** Of comma, semicolon, tab and bar the one that the first line has most of. */
  readonly delimiter: string;
  /** Whether lines end in a lone carriage return. */
  readonly carriageReturns: boolean;
  /** Whether the first line has quotes. */
  readonly quoted: boolean;
}

/**
 * Looks at the beginning of a CSV file, gzipped or not.
 *
 * @throws KodeksError BAD_TABLE (UTF-16)
 */
export async function readCsvHead(file: string): Promise<CsvHead> {
  const head = await firstBytes(file);
  const mark = head.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") {
    throw new KodeksError("BAD_TABLE", "the file is in UTF-16", {
      where: file,
      remedy: "Save it as UTF-8.",
    });
  }
  const text = head.toString("latin1");
  const end = /\r\n|\n|\r/.exec(text);
  const line = text.slice(0, end?.index ?? text.length);
  const counts = [",", ";", "\t", "|"].map((delimiter) => ({
    delimiter,
    count: line.split(delimiter).length,
  }));
  counts.sort((a, b) => b.count - a.count);
  return {
    delimiter: counts[0]?.delimiter ?? ",",
    carriageReturns: end?.[0] === "\r",
    quoted: line.includes('"'),
  };
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head[0] !== 0x1f || head[1] !== 0x8b) return head;
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    // A damaged gzip file is reported by who reads it whole.
    if ((error as NodeJS.ErrnoException).code?.startsWith("Z_") === true) return Buffer.alloc(0);
    throw error;
  } finally {
    await handle.close();
  }
}
