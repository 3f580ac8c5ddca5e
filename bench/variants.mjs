// What each variant of training brings, on one dataset with one budget: mean and standard deviation over seeds.
//
//   node bench/variants.mjs --dataset D --base evidence --epochs 5 --cache FOLDER [--seeds 1,2,3] [--level 3]
//        [--split dev] [--only base,focal] [--encoder PRETRAINED] [--public] [--threads 1] [--print]
//        [--window-length 64]
//
// --base is the recipe that every row changes in one thing. --public keeps n-grams of two patients and phrases of
// one, as public cases allow. Runs that the cache folder holds are not made again; --print makes none. Choices (the
// best epoch, τ, weights of the channels) are made on validation; the split named is looked at to report.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { hitAt } from "./hits.mjs";
import { plusMinus } from "./plus-minus.mjs";

const kodeks = fileURLToPath(new URL("../packages/kodeks/bin/kodeks.js", import.meta.url));
const { values } = parseArgs({
  options: {
    dataset: { type: "string", default: "" },
    base: { type: "string", default: "evidence" },
    epochs: { type: "string", default: "5" },
    seeds: { type: "string", default: "1,2,3" },
    level: { type: "string", default: "3" },
    split: { type: "string", default: "dev" },
    cache: { type: "string", default: "variants-cache" },
    only: { type: "string" },
    encoder: { type: "string" },
    "window-length": { type: "string", default: "128" },
    public: { type: "boolean", default: false },
    threads: { type: "string", default: "1" },
    print: { type: "boolean", default: false },
  },
});
mkdirSync(values.cache, { recursive: true });

/** @typedef {{ map: number, f1: number, hit1: number, hit3: number, validation: number, seconds: number }} Result */

const encoder = values.encoder;
/** @type {Record<string, { title: string, changes?: object, options?: readonly string[] }>} */
const variants = {
  base: { title: `\`${values.base}\` as it is` },
  "no-evidence": { title: "λ null: no evidence", changes: { evidenceSupervision: null } },
  "lambda-0.3": { title: "λ 0.3", changes: { evidenceSupervision: 0.3 } },
  "lambda-3": { title: "λ 3", changes: { evidenceSupervision: 3 } },
  masking: { title: "token masking 0.15", changes: { tokenMasking: 0.15 } },
  "no-masking": { title: "no token masking", changes: { tokenMasking: 0 } },
  "low-dropout": { title: "dropout 0.1", changes: { dropout: 0.1 } },
  focal: { title: "focal loss, γ 2", changes: { focalGamma: 2 } },
  ldam: { title: "LDAM, C 3", changes: { ldamMargin: 3 } },
  titles: { title: "label queries from titles", changes: { labelQueries: "titles" } },
  "plm-icd": { title: "PLM-ICD", options: ["--architecture", "plm-icd"] },
  caml: { title: "CAML's decoder", options: ["--architecture", "caml"] },
  transicd: { title: "TransICD's decoder", options: ["--architecture", "transicd"] },
  lexical: { title: "lexical channel", changes: { lexical: "stacked" } },
  mentions: { title: "mention channel", changes: { mentions: "stacked" } },
  both: { title: "both channels", changes: { lexical: "stacked", mentions: "stacked" } },
  refit: { title: "channels fitted once more", changes: { refit: true } },
  "lexical-refit": {
    title: "lexical channel of 2^20 buckets, fitted once more",
    changes: { lexical: "stacked", lexicalBits: 20, refit: true },
  },
  "input-gradient": { title: "input gradients, 1e-5", changes: { inputGradient: 1e-5 } },
  adversarial: { title: "adversarial, ε 1e-5", changes: { adversarial: 1e-5 } },
  "learned-mask": { title: "learnt mask, 0.01", changes: { learnedMask: 0.01 } },
  mini: { title: "mini encoder (4 × 256)", options: ["--size", "mini"] },
  ...(encoder !== undefined && {
    pretrained: { title: "pretrained encoder", options: ["--encoder", encoder] },
    "pretrained-slow": {
      title: "pretrained encoder at a fifth of the rate",
      changes: { encoderRate: 0.2 },
      options: ["--encoder", encoder],
    },
    "pretrained-fast": {
      title: "pretrained encoder at three times the rate",
      changes: { encoderRate: 3 },
      options: ["--encoder", encoder],
    },
    "pretrained-refit": {
      title: "pretrained encoder, channels fitted once more",
      changes: { refit: true },
      options: ["--encoder", encoder],
    },
    "pretrained-plain": {
      title: "pretrained encoder, no evidence",
      changes: { evidenceSupervision: null },
      options: ["--encoder", encoder],
    },
  }),
};

