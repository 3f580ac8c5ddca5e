import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readManifest } from "../base/manifest.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { writeCohort } from "../cohort/cohort-writer.ts";
import { bareCourse } from "../cohort/course.fixture.ts";
import type { Course } from "../cohort/course.ts";
import { makeCohort, notes, queryDataset } from "./prepare.fixture.ts";
import { prepare } from "./prepare.ts";
import type { PrepareOptions, PrepareReport } from "./prepare.ts";
import { assignSplit } from "./split.ts";
import { specialTokens } from "./tokenizer-json.ts";
import { DocumentTokenizer } from "./tokenizer.ts";
import { shardName, TokenShard } from "./token-shard.ts";

const makeFolder = temporaryFolders();

interface Prepared {
  readonly folder: string;
  readonly out: string;
  readonly report: PrepareReport;
}

async function prepareNotes(options: Partial<PrepareOptions> = {}): Promise<Prepared> {
  const folder = makeFolder();
  const cohort = await makeCohort(folder);
  const out = join(folder, "dataset");
  const report = await prepare({
    cohort,
    out,
    validationShare: 0,
    minimumPatients: 1,
    maxTokens: 30,
    ...options,
  });
  return { folder, out, report };
}

async function writeCourses(folder: string, courses: readonly Course[]): Promise<string> {
  const out = join(folder, "cohort");
  await writeCohort({ out, command: "kodeks simulate" }, async (add) => {
    for (const course of courses) add(course);
    return {};
  });
  return out;
}

const json = (out: string, name: string): unknown =>
  JSON.parse(readFileSync(join(out, name), "utf8"));

