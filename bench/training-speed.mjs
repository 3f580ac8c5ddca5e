// Courses per second in training, on texts whose lengths are log-normal (median 400 tokens, 95th percentile
// 2,500, cut at 10,000), beside a plain PyTorch loop in Python that batches as the reference code does: random
// batches, padded to the longest document. Same model, libtorch, BLAS, threads, dropout, optimiser and documents
// a step; the two take the same steps in turns.
//
//   node bench/training-speed.mjs [--python python3] [--threads 2] [--rounds 7] [--size small]
//     [--documents 8] [--codes 1000]
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createRandom } from "kodeks/base/random";
import { encoderSizes } from "kodeks/model/encoder-config";
import { checkSameLibrary, contestant, median, spread } from "./contestants.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    threads: { type: "string", default: "2" },
    rounds: { type: "string", default: "7" },
    size: { type: "string", default: "small" },
    documents: { type: "string", default: "8" },
    codes: { type: "string", default: "1000" },
  },
});

const { layers, width, heads } = encoderSizes[/** @type {"small"} */ (values.size)];
const shape = JSON.stringify({
  size: values.size,
  layers,
  width,
  heads,
  codes: Number(values.codes),
  vocabulary: 8000,
  dropout: 0.1,
  threads: Number(values.threads),
});
const random = createRandom(1);
const spreadOfLogs = Math.log(2500 / 400) / 1.6449;

/** A number of the standard normal distribution (Box and Muller). */
function normal() {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** Tokens of a document. */
function length() {
  const drawn = Math.round(400 * Math.exp(spreadOfLogs * normal()));
  return Math.min(10_000, Math.max(8, drawn));
}

const ours = contestant(process.execPath, [join(here, "training-speed-kodeks.mjs"), shape]);
const theirs = contestant(values.python, [join(here, "training_pytorch.py"), shape]);
const [ourName, theirName] = [await ours.read(), await theirs.read()];
const version = checkSameLibrary(theirName);
const parameters = (/** @type {string} */ name) => /[\d,]+ parameters/.exec(name)?.[0];
if (parameters(ourName) !== parameters(theirName)) {
  throw new Error(`the models differ: ${ourName}; ${theirName}`);
}
console.log(
  `libtorch ${version}, ${values.threads} threads, ${layers} × ${width}, ${values.codes} codes, ` +
    `${values.documents} documents a step`,
);
console.log(`ours: ${ourName}; theirs: ${theirName}`);

const count = Number(values.documents);
const batch = () => Array.from({ length: count }, length);
const warmUp = JSON.stringify(Array.from({ length: count }, () => 256));
await ours.time(warmUp);
await theirs.time(warmUp);
/** @type {number[]} */
const ourSeconds = [];
/** @type {number[]} */
const theirSeconds = [];
let [real, padded] = [0, 0];
for (let round = 0; round < Number(values.rounds); round++) {
  const lengths = batch();
  real += lengths.reduce((sum, tokens) => sum + tokens, 0);
  padded += Math.ceil(Math.max(...lengths) / 128) * 128 * count;
  ourSeconds.push(await ours.time(JSON.stringify(lengths)));
  theirSeconds.push(await theirs.time(JSON.stringify(lengths)));
}
const all = (/** @type {number[]} */ seconds) => seconds.reduce((sum, one) => sum + one, 0);
const speed = (/** @type {number[]} */ seconds) =>
  ((count * Number(values.rounds)) / all(seconds)).toFixed(2);
const ratios = theirSeconds.map((seconds, i) => seconds / (ourSeconds[i] ?? NaN));
console.log(
  `${real} tokens, padded to the longest ${padded} (${(padded / real).toFixed(2)} times as many); ` +
    `median step ${median(ourSeconds).toFixed(2)} s and ${median(theirSeconds).toFixed(2)} s`,
);
console.log(
  `ours ${speed(ourSeconds)} courses/s, PyTorch ${speed(theirSeconds)} courses/s: ` +
    `${(all(theirSeconds) / all(ourSeconds)).toFixed(2)} times as fast over all; by step ${spread(ratios)}`,
);
ours.end();
theirs.end();
