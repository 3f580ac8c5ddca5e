// How good explanations are: every method on the evidence of a dataset, for one or more models (seeds); and, for
// a simulated cohort, whether a denied or a relative's mention comes out on top for a code that another supports.
//
//   node bench/explanations-quality.mjs --model M1 --model M2 --model M3 --dataset D [--dataset D2 …] [--split dev]
//        [--courses 40] [--validation-courses 20] [--faithful-pairs 60]
//        [--methods attingrad,attention,…] [--threads 2]
//   node bench/explanations-quality.mjs --mentions --model M --dataset D --split test [--courses 100]
//
// Each model is measured on the dataset at its place, or on the last one named. Tables are printed as Markdown:
// means over the models, and their range.
import { parseArgs } from "node:util";
import { setThreads } from "@kodeks/libtorch";
import { openDataset, readTexts } from "../packages/kodeks/dist/dataset/dataset.js";
import { readEvidenceSpans } from "../packages/kodeks/dist/dataset/evidence.js";
import { attInGrad } from "../packages/kodeks/dist/explanation/attingrad.js";
import { methodNames } from "../packages/kodeks/dist/explanation/method.js";
import { tokenSharesToWords, wordsOf } from "../packages/kodeks/dist/explanation/words.js";
import { loadModel } from "../packages/kodeks/dist/model/model-folder.js";
import { evaluateExplanations } from "../packages/kodeks/dist/report/evaluate-explanations.js";
import { createTerms } from "../packages/kodeks/dist/simulation/terms.js";

const { values } = parseArgs({
  options: {
    model: { type: "string", multiple: true, default: [] },
    dataset: { type: "string", multiple: true, default: [] },
    split: { type: "string", default: "dev" },
    courses: { type: "string", default: "40" },
    "validation-courses": { type: "string", default: "20" },
    "faithful-pairs": { type: "string", default: "60" },
    methods: { type: "string", default: methodNames.join(",") },
    samples: { type: "string", default: "100" },
    steps: { type: "string", default: "10" },
    language: { type: "string", default: "en" },
    mentions: { type: "boolean", default: false },
    threads: { type: "string", default: "2" },
  },
});
setThreads(Number(values.threads));
const split = /** @type {"dev"} */ (values.split);

/** @param {number[]} numbers */
const mean = (numbers) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

/** @param {number[]} numbers */
function withRange(numbers) {
  const shown = mean(numbers).toFixed(3);
  if (numbers.length === 1) return shown;
  return `${shown} (${Math.min(...numbers).toFixed(3)}–${Math.max(...numbers).toFixed(3)})`;
}

/** @param {readonly string[]} cells */
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);

