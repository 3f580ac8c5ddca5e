import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import { jsonlTable } from "./jsonl-rows.ts";
import { failureOf, readTable } from "./read-rows.fixture.ts";

const makeFolder = temporaryFolders();

const fileOf = (content: string | Buffer): string => {
  const file = join(makeFolder(), "t.jsonl");
  writeFileSync(file, content);
  return file;
};

describe("jsonlTable", () => {
  it("reads objects as rows: numbers and lists as JSON, null and empty text as nothing", async () => {
    const text = '\uFEFF{"Id":1,"a":"x","b":null,"c":""}\r\n\n{"a":["x"],"d":true}';
    const expected = {
      values: [
        { id: "1", a: "x", b: null, c: null },
        { a: '["x"]', d: "true" },
      ],
      lines: [1, 3],
      bad: [],
    };
    expect(await readTable(jsonlTable(fileOf(text)))).toEqual(expected);
    expect(await readTable(jsonlTable(fileOf(gzipSync(text))))).toEqual(expected);
  });

  it("reports lines that are no objects or no UTF-8, without what they say, and goes on", async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"a":secret}\n["secret"]\n'),
      Buffer.from('{"a":"\u00e5"}\n', "latin1"),
      Buffer.from('{"a":"1"}\n'),
    ]);
    expect(await readTable(jsonlTable(fileOf(bytes)))).toEqual({
      values: [{ a: "1" }],
      lines: [4],
      bad: [
        "1 BAD_JSONL the line is not a JSON object",
        "2 BAD_JSONL the line is not a JSON object",
        "3 BAD_JSONL the line is not valid UTF-8",
      ],
    });
    const latin1 = await readTable(jsonlTable(fileOf(bytes), "latin1"));
    expect(latin1.values).toEqual([{ a: "å" }, { a: "1" }]);
  });

  it("stops at a gzip file that is cut off", async () => {
    const file = fileOf(gzipSync('{"a":1}\n'.repeat(1000)).subarray(0, 40));
    expect(await failureOf(jsonlTable(file))).toMatchObject({ code: "BAD_TABLE", where: file });
  });
});
