// Our side of training-speed.mjs: a step as `kodeks train` takes it.
import { createInterface } from "node:readline";
import { argv } from "node:process";
import { AdamW, clipGradients, freshParameters, Generator, setThreads } from "@kodeks/libtorch";
import { CodingModel } from "kodeks/model/coding-model";
import { newEncoderConfig } from "kodeks/model/encoder-config";
import { recipeLoss } from "kodeks/training/batch-loss";
import { dropoutOfStep } from "kodeks/training/document-random";
import { recipes } from "kodeks/training/named-recipes";
import { addGradients } from "kodeks/training/train-batch";

const { size, codes, vocabulary, dropout, threads } = JSON.parse(argv[2] ?? "");
const used = setThreads(threads);
const windowLength = 128;
const recipe = { ...recipes.small, tokenMasking: 0 };
const model = new CodingModel(freshParameters(new Generator(1)), {
  architecture: "plm-ca",
  encoder: newEncoderConfig(size, vocabulary, { windowLength, padId: 0, dropout }),
  labels: codes,
  windowLength,
  padId: 0,
});
const optimiser = new AdamW([{ parameters: model.parameters(), weightDecay: 0 }]);
const loss = recipeLoss(recipe, { counts: Array.from({ length: codes }, () => 1) });
const generator = new Generator(1);

/** @param {readonly number[]} lengths */
function step(lengths) {
  const documents = lengths.map((length, document) =>
    Int32Array.from({ length }, (_, i) => 5 + ((i * 31 + document) % (vocabulary - 5))),
  );
  const targets = documents.map((_, document) =>
    Int32Array.from({ length: 10 }, (_unused, i) => (document * 37 + i * 11) % codes),
  );
  addGradients(model, new Map(documents.entries()), targets, {
    loss: loss([...documents.keys()]),
    recipe,
    dropout: dropoutOfStep(generator, 1, optimiser.steps + 1),
    maskId: 4,
  });
  clipGradients(model.parameters(), 1);
  optimiser.step(1e-4);
}

const count = model.parameters().reduce((sum, tensor) => sum + tensor.size, 0);
console.log(`Kodeks, ${count} parameters (operators ${used.operators}, BLAS ${used.blas} threads)`);
for await (const line of createInterface({ input: process.stdin })) {
  const lengths = JSON.parse(line);
  const started = performance.now();
  step(lengths);
  console.log((performance.now() - started) / 1000);
}
