// Tokens per second of a 6-layer, 384-wide encoder over 32 × 128 tokens, forward and forward + backward,
// beside the same plain model in Python PyTorch on the same libtorch, BLAS and threads.
//
//   node bench/encoder.mjs [--python python3] [--threads 2] [--rounds 7]
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkSameLibrary, contestant, median, spread } from "./contestants.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    threads: { type: "string", default: "2" },
    rounds: { type: "string", default: "7" },
  },
});
const tokens = 32 * 128;

const ours = contestant(process.execPath, [join(here, "encoder-kodeks.mjs"), values.threads]);
const theirs = contestant(values.python, [join(here, "encoder_pytorch.py"), values.threads]);
const [ourName, theirName] = [await ours.read(), await theirs.read()];
const version = checkSameLibrary(theirName);
console.log(`libtorch ${version}, ${values.threads} threads, 6 × 384, 32 × 128 tokens`);
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
      `ratio ${spread(ratios)}`,
  );
}
ours.end();
theirs.end();
