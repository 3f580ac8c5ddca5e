import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashFile, hashFolder } from "../../base/manifest.ts";
import type { ProgressEvent } from "../../base/progress.ts";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { openCohort } from "../cohort-reader.ts";
import { bareCourse } from "../course.fixture.ts";
import { good, importFiles, toText } from "./import-files.fixture.ts";
import type { Content, Imported } from "./import-files.fixture.ts";
import { importJsonl } from "./jsonl.ts";
import type { ImportJsonlOptions } from "./jsonl.ts";

const makeFolder = temporaryFolders();

const importLines = (
  content: Content,
  options: Partial<ImportJsonlOptions> = {},
): Promise<Imported> => importFiles(makeFolder(), { "notes.jsonl": content }, options);

describe("importJsonl", () => {
  it("makes one line one course with one note", async () => {
    const { courses, report } = await importLines([
      {
        id: "a",
        text: "Diabetes and pain",
        codes: ["e119", "DR529"],
        primary: "R52.9",
        evidence: [
          { code: "E119", start: 0, end: 8, frag: 0, nfrag: 1 },
          { code: "R52.9", start: 0, end: 3, frag: 0, nfrag: 2 },
          { code: "R529", start: 13, end: 17, frag: 1, nfrag: 2 },
        ],
        split: "test",
        lang: "en",
        patient_id: "p",
        specialty: "medicine",
        department: "M1",
        hospital: "H",
        admission_type: "acute",
        sex: "female",
        birth_year: 1950,
        start: "2020-05-31",
        end: "2020-06-01T10:30",
      },
    ]);
    const documentId = "a/note";
    const kind = "diagnosis";
    expect(courses).toEqual([
      bareCourse("a", {
        patientId: "p",
        split: "test",
        language: "en",
        start: "2020-05-31T00:00:00",
        end: "2020-06-01T10:30:00",
        hospital: "H",
        department: "M1",
        specialty: "medicine",
        admissionType: "acute",
        sex: "female",
        birthYear: 1950,
        documents: [{ documentId, type: "note", time: null, text: "Diabetes and pain" }],
        diagnoses: [
          { code: "E11.9", role: "secondary" },
          { code: "R52.9", role: "primary" },
        ],
        evidence: [
          { documentId, code: "E11.9", start: 0, end: 8, group: 0, fragment: 0, kind },
          { documentId, code: "R52.9", start: 0, end: 3, group: 1, fragment: 0, kind },
          { documentId, code: "R52.9", start: 13, end: 17, group: 1, fragment: 1, kind },
        ],
      }),
    ]);
    expect(report).toEqual({
      courses: 1,
      documents: 1,
      diagnoses: 2,
      evidence: 3,
      skipped: [],
      skippedCounts: {},
      warnings: {},
      unknownKeys: {},
    });
  });

  it("needs no more than id and text, and takes null for absent", async () => {
    const { courses } = await importLines([
      { id: "a", text: "x" },
      { id: "b", text: "x", codes: null, evidence: null, split: null, birth_year: null },
    ]);
    const note = { type: "note", time: null, text: "x" };
    expect(courses).toEqual([
      bareCourse("a", { documents: [{ documentId: "a/note", ...note }] }),
      bareCourse("b", { documents: [{ documentId: "b/note", ...note }] }),
    ]);
  });

  it("leaves the role open where no primary is named", async () => {
    const { courses } = await importLines([{ ...good, codes: ["R52.9", "E11.9"] }]);
    expect(courses[0]?.diagnoses).toEqual([
      { code: "R52.9", role: null },
      { code: "E11.9", role: null },
    ]);
  });

  it("reads a folder's files by name and takes the split from it", async () => {
    const { courses } = await importFiles(makeFolder(), {
      "train.jsonl": [
        { id: "t1", text: "x" },
        { id: "t2", text: "x", split: "validation" },
      ],
      "dev.jsonl": [{ id: "d1", text: "x" }],
      "other.jsonl": [{ id: "o1", text: "x" }],
      "notes.txt": "not JSON",
    });
    expect(courses.map(({ courseId, split }) => [courseId, split])).toEqual([
      ["d1", "dev"],
      ["o1", null],
      ["t1", "train"],
      ["t2", "validation"],
    ]);
  });

  it("reads a byte order mark, CRLF, blank lines and a last line without end", async () => {
    const lines = ["a", "b", "c"].map((id) => JSON.stringify({ id, text: "x\r\ny" }));
    const content = `\ufeff${lines[0]}\r\n\r\n  \n${lines[1]}\n${lines[2]}`;
    const { courses } = await importLines(content);
    expect(courses.map(({ courseId }) => courseId)).toEqual(["a", "b", "c"]);
    expect(courses[0]?.documents[0]?.text).toBe("x\r\ny");
  });

  it("keeps text to the last sign, and a line of several megabytes", async () => {
    const text = "  é e\u0301 \u200b😀\t\u2028 'quoted' \"double\" \\ ".repeat(100_000);
    const { courses } = await importLines([{ id: "a", text }]);
    expect(courses[0]?.documents[0]?.text === text).toBe(true);
  });

  it("converts offsets from code points by default, and takes UTF-16 on request", async () => {
    const text = "😀😀 pain 😀";
    const record = (start: number, end: number): unknown => ({
      id: "a",
      text,
      codes: ["R52"],
      evidence: [{ code: "R52", start, end }],
    });
    const points = await importLines([record(3, 7)]);
    const units = await importLines([record(5, 9)], { offsetUnit: "utf-16" });
    for (const { courses } of [points, units]) {
      expect(courses[0]?.evidence).toMatchObject([{ start: 5, end: 9 }]);
      expect(text.slice(5, 9)).toBe("pain");
    }
    const whole = await importLines([record(0, 9)]);
    expect(whole.courses[0]?.evidence).toMatchObject([{ start: 0, end: text.length }]);
  });

  it("leaves out empty fragments of an annotation and counts them", async () => {
    const fragments = [
      { start: 0, end: 3 },
      { start: 5, end: 5 },
      { start: 7, end: 8 },
      { start: 9, end: 12 },
    ];
    const evidence = fragments.map((span, frag) => ({ code: "E11.9", ...span, frag, nfrag: 4 }));
    const { courses, report } = await importLines([{ ...good, evidence }]);
    expect(courses[0]?.evidence).toMatchObject([
      { start: 0, end: 3, group: 0, fragment: 0 },
      { start: 7, end: 8, group: 0, fragment: 1 },
      { start: 9, end: 12, group: 0, fragment: 2 },
    ]);
    expect(report.warnings).toEqual({ "empty-evidence-fragment": 1 });
  });

  it("counts what is odd and takes it", async () => {
    const { courses, report } = await importLines([
      {
        ...good,
        codes: ["E11.9", "e119"],
        primary: "I10",
        evidence: [
          { code: "J45", start: 0, end: 1, frag: 0, nfrag: 2, who: "x" },
          { code: "J45", start: 2, end: 3, frag: 1, nfrag: 2, who: "x" },
        ],
        start: "2020-02-02",
        end: "2020-02-01",
        procCodes: [],
        __proto__x: 1,
      },
      { id: "b", text: "x", procCodes: [] },
    ]);
    expect(courses[0]?.diagnoses).toEqual([
      { code: "E11.9", role: "secondary" },
      { code: "I10", role: "primary" },
    ]);
    expect(courses[0]?.evidence).toHaveLength(2);
    expect(report.warnings).toEqual({
      "repeated-code": 1,
      "primary-not-among-codes": 1,
      "evidence-code-not-among-codes": 1,
      "end-before-start": 1,
    });
    expect(report.unknownKeys).toEqual({ procCodes: 2, "evidence[].who": 1, __proto__x: 1 });
  });

  it("does not show keys that look like text", async () => {
    const { report } = await importLines([{ ...good, "Jensen, 1953, has pain": 1 }]);
    expect(report.unknownKeys).toEqual({ "(others)": 1 });
  });

  it("states files, hashes and findings in the manifest, without folders", async () => {
    const folder = makeFolder();
    const source = join(folder, "notes.jsonl");
    writeFileSync(source, toText([{ ...good, extra: 1 }, { id: 1 }]));
    await importJsonl({ source, out: join(folder, "cohort"), skipBad: true });
    const { manifest } = await openCohort(join(folder, "cohort"));
    expect(manifest.command).toBe("kodeks import jsonl");
    expect(manifest.inputs).toEqual([{ path: "notes.jsonl", sha256: await hashFile(source) }]);
    expect(manifest.details).toEqual({
      source: "jsonl",
      sourceOffsetUnit: "code-points",
      skipBad: true,
      skippedCounts: { BAD_JSONL: 1 },
      warnings: {},
      unknownKeys: { extra: 1 },
    });
    expect(readFileSync(join(folder, "cohort", "manifest.json"), "utf8")).not.toContain(folder);
  });

  it("gives the same bytes for the same source", async () => {
    const folder = makeFolder();
    const source = join(folder, "notes.jsonl");
    writeFileSync(
      source,
      toText(Array.from({ length: 3000 }, (_, n) => ({ id: `${n}`, text: "x" }))),
    );
    for (const out of ["one", "two"]) await importJsonl({ source, out: join(folder, out) });
    expect(await hashFolder(join(folder, "one"))).toBe(await hashFolder(join(folder, "two")));
  });

  it("tells its progress in bytes, up to the total", async () => {
    const events: ProgressEvent[] = [];
    const { source } = await importFiles(
      makeFolder(),
      { "a.jsonl": [good], "b.jsonl": [{ id: "b", text: "x" }] },
      { onProgress: (event) => events.push(event) },
    );
    const total = ["a.jsonl", "b.jsonl"]
      .map((name) => statSync(join(source, name)).size)
      .reduce((a, b) => a + b);
    expect(events.at(0)).toEqual({ kind: "start", task: "import", total, unit: "bytes" });
    expect(events.at(-2)).toEqual({ kind: "advance", done: total });
    expect(events.at(-1)).toEqual({ kind: "end", task: "import" });
  });
});
