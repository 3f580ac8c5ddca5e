// How much of the machine's fp32 matrix-multiply peak an encoder's forward and backward pass reaches, and what
// bfloat16 brings. The peak is the best of square products of several sizes by the same library in the same
// process, measured anew in every round.
//
//   node bench/matmul-peak.mjs [--threads 1,2] [--sizes small,base] [--rounds 5] [--windows 32] [--clock wall|cpu]
//     [--bfloat16 yes|no]
//
// Counted are the products of matrices alone, 2 operations for each multiplication and addition. For each token
// and layer of width d over windows of W tokens, forward: 8 d² for queries, keys, values and output, 16 d² for
// the two layers of four times the width, 4 W d for attention. Backward takes twice as many. Softmax, norms,
// GELU, residual sums and embeddings take time and count for nothing.
//
// On a busy machine `--clock cpu` counts processor time instead: with one thread it is the share all the same.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  backward,
  clearGradient,
  freshParameters,
  Generator,
  libtorchInfo,
  ops,
  noGrad,
  scope,
  setThreads,
  withMatmulPrecision,
} from "@kodeks/libtorch";
import { Encoder } from "kodeks/model/encoder";
import { newEncoderConfig } from "kodeks/model/encoder-config";
import { packWindows } from "kodeks/model/windows";
import { median, spread } from "./contestants.mjs";

const { values } = parseArgs({
  options: {
    threads: { type: "string", default: "1,2" },
    sizes: { type: "string", default: "small,base" },
    rounds: { type: "string", default: "5" },
    windows: { type: "string", default: "32" },
    clock: { type: "string", default: "wall" },
    bfloat16: { type: "string", default: "yes" },
  },
});
const [threads = "1", ...moreThreads] = values.threads.split(",");
const [size = "small", ...moreSizes] = values.sizes.split(",");

if (moreThreads.length + moreSizes.length > 0) {
  const script = fileURLToPath(import.meta.url);
  const { rounds, windows, clock, bfloat16 } = values;
  for (const one of values.threads.split(",")) {
    for (const other of values.sizes.split(",")) {
      const args = ["--threads", one, "--sizes", other, "--rounds", rounds];
      args.push("--windows", windows, "--clock", clock, "--bfloat16", bfloat16);
      spawnSync(process.execPath, [script, ...args], { stdio: "inherit" });
    }
  }
} else {
  measure(/** @type {"small"} */ (size));
}

/** Seconds that `work` takes. @param {() => void} work */
function timed(work) {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(cpu);
  return values.clock === "cpu" ? (user + system) / 1e6 : (performance.now() - began) / 1000;
}

/** Operations a second of the best square product. */
function peak() {
  const speeds = [512, 1024, 2048].flatMap((n) =>
    scope(() =>
      noGrad(() => {
        const [a, b] = [ops.ones([n, n]), ops.ones([n, n])];
        const repeats = Math.round(2048 / n);
        return Array.from({ length: 3 }, () => {
          const seconds = timed(() => {
            for (let i = 0; i < repeats; i++) scope(() => void ops.mm(a, b));
          });
          return (2 * n ** 3 * repeats) / seconds;
        });
      }),
    ),
  );
  return Math.max(...speeds);
}

/** @param {"small"} name */
function measure(name) {
  const used = setThreads(Number(threads));
  const [windowLength, count] = [128, Number(values.windows)];
  const config = newEncoderConfig(name, 8000, { windowLength, padId: 0, dropout: 0 });
  const encoder = new Encoder(freshParameters(new Generator(1)), config);
  const tokens = count * windowLength;
  const ids = Int32Array.from({ length: tokens }, (_, i) => 5 + ((i * 31) % 7000));
  const windows = packWindows([ids], windowLength, 0);
  // Where the processor has no bfloat16 it may be very slow.
  const few = packWindows([ids.subarray(0, 2 * windowLength)], windowLength, 0);
  const { hidden_size: width, num_hidden_layers: layers } = config;
  const forward = tokens * layers * (24 * width ** 2 + 4 * windowLength * width);
  const pass = (/** @type {"float32" | "bfloat16"} */ precision, of = windows) => {
    scope(() => {
      backward(withMatmulPrecision(precision, () => ops.mean(encoder.forward(of))));
    });
    for (const parameter of encoder.parameters()) clearGradient(parameter);
  };
  pass("float32");
  /** @type {number[]} */
  const shares = [];
  /** @type {number[]} */
  const peaks = [];
  /** @type {number[]} */
  const gains = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const before = peak();
    const seconds = timed(() => pass("float32"));
    const best = Math.max(before, peak());
    peaks.push(best / 1e9);
    shares.push((3 * forward) / seconds / best);
    if (values.bfloat16 === "no") continue;
    gains.push(timed(() => pass("float32", few)) / timed(() => pass("bfloat16", few)));
  }
  const { version } = libtorchInfo();
  console.log(
    `${name} (${layers} × ${width}), ${count} × ${windowLength} tokens, libtorch ${version}, ` +
      `operators ${used.operators}, BLAS ${used.blas} threads, ${values.clock} clock: ` +
      `peak ${median(peaks).toFixed(0)} GFLOP/s; forward and backward reach ${spread(shares)} of it` +
      (gains.length === 0 ? "" : `; with bfloat16 ${spread(gains)} times as fast (2 windows)`),
  );
}