describe("prepare", () => {
  it("reports what it kept, left out and cut", async () => {
    const { out, report } = await prepareNotes();
    const shards = ["train", "dev"].map(
      (split) => new TokenShard(join(out, "tokens", shardName(split as "train", 0))),
    );
    const lengths = shards.flatMap((shard) => Array.from(shard.rows, (_, i) => shard.length(i)));
    const tokens = lengths.reduce((sum, length) => sum + length, 0);
    shards.forEach((shard) => shard.close());
    const step = { step: "no-codes", title: "no codes", skipped: null, removedCodes: 0 };
    const flow = {
      courses: 5,
      patients: 5,
      steps: [{ ...step, removedCourses: 1, removedPatients: 1, courses: 4, patients: 4 }],
    };
    expect(report).toEqual({
      courses: 4,
      splits: { train: 3, validation: 0, dev: 1, test: 0 },
      flow,
      labels: { level3: 3, level5: 4 },
      vocabulary: DocumentTokenizer.fromFolder(out).vocabularySize,
      tokens,
      withoutText: 0,
      // 40 times "ben" between CLS and SEP, cut at 30.
      truncated: { courses: 1, tokens: 12 },
    });
    expect(Math.max(...lengths)).toBe(30);
    expect(json(out, "flow.json")).toEqual({
      ...flow,
      kept: 4,
      splits: report.splits,
      withoutText: 0,
      truncated: report.truncated,
    });
    expect(await readManifest(out, "dataset")).toMatchObject({
      seed: 1,
      inputs: [{ path: "cohort" }],
      counts: { courses: 4, tokens, train: 3, dev: 1 },
      details: {
        maxTokens: 30,
        offsetUnit: "utf-16",
        tokenizer: DocumentTokenizer.fromFolder(out).fingerprint,
      },
    });
  });

  it("keeps courses in order, with texts, labels and segments", async () => {
    const { out } = await prepareNotes();
    const [, b] = notes.train;
    expect(
      await queryDataset(
        out,
        `SELECT "row", course_id, patient_id, split, language, specialty, "year" FROM {courses} ORDER BY "row"`,
      ),
    ).toEqual([
      [0, "d", "d", "dev", null, null, null],
      [1, "a", "p1", "train", "da", "medicine", 2016],
      [2, "b", "b", "train", null, null, null],
      [3, "long", "long", "train", null, null, null],
    ]);
    expect(await queryDataset(out, `SELECT text FROM {courses} WHERE "row" = 2`)).toEqual([
      [b?.["text"]],
    ]);
    expect(
      await queryDataset(out, `SELECT "row", code, role FROM {labels} ORDER BY "row", code`),
    ).toEqual([
      [0, "I10", null],
      [0, "Q99.9", null],
      [1, "E11.9", "primary"],
      [1, "R60.0", "secondary"],
      [2, "E11.2", null],
      [2, "E11.9", null],
      [2, "I10", null],
      [3, "R60.0", null],
    ]);
    expect(
      await queryDataset(
        out,
        `SELECT s."row", s.start, s."end" = length(c.text), s.type, s.kind FROM {segments} s JOIN {courses} c ON s."row" = c."row" WHERE s."row" > 1 ORDER BY s."row"`,
      ),
    ).toEqual([
      [2, 0, true, "note", "clinical"],
      [3, 0, true, "note", "clinical"],
    ]);
  });

  it("counts labels of the training split at both levels", async () => {
    const { out } = await prepareNotes();
    expect(json(out, "labels.json")).toEqual({
      levels: {
        3: [
          { code: "E11", count: 2, primary: 1 },
          { code: "I10", count: 1, primary: 0 },
          { code: "R60", count: 2, primary: 0 },
        ],
        5: [
          { code: "E11.2", count: 1, primary: 0 },
          { code: "E11.9", count: 2, primary: 1 },
          { code: "I10", count: 1, primary: 0 },
          { code: "R60.0", count: 2, primary: 0 },
        ],
      },
    });
  });

  it("has evidence that cuts the very words out of the text", async () => {
    const { out } = await prepareNotes();
    const rows = await queryDataset(
      out,
      `SELECT c.course_id, e.code, c.text, e.start, e."end" FROM {evidence} e JOIN {courses} c ON e."row" = c."row" ORDER BY c.course_id, e.code`,
    );
    expect(
      rows.map(([course, code, text, start, end]) => [
        course,
        code,
        String(text).slice(Number(start), Number(end)),
      ]),
    ).toEqual([
      ["a", "E11.9", "Sukkersyge"],
      ["a", "R60.0", "Hævelse af begge ben"],
      ["b", "I10", "blodtryk"],
      ["d", "Q99.9", "190/110"],
      ["long", "R60.0", "ben"],
    ]);
  });

  it("joins several notes under headers and moves the evidence along", async () => {
    const folder = makeFolder();
    const span = { code: "E11.9", group: 0, fragment: 0, kind: "diagnosis" } as const;
    const cohort = await writeCourses(folder, [
      bareCourse("c", {
        documents: [
          { documentId: "2", type: "epikrise", time: "2020-02-02T00:00:00", text: "👍 sukkersyge" },
          { documentId: "1", type: "notat", time: "2020-01-01T00:00:00", text: "hævelse" },
        ],
        diagnoses: [{ code: "E11.9", role: "primary" }],
        evidence: [
          { ...span, documentId: "2", start: 3, end: 13 },
          { ...span, documentId: "1", start: 0, end: 7, group: 1 },
        ],
      }),
    ]);
    const out = join(folder, "dataset");
    await prepare({ cohort, out, validationShare: 0, testShare: 0, minimumPatients: 1 });
    const text = "notat\nhævelse\n\nepikrise\n👍 sukkersyge";
    expect(await queryDataset(out, "SELECT text FROM {courses}")).toEqual([[text]]);
    const cut = (rows: readonly (readonly unknown[])[]): unknown[] =>
      rows.map(([start, end, ...rest]) => [text.slice(Number(start), Number(end)), ...rest]);
    expect(
      cut(await queryDataset(out, `SELECT start, "end" FROM {evidence} ORDER BY "group"`)),
    ).toEqual([["sukkersyge"], ["hævelse"]]);
    expect(
      cut(
        await queryDataset(
          out,
          `SELECT start, "end", document_id, kind FROM {segments} ORDER BY start`,
        ),
      ),
    ).toEqual([
      ["notat\n", "1", "administrative"],
      ["hævelse", "1", "clinical"],
      ["\n\n", "2", "administrative"],
      ["epikrise\n", "2", "administrative"],
      ["👍 sukkersyge", "2", "clinical"],
    ]);
  });

  it("splits by patient where the source does not split", async () => {
    const folder = makeFolder();
    const courses = Array.from({ length: 150 }, (_, i) =>
      bareCourse(`c${i}`, {
        patientId: `p${i % 40}`,
        documents: [{ documentId: "n", type: "note", time: null, text: `note ${i}` }],
        diagnoses: [{ code: "I10", role: null }],
      }),
    );
    const out = join(folder, "dataset");
    const rule = { seed: 5, validationShare: 0.3, testShare: 0.2 };
    const report = await prepare({ cohort: await writeCourses(folder, courses), out, ...rule });
    const rows = await queryDataset(out, `SELECT course_id, split FROM {courses} ORDER BY "row"`);
    expect(rows).toEqual(
      courses.map((course) => [course.courseId, assignSplit(course, { ...rule, testFrom: null })]),
    );
    expect(report.splits.train + report.splits.validation + report.splits.test).toBe(150);
    expect(report.splits.validation).toBeGreaterThan(0);
    expect(report.splits.test).toBeGreaterThan(0);
  });

  it("uses the encoder's tokenizer where one is named", async () => {
    const encoder = makeFolder();
    writeFileSync(
      join(encoder, "vocab.txt"),
      [...specialTokens, "ben", "suk", "##kers", "##yge"].join("\n"),
    );
    const { out, report } = await prepareNotes({ encoder });
    expect(report.vocabulary).toBe(9);
    const found = DocumentTokenizer.fromFolder(out);
    expect(found.json).toBe(DocumentTokenizer.fromFolder(encoder).json);
    const shard = new TokenShard(join(out, "tokens", shardName("train", 0)));
    const [text] = (await queryDataset(out, `SELECT text FROM {courses} WHERE "row" = 1`))[0] as [
      string,
    ];
    const ids = [...shard.ids(0)];
    const at = ids.indexOf(6);
    expect(ids.slice(at, at + 3)).toEqual([6, 7, 8]);
    expect(text.slice(shard.starts(0)[at], shard.ends(0)[at + 2])).toBe("Sukkersyge");
    shard.close();
  });

  it("learns from the training split alone", async () => {
    const { out } = await prepareNotes();
    const tokenizer = DocumentTokenizer.fromFolder(out);
    const { vocab } = (json(out, "tokenizer.json") as { model: { vocab: Record<string, number> } })
      .model;
    expect(vocab).toHaveProperty("##n");
    expect(vocab).toHaveProperty("h");
    // 9 occurs in the development note only.
    expect(vocab).not.toHaveProperty("##9");
    expect(tokenizer.vocabularySize).toBe(Object.keys(vocab).length);
  });

  it("needs training courses with codes", async () => {
    const folder = makeFolder();
    const document = { documentId: "n", type: "note", time: null, text: "a note" };
    const cohort = await writeCourses(folder, [
      bareCourse("c", { documents: [document], split: "train" }),
    ]);
    const out = join(folder, "dataset");
    await expect(prepare({ cohort, out })).rejects.toMatchObject({ code: "EMPTY_SPLIT" });
    expect(existsSync(out)).toBe(false);
  });
});
