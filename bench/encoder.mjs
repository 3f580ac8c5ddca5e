// Tokens per second of a 6-layer, 384-wide encoder over 32 × 128 tokens, forward and forward + backward,
// beside the same plain model in Python PyTorch on the same libtorch, BLAS and threads.
//
//   node bench/encoder.mjs [--python python3] [--threads 2] [--rounds 7]
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { libtorchInfo } from "@kodeks/libtorch";

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    threads: { type: "string", default: "2" },
    rounds: { type: "string", default: "7" },
  },
});
const tokens = 32 * 128;

/**
 * A process that, for each line `forward` or `backward` on its input, times a few passes and prints the
 * seconds of one.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function contestant(command, args, env) {
  const child = spawn(command, args, { env, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${command} ended early`);
    return value;
  };
  return {
    read,
    /** @param {string} pass */
    time: async (pass) => {
      child.stdin.write(`${pass}\n`);
      return Number(await read());
    },
    end: () => child.stdin.end(),
  };
}

/** The OpenBLAS that our addon uses, so that the other side uses it too. */
function sameBlas() {
  const maps = readFileSync("/proc/self/maps", "utf8");
  const path = /(\/\S*openblas-(?:openmp|pthread))\//.exec(maps)?.[1];
  if (path === undefined || !existsSync(path)) return {};
  return { LD_LIBRARY_PATH: [path, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":") };
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

const info = libtorchInfo();
const env = { ...process.env, ...sameBlas() };
const ours = contestant(process.execPath, [join(here, "encoder-kodeks.mjs"), values.threads], env);
const theirs = contestant(values.python, [join(here, "encoder_pytorch.py"), values.threads], env);
const [ourName, theirName] = [await ours.read(), await theirs.read()];
if (!theirName.startsWith(`PyTorch ${info.version.split("+")[0]}`)) {
  throw new Error(`${theirName} is not on libtorch ${info.version}: name another --python`);
}
console.log(`libtorch ${info.version}, ${values.threads} threads, 6 × 384, 32 × 128 tokens`);
console.log(`ours: ${ourName}; theirs: ${theirName}`);
for (const pass of ["forward", "backward"]) {
  /** @type {number[]} */
  const ourSeconds = [];
  /** @type {number[]} */
  const theirSeconds = [];
  await ours.time(pass);
  await theirs.time(pass);
  for (let round = 0; round < Number(values.rounds); round++) {
    ourSeconds.push(await ours.time(pass));
    theirSeconds.push(await theirs.time(pass));
  }
  const speed = (/** @type {number[]} */ seconds) => Math.round(tokens / median(seconds));
  const ratios = theirSeconds.map((seconds, i) => seconds / (ourSeconds[i] ?? Number.NaN));
  const name = pass === "forward" ? "forward" : "forward + backward";
  console.log(
    `${name}: ${speed(ourSeconds)} tokens/s, PyTorch ${speed(theirSeconds)} tokens/s, ` +
      `ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
  );
}
ours.end();
theirs.end();
