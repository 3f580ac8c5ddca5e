// Our side of encoder.mjs.
import { createInterface } from "node:readline";
import { argv } from "node:process";
import {
  backward,
  clearGradient,
  freshParameters,
  Generator,
  noGrad,
  ops,
  scope,
  setThreads,
} from "@kodeks/libtorch";
import { newEncoderConfig } from "kodeks/model/encoder-config";
import { Encoder } from "kodeks/model/encoder";
import { packWindows } from "kodeks/model/windows";

const threads = setThreads(Number(argv[2]));
const config = newEncoderConfig("small", 8000, { windowLength: 128, padId: 0, dropout: 0 });
const encoder = new Encoder(freshParameters(new Generator(1)), config);
const windows = packWindows(
  [Int32Array.from({ length: 32 * 128 }, (_, i) => 5 + ((i * 31) % 7000))],
  128,
  0,
);

const passes = {
  forward: () => scope(() => noGrad(() => void encoder.forward(windows))),
  backward: () => {
    scope(() => backward(ops.mean(encoder.forward(windows))));
    for (const parameter of encoder.parameters()) clearGradient(parameter);
  },
};

console.log(`Kodeks (operators ${threads.operators}, BLAS ${threads.blas} threads)`);
for await (const line of createInterface({ input: process.stdin })) {
  const pass = passes[/** @type {keyof typeof passes} */ (line)];
  const repeats = 3;
  const started = performance.now();
  for (let i = 0; i < repeats; i++) pass();
  console.log((performance.now() - started) / 1000 / repeats);
}
