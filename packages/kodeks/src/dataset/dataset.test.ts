import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { liveTensors } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { labelsOf, openDataset } from "./dataset.ts";
import { makeCohort, queryDataset } from "./prepare.fixture.ts";
import { prepare } from "./prepare.ts";

const makeFolder = temporaryFolders();

async function makeDataset(): Promise<string> {
  const folder = makeFolder();
  const out = join(folder, "dataset");
  await prepare({
    cohort: await makeCohort(folder),
    out,
    validationShare: 0,
    minimumPatients: 1,
    maxTokens: 30,
  });
  return out;
}

describe("openDataset", () => {
  it("gives the courses of a split with their codes and tokens", async () => {
    const folder = await makeDataset();
    const dataset = await openDataset(folder);
    expect(dataset.maxTokens).toBe(30);
    const before = liveTensors();
    const train = await dataset.split("train");
    expect(train.courses).toEqual([
      {
        row: 1,
        courseId: "a",
        patientId: "p1",
        codes: [
          { code: "E11.9", role: "primary" },
          { code: "R60.0", role: "secondary" },
        ],
      },
      {
        row: 2,
        courseId: "b",
        patientId: "b",
        codes: ["E11.2", "E11.9", "I10"].map((code) => ({ code, role: null })),
      },
      { row: 3, courseId: "long", patientId: "long", codes: [{ code: "R60.0", role: null }] },
    ]);
    const texts = await queryDataset(
      folder,
      `SELECT text FROM {courses} WHERE split = 'train' ORDER BY "row"`,
    );
    const encoded = await dataset.tokenizer().encode(
      texts.map(([text]) => String(text)),
      30,
    );
    encoded.forEach(({ ids }, i) => {
      expect(train.ids(i)).toEqual(ids);
      expect(train.length(i)).toBe(ids.length);
    });
    expect(() => train.ids(3)).toThrow(RangeError);
    train.close();
    expect(liveTensors()).toBe(before);
  });

  it("tells codes of the label space from others", async () => {
    const dataset = await openDataset(await makeDataset());
    const dev = await dataset.split("dev");
    const [course] = dev.courses;
    if (course === undefined) throw new Error("the development split is empty");
    expect(labelsOf(course, dataset.labels(3))).toEqual({
      known: Int32Array.of(1),
      roles: [null],
      unseen: ["Q99"],
      unseenRoles: [null],
    });
    expect(labelsOf(course, dataset.labels(5))).toEqual({
      known: Int32Array.of(2),
      roles: [null],
      unseen: ["Q99.9"],
      unseenRoles: [null],
    });
    dev.close();
  });

  it("names the splits that there are when one is empty", async () => {
    const dataset = await openDataset(await makeDataset());
    await expect(dataset.split("test")).rejects.toMatchObject({
      code: "EMPTY_SPLIT",
      remedy: "It has train, dev.",
    });
  });

  describe("refuses", () => {
    it.each(["courses.parquet", "labels.json", "tokenizer.json", "tokens"])(
      "a dataset without %s",
      async (name) => {
        const folder = await makeDataset();
        rmSync(join(folder, name), { recursive: true });
        await expect(openDataset(folder)).rejects.toMatchObject({
          code: "BAD_FOLDER",
          message: `${name} is missing`,
        });
      },
    );

    it("token shards of other courses", async () => {
      const folder = await makeDataset();
      const shards = join(folder, "tokens");
      const dataset = await openDataset(folder);
      writeFileSync(
        join(shards, "dev-00000.safetensors"),
        readFileSync(join(shards, "train-00000.safetensors")),
      );
      const before = liveTensors();
      await expect(dataset.split("dev")).rejects.toMatchObject({ code: "BAD_FOLDER" });
      expect(liveTensors()).toBe(before);
    });

    it("a dataset of another schema version", async () => {
      const folder = await makeDataset();
      const file = join(folder, "manifest.json");
      writeFileSync(
        file,
        readFileSync(file, "utf8").replace('"schemaVersion": 1', '"schemaVersion": 99'),
      );
      await expect(openDataset(folder)).rejects.toMatchObject({ code: "BAD_SCHEMA_VERSION" });
    });
  });
});
