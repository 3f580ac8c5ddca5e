import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contents } from "../base/folder-contents.fixture.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { bareCourse } from "../cohort/course.fixture.ts";
import { writeCohort } from "../cohort/cohort-writer.ts";
import { selections } from "../cohort/selection/steps.ts";
import { openDataset } from "./dataset.ts";
import { mergeDatasets } from "./merge-datasets.ts";
import { prepare } from "./prepare.ts";
import { learnVocabularyFolder } from "./vocabulary-folder.ts";

const makeFolder = temporaryFolders();
const words = "fever cough pain rest diabetes asthma gout fracture æøå 😀 infarct stroke".split(
  " ",
);

async function makeCohort(folder: string): Promise<string> {
  const out = join(folder, "cohort");
  await writeCohort({ out, command: "kodeks test" }, async (add) => {
    for (let i = 0; i < 300; i += 1) {
      const text = Array.from({ length: 5 + (i % 30) }, (_, k) => words[(i * 7 + k * k) % 12]);
      add({
        ...bareCourse(`c${i}`),
        patientId: `p${i % 120}`,
        documents: [{ documentId: `d${i}`, type: "note", time: null, text: text.join(" ") }],
        diagnoses:
          i % 17 === 0
            ? []
            : [
                { code: ["E11.9", "I10", "J45.0"][i % 3] ?? "", role: "primary" },
                ...(i === 50 ? [{ code: "Q99.9", role: "secondary" as const }] : []),
              ],
        evidence: [
          {
            documentId: `d${i}`,
            code: "I10",
            start: 0,
            end: 4,
            group: 0,
            fragment: 0,
            kind: "diagnosis",
          },
        ],
      });
    }
    return {};
  });
  return out;
}

const rule = {
  minimumPatients: 1,
  vocabularySize: 200,
  validationShare: 0.2,
  selection: { ...selections.none, steps: ["no-codes", "rare-category"], minimumCategoryCount: 2 },
} as const;

describe("prepared shards", () => {
  it("merge into what an unsharded preparation makes, byte for byte", async () => {
    const folder = makeFolder();
    const cohort = await makeCohort(folder);
    const whole = join(folder, "whole");
    await prepare({ cohort, out: whole, ...rule });
    const encoder = join(folder, "vocabulary");
    await learnVocabularyFolder({ cohort, out: encoder, ...rule });
    const parts = [];
    for (const index of [3, 1, 2]) {
      const out = join(folder, `part-${index}`);
      await prepare({ cohort, out, ...rule, encoder, shard: { index, of: 3 } });
      parts.push(out);
    }
    const merged = join(folder, "merged");
    expect(await mergeDatasets({ folders: parts, out: merged })).toBe(281);
    const [expected, found] = [contents(whole), contents(merged)];
    for (const files of [expected, found]) files.delete("manifest.json");
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [name, content] of expected) {
      expect(found.get(name) === content, name).toBe(true);
    }
    const [one, other] = [await openDataset(whole), await openDataset(merged)];
    expect(other.manifest.counts).toEqual(one.manifest.counts);
    expect(other.manifest.details).toEqual(one.manifest.details);
  });

  it("are refused unless they are all of one preparation", async () => {
    const folder = makeFolder();
    const cohort = await makeCohort(folder);
    const encoder = join(folder, "vocabulary");
    await learnVocabularyFolder({ cohort, out: encoder, ...rule });
    const part = async (name: string, index: number, maxTokens = 512): Promise<string> => {
      const out = join(folder, name);
      await prepare({ cohort, out, ...rule, encoder, maxTokens, shard: { index, of: 2 } });
      return out;
    };
    const [one, two] = [await part("one", 1), await part("two", 2)];
    const other = await part("other", 2, 64);
    const out = join(folder, "merged");
    const merge = (...folders: string[]): Promise<number> => mergeDatasets({ folders, out });
    await expect(merge(one)).rejects.toMatchObject({ message: "1 of 2 shards were named" });
    await expect(merge(one, one)).rejects.toMatchObject({ message: "the shard was named twice" });
    await expect(merge(one, other)).rejects.toMatchObject({
      message: "the shard was prepared from another cohort, or otherwise",
    });
    await expect(merge(one, two)).resolves.toBe(281);
    await expect(
      prepare({ cohort, out: join(folder, "x"), ...rule, shard: { index: 1, of: 2 } }),
    ).rejects.toMatchObject({ code: "USAGE" });
  });
});

describe("nested training subsets", () => {
  it("lie in one another, patient by patient", async () => {
    const folder = makeFolder();
    const cohort = await makeCohort(folder);
    const out = join(folder, "dataset");
    await prepare({ cohort, out, ...rule });
    const dataset = await openDataset(out);
    const patients = async (count: number): Promise<Set<string>> => {
      const split = await dataset.split("train", { patients: count });
      try {
        for (const [i, course] of split.courses.entries()) {
          expect(split.ids(i).length).toBe(split.length(i));
          expect(course.codes.length).toBeGreaterThan(0);
        }
        return new Set(split.courses.map(({ patientId }) => patientId));
      } finally {
        split.close();
      }
    };
    const [ten, thirty] = [await patients(10), await patients(30)];
    expect([ten.size, thirty.size]).toEqual([10, 30]);
    expect([...ten].every((patient) => thirty.has(patient))).toBe(true);
    const all = await dataset.split("train");
    const many = await dataset.split("train", { patients: 1_000 });
    expect(many.courses).toEqual(all.courses);
    all.close();
    many.close();
  });
});
