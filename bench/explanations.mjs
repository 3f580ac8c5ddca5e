// What it costs to explain the ten best codes of a note of 1,000 tokens by AttInGrad, in forward passes of the
// same note, beside ten backward passes through everything.
//
//   node bench/explanations.mjs [--model MODEL --dataset DATASET --split dev] [--threads 1,2] [--rounds 5]
//                               [--tokens 1000] [--notes 5]
//
// Without a model a small encoder (6 × 384) with fresh weights is used, whose codes attend more sharply the
// more their queries are scaled up: P, the (code, window) pairs that need a backward pass, goes from few to all.
// With a model the first notes of the split of about that length are explained as they are.
import { parseArgs } from "node:util";
import {
  freshParameters,
  Generator,
  gradients,
  noGrad,
  ops,
  requireGrad,
  scope,
  setThreads,
} from "@kodeks/libtorch";
import { openDataset } from "../packages/kodeks/dist/dataset/dataset.js";
import { gradientScores } from "../packages/kodeks/dist/explanation/gradient-scores.js";
import { withNotePass } from "../packages/kodeks/dist/explanation/note-pass.js";
import { CodingModel } from "../packages/kodeks/dist/model/coding-model.js";
import { newEncoderConfig } from "../packages/kodeks/dist/model/encoder-config.js";
import { loadModel } from "../packages/kodeks/dist/model/model-folder.js";

/** @typedef {import("../packages/kodeks/dist/model/coding-model.js").CodingModel} Model */

const { values } = parseArgs({
  options: {
    model: { type: "string" },
    dataset: { type: "string" },
    split: { type: "string", default: "dev" },
    threads: { type: "string", default: "1,2" },
    rounds: { type: "string", default: "5" },
    tokens: { type: "string", default: "1000" },
    notes: { type: "string", default: "5" },
    codes: { type: "string", default: "10" },
  },
});
const codes = Number(values.codes);
const rounds = Number(values.rounds);
const tokens = Number(values.tokens);

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
/** @param {number[]} numbers */
const mean = (numbers) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

/** @param {Float32Array} scores */
const best = (scores) =>
  Array.from(scores, (_, i) => i)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, codes);

/** @param {() => void} body */
function time(body) {
  const from = performance.now();
  body();
  return performance.now() - from;
}

/**
 * Everything forward once, and back through everything once for each code.
 *
 * @param {Model} model
 * @param {Int32Array} ids
 */
function naive(model, ids) {
  model.requireGrad(false);
  scope(() => {
    const windows = model.pack([ids]);
    const embeddings = requireGrad(noGrad(() => model.encoder.embed(windows)));
    const { logits, attention } = model.decode(model.encoder.encode(embeddings, windows), windows);
    for (const label of best(noGrad(() => model.probabilities(logits, [ids])))) {
      scope(() => {
        const logit = ops.select(ops.select(logits, 0, 0), 0, label);
        const [gradient] = gradients([logit], [embeddings], { retainGraph: true });
        if (gradient === undefined || gradient === null || attention[0] === undefined) return;
        const norms = ops.linalgVectorNorm(ops.mul(embeddings, gradient), 2, -1);
        const inner = ops.narrow(ops.reshape(norms, [norms.size]), 0, 0, ids.length);
        ops.mul(ops.select(attention[0], 0, label), inner).toFloat32();
      });
    }
  });
  model.requireGrad(true);
}

/**
 * @param {Model} model
 * @param {Int32Array} ids
 * @param {number} tolerance
 */
function explain(model, ids, tolerance) {
  return withNotePass(model, ids, (pass) => {
    const found = gradientScores(pass, best(pass.scores), { weight: "attention", tolerance });
    return { found, counts: pass.counts, windows: pass.windows.count };
  });
}

/** @param {readonly Float32Array[]} magnitudes */
const masses = (magnitudes) => magnitudes.map((own) => own.reduce((sum, value) => sum + value, 0));

/**
 * @param {string} name
 * @param {Model} model
 * @param {readonly Int32Array[]} notes
 */
