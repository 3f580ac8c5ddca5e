import { expect } from "vitest";
import { KodeksError } from "../../base/errors.ts";
import type { SourceEntry } from "../catalogue-entry.ts";
import type { CatalogueEncoding, TextLine } from "./source-text.ts";
import { textLines } from "./source-text.ts";

/** A file's bytes, in chunks that part wherever they like. */
export async function* bytesOf(text: string | Buffer, chunk = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}

/** A text as the lines of a file. */
export function linesOf(
  text: string | Buffer,
  name = "file.txt",
  encoding?: CatalogueEncoding,
): AsyncGenerator<TextLine> {
  return textLines({ name, bytes: bytesOf(text) }, encoding);
}

export async function all(entries: AsyncIterable<SourceEntry>): Promise<SourceEntry[]> {
  const found: SourceEntry[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
}

/** Expects a BAD_CATALOGUE with this message, place and remedy. */
export async function refused(
  work: Promise<unknown>,
  message: RegExp,
  where: string,
  remedy = /./,
): Promise<void> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(KodeksError);
  const { code, message: text, where: place, remedy: help } = error as KodeksError;
  expect({ code, where: place }).toEqual({ code: "BAD_CATALOGUE", where });
  expect(text).toMatch(message);
  expect(help).toMatch(remedy);
}