async function quality() {
  /** @type {import("../packages/kodeks/dist/report/evaluate-explanations.js").ExplanationReport[]} */
  const reports = [];
  for (const [i, model] of values.model.entries()) {
    reports.push(
      await evaluateExplanations({
        model,
        dataset: values.dataset[i] ?? values.dataset.at(-1) ?? "",
        split,
        courses: Number(values.courses),
        validationCourses: Number(values["validation-courses"]),
        faithfulPairs: Number(values["faithful-pairs"]),
        methods: /** @type {typeof methodNames[number][]} */ (values.methods.split(",")),
        samples: Number(values.samples),
        steps: Number(values.steps),
        resamples: 0,
      }),
    );
    console.error(`${model}: done`);
  }
  const [first] = reports;
  if (first === undefined) throw new Error("name a --model");
  console.log(
    `${values.split}, ${first.courses} courses, ${reports.length} models; boundaries from ` +
      `${first.boundariesFrom} (${first.validationCourses} courses); LIME and KernelSHAP with ` +
      `${values.samples} masked notes, integrated gradients at ${values.steps} points`,
  );
  for (const kind of /** @type {const} */ (["predicted", "notPredicted"])) {
    const pairs = reports.map(({ methods }) => methods[0]?.plausibility[kind]?.pairs ?? 0);
    console.log(`\n${kind} codes (${pairs.join(", ")} pairs)\n`);
    row([
      "method",
      "F1",
      `less ${first.methods[0]?.title}'s`,
      "precision",
      "recall",
      "AUPRC",
      "IoU",
      "recall@5",
      "empty",
      "spans touched",
    ]);
    row(["---", ...Array.from({ length: 9 }, () => "---:")]);
    const firstF1 = reports.map(({ methods }) => methods[0]?.plausibility[kind]?.f1.value ?? 0);
    first.methods.forEach(({ title }, i) => {
      const own = reports.flatMap(({ methods }) => methods[i]?.plausibility[kind] ?? []);
      if (own.length === 0) return;
      const names = /** @type {const} */ ([
        "precision",
        "recall",
        "auprc",
        "iou",
        "recallAt5",
        "empty",
        "spansTouched",
      ]);
      const f1 = own.map((figures) => figures.f1.value);
      row([
        title,
        withRange(f1),
        withRange(f1.map((value, k) => value - (firstF1[k] ?? 0))),
        ...names.map((name) => mean(own.map((figures) => figures[name].value)).toFixed(3)),
      ]);
    });
  }
  console.log("\nfaithfulness, predicted codes\n");
  row(["method", "comprehensiveness", "sufficiency", "forward", "backward", "seconds a note"]);
  row(["---", ...Array.from({ length: 5 }, () => "---:")]);
  first.methods.forEach(({ title }, i) => {
    const own = reports.flatMap(({ methods }) => methods[i] ?? []);
    const faithful = own.flatMap(({ faithfulness }) => faithfulness ?? []);
    row([
      title,
      faithful.length === 0 ? "" : withRange(faithful.map((one) => one.comprehensiveness.value)),
      faithful.length === 0 ? "" : withRange(faithful.map((one) => one.sufficiency.value)),
      mean(own.map(({ passes }) => passes.forward)).toFixed(1),
      mean(own.map(({ passes }) => passes.backward)).toFixed(1),
      mean(own.map(({ secondsPerNote }) => secondsPerNote)).toFixed(2),
    ]);
  });
}

/** Sentences that mention a condition; the first two kinds must not explain its code. */
const sentences = {
  denied: ["No {x}.", "No sign of {x}.", "Denies {x}."],
  family: ["Family history: {x} in mother.", "Father has {x}."],
  stated: ["Known with {x}.", "Has {x}."],
};

/**
 * Few simulated courses hold a condition and its denial together, so that a sentence is put between two lines of a
 * note whose code is predicted and supported by evidence; the stated kind shows what a mention that counts
 * would get.
 */
