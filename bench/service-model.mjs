import { mkdirSync } from "node:fs";
import { freshParameters, Generator } from "@kodeks/libtorch";
import { writeManifest } from "kodeks/base/manifest";
import { LabelSpace } from "kodeks/dataset/label-space";
import { DocumentTokenizer } from "kodeks/dataset/tokenizer";
import { learnTokenizer, WordCounter } from "kodeks/dataset/vocabulary";
import { CodingModel } from "kodeks/model/coding-model";
import { newEncoderConfig } from "kodeks/model/encoder-config";
import { saveModel } from "kodeks/model/model-folder";

const words = (
  "patient admitted with acute chronic pain chest abdomen left right lung heart kidney liver diabetes mellitus " +
  "hypertension pneumonia fracture femur hip treated metformin insulin furosemide antibiotics surgery discharged " +
  "home follow up clinic no fever normal blood pressure pulse saturation oxygen result elevated creatinine CRP " +
  "history of stroke atrial fibrillation denies smoking alcohol daily mg tablets morning evening and the was in"
).split(" ");

/** @param {number} seed */
function* sentenceWords(seed) {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield words[state % words.length] ?? "";
  }
}

/** @param {number} seed @param {number} length in words */
function textOf(seed, length) {
  const source = sentenceWords(seed);
  return Array.from({ length }, () => source.next().value).join(" ");
}

/**
 * An untrained model over 1,000 codes, in windows of 128 tokens.
 *
 * @param {string} folder @param {string} size
 */
export async function makeModel(folder, size) {
  const counter = new WordCounter(1);
  for (let i = 1; i <= 50; i++) counter.add(textOf(i, 200), `p${i}`);
  const tokenizer = learnTokenizer(counter, 2000, { minimumPatients: 1 });
  const codes = Array.from({ length: 1000 }, (_, i) => {
    const letter = String.fromCodePoint(65 + Math.floor(i / 100));
    return { code: `${letter}${String(i % 100).padStart(2, "0")}`, count: 10, primary: 5 };
  });
  const labels = new LabelSpace(3, codes);
  const shape = { windowLength: 128, padId: tokenizer.special.pad };
  const model = new CodingModel(freshParameters(new Generator(1)), {
    architecture: "plm-ca",
    encoder: newEncoderConfig(/** @type {"small"} */ (size), tokenizer.vocabularySize, {
      ...shape,
      dropout: 0,
    }),
    labels: labels.size,
    ...shape,
  });
  mkdirSync(folder, { recursive: true });
  const thresholds = { tau: 0.99, evidence: 0.05, tunedOn: "nothing" };
  await saveModel(folder, { model, tokenizer, labels, thresholds, maxTokens: 10_000 });
  await writeManifest(folder, { kind: "model", command: "bench/service.mjs", seed: 1 });
  model.dispose();
  return folder;
}

/**
 * 64 different notes that the model cuts into about as many tokens as asked for.
 *
 * @param {string} folder @param {number} tokens
 */
export async function noteOf(folder, tokens) {
  const tokenizer = DocumentTokenizer.fromFolder(folder);
  const [sample] = await tokenizer.encode([textOf(1, 1000)], 1_000_000);
  const length = Math.round((1000 * tokens) / (sample?.ids.length ?? 1000));
  return Array.from({ length: 64 }, (_, i) => textOf(100 + i, length));
}
