import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KodeksError } from "../../base/errors.ts";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { good, importFiles } from "./import-files.fixture.ts";
import type { Content, Imported } from "./import-files.fixture.ts";
import { maxSkippedListed } from "./import-report.ts";
import { importJsonl } from "./jsonl.ts";
import type { ImportJsonlOptions } from "./jsonl.ts";

const makeFolder = temporaryFolders();

const importLines = (
  content: Content,
  options: Partial<ImportJsonlOptions> = {},
): Promise<Imported> => importFiles(makeFolder(), { "notes.jsonl": content }, options);

const span = (given: object): unknown => ({
  ...good,
  evidence: [{ code: "E11.9", start: 0, end: 2, ...given }],
});
const spans = (...given: readonly object[]): unknown => ({
  ...good,
  evidence: given.map((item) => ({ code: "E11.9", start: 0, end: 2, ...item })),
});

const badRecords: readonly (readonly [string, unknown, string, string, RegExp])[] = [
  ["malformed JSON", '{"id": "a", "text": secret}', "BAD_JSONL", "", /not valid JSON/],
  ["a cut line", '{"id": "a", "text": "sec', "BAD_JSONL", "", /at character \d+/],
  ["a raw NUL", '{"id": "a", "text": "se\0cret"}', "BAD_JSONL", "", /not valid JSON/],
  ["no object", ["secret"], "BAD_JSONL", "", /expected a JSON object/],
  ["null", null, "BAD_JSONL", "", /expected a JSON object/],
  ["no id", { text: "secret" }, "BAD_JSONL", "id", /is missing; expected a string/],
  ["a numeric id", { id: 7, text: "secret" }, "BAD_JSONL", "id", /^expected a string/],
  ["an empty id", { id: " ", text: "secret" }, "BAD_JSONL", "id", /is empty/],
  ["no text", { id: "a" }, "BAD_JSONL", "text", /is missing/],
  ["text that is a list", { id: "a", text: ["secret"] }, "BAD_JSONL", "text", /a string/],
  ["blank text", { id: "a", text: " \n\u00a0" }, "EMPTY_TEXT", "text", /is empty/],
  ["an escaped NUL", { id: "a", text: "se\0cret" }, "BAD_JSONL", "text", /NUL/],
  ["half a pair", { id: "a", text: "secret \ud83d" }, "BAD_JSONL", "text", /surrogate/],
  ["codes as string", { ...good, codes: "E11" }, "BAD_JSONL", "codes", /array of strings/],
  ["a numeric code", { ...good, codes: ["E11", 4] }, "BAD_JSONL", "codes[1]", /a string/],
  ["a bad code", { ...good, codes: ["E11", "secret"] }, "BAD_CODE", "codes[1]", /"AAAAAA"/],
  ["a bad primary", { ...good, primary: "secret" }, "BAD_CODE", "primary", /AAAAAA/],
  ["a bad split", { ...good, split: "secret" }, "BAD_JSONL", "split", /train, dev, test/],
  ["a bad time", { ...good, start: "31/05/2020" }, "BAD_JSONL", "start", /ISO 8601/],
  ["a bad year", { ...good, birth_year: 50 }, "BAD_JSONL", "birth_year", /four digits/],
  ["a bad specialty", { ...good, specialty: 1 }, "BAD_JSONL", "specialty", /a string/],
  ["bad evidence", { ...good, evidence: ["E11"] }, "BAD_JSONL", "evidence[0]", /an object/],
  ["a missing start", span({ start: undefined }), "BAD_JSONL", "evidence[0].start", /missing/],
  ["a fractional end", span({ end: 1.5 }), "BAD_JSONL", "evidence[0].end", /integer/],
  ["a negative start", span({ start: -1 }), "BAD_EVIDENCE", "evidence[0].start", /outside/],
  ["an end behind the text", span({ end: 18 }), "BAD_EVIDENCE", "evidence[0].end", /outside.* 17/],
  ["an empty span", span({ start: 2 }), "BAD_EVIDENCE", "evidence[0].end", /empty/],
  ["a reversed span", span({ start: 3 }), "BAD_EVIDENCE", "evidence[0].end", /before its start/],
  ["a bad evidence code", span({ code: "secret" }), "BAD_CODE", "evidence[0].code", /AAAAAA/],
  ["missing fragments", span({ nfrag: 2 }), "BAD_EVIDENCE", "evidence[0].nfrag", /only 1 follow/],
  ["no fragments", span({ nfrag: 0 }), "BAD_EVIDENCE", "evidence[0].nfrag", /at least 1/],
  ["a first fragment 1", span({ frag: 1 }), "BAD_EVIDENCE", "evidence[0].frag", /expected 0/],
  [
    "fragments out of order",
    spans({ frag: 0, nfrag: 3 }, { frag: 2, nfrag: 3 }, { frag: 1, nfrag: 3 }),
    "BAD_EVIDENCE",
    "evidence[1].frag",
    /expected 1, found 2/,
  ],
  [
    "fragments of two codes",
    spans({ frag: 0, nfrag: 2 }, { frag: 1, nfrag: 2, code: "J45" }),
    "BAD_EVIDENCE",
    "evidence[1].code",
    /differs/,
  ],
  [
    "only empty fragments",
    spans({ frag: 0, nfrag: 2, end: 0 }, { frag: 1, nfrag: 2, end: 0 }),
    "BAD_EVIDENCE",
    "evidence[0].end",
    /all fragments/,
  ],
];

