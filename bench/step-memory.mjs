// Peak resident memory of one training step (forward, backward, clipping, AdamW), each case in a process of its
// own: a long document, many codes, and micro-batches of several sizes. The recipe's microBatchTokens should
// bound it, whatever the document's length and however many codes there are.
//
//   node bench/step-memory.mjs [--size small] [--threads 2]
//   node bench/step-memory.mjs --document 10000 --codes 10000 --micro-batch 16384     (a single case)
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { AdamW, clipGradients, freshParameters, Generator, setThreads } from "@kodeks/libtorch";
import { CodingModel } from "kodeks/model/coding-model";
import { newEncoderConfig } from "kodeks/model/encoder-config";
import { recipeLoss } from "kodeks/training/batch-loss";
import { dropoutOfStep } from "kodeks/training/document-random";
import { recipes } from "kodeks/training/named-recipes";
import { addGradients } from "kodeks/training/train-batch";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "small" },
    threads: { type: "string", default: "2" },
    document: { type: "string" },
    codes: { type: "string", default: "10000" },
    "micro-batch": { type: "string", default: "16384" },
  },
});

/** @param {number} tokens @param {number} codes @param {number} microBatchTokens */
function step(tokens, codes, microBatchTokens) {
  setThreads(Number(values.threads));
  const [windowLength, vocabulary] = [128, 8000];
  const recipe = { ...recipes.small, microBatchTokens };
  const size = /** @type {"small"} */ (values.size);
  const model = new CodingModel(freshParameters(new Generator(1)), {
    architecture: "plm-ca",
    encoder: newEncoderConfig(size, vocabulary, { windowLength, padId: 0, dropout: 0.1 }),
    labels: codes,
    windowLength,
    padId: 0,
  });
  const optimiser = new AdamW([{ parameters: model.parameters(), weightDecay: 0 }]);
  const document = Int32Array.from({ length: tokens }, (_, i) => 5 + ((i * 31) % 7000));
  const targets = [Int32Array.from({ length: 10 }, (_, i) => (i * 11) % codes)];
  const loss = recipeLoss(recipe, { counts: Array.from({ length: codes }, () => 1) });
  const dropout = dropoutOfStep(new Generator(1), 1, 1);
  const resident = process.memoryUsage.rss();
  const started = performance.now();
  addGradients(model, new Map([[0, document]]), targets, {
    loss: loss([0]),
    recipe,
    dropout,
    maskId: 4,
  });
  clipGradients(model.parameters(), 1);
  optimiser.step(1e-4);
  const seconds = (performance.now() - started) / 1000;
  const gibibytes = (/** @type {number} */ bytes) => (bytes / 2 ** 30).toFixed(2);
  const peak = gibibytes(process.resourceUsage().maxRSS * 1024);
  console.log(
    `${size}, ${tokens} tokens, ${codes} codes, microBatchTokens ${microBatchTokens}: ` +
      `peak ${peak} GiB (${gibibytes(resident)} before the step), ${seconds.toFixed(0)} s`,
  );
}

if (values.document === undefined) {
  const cases = [
    ["10000", "1000", "16384"],
    ["10000", "10000", "16384"],
    ["10000", "10000", "4096"],
    ["10000", "40000", "4096"],
    ["40000", "10000", "4096"],
  ];
  const script = fileURLToPath(import.meta.url);
  for (const [document = "", codes = "", microBatch = ""] of cases) {
    const args = ["--document", document, "--codes", codes, "--micro-batch", microBatch];
    const same = ["--size", values.size, "--threads", values.threads];
    const { status } = spawnSync(process.execPath, [script, ...args, ...same], {
      stdio: "inherit",
    });
    if (status !== 0) console.log(`${args.join(" ")}: failed (${status})`);
  }
} else {
  step(Number(values.document), Number(values.codes), Number(values["micro-batch"]));
}
