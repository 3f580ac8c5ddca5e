import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import { csvTable } from "./csv-rows.ts";
import type { CsvOptions } from "./csv-rows.ts";
import { failureOf, readTable } from "./read-rows.fixture.ts";
import type { RowTable } from "./row.ts";

const makeFolder = temporaryFolders();

function tableOf(content: string | Buffer, options: CsvOptions = {}): Promise<RowTable> {
  const file = join(makeFolder(), "table.csv");
  writeFileSync(file, content);
  return csvTable(file, options);
}

describe("csvTable", () => {
  it.each([
    ["line feeds", "A,b\n1,2\n3,\n"],
    ["no last line end", "A,b\n1,2\n3,"],
    ["carriage returns and line feeds", "A,b\r\n1,2\r\n3,\r\n"],
    ["carriage returns", "A,b\r1,2\r3,\r"],
    ["a byte order mark", "\uFEFFA,b\n1,2\n3,\n"],
    ["a byte order mark and quotes", '\uFEFF"A","b"\n"1","2"\n"3",""\n'],
    ["semicolons", "A;b\n1;2\n3;\n"],
    ["tabs", "A\tb\n1\t2\n3\t\n"],
    ["bars", "A|b\n1|2\n3|\n"],
    ["blanks around names", " A , b \n1,2\n3,\n"],
    ["empty lines", "A,b\n\n1,2\n\n3,\n\n"],
  ])("reads %s", async (_what, text) => {
    const expected = [
      { a: "1", b: "2" },
      { a: "3", b: null },
    ];
    expect(await readTable(tableOf(text))).toMatchObject({ values: expected, bad: [] });
    expect(await readTable(tableOf(gzipSync(text)))).toMatchObject({ values: expected, bad: [] });
    expect(await (await tableOf(text)).columns?.()).toEqual(["a", "b"]);
  });

  it("keeps line ends, quotes, blanks and NUL of quoted cells, and counts lines", async () => {
    const text = 'id,text\r\n1,"a\r\nb\rc ""d"" "\r\n\r\n2," , \0"\r\n';
    expect(await readTable(tableOf(text))).toEqual({
      values: [
        { id: "1", text: 'a\r\nb\rc "d" ' },
        { id: "2", text: " , \0" },
      ],
      lines: [2, 5],
      bad: [],
    });
  });

  it("takes a carriage return within a bare cell for a letter where lines end otherwise", async () => {
    expect((await readTable(tableOf("a,b\n1,x\ry\n"))).values).toEqual([{ a: "1", b: "x\ry" }]);
  });

  it("reports rows with more or fewer cells, or text behind a quote, and goes on", async () => {
    const text = 'a,b\n1\n1,2,3\n"x"y,2\n4,5\n';
    expect(await readTable(tableOf(text))).toEqual({
      values: [{ a: "4", b: "5" }],
      lines: [5],
      bad: [
        "2 BAD_ROW the row has 1 cells, and the header 2",
        "3 BAD_ROW the row has 3 cells, and the header 2",
        "4 BAD_ROW text follows a closing quote",
      ],
    });
  });

  it("stops at a quote that is never closed, with the line where it was opened", async () => {
    const table = tableOf('a,b\n1,2\n3,"open\nand\non\n');
    const { file } = await table;
    expect(await failureOf(table)).toMatchObject({
      code: "BAD_TABLE",
      message: "a quote is opened and never closed",
      where: `${file}:3`,
    });
  });

  it("reports text that is no UTF-8 with row and column, and reads it as Latin-1 on request", async () => {
    const bytes = Buffer.from(
      "id,navn\n1,\u00e5se\n2,plain\n3,b\u00f8rge\n4,\u0093x\u0094 \u0080\n",
      "latin1",
    );
    const read = await readTable(tableOf(bytes));
    expect(read.values).toEqual([{ id: "2", navn: "plain" }]);
    expect(read.bad).toEqual(["2", "4", "5"].map((line) => `${line} BAD_TEXT navn is not UTF-8`));
    expect((await readTable(tableOf(bytes, { encoding: "latin1" }))).values).toEqual([
      { id: "1", navn: "åse" },
      { id: "2", navn: "plain" },
      { id: "3", navn: "børge" },
      { id: "4", navn: "“x” €" },
    ]);
  });

  it("takes a replacement character that the file itself has", async () => {
    expect((await readTable(tableOf("a,b\n1,\uFFFD\n"))).values).toEqual([{ a: "1", b: "\uFFFD" }]);
  });

  it("reads a header without rows", async () => {
    expect(await readTable(tableOf("a,b\n"))).toEqual({ values: [], lines: [], bad: [] });
  });

  it.each([
    ["an empty file", "", "the file is empty: a line of column names was expected"],
    ["a column that stands twice", "a,b,A\n1,2,3\n", 'the column "a" stands twice'],
    ["a column that is missing", "a,c\n1,2\n", 'the file lacks "b" among its columns: a, c'],
    ["the wrong delimiter", "a:b\n1:2\n", 'the file lacks "a", "b" among its columns: ?'],
    [
      "a first line that is a patient's",
      "a,fell from a ladder; pain!\n",
      'the file lacks "b" among its columns: a, ?',
    ],
    ["broken quoting of names", '"a"x,b\n1,2\n', "text follows a closing quote"],
    ["UTF-16", Buffer.from("\uFEFFa,b\n1,2\n", "utf16le"), "the file is in UTF-16"],
    [
      "a truncated gzip file",
      gzipSync("a,b\n1,2\n".repeat(1000)).subarray(0, 40),
      "the gzip file ends in the middle",
    ],
    ["a damaged gzip file", damagedGzip(), "the gzip file is damaged"],
  ])("stops at %s", async (_what, content, message) => {
    const table = tableOf(content, { columns: ["a", "b"] });
    expect(await failureOf(table)).toMatchObject({
      code: "BAD_TABLE",
      message,
      where: expect.stringContaining((await table).file) as string,
    });
  });

  it("tells progress and the hash of the file as stored", async () => {
    const table = await tableOf("a,b\n1,2\n");
    let bytes = 0;
    const hashes: string[] = [];
    const rows = table.rows({
      bad: () => {},
      onBytes: (count) => (bytes += count),
      onHash: (_file, hash) => hashes.push(hash),
    });
    for await (const _row of rows);
    expect(bytes).toBe(table.bytes);
    expect(hashes).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it.each([";;", '"', "é", "\n", ""])("refuses %o as delimiter", async (delimiter) => {
    await expect(tableOf("a\n", { delimiter })).rejects.toMatchObject({ code: "USAGE" });
  });
});

function damagedGzip(): Buffer {
  const bytes = gzipSync(
    Buffer.from(Array.from({ length: 5000 }, (_, i) => `${i},${i * 7}\n`).join("")),
  );
  bytes.fill(0xff, 200, 260);
  return bytes;
}
