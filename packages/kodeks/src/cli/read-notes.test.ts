import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { KodeksError } from "../base/errors.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { readNotes } from "./read-notes.ts";
import type { Note, ReadNotesOptions } from "./read-notes.ts";

const makeFolder = temporaryFolders();
const secret = "Sødavand";

/** Reads standard input that comes in the chunks given. */
async function read(
  chunks: readonly (string | Uint8Array)[],
  options: Partial<ReadNotesOptions> = {},
): Promise<Note[]> {
  const stdin = Readable.from(
    chunks.map((chunk) => Buffer.from(chunk as string)),
    { objectMode: false },
  );
  const notes: Note[] = [];
  for await (const note of readNotes({ source: "-", jsonl: false, stdin, ...options })) {
    notes.push(note);
  }
  return notes;
}

const thrown = async (reading: Promise<unknown>): Promise<KodeksError> =>
  reading.then(
    () => Promise.reject(new Error("nothing was thrown")),
    (error: unknown) => error as KodeksError,
  );

describe("a plain text", () => {
  it("is one note, exactly as it is", async () => {
    const text = "\ufeffæøå 🫀\r\ne\u0301\u0000 ";
    const bytes = Buffer.from(text);
    // Cut inside a character.
    const chunks = [bytes.subarray(0, 4), bytes.subarray(4, 12), bytes.subarray(12)];
    expect(await read(chunks)).toEqual([{ id: null, text, where: "standard input" }]);
    const file = join(makeFolder(), "note.txt");
    writeFileSync(file, text);
    expect(await read([], { source: file })).toEqual([{ id: null, text, where: file }]);
  });

  it.each([[[]], [[" \r\n\t"]], [["\ufeff\n"]]])("without words is refused", async (chunks) => {
    expect(await thrown(read(chunks))).toMatchObject({
      code: "EMPTY_TEXT",
      where: "standard input",
    });
  });

  it("that is no UTF-8 is refused, and not shown", async () => {
    const error = await thrown(read([Buffer.from(secret, "latin1")]));
    expect(error).toMatchObject({ code: "BAD_TEXT", where: "standard input" });
    expect(`${error.message} ${error.remedy}`).not.toContain("davand");
  });

  it("is neither a folder nor missing", async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, "x.txt"));
    const where = join(folder, "x.txt");
    expect(await thrown(read([], { source: where }))).toMatchObject({ code: "USAGE", where });
    const gone = thrown(read([], { source: join(folder, "gone") }));
    expect(await gone).toMatchObject({ code: "ENOENT", path: join(folder, "gone") });
  });
});

describe("JSONL", () => {
  const lines = (...texts: readonly string[]): Promise<Note[]> =>
    read([texts.join("\n")], { jsonl: true });

  it("is a note a line: ids as text, other fields and blank lines left alone", async () => {
    expect(
      await lines(
        '\ufeff{"id":17,"text":"a"}\r',
        "",
        '{"text":" b "}',
        '{"id":"","text":"c","x":1}',
      ),
    ).toEqual([
      { id: "17", text: "a", where: "standard input:1" },
      { id: null, text: " b ", where: "standard input:3" },
      { id: "", text: "c", where: "standard input:4" },
    ]);
    expect(await lines("")).toEqual([]);
  });

  it.each([
    [`{"text":"${secret}"`, "BAD_JSONL", "the line is not JSON"],
    [`"${secret}"`, "BAD_JSONL", "the line is not an object"],
    ["null", "BAD_JSONL", "the line is not an object"],
    [`["${secret}"]`, "BAD_JSONL", "the line is not an object"],
    [`{"note":"${secret}"}`, "BAD_JSONL", 'field "text" is missing'],
    [`{"text":["${secret}"]}`, "BAD_JSONL", 'field "text" must be a string'],
    [`{"id":{"a":"${secret}"},"text":"x"}`, "BAD_JSONL", 'field "id" must be a string or a number'],
    ['{"text":" "}', "EMPTY_TEXT", "the note has no text"],
  ] as const)("stops at %s", async (line, code, message) => {
    const error = await thrown(lines('{"text":"fine"}', line));
    expect(error).toMatchObject({ code, message, where: "standard input:2" });
    expect(error.remedy).not.toContain(secret);
  });

  it("leaves bad lines out for whoever hears of them", async () => {
    const heard: (string | undefined)[] = [];
    const chunks = ['{"text":"a"}\n{\n', Buffer.from([0xff, 0x0a]), '{"text":""}\n{"text":"b"}'];
    const onBad = ({ code, where }: KodeksError): void => void heard.push(`${code} ${where}`);
    const notes = await read(chunks, { jsonl: true, onBad });
    expect(notes.map(({ text }) => text)).toEqual(["a", "b"]);
    expect(heard).toEqual([
      "BAD_JSONL standard input:2",
      "BAD_JSONL standard input:3",
      "EMPTY_TEXT standard input:4",
    ]);
  });

  it("gives each note as soon as its line is there", async () => {
    const stdin = new PassThrough();
    const notes = readNotes({ source: "-", jsonl: true, stdin });
    stdin.write('{"text":"a"}\n');
    expect((await notes.next()).value).toMatchObject({ text: "a" });
    stdin.end();
    expect((await notes.next()).done).toBe(true);
  });
});

it("waits no longer once it is told to stop", async () => {
  const controller = new AbortController();
  const reading = read([], { stdin: new PassThrough(), signal: controller.signal });
  controller.abort();
  await expect(reading).rejects.toMatchObject({ name: "AbortError" });
});