const lineOf = (record: unknown): string =>
  typeof record === "string" ? record : JSON.stringify(record);

const around = (record: unknown): string =>
  `{"id":"before","text":"x"}\n${lineOf(record)}\n{"id":"after","text":"x"}\n`;

describe("bad records", () => {
  it.each(badRecords)(
    "%s: stops with file, line and field",
    async (_, record, code, field, says) => {
      const folder = makeFolder();
      const source = join(folder, "notes.jsonl");
      writeFileSync(source, around(record));
      const error = await importJsonl({ source, out: join(folder, "cohort") }).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(error).toBeInstanceOf(KodeksError);
      const { code: foundCode, where, message, remedy, cause } = error as KodeksError;
      expect(foundCode).toBe(code);
      expect(where).toBe(field === "" ? `${source}:2` : `${source}:2, field "${field}"`);
      expect(message.replace(/^field ".*?": /, "")).toMatch(says);
      expect(remedy).toContain("--skip-bad");
      expect([message, where, String(cause)].join()).not.toContain("sec");
      expect(readdirSync(folder)).toEqual(["notes.jsonl"]);
    },
  );

  it.each(badRecords)("%s: is skipped on request", async (_, record, code, field, says) => {
    const { report, courses, source } = await importLines(around(record), { skipBad: true });
    expect(courses.map(({ courseId }) => courseId)).toEqual(["before", "after"]);
    const message: unknown = expect.stringMatching(says);
    const file = join(source, "notes.jsonl");
    expect(report.skipped).toEqual([{ file, line: 2, field, code, message }]);
    expect(report.skippedCounts).toEqual({ [code]: 1 });
  });

  it("names the line that is not UTF-8", async () => {
    const [before, after] = around("-----")
      .split("-----")
      .map((part) => Buffer.from(part));
    const bad = Buffer.from('{"id":"a","text":"bl\u00e5"}', "latin1");
    const content = Buffer.concat([before ?? Buffer.of(), bad, after ?? Buffer.of()]);
    await expect(importLines(content)).rejects.toMatchObject({
      code: "BAD_JSONL",
      message: "the line is not valid UTF-8",
      where: expect.stringMatching(/notes\.jsonl:2$/) as string,
    });
    const { report } = await importLines(content, { skipBad: true });
    expect(report).toMatchObject({ courses: 2, skipped: [{ line: 2 }] });
  });

  it("refuses UTF-16 offsets that split a pair", async () => {
    const record = {
      id: "a",
      text: "x😀y",
      codes: ["R52"],
      evidence: [{ code: "R52", start: 2, end: 4 }],
    };
    await expect(importLines([record], { offsetUnit: "utf-16" })).rejects.toMatchObject({
      code: "BAD_EVIDENCE",
      message: 'field "evidence[0].start": 2 splits a surrogate pair',
    });
    await expect(importLines([record])).rejects.toMatchObject({ code: "BAD_EVIDENCE" });
  });

  it("names both places of a repeated id, also across files", async () => {
    const files = { "a.jsonl": [{ id: "x", text: "x" }, good], "b.jsonl": [{ ...good, extra: 1 }] };
    await expect(importFiles(makeFolder(), files)).rejects.toMatchObject({
      code: "BAD_JSONL",
      where: expect.stringMatching(/b\.jsonl:1, field "id"$/) as string,
      message: expect.stringMatching(/is the same as at .*a\.jsonl:2$/) as string,
    });
    const { report } = await importFiles(makeFolder(), files, { skipBad: true });
    expect(report).toMatchObject({ courses: 2, skipped: [{ line: 1, field: "id" }] });
    expect(report.unknownKeys).toEqual({});
  });

  it("takes a valid record whose id a skipped one had", async () => {
    const { report } = await importLines([{ ...good, text: "" }, good], { skipBad: true });
    expect(report.courses).toBe(1);
  });

  it("lists a thousand skipped records and counts all", async () => {
    const bad = `{}\n`.repeat(maxSkippedListed + 5);
    const { report } = await importLines(`${bad}${JSON.stringify(good)}`, { skipBad: true });
    expect(report.skipped).toHaveLength(maxSkippedListed);
    expect(report.skippedCounts).toEqual({ BAD_JSONL: maxSkippedListed + 5 });
  });

  it("makes no cohort without a course", async () => {
    await expect(importLines("\n\n")).rejects.toMatchObject({
      code: "BAD_JSONL",
      message: "the source has no record",
    });
    await expect(importLines("{}\n", { skipBad: true })).rejects.toMatchObject({
      code: "BAD_JSONL",
      message: "the source has no valid record",
    });
  });
});
