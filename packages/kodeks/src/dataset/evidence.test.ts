import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { importFiles } from "../cohort/sources/import-files.fixture.ts";
import { openDataset } from "./dataset.ts";
import { readEvidence } from "./evidence.ts";
import { labelled, queryDataset } from "./prepare.fixture.ts";
import { prepare } from "./prepare.ts";

const makeFolder = temporaryFolders();

const train = [
  labelled("a", "👩🏽‍⚕️ Sukkersyge, type 2.\r\nHævelse af begge ben", ["E11.9", "R60.0"], {
    "E11.9": "Sukkersyge, type",
    "R60.0": "begge",
  }),
  labelled("b", "Sukkersyge og forhøjet blodtryk", ["E11.2", "E11.9"], {
    "E11.2": "Sukkersyge",
    "E11.9": "blodtryk",
    I10: "forhøjet",
  }),
  labelled("long", `${"ben ".repeat(40)}hævet`, ["R60.0", "I10"], { "R60.0": "hævet", I10: "ben" }),
];

async function makeDataset(maxTokens: number): Promise<string> {
  const folder = makeFolder();
  await importFiles(folder, { "train.jsonl": train });
  const out = join(folder, "dataset");
  const cohort = join(folder, "cohort");
  await prepare({ cohort, out, validationShare: 0, minimumPatients: 1, maxTokens });
  return out;
}

/** The text of each pair's evidence tokens, by course and code. */
async function evidenceTexts(
  folder: string,
  level: 3 | 5,
  patients?: number,
): Promise<Record<string, Record<string, string>>> {
  const dataset = await openDataset(folder);
  const split = await dataset.split("train", patients === undefined ? {} : { patients });
  try {
    const labels = dataset.labels(level);
    const texts = await queryDataset(folder, `SELECT "row", text FROM {courses}`);
    const found = await readEvidence(dataset, split, labels);
    return Object.fromEntries(
      split.courses.map(({ courseId, row }, i) => {
        const text = String(texts.find(([other]) => other === row)?.[1]);
        const [starts, ends] = [split.starts(i), split.ends(i)];
        const pieces = (tokens: Int32Array): string =>
          Array.from(tokens, (t) => text.slice(starts[t], ends[t])).join("");
        const pairs = found[i].map(({ label, tokens }) => [labels.codes[label], pieces(tokens)]);
        return [courseId, Object.fromEntries(pairs) as Record<string, string>];
      }),
    );
  } finally {
    split.close();
  }
}

describe("readEvidence", () => {
  it("finds the tokens of spans behind emoji and line ends, and leaves codes alone that no human gave", async () => {
    expect(await evidenceTexts(await makeDataset(1000), 5)).toEqual({
      a: { "E11.9": "Sukkersyge,type", "R60.0": "begge" },
      b: { "E11.2": "Sukkersyge", "E11.9": "blodtryk" },
      long: { I10: "ben", "R60.0": "hævet" },
    });
  });

  it("joins the evidence of all codes of a category at level 3", async () => {
    const found = await evidenceTexts(await makeDataset(1000), 3);
    expect(found["b"]).toEqual({ E11: "Sukkersygeblodtryk" });
  });

  it("leaves out pairs whose evidence was cut off", async () => {
    const found = await evidenceTexts(await makeDataset(30), 3);
    expect(found["long"]).toEqual({ I10: "ben" });
  });

  it("keeps to the patients that are trained on", async () => {
    const folder = await makeDataset(1000);
    const all = await evidenceTexts(folder, 3);
    const some = await evidenceTexts(folder, 3, 2);
    expect(Object.keys(some)).toHaveLength(2);
    for (const [course, found] of Object.entries(some)) expect(found).toEqual(all[course]);
  });

  it("is empty where the dataset has no evidence", async () => {
    const folder = await makeDataset(1000);
    rmSync(join(folder, "evidence.parquet"));
    expect(await evidenceTexts(folder, 3)).toEqual({ a: {}, b: {}, long: {} });
  });
});
