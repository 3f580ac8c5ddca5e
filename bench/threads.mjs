// Seconds per training step of the tiny encoder under different thread settings, each in a process of its
// own, in turn.
//
//   node bench/threads.mjs [--steps 30]
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { steps: { type: "string", default: "30" } } });
const memory = fileURLToPath(new URL("memory.mjs", import.meta.url));
const cores = String(availableParallelism());

/** @type {[string, string, NodeJS.ProcessEnv][]} */
const settings = [
  ["as Kodeks sets them", cores, {}],
  ["OpenMP's own spinning", cores, { GOMP_SPINCOUNT: "300000" }],
  ["no spinning", cores, { GOMP_SPINCOUNT: "0" }],
  ["one thread", "1", {}],
];
for (let round = 1; round <= 2; round++) {
  for (const [name, threads, env] of settings) {
    const args = [memory, "--steps", values.steps, "--threads", threads];
    const started = performance.now();
    const { status } = spawnSync(process.execPath, args, { env: { ...process.env, ...env } });
    const seconds = (performance.now() - started) / 1000;
    console.log(`round ${round}, ${name}: ${status === 0 ? `${seconds.toFixed(1)} s` : "failed"}`);
  }
}
