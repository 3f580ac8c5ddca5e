import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { csvCell } from "./review-files.ts";
import { compareReviewers } from "./reviewer-agreement.ts";
import { readVerdicts } from "./verdicts.ts";

const makeFolder = temporaryFolders();
const ids = ["r001", "r002", "r003"];
const secret = "the patient herself told me";

function file(name: string, content: string): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe("readVerdicts", () => {
  it("reads CSV and JSONL alike, with a mark at the start, blanks and capitals", async () => {
    const csv = file(
      "a.csv",
      `\uFEFFid,note,verdict,comment,seconds\r\nr001,"a, ""b""\nc",Explicit,,60\r\nr002,x, wrong ,hm,\r\nr003,x,inferred,,\r\n`,
    );
    const jsonl = file(
      "a.jsonl",
      [
        { id: "r001", verdict: "explicit", seconds: 60, evidence: [{ text: "x" }] },
        { id: "r002", verdict: "wrong" },
        { id: "r003", verdict: "inferred", comment: null },
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(""),
    );
    const found = await readVerdicts(csv, { ids });
    expect([...found]).toEqual([
      ["r001", { verdict: "explicit", seconds: 60 }],
      ["r002", { verdict: "wrong", seconds: null }],
      ["r003", { verdict: "inferred", seconds: null }],
    ]);
    expect(await readVerdicts(jsonl, { ids })).toEqual(found);
  });

  it.each([
    [
      "an id of another review",
      "id,verdict\nr001,wrong\nr002,wrong\nr999,wrong\n",
      "not of this review",
      "4",
    ],
    ["an answer in words", `id,verdict\nr001,${secret}\n`, "none of the possible ones", "2"],
    ["two answers", "id,verdict\nr001,wrong\nr001,explicit\n", "answered twice", "3"],
    ["no id", "id,verdict\n,wrong\n", "no id", "2"],
    ["a time that is none", `id,verdict,seconds\nr001,wrong,${secret}\n`, "no number above 0", "2"],
    ["missing answers", "id,verdict\nr001,wrong\nr002,\n", "2 of 3 courses have no answer", ""],
  ])("refuses %s, without quoting it", async (_name, content, message, line) => {
    const path = file("a.csv", content);
    const error = await readVerdicts(path, { ids }).then(
      () => null,
      (thrown: unknown) => thrown as Error & { where: string; code: string; remedy: string },
    );
    expect(error?.code).toBe("BAD_VERDICTS");
    expect(error?.message).toContain(message);
    expect(error?.where).toContain(line === "" ? path : `${path}:${line}`);
    expect(`${error?.message} ${error?.where} ${error?.remedy}`).not.toContain(secret);
  });

  it("goes on without some answers where that is asked for, but not without any", async () => {
    const path = file("a.csv", "id,verdict\nr001,wrong\nr002,\n");
    expect((await readVerdicts(path, { ids, allowMissing: true })).size).toBe(1);
    const empty = file("b.csv", "id,verdict\nr001,\n");
    await expect(readVerdicts(empty, { ids, allowMissing: true })).rejects.toMatchObject({
      code: "BAD_VERDICTS",
    });
    await expect(readVerdicts(join(makeFolder(), "none.csv"))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("csvCell", () => {
  it("quotes what must be, and keeps spreadsheets from computing", () => {
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell("=1+1")).toBe("'=1+1");
    expect(csvCell("plain")).toBe("plain");
  });
});

describe("compareReviewers", () => {
  const answers = (list: Readonly<Record<string, "explicit" | "supported" | "wrong">>) =>
    new Map(Object.entries(list).map(([id, verdict]) => [id, { verdict, seconds: null }]));

  it("lists what must be settled, what matters first, and who answered alone", () => {
    const found = compareReviewers(
      answers({ a: "explicit", b: "explicit", c: "wrong", d: "supported", e: "wrong" }),
      answers({ a: "supported", b: "explicit", c: "explicit", d: "supported", f: "wrong" }),
    );
    expect(found.adjudication).toEqual([
      { id: "c", first: "wrong", second: "explicit", changesValidity: true },
      { id: "a", first: "explicit", second: "supported", changesValidity: false },
    ]);
    expect([found.onlyFirst, found.onlySecond]).toEqual([["e"], ["f"]]);
    expect(found.answers.items).toBe(4);
    expect(found.validity.observed).toBe(0.75);
  });

  it("refuses reviews of different courses", () => {
    expect(() => compareReviewers(answers({ a: "wrong" }), answers({ b: "wrong" }))).toThrow(
      expect.objectContaining({ code: "BAD_VERDICTS" }),
    );
  });
});
