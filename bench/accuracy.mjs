// Trains the tiny encoder from scratch on real data, as a user would, and measures it on dev.
//
//   node bench/accuracy.mjs codiesp rumedtop3 [--data ../shared/data] [--seed 1] [--out FOLDER]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { hitAt } from "./hits.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const kodeks = join(root, "packages/kodeks/bin/kodeks.js");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: join(root, "../shared/data") },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
  },
});
const targets = /** @type {Record<string, number>} */ ({ codiesp: 0.36, rumedtop3: 0.5 });

/** @param {readonly string[]} args */
function run(...args) {
  const { status, stdout } = spawnSync(process.execPath, [kodeks, ...args, "--json"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`kodeks ${args[0]} failed`);
  return JSON.parse(stdout);
}

for (const name of positionals.length > 0 ? positionals : Object.keys(targets)) {
  const source = join(values.data, name);
  if (!existsSync(source)) {
    console.log(`${name}: skipped, there is no ${source}`);
    continue;
  }
  const folder = values.out ?? mkdtempSync(join(tmpdir(), `kodeks-${name}-`));
  const [cohort, dataset, model] = ["cohort", "dataset", "model"].map((part) =>
    join(folder, `${name}-${part}`),
  );
  const force = values.out === undefined ? [] : ["--force"];
  const started = performance.now();
  run("import", "jsonl", source, "--out", cohort, ...force);
  run("prepare", cohort, "--out", dataset, "--minimum-patients", "1", ...force);
  const trained = run(
    ..."train --level 3 --recipe small --size tiny".split(" "),
    dataset,
    "--seed",
    values.seed,
    "--out",
    model,
    ...force,
  );
  const minutes = (performance.now() - started) / 60_000;
  const report = join(folder, `${name}-report`);
  const { metrics } = run("evaluate", model, dataset, "--split", "dev", "--out", report, ...force);
  const hits = [await hitAt(dataset, report, "dev", 1), await hitAt(dataset, report, "dev", 3)];
  const { value, low, high } = metrics.meanAveragePrecision;
  console.log(
    `${name}, seed ${values.seed}: dev MAP ${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)}; target ${targets[name]}), ` +
      `micro-F1 ${metrics.f1Micro.value.toFixed(3)}, precision@recall ${metrics.precisionAtRecall.value.toFixed(3)}, ` +
      `recall@5 ${metrics.recallAt5.value.toFixed(3)}, ` +
      `hit@1 ${hits[0]?.toFixed(1)} and hit@3 ${hits[1]?.toFixed(1)}; import to model ${minutes.toFixed(1)} min, ` +
      `${trained.curve.length} epochs`,
  );
  if (values.out === undefined) rmSync(folder, { recursive: true, force: true });
}