/** @param {readonly string[]} args */
function run(...args) {
  const { status, stdout } = spawnSync(process.execPath, [kodeks, ...args, "--json", "--quiet"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`kodeks ${args[0]} failed`);
  return JSON.parse(stdout);
}

/**
 * @param {string} name
 * @param {string} seed
 */
async function measure(name, seed) {
  const { changes = {}, options = [] } = variants[name];
  const work = join(values.cache, `${name}-${seed}-work`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  const kept = values.public ? { lexicalPatients: 2, mentionPatients: 1 } : {};
  const budget = { updates: null, epochs: Number(values.epochs) };
  const recipe = { base: values.base, name, ...budget, ...kept, ...changes };
  const [file, model, report] = ["recipe.json", "model", "report"].map((part) => join(work, part));
  writeFileSync(file, JSON.stringify(recipe));
  const common = ["--threads", values.threads];
  const size =
    options.includes("--size") || options.includes("--encoder") ? [] : ["--size", "tiny"];
  const window = ["--window-length", values["window-length"]];
  const training = [
    ...window,
    "--recipe",
    file,
    "--level",
    values.level,
    "--seed",
    seed,
    ...size,
    ...options,
  ];
  const started = performance.now();
  run("train", values.dataset, "--out", model, ...training, ...common);
  const seconds = (performance.now() - started) / 1000;
  const measured = ["--split", values.split, "--out", report, "--no-baselines", ...common];
  const { metrics } = run("evaluate", model, values.dataset, ...measured);
  const { curve } = JSON.parse(readFileSync(join(model, "training.json"), "utf8"));
  /** @type {Result} */
  const result = {
    map: metrics.meanAveragePrecision.value,
    f1: metrics.f1Micro.value,
    hit1: await hitAt(values.dataset, report, values.split, 1),
    hit3: await hitAt(values.dataset, report, values.split, 3),
    validation: Math.max(...curve.map((/** @type {any} */ epoch) => epoch.validationMap)),
    seconds,
  };
  rmSync(work, { recursive: true });
  return result;
}

const names = values.only?.split(",") ?? Object.keys(variants);
const unknown = names.filter((name) => variants[name] === undefined);
if (unknown.length > 0) throw new Error(`no such variant: ${unknown.join(", ")}`);
const rows = [];
for (const name of names) {
  /** @type {Result[]} */
  const results = [];
  for (const seed of values.seeds.split(",")) {
    const file = join(values.cache, `${name}-${seed}.json`);
    if (!existsSync(file)) {
      if (values.print) continue;
      writeFileSync(file, JSON.stringify(await measure(name, seed)));
      console.error(`${name}, seed ${seed}: done`);
    }
    results.push(JSON.parse(readFileSync(file, "utf8")));
  }
  const column = (/** @type {keyof Result} */ key, /** @type {number} */ digits) =>
    plusMinus(
      results.map((result) => result[key]),
      digits,
    );
  if (results.length > 0)
    rows.push(
      `| ${variants[name].title} | ${results.length} | ${column("validation", 3)} | ${column("map", 3)} | ` +
        `${column("f1", 3)} | ${column("hit1", 1)} | ${column("hit3", 1)} | ${column("seconds", 0)} |`,
    );
}
console.log(
  `| variant | seeds | encoder's validation MAP | ${values.split} MAP | micro-F1 | hit@1 | hit@3 | seconds |\n` +
    `|---|---:|---:|---:|---:|---:|---:|---:|\n${rows.join("\n")}`,
);
