// Resident memory and live tensors over 1,000 training steps on documents of changing lengths.
//
//   node bench/memory.mjs [--steps 1000] [--threads 2]
import { parseArgs } from "node:util";
import {
  AdamW,
  backward,
  clipGradients,
  freshParameters,
  fromArray,
  Generator,
  liveTensors,
  scope,
  setThreads,
} from "@kodeks/libtorch";
import { createRandom } from "kodeks/base/random";
import { CodingModel } from "kodeks/model/coding-model";
import { newEncoderConfig } from "kodeks/model/encoder-config";
import { lossShare } from "kodeks/training/loss";

const { values } = parseArgs({
  options: {
    steps: { type: "string", default: "1000" },
    threads: { type: "string", default: "2" },
  },
});
setThreads(Number(values.threads));
const steps = Number(values.steps);
const labels = 200;
const batchSize = 8;

const encoder = newEncoderConfig("tiny", 2000, { windowLength: 128, padId: 0, dropout: 0.1 });
const model = new CodingModel(freshParameters(new Generator(1)), {
  architecture: "plm-ca",
  encoder,
  labels,
  windowLength: 128,
  padId: 0,
});
const optimiser = new AdamW([{ parameters: model.parameters(), weightDecay: 0 }]);
const dropout = new Generator(2);
const random = createRandom(3);

function step() {
  const documents = Array.from({ length: batchSize }, () =>
    Int32Array.from(
      { length: 10 + Math.floor(random.next() * 500) },
      () => 5 + Math.floor(random.next() * 1900),
    ),
  );
  const targets = Float32Array.from({ length: batchSize * labels }, () =>
    random.next() < 0.05 ? 1 : 0,
  );
  scope(() => {
    const { logits } = model.forward(documents, dropout);
    backward(lossShare(logits, fromArray(targets, [batchSize, labels]), batchSize, "sum-over-10"));
    clipGradients(model.parameters(), 1);
    optimiser.step(1e-3);
  });
}

const megabytes = () => process.memoryUsage.rss() / 2 ** 20;
/** @type {number[]} */
const resident = [];
/** @type {number[]} */
const live = [];
const every = Math.max(1, Math.floor(steps / 10));
for (let i = 1; i <= steps; i++) {
  step();
  if (i % every !== 0) continue;
  // Yields to the garbage collector, as the trainer does between steps.
  await new Promise((resolve) => setImmediate(resolve));
  resident.push(megabytes());
  live.push(liveTensors());
  console.log(
    `step ${i}: ${resident.at(-1)?.toFixed(0)} MiB resident, ${live.at(-1)} live tensors`,
  );
}
// The first tenth warms the allocator up.
const later = resident.slice(1);
const half = later.length >> 1;
const mean = (/** @type {number[]} */ list) =>
  list.reduce((sum, value) => sum + value, 0) / list.length;
const growth = mean(later.slice(half)) - mean(later.slice(0, half));
console.log(
  `growth from the first to the second half: ${growth.toFixed(1)} MiB (${((100 * growth) / mean(later)).toFixed(1)} %); ` +
    `live tensors ${new Set(live).size === 1 ? "constant" : "CHANGED"}`,
);
