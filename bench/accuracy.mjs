// The best recipe found for each set of real cases, from import to its figures on dev: mean and standard deviation
// over seeds. Everything is chosen inside train.
//
//   node bench/accuracy.mjs [codiesp codiesp-full rumedtop3] [--data ../shared/data] [--seeds 1,2,3]
//        [--out FOLDER] [--threads N]
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
/** @type {Record<string, { source: string, level: string, target: string, recipe: object, window: string }>} */
const studies = {
  codiesp: {
    source: "codiesp",
    level: "3",
    target: "MAP 0.72, micro-F1 0.70",
    recipe: annotated,
    window: "128",
  },
  "codiesp-full": {
    source: "codiesp",
    level: "5",
    target: "MAP 0.55",
    recipe: annotated,
    window: "128",
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

const names = positionals.length > 0 ? positionals : Object.keys(studies);
const unknown = names.filter((name) => studies[name] === undefined);
if (unknown.length > 0) throw new Error(`no such study: ${unknown.join(", ")}`);
for (const name of names) {
  const { source, level, target, recipe, window } = studies[name];
  const cases = join(values.data, source);
  if (!existsSync(cases)) {
    console.log(`${name}: skipped, there is no ${cases}`);
    continue;
  }
  const folder = values.out ?? mkdtempSync(join(tmpdir(), `kodeks-${name}-`));
  mkdirSync(folder, { recursive: true });
  const at = (/** @type {string} */ part) => join(folder, `${name}-${part}`);
  const force = values.out === undefined ? [] : ["--force"];
  run("import", "jsonl", cases, "--out", at("cohort"), ...force);
  run("prepare", at("cohort"), "--out", at("dataset"), "--minimum-patients", "1", ...force);
  writeFileSync(at("recipe.json"), JSON.stringify({ ...recipe, name }));
  const started = performance.now();
  const results = [];
  for (const seed of values.seeds.split(",")) {
    const [model, report] = [at(`model-${seed}`), at(`report-${seed}`)];
    const shape = ["--level", level, "--size", "tiny", "--window-length", window, ...threads];
    const drawn = ["--recipe", at("recipe.json"), "--seed", seed];
    run("train", at("dataset"), "--out", model, ...shape, ...drawn, ...force);
    const measured = ["--split", "dev", "--no-baselines", ...threads];
    const { metrics } = run(
      "evaluate",
      model,
      at("dataset"),
      "--out",
      report,
      ...measured,
      ...force,
    );
    results.push({
      map: metrics.meanAveragePrecision.value,
      f1: metrics.f1Micro.value,
      hits: level === "3" ? [1, 3].map((k) => hitAt(at("dataset"), report, "dev", k)) : [],
    });
  }
  const minutes = (performance.now() - started) / 60_000 / results.length;
  const hits = await Promise.all(results.map((result) => Promise.all(result.hits)));
  console.log(
    `${name}: dev MAP ${plusMinus(
      results.map(({ map }) => map),
      3,
    )}, micro-F1 ${plusMinus(
      results.map(({ f1 }) => f1),
      3,
    )}` +
      (level === "3"
        ? `, hit@1 ${plusMinus(
            hits.map(([one]) => one),
            1,
          )}, hit@3 ${plusMinus(
            hits.map(([, three]) => three),
            1,
          )}`
        : "") +
      ` (target ${target}); ${minutes.toFixed(1)} min to train and measure`,
  );
  if (values.out === undefined) rmSync(folder, { recursive: true, force: true });
}
