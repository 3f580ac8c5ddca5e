// Notes a second of the model alone: tokenised and scored in batches, in processes or threads as is fastest.
//
//   node bench/service-offline.mjs MODEL CORES SECONDS < notes.json
import { fork } from "node:child_process";
import { text } from "node:stream/consumers";
import { setThreads } from "@kodeks/libtorch";
import { loadModel } from "kodeks/model/model-folder";

const [folder = "", cores = "2", seconds = "20"] = process.argv.slice(2);

/**
 * Notes a second of this process, in batches.
 *
 * @param {readonly string[]} notes @param {number} batch @param {number} threads @param {number} duration
 */
async function measure(notes, batch, threads, duration) {
  setThreads(threads);
  const { model, tokenizer, maxTokens } = await loadModel(folder);
  let done = 0;
  let began = performance.now();
  for (let at = 0; ; at += batch) {
    const some = Array.from({ length: batch }, (_, i) => notes[(at + i) % notes.length] ?? "");
    const encoded = await tokenizer.encode(some, maxTokens);
    model.score(encoded.map(({ ids }) => ids));
    // The first batch touches the weights.
    if (at === 0) began = performance.now();
    else done += batch;
    const elapsed = (performance.now() - began) / 1000;
    if (elapsed >= duration) {
      model.dispose();
      return done / elapsed;
    }
  }
}

if (process.send === undefined) {
  /** @type {string[]} */
  const notes = JSON.parse(await text(process.stdin));
  /** @type {Record<string, number>} */
  const all = {};
  const count = Number(cores);
  const duration = Number(seconds) / 4;
  for (const batch of [4, 16]) {
    all[`${batch}, one process of ${count} threads`] = await measure(notes, batch, count, duration);
    // The same cores, without threads waiting for each other.
    const rates = await Promise.all(
      Array.from({ length: count }, async () => {
        const child = fork(process.argv[1] ?? "", process.argv.slice(2));
        child.send({ notes, batch, duration });
        return new Promise((resolve) => child.once("message", resolve));
      }),
    );
    all[`${batch}, ${count} processes`] = rates.reduce(
      (/** @type {number} */ sum, rate) => sum + Number(rate),
      0,
    );
  }
  const [fastest] = Object.entries(all).toSorted((a, b) => b[1] - a[1]);
  if (fastest === undefined) throw new Error("nothing was measured");
  const [name, best] = fastest;
  process.stdout.write(JSON.stringify({ best, batch: name, all }));
} else {
  process.once("message", async (message) => {
    const { notes, batch, duration } =
      /** @type {{ notes: string[], batch: number, duration: number }} */ (message);
    process.send?.(await measure(notes, batch, 1, duration));
    process.disconnect();
  });
}
