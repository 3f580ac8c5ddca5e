// The best recipe found for each set of real cases, from import to its figures on dev: mean and standard deviation
// over seeds. Everything is chosen inside train.
//
//   node bench/accuracy.mjs [codiesp codiesp-pretrained codiesp-full rumedtop3] [--data ../shared/data]
//        [--seeds 1,2,3] [--out FOLDER] [--threads N]
//
// codiesp-pretrained and codiesp-full begin with an hour of pretraining on one core. With --out what is there, of data,
// encoders and models, is taken as it is.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { hitAt } from "./hits.mjs";
import { plusMinus } from "./plus-minus.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const kodeks = join(root, "packages/kodeks/bin/kodeks.js");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: join(root, "../shared/data") },
    seeds: { type: "string", default: "1,2,3" },
    out: { type: "string" },
    threads: { type: "string" },
  },
});

// Public cases: what stands in the notes of one patient may be kept.
const annotated = { base: "annotated", lexicalPatients: 2, mentionPatients: 1, refit: true };
const complaints = {
  base: "small",
  updates: 1300,
  lexical: "stacked",
  lexicalPatients: 2,
  lexicalBits: 20,
  refit: true,
};
/**
 * @typedef {{ source: string, unlabelled?: string, level: string, target: string, recipe: object, window: string }} Study
 */
const spanish = { source: "codiesp", recipe: annotated, window: "128" };
/** @type {Record<string, Study>} */
const studies = {
  codiesp: { ...spanish, level: "3", target: "MAP 0.72, micro-F1 0.70" },
  "codiesp-pretrained": {
    ...spanish,
    unlabelled: "clinical-es-unlabelled",
    level: "3",
    target: "MAP 0.72, micro-F1 0.70",
  },
  "codiesp-full": {
    ...spanish,
    unlabelled: "clinical-es-unlabelled",
    level: "5",
    target: "MAP 0.55",
  },
  rumedtop3: {
    source: "rumedtop3",
    level: "3",
    target: "hit@1 50, hit@3 73",
    recipe: complaints,
    window: "64",
  },
};

const threads = values.threads === undefined ? [] : ["--threads", values.threads];

/** @param {readonly string[]} args */
function run(...args) {
  const { status, stdout } = spawnSync(process.execPath, [kodeks, ...args, "--json"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`kodeks ${args[0]} failed`);
  return JSON.parse(stdout);
}

/**
 * Makes a folder unless it is there.
 *
 * @param {string} out
 * @param {readonly string[]} args
 */
function make(out, ...args) {
  if (!existsSync(join(out, "manifest.json"))) run(...args, "--out", out, "--force");
}

const names = positionals.length > 0 ? positionals : Object.keys(studies);
const unknown = names.filter((name) => studies[name] === undefined);
if (unknown.length > 0) throw new Error(`no such study: ${unknown.join(", ")}`);
const folder = values.out ?? mkdtempSync(join(tmpdir(), "kodeks-accuracy-"));
mkdirSync(folder, { recursive: true });
const at = (/** @type {string} */ part) => join(folder, part);
for (const name of names) {
  const { source, unlabelled, level, target, recipe, window } = studies[name];
  const sources = [source, ...(unlabelled === undefined ? [] : [unlabelled])];
  const missing = sources.filter((one) => !existsSync(join(values.data, one)));
  if (missing.length > 0) {
    console.log(`${name}: skipped, there is no ${missing.join(" and no ")} in ${values.data}`);
    continue;
  }
  for (const one of sources) {
    make(at(`${one}-cohort`), "import", "jsonl", join(values.data, one), "--skip-bad");
  }
  const dataset = at(`${source}-dataset`);
  make(dataset, "prepare", at(`${source}-cohort`), "--minimum-patients", "1");
  let start = ["--size", "tiny"];
  if (unlabelled !== undefined) {
    const notes = at(`${unlabelled}-dataset`);
    const all = ["--keep-uncoded", "--test-share", "0"];
    make(notes, "prepare", at(`${unlabelled}-cohort`), "--encoder", dataset, ...all);
    const budget = "--size tiny --updates 2600 --learning-rate 2e-3".split(" ");
    make(at(`${source}-encoder`), "pretrain", dataset, notes, ...budget, ...threads);
    start = ["--encoder", at(`${source}-encoder`)];
  }
  writeFileSync(at(`${name}.json`), JSON.stringify({ ...recipe, name }));
  /** @type {{ map: number, f1: number, hits: number[] }[]} */
  const results = [];
  for (const seed of values.seeds.split(",")) {
    const [model, report] = [at(`${name}-${seed}`), at(`${name}-${seed}-report`)];
    const shape = ["--level", level, "--window-length", window, ...start, ...threads];
    make(model, "train", dataset, ...shape, "--recipe", at(`${name}.json`), "--seed", seed);
    const measured = ["--split", "dev", "--no-baselines", "--force", ...threads];
    const { metrics } = run("evaluate", model, dataset, "--out", report, ...measured);
    const hits = level === "3" ? [1, 3].map((k) => hitAt(dataset, report, "dev", k)) : [];
    results.push({
      map: metrics.meanAveragePrecision.value,
      f1: metrics.f1Micro.value,
      hits: await Promise.all(hits),
    });
  }
  const column = (/** @type {(result: typeof results[0]) => number} */ of, digits = 3) =>
    plusMinus(results.map(of), digits);
  const hits =
    level === "3"
      ? `, hit@1 ${column(({ hits: [one] }) => one, 1)}, hit@3 ${column(({ hits: [, three] }) => three, 1)}`
      : "";
  console.log(
    `${name}: dev MAP ${column(({ map }) => map)}, micro-F1 ${column(({ f1 }) => f1)}${hits} (target ${target})`,
  );
}
if (values.out === undefined) rmSync(folder, { recursive: true, force: true });
