import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freshParameters, Generator, liveTensors } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeFolder } from "../base/atomic-folder.ts";
import { writeManifest } from "../base/manifest.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { LabelSpace } from "../dataset/label-space.ts";
import { specialTokens, wordPieceTokenizerJson } from "../dataset/tokenizer-json.ts";
import { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { Catalogue, entriesFile } from "../icd10/catalogue.ts";
import type { CatalogueEntry } from "../icd10/catalogue-entry.ts";
import type { Architecture } from "../model/coding-model.ts";
import { CodingModel } from "../model/coding-model.ts";
import { newEncoderConfig } from "../model/encoder-config.ts";
import { largestDifference } from "../model/golden.fixture.ts";
import { loadModel } from "../model/model-folder.ts";
import { weightsOf } from "../model/weights.fixture.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import { syntheticDataset } from "./synthetic-dataset.fixture.ts";
import { labelTitles, setTitleQueries } from "./title-queries.ts";
import { train } from "./train.ts";
import type { TrainOptions, TrainReport } from "./train.ts";

const makeFolder = temporaryFolders(afterAll);

const entry = (code: string, title: string, parent: string | null = null): CatalogueEntry => ({
  code,
  title,
  kind: code.length === 3 ? "category" : "code",
  parent,
  validFrom: null,
  validTo: null,
  billable: true,
});

const words = ["gout", "asthma", "pneu", "##monia", "severe"];
const tokenizer = DocumentTokenizer.fromJson(
  wordPieceTokenizerJson([...specialTokens, ...words], { lowercase: true, stripAccents: false }),
);
const idOf = (word: string): number => specialTokens.length + words.indexOf(word);
const codes = ["E11", "J18", "J45", "M10", "M11", "Q99"];
const labels = new LabelSpace(
  3,
  codes.map((code) => ({ code, count: 1, primary: null })),
);
const width = 128;

function freshModel(architecture: Architecture = "plm-ca"): CodingModel {
  const shape = { windowLength: 16, padId: tokenizer.special.pad };
  return new CodingModel(freshParameters(new Generator(5)), {
    architecture,
    encoder: newEncoderConfig("tiny", tokenizer.vocabularySize, { ...shape, dropout: 0 }),
    labels: labels.size,
    ...shape,
  });
}

/** Each code's query before and after, and the embedding of each word. */
async function begun(titles: readonly (string | null)[], architecture: Architecture = "plm-ca") {
  const before = liveTensors();
  const model = freshModel(architecture);
  const embedding = weightsOf(model)["bert.embeddings.word_embeddings.weight"] as Float32Array;
  const rows = (): Float32Array[] => {
    const all = weightsOf(model)["decoder.queries"] as Float32Array;
    return codes.map((_, i) => all.slice(i * width, (i + 1) * width));
  };
  const [drawn, others] = [rows(), { ...weightsOf(model), "decoder.queries": null }];
  const count = await setTitleQueries(model, tokenizer, titles);
  const now = rows();
  expect({ ...weightsOf(model), "decoder.queries": null }).toEqual(others);
  model.dispose();
  expect(liveTensors()).toBe(before);
  const word = (name: string): Float32Array =>
    embedding.slice(idOf(name) * width, (idOf(name) + 1) * width);
  return { count, drawn, now, word };
}

const size = (row: ArrayLike<number>): number => Math.hypot(...Array.from(row));
const cosine = (a: Float32Array, b: ArrayLike<number>): number =>
  a.reduce((sum, number, i) => sum + number * b[i], 0) / (size(a) * size(b));

describe("setTitleQueries", () => {
  it("begins a query as the mean of its title's pieces, and leaves what has no title", async () => {
    const titles = [null, "Severe pneumonia", "ASTHMA", "gout", "—", "sukkersyge"];
    const { count, drawn, now, word } = await begun(titles);
    expect(count).toBe(3);
    // Without a title, with nothing but a sign, and with a word that is in no piece.
    for (const label of [0, 4, 5]) expect(now[label]).toEqual(drawn[label]);
    const [severe, first, second] = [word("severe"), word("pneu"), word("##monia")];
    const mean = severe.map((number, i) => (number + first[i] + second[i]) / 3);
    expect(cosine(now[1], mean)).toBeCloseTo(1, 5);
    expect(cosine(now[2], word("asthma"))).toBeCloseTo(1, 5);
    // One factor for all.
    expect(size(now[1]) / size(mean)).toBeCloseTo(size(now[3]) / size(word("gout")), 3);
    const all = (rows: readonly Float32Array[]): number => size(rows.flatMap((row) => [...row]));
    expect(all(now.slice(1, 4)) / Math.sqrt(3)).toBeCloseTo(all(drawn) / Math.sqrt(6), 4);
  });

  it("mixes a title that codes share with what was drawn for each", async () => {
    const { count, drawn, now, word } = await begun([null, null, null, "gout", "gout", null]);
    expect(count).toBe(2);
    expect(largestDifference(now[3], now[4])).toBeGreaterThan(1e-3);
    for (const label of [3, 4]) {
      expect(cosine(now[label], word("gout"))).toBeGreaterThan(0.5);
      expect(cosine(now[label], drawn[label])).toBeGreaterThan(0.5);
      expect(size(now[label]) / size(drawn[label])).toBeGreaterThan(0.7);
      expect(size(now[label]) / size(drawn[label])).toBeLessThan(1.4);
    }
  });

  it("does nothing without any title", async () => {
    const { count, drawn, now } = await begun(codes.map(() => null));
    expect(count).toBe(0);
    expect(now).toEqual(drawn);
  });

  it.each(["plm-icd", "caml"] as const)("serves %s, too", async (architecture) => {
    const { count, now, word } = await begun(
      codes.map((_, i) => (i === 0 ? "gout" : null)),
      architecture,
    );
    expect(count).toBe(1);
    expect(cosine(now[0], word("gout"))).toBeCloseTo(1, 5);
  });

  it("refuses an architecture whose queries are of another width", async () => {
    const model = freshModel("transicd");
    const titles = codes.map(() => "gout");
    await expect(setTitleQueries(model, tokenizer, titles)).rejects.toMatchObject({
      code: "BAD_RECIPE",
      message: expect.stringContaining("labelQueries"),
    });
    model.dispose();
  });
});

describe("labelTitles", () => {
  it("takes a code's own title, or else the nearest above it", () => {
    const catalogue = new Catalogue([entry("M10", "Gout"), entry("J18.9", "Pneumonia", "J18")]);
    expect(labelTitles(labels, catalogue)).toEqual([null, null, null, "Gout", null, null]);
    const five = new LabelSpace(5, [{ code: "M10.0", count: 1, primary: null }]);
    expect(labelTitles(five, catalogue)).toEqual(["Gout"]);
    const builtIn = labelTitles(labels, Catalogue.builtIn());
    expect(builtIn[0]).toBe("Diabetes mellitus");
    expect(builtIn.every((title) => title !== null)).toBe(true);
  });
});

describe("a training with labelQueries from titles", () => {
  let dataset = "";
  beforeAll(async () => {
    dataset = await syntheticDataset(makeFolder());
  });
  // Steps too small to move anything show where it started.
  const recipe = quickRecipe({ epochs: 1, learningRate: 1e-9, labelQueries: "titles" });
  const start = (more: Partial<TrainOptions> = {}): Promise<TrainReport> =>
    train({
      dataset,
      out: join(makeFolder(), "model"),
      level: 3,
      recipe,
      windowLength: 16,
      ...more,
    });

  async function catalogueFolder(title: string): Promise<string> {
    const folder = join(makeFolder(), "catalogue");
    await writeFolder(folder, {}, async (temporary) => {
      const lines = [entry("M10", title)].map((line) => `${JSON.stringify(line)}\n`).join("");
      await writeFile(join(temporary, entriesFile), lines);
      const counts = { entries: 1 };
      await writeManifest(temporary, {
        kind: "catalogue",
        command: "kodeks catalogue import",
        counts,
      });
    });
    return folder;
  }

  async function queriesOf(folder: string): Promise<Float32Array> {
    const { model } = await loadModel(folder);
    const found = weightsOf(model)["decoder.queries"] as Float32Array;
    model.dispose();
    return found;
  }

  it("begins with the catalogue's, and says how many", async () => {
    const folder = makeFolder();
    const [plain, titled] = [join(folder, "plain"), join(folder, "titled")];
    const catalogue = await catalogueFolder("gout gout");
    const random = quickRecipe({ epochs: 1, learningRate: 1e-9 });
    expect(await start({ out: plain, recipe: random })).not.toHaveProperty("titledCodes");
    expect(await start({ out: titled, catalogue })).toMatchObject({ titledCodes: 1 });
    const [before, after] = [await queriesOf(plain), await queriesOf(titled)];
    const differs = Array.from({ length: 6 }, (_, i) => {
      const row = (all: Float32Array): Float32Array => all.slice(i * width, (i + 1) * width);
      return largestDifference(row(after), row(before)) > 1e-5;
    });
    // M10 is the last of the six categories.
    expect(differs).toEqual([false, false, false, false, false, true]);
  });

  it("has WHO's blocks without one", async () => {
    expect((await start()).titledCodes).toBeGreaterThan(0);
  });

  it("refuses to go on with another catalogue, and a catalogue that it has no use for", async () => {
    const folder = makeFolder();
    const out = join(folder, "model");
    await start({ out, catalogue: await catalogueFolder("gout") });
    const other = start({ out, catalogue: await catalogueFolder("asthma"), resume: true });
    await expect(other).rejects.toMatchObject({
      code: "RESUME_MISMATCH",
      message: expect.stringContaining("catalogue: "),
    });
    const useless = start({ recipe: quickRecipe(), catalogue: await catalogueFolder("gout") });
    await expect(useless).rejects.toMatchObject({
      code: "BAD_RECIPE",
      message: expect.stringContaining("labelQueries"),
    });
    const none = start({ catalogue: join(folder, "none") });
    await expect(none).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
