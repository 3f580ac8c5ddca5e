import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { readLines } from "./read-lines.ts";
import type { Line, ReadLinesOptions } from "./read-lines.ts";
import { temporaryFolders } from "./temporary-folder.fixture.ts";

const makeFolder = temporaryFolders();

async function linesOf(content: string | Buffer, options: ReadLinesOptions = {}): Promise<Line[]> {
  const path = join(makeFolder(), "file");
  writeFileSync(path, content);
  const lines: Line[] = [];
  for await (const line of readLines(path, options)) lines.push(line);
  return lines;
}

const texts = (lines: readonly Line[]): readonly string[] =>
  lines.map((line) => (line.kind === "text" ? line.text : line.kind));

describe("readLines", () => {
  it("reads LF and CRLF, drops the byte order mark, needs no last line end", async () => {
    expect(texts(await linesOf("\ufeffå\r\nb\n\nc"))).toEqual(["å", "b", "", "c"]);
    expect(await linesOf("")).toEqual([]);
    expect(texts(await linesOf("a\n"))).toEqual(["a"]);
  });

  it("keeps a carriage return inside a line and a byte order mark further down", async () => {
    expect(texts(await linesOf("a\rb\n\ufeffc\n"))).toEqual(["a\rb", "\ufeffc"]);
  });

  it("names the lines that are not UTF-8 and goes on", async () => {
    const content = Buffer.from([0x61, 0x0a, 0xe5, 0x0a, 0x62, 0x0a]);
    expect(await linesOf(content)).toEqual([
      { kind: "text", number: 1, text: "a" },
      { kind: "not-utf-8", number: 2 },
      { kind: "text", number: 3, text: "b" },
    ]);
  });

  it("names the lines that are too long and goes on", async () => {
    const lines = await linesOf(`${"x".repeat(11)}\n${"y".repeat(10)}\n${"z".repeat(11)}`, {
      maxBytes: 10,
    });
    expect(texts(lines)).toEqual(["too-long", "y".repeat(10), "too-long"]);
  });

  it("joins lines longer than a chunk, characters cut by its end included", async () => {
    const long = "æ😀".repeat(700_001);
    const seen: number[] = [];
    const lines = await linesOf(`x${long}\nshort`, { onChunk: (chunk) => seen.push(chunk.length) });
    expect(lines.length).toBe(2);
    expect(texts(lines)[0] === `x${long}`).toBe(true);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.reduce((a, b) => a + b)).toBe(Buffer.byteLength(`x${long}\nshort`));
  });

  it("gives back any lines", async () => {
    const line = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[\r\n]/.test(text) && !text.startsWith("\ufeff"));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.constantFrom("\n", "\r\n"), async (lines, end) => {
        const content = lines.map((text) => text + end).join("");
        expect(texts(await linesOf(content))).toEqual(lines);
      }),
      { numRuns: 50 },
    );
  });
});