async function mentions() {
  const terms = createTerms(/** @type {"en"} */ (values.language), { terms: {} });
  for (const [place, folder] of values.model.entries()) {
    const dataset = await openDataset(values.dataset[place] ?? values.dataset.at(-1) ?? "");
    const { model, tokenizer, labels, thresholds, maxTokens } = await loadModel(folder);
    const reader = await dataset.split(split);
    const { spans } = await readEvidenceSpans(dataset, reader, labels);
    const chosen = spans
      .flatMap((own, i) => (own.length > 0 ? [i] : []))
      .slice(0, Number(values.courses));
    const texts = await readTexts(
      dataset,
      chosen.map((i) => reader.courses[i]?.row ?? -1),
    );
    /** @type {Record<string, { top: number[], share: number[], evidence: number[], score: number[] }>} */
    const found = {};
    for (const [n, i] of chosen.entries()) {
      const text = texts.get(reader.courses[i]?.row ?? -1) ?? "";
      const [starts, ends] = [reader.starts(i), reader.ends(i)];
      /** @type {Map<number, [number, number][]>} */
      const ranges = new Map();
      for (const { label, tokens } of spans[i] ?? []) {
        /** @type {[number, number]} */
        const range = [starts[tokens[0] ?? 0] ?? 0, ends[tokens.at(-1) ?? 0] ?? 0];
        ranges.set(label, [...(ranges.get(label) ?? []), range]);
      }
      const scores = model.score([reader.ids(i)]);
      for (const [label, evidence] of ranges) {
        const phrase = terms.get(labels.codes[label]?.slice(0, 3) ?? "")?.clinical[0];
        const score = scores[label] ?? 0;
        if (phrase === undefined || score < thresholds.tau) continue;
        const breaks = Array.from(text.matchAll(/\n/g), ({ index }) => index + 1).filter(
          (at) => !evidence.some(([start, end]) => start < at && at < end),
        );
        const at = breaks[(n * 7) % breaks.length];
        if (at === undefined) continue;
        for (const [kind, templates] of Object.entries(sentences)) {
          const sentence = templates[n % templates.length]?.replace("{x}", phrase) ?? "";
          const inserted = `${text.slice(0, at)}${sentence}\n${text.slice(at)}`;
          const from = at + sentence.indexOf(phrase);
          const to = from + phrase.length;
          const [encoded] = await tokenizer.encode([inserted], maxTokens);
          if (encoded === undefined) continue;
          const { tokenShares, scores: after } = attInGrad(model, encoded.ids, () => [label]);
          const words = tokenSharesToWords(
            wordsOf(inserted),
            encoded.starts,
            encoded.ends,
            tokenShares[0] ?? new Float32Array(0),
          );
          const best = words.toSorted((a, b) => b.share - a.share)[0];
          if (best === undefined) continue;
          const inMention = words.filter(({ start, end }) => start < to && end > from);
          const shifted = evidence.map(([start, end]) => {
            const by = start >= at ? sentence.length + 1 : 0;
            return /** @type {const} */ ([start + by, end + by]);
          });
          const own = (found[kind] ??= { top: [], share: [], evidence: [], score: [] });
          own.top.push(best.start < to && best.end > from ? 1 : 0);
          own.evidence.push(
            shifted.some(([start, end]) => best.start < end && best.end > start) ? 1 : 0,
          );
          own.share.push(inMention.reduce((sum, { share }) => sum + share, 0));
          own.score.push((after[label] ?? 0) - score);
        }
      }
    }
    console.log(
      `\na mention put into notes of ${values.split} whose code is predicted and has evidence\n`,
    );
    row([
      "mention",
      "codes",
      "its word is the best",
      "an evidence word is the best",
      "its share",
      "change of score",
    ]);
    row(["---", ...Array.from({ length: 5 }, () => "---:")]);
    for (const [kind, { top, share, evidence, score }] of Object.entries(found)) {
      row([
        kind,
        String(top.length),
        `${(100 * mean(top)).toFixed(1)} %`,
        `${(100 * mean(evidence)).toFixed(1)} %`,
        mean(share).toFixed(3),
        mean(score).toFixed(3),
      ]);
    }
    await withoutTheCode(found);
    reader.close();
    model.dispose();

    /**
     * Why: what the same sentences do to the score in notes of courses that do not have the code.
     *
     * @param {Record<string, unknown>} kinds
     */
    async function withoutTheCode(kinds) {
      const wanted = [...new Set(spans.flatMap((own) => own.map(({ label }) => label)))];
      /** @type {Record<string, number[]>} */
      const after = {
        nothing: [],
        ...Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []])),
      };
      for (const [n, i] of chosen.entries()) {
        const course = reader.courses[i];
        const text = texts.get(course?.row ?? -1) ?? "";
        const own = new Set(course?.codes.map(({ code }) => code.slice(0, 3)));
        const label = wanted[(n * 13) % wanted.length] ?? 0;
        const category = labels.codes[label]?.slice(0, 3) ?? "";
        const phrase = terms.get(category)?.clinical[0];
        const lines = Array.from(text.matchAll(/\n/g), ({ index }) => index + 1);
        const at = lines[(n * 7) % lines.length];
        if (phrase === undefined || own.has(category) || at === undefined) continue;
        for (const [kind, scores] of Object.entries(after)) {
          const templates = sentences[/** @type {"denied"} */ (kind)] ?? [""];
          const sentence = templates[n % templates.length]?.replace("{x}", phrase) ?? "";
          const inserted = `${text.slice(0, at)}${sentence}\n${text.slice(at)}`;
          const [encoded] = await tokenizer.encode([inserted], maxTokens);
          if (encoded !== undefined) scores.push(model.score([encoded.ids])[label] ?? 0);
        }
      }
      console.log(`\nthe same sentences in notes of courses without the code\n`);
      row(["mention", "notes", "mean score of the code", "predicted"]);
      row(["---", "---:", "---:", "---:"]);
      for (const [kind, scores] of Object.entries(after)) {
        const predicted = scores.map((score) => (score >= thresholds.tau ? 1 : 0));
        row([
          kind,
          String(scores.length),
          mean(scores).toFixed(3),
          `${(100 * mean(predicted)).toFixed(1)} %`,
        ]);
      }
    }
  }
}

await (values.mentions ? mentions() : quality());
