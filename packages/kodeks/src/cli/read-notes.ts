import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { addAbortSignal } from "node:stream";
import type { Readable } from "node:stream";
import { z } from "zod";
import { KodeksError } from "../base/errors.ts";
import { readLines } from "../base/read-lines.ts";
import type { Line } from "../base/read-lines.ts";

/** A note to code. */
export interface Note {
  /** From JSONL; null for a plain text. */
  readonly id: string | null;
  readonly text: string;
  /** File, or file and line. */
  readonly where: string;
}

export interface ReadNotesOptions {
  /** A file, or `-` for standard input. */
  readonly source: string;
  /** One JSON object with `text` (and `id`) a line; otherwise the whole input is one note. */
  readonly jsonl: boolean;
  readonly stdin: Readable;
  /** Ends the waiting for input, with an AbortError. */
  readonly signal?: AbortSignal;
  /** Told of each bad line, which is then left out; without it the first one stops the reading. */
  readonly onBad?: (error: KodeksError) => void;
}

/**
 * Reads notes one at a time.
 *
 * @throws KodeksError USAGE for a folder, EMPTY_TEXT, BAD_TEXT for what is no UTF-8, BAD_JSONL with the
 * line; ENOENT and the like
 */
export async function* readNotes(options: ReadNotesOptions): AsyncGenerator<Note, void> {
  const { source, jsonl, stdin, signal, onBad } = options;
  const name = source === "-" ? "standard input" : source;
  const stream = source === "-" ? stdin : await openFile(source);
  if (signal !== undefined) addAbortSignal(signal, stream);
  if (!jsonl) {
    yield { id: null, text: await readText(stream, name), where: name };
    return;
  }
  for await (const line of readLines(stream)) {
    const where = `${name}:${line.number}`;
    try {
      const note = parseLine(line, where);
      if (note !== null) yield note;
    } catch (error) {
      if (!(error instanceof KodeksError) || onBad === undefined) throw error;
      onBad(error);
    }
  }
}

async function openFile(file: string): Promise<Readable> {
  if (!(await stat(file)).isDirectory()) return createReadStream(file);
  throw new KodeksError("USAGE", "a folder was given where a note belongs", {
    where: file,
    remedy: "Name a text file, or a .jsonl file with a note on each line.",
  });
}

async function readText(stream: Readable, where: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  let text: string;
  try {
    // A byte order mark stays, so that offsets fit the file as it is.
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new KodeksError("BAD_TEXT", "the note is not UTF-8 text", {
      where,
      remedy: "Save it as UTF-8 plain text; Kodeks reads no PDF, Word or Latin-1 files.",
    });
  }
  return checkText(text, where);
}

const record = z.looseObject({
  id: z.union([z.string(), z.number()], "must be a string or a number").optional(),
  text: z.string({
    error: ({ input }) => (input === undefined ? "is missing" : "must be a string"),
  }),
});

function parseLine(line: Line, where: string): Note | null {
  const bad = (message: string): KodeksError =>
    new KodeksError("BAD_JSONL", message, {
      where,
      remedy:
        'Each line must be an object like {"id": "17", "text": "…"}. --skip-bad leaves bad lines out.',
    });
  if (line.kind === "not-utf-8") throw bad("the line is not valid UTF-8");
  if (line.kind === "too-long") throw bad("the line is too long to be read");
  if (line.text.trim() === "") return null;
  let json: unknown;
  try {
    json = JSON.parse(line.text);
  } catch {
    // The parser's own message quotes the line.
    throw bad("the line is not JSON");
  }
  const parsed = record.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") ?? "";
    throw bad(
      field === "" ? "the line is not an object" : `field "${field}" ${issue?.message ?? ""}`,
    );
  }
  const { id, text } = parsed.data;
  return { id: id === undefined ? null : String(id), text: checkText(text, where), where };
}

function checkText(text: string, where: string): string {
  if (text.trim() !== "") return text;
  throw new KodeksError("EMPTY_TEXT", "the note has no text", {
    where,
    remedy: "Give a note with words in it; --skip-bad leaves empty lines of JSONL out.",
  });
}
