import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCells, csvRecords } from "./csv-records.ts";
import type { CsvEnd } from "./csv-records.ts";

interface Cut {
  readonly cells: readonly (readonly string[] | null)[];
  readonly lines: readonly number[];
  readonly end: CsvEnd;
}

/** Cuts a text that comes in pieces of the sizes given, over and over. */
async function cut(text: string, sizes: readonly number[], delimiter = ","): Promise<Cut> {
  const bytes = Buffer.from(text);
  const pieces = async function* (): AsyncGenerator<Buffer> {
    for (let at = 0, i = 0; at < bytes.length; i += 1) {
      const size = sizes[i % sizes.length] ?? 1;
      yield bytes.subarray(at, at + size);
      at += size;
    }
  };
  const options = { delimiter, carriageReturns: false, longest: 1 << 20 };
  const batches = csvRecords(pieces(), options);
  const cells: (readonly string[] | null)[] = [];
  const lines: number[] = [];
  for (;;) {
    const batch = await batches.next();
    if (batch.done === true) return { cells, lines, end: batch.value };
    for (const record of batch.value) {
      cells.push(csvCells(record.bytes.toString(), delimiter, record.quoted));
      lines.push(record.line);
    }
  }
}

const cell = fc.string({
  unit: fc.constantFrom("a", "b", ",", ";", '"', "\n", "\r", " ", "ø", "😀", "\0"),
  maxLength: 8,
});
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe("csvRecords", () => {
  it("gives back whatever was quoted, however the bytes come", async () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    const ends = fc.constantFrom("\n", "\r\n");
    await fc.assert(
      fc.asyncProperty(rows, sizes, ends, fc.boolean(), async (rows, sizes, end, closed) => {
        const lines = rows.map((row) => row.map(quoted).join(","));
        const found = await cut(lines.join(end) + (closed ? end : ""), sizes);
        expect(found.cells).toEqual(rows);
        expect(found.end).toEqual({ kind: "whole" });
        const before = (i: number): string => lines.slice(0, i).join("");
        expect(found.lines).toEqual(rows.map((_, i) => 1 + i + before(i).split("\n").length - 1));
      }),
    );
  });

  it("gives back bare cells, in which a quote behind the start is a letter", async () => {
    const bare = fc.string({ unit: fc.constantFrom("a", '"', " ", "ø", "\r"), maxLength: 5 });
    const safe = bare.map((text) => text.replace(/^"+/, "").replace(/\r+$/, ""));
    const rows = fc.array(fc.array(safe, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(rows, sizes, async (rows, sizes) => {
        const found = await cut(rows.map((row) => `${row.join(",")}\n`).join(""), sizes);
        expect(found.cells).toEqual(rows);
      }),
    );
  });

  it("says where a quote was opened that is never closed, or takes too long", async () => {
    const open = 'a,b\n1,"two\nlines"\n3,"never\nclosed\n';
    expect((await cut(open, [3])).end).toEqual({ kind: "open-quote", line: 4 });
    const long = `a,b\n\n1,"${"x".repeat(2 << 20)}`;
    expect((await cut(long, [1 << 16])).end).toEqual({ kind: "too-long", line: 3 });
  });
});

describe("csvCells", () => {
  it("refuses text behind a closing quote", () => {
    expect(csvCells('"a"b,c', ",", true)).toBeNull();
    expect(csvCells('"a" ,c', ",", true)).toBeNull();
    expect(csvCells('"a","b', ",", true)).toEqual(["a", "b"]);
    expect(csvCells('"",""', ",", true)).toEqual(["", ""]);
    expect(csvCells('"""a""",x"y', ",", true)).toEqual(['"a"', 'x"y']);
  });
});