function measure(name, model, notes) {
  const first = notes.map((ids) => explain(model, ids, 1e-4));
  const n = mean(first.map(({ windows }) => windows));
  const pairs = mean(first.map(({ counts }) => counts.pairs));
  const lost = notes.flatMap((ids, i) => {
    const whole = masses(explain(model, ids, 0).found.map(({ magnitudes }) => magnitudes));
    const part = masses((first[i]?.found ?? []).map(({ magnitudes }) => magnitudes));
    return whole.map((mass, k) => 1 - (part[k] ?? 0) / mass);
  });
  const bounds = first.flatMap(({ found }) => found.map(({ leftOut }) => leftOut));
  console.log(
    `\n${name}: n = ${n.toFixed(1)} windows, P = ${pairs.toFixed(1)} of ${(codes * n).toFixed(0)} pairs; ` +
      `left out at most ${Math.max(...lost).toExponential(1)}, bounded by ${Math.max(...bounds).toExponential(1)}`,
  );
  const limit = 1.3 * (1 + (2 * pairs) / n);
  for (const threads of values.threads.split(",").map(Number)) {
    setThreads(threads);
    /** @type {{ forward: number[], ours: number[], naive: number[] }} */
    const seconds = { forward: [], ours: [], naive: [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const ids of notes) {
        const forward = time(() => model.score([ids]));
        const ours = time(() => explain(model, ids, 1e-4));
        const theirs = time(() => naive(model, ids));
        if (round === 0) continue;
        seconds.forward.push(forward);
        seconds.ours.push(ours / forward);
        seconds.naive.push(theirs / forward);
      }
    }
    const ratio = median(seconds.ours);
    console.log(
      `  ${threads} thread${threads === 1 ? "" : "s"}: forward ${median(seconds.forward).toFixed(0)} ms; ` +
        `ours ${ratio.toFixed(2)} forward passes, limit 1.3·(1 + 2P/n) = ${limit.toFixed(2)}: ` +
        `${ratio <= limit ? "kept" : "NOT KEPT"}; ${codes} backward passes through everything ` +
        median(seconds.naive).toFixed(2),
    );
  }
}

/** @param {number} scale */
function smallModel(scale) {
  const shape = { windowLength: 128, padId: 0 };
  const config = newEncoderConfig("small", 8000, { ...shape, dropout: 0 });
  const model = new CodingModel(freshParameters(new Generator(1)), {
    architecture: "plm-ca",
    encoder: config,
    labels: 1000,
    ...shape,
  });
  noGrad(() => scope(() => ops.mulScalarInPlace(model.decoder.queries, scale)));
  return model;
}

/** @param {number} length */
const randomNote = (length) => Int32Array.from({ length }, (_, i) => 5 + ((i * 7919) % 7990));

if (values.model === undefined) {
  for (const scale of [1, 4, 16, 64]) {
    const model = smallModel(scale);
    measure(`small encoder, queries × ${scale}`, model, [randomNote(tokens)]);
    model.dispose();
  }
} else {
  const { model } = await loadModel(values.model);
  const dataset = await openDataset(values.dataset ?? "");
  const split = await dataset.split(/** @type {"dev"} */ (values.split));
  const chosen = split.courses
    .map((_, i) => i)
    .sort((a, b) => Math.abs(split.length(a) - tokens) - Math.abs(split.length(b) - tokens))
    .slice(0, Number(values.notes));
  measure(
    `${values.notes} notes of ${values.split} closest to ${tokens} tokens`,
    model,
    chosen.map((i) => split.ids(i)),
  );
  model.dispose();
}

const model = smallModel(16);
const long = randomNote(10_000);
const before = process.resourceUsage().maxRSS;
model.score([randomNote(tokens)]);
const seconds = time(() => explain(model, long, 1e-4)) / 1000;
const after = process.resourceUsage().maxRSS;
console.log(
  `\n10,000 tokens, small encoder: ${codes} codes in ${seconds.toFixed(1)} s; ` +
    `peak memory ${(after / 1024).toFixed(0)} MiB, ${((after - before) / 1024).toFixed(0)} MiB above what came before`,
);
