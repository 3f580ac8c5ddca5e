// Audits of simulated cohorts against what was planted in them; docs/audits.md has the numbers. A reviewer who
// knows the truth answers the reviews.
//
//   node bench/audits.mjs --runs MODEL,DATASET,COHORT[;MODEL,DATASET,COHORT…] --cache FOLDER [--reviews 50]
//        [--parts reviews,boundaries,screen,training,shortcuts] [--threads 1]
//
// Scores and probes are kept in the cache folder, by the model's folder and name: a second run only counts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { setThreads } from "@kodeks/libtorch";
import { auditSplit, joinSplits, readTexts } from "kodeks/audit/audited-split";
import { chooseBoundaries } from "kodeks/audit/boundaries";
import { codeSetScores, membersOf } from "kodeks/audit/code-set-scores";
import { estimatePropensities } from "kodeks/audit/propensity";
import { drawSample } from "kodeks/audit/review-sample";
import { propensityLabels, screenCodes } from "kodeks/audit/screen";
import { searchFormLines } from "kodeks/audit/search-form-lines";
import { findingOf, probeProxies, suspectProxies } from "kodeks/audit/shortcuts";
import { sweepBoundaries } from "kodeks/audit/boundary-sweep";
import { reviewUndercoding, undercodingStrata } from "kodeks/audit/undercoding";
import { openDataset } from "kodeks/dataset/dataset";
import { LabelSpace } from "kodeks/dataset/label-space";
import { textTable } from "kodeks/cli/text-table";
import { chooseThreshold } from "kodeks/evaluation/threshold";
import { loadModel } from "kodeks/model/model-folder";
import {
  answersOf,
  plantedVerdicts,
  readPlantedShares,
  readPlantedTruth,
} from "kodeks/report/reproduce/planted-truth";
import { scoreSplit } from "kodeks/training/score-split";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "" },
    cache: { type: "string", default: "audit-cache" },
    reviews: { type: "string", default: "50" },
    parts: { type: "string", default: "reviews,boundaries,screen,training,shortcuts" },
    threads: { type: "string", default: "1" },
  },
});
setThreads(Number(values.threads));
const parts = new Set(values.parts.split(","));
const reviews = Number(values.reviews);
mkdirSync(values.cache, { recursive: true });

/**
 * A split with its scores, from the cache where they are there.
 *
 * @param {{ model: string, name: string, dataset: import("kodeks/dataset/dataset").Dataset, labels: LabelSpace }} run
 * @param {"train" | "validation" | "test"} split
 */
async function scored({ model, name, dataset, labels }, split) {
  const file = join(values.cache, `${name}-${split}.f32`);
  const reader = await dataset.split(split);
  try {
    if (!existsSync(file)) {
      const trained = await loadModel(model);
      const { scores } = await scoreSplit(trained.model, reader, trained.labels);
      trained.model.dispose();
      writeFileSync(file, Buffer.from(scores.buffer));
      console.error(`scored ${split} of ${name}`);
    }
    const bytes = readFileSync(file);
    const scores = new Float32Array(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    );
    // Codes and patients as scoreSplit has them, without a model: it is asked about no document.
    const empty = { score: () => new Float32Array(0), shape: { windowLength: 128 } };
    const blank = { ...reader, length: () => 1, ids: () => new Int32Array(1) };
    const zero = new LabelSpace(labels.level, labels.labels);
    const { human, unseen, patients } = await scoreSplit(/** @type {any} */ (empty), blank, zero);
    const matrix = {
      documents: reader.courses.length,
      labels: labels.size,
      scores,
      human,
      unseen,
      patients,
    };
    return await auditSplit(dataset, reader, labels, matrix);
  } finally {
    reader.close();
  }
}

/**
 * What is planted in the courses of both splits.
 *
 * @param {string} cohort
 * @param {string} dataset
 */
async function readTruth(cohort, dataset) {
  const validation = await readPlantedTruth(cohort, dataset, "validation");
  return new Map([...validation, ...(await readPlantedTruth(cohort, dataset, "test"))]);
}

/** @type {any[]} */
const results = [];

const cases = /** @type {const} */ ([
  ["X60-X85", 0.05],
  ["E66", 0.1],
  ["I10-I15", 0.1],
]);

/**
 * Coverage of intervals over resampled reviews of the paper's case studies.
 *
 * @param {Awaited<ReturnType<typeof scored>>} test
 * @param {Awaited<ReturnType<typeof readTruth>>} truth
 */
function reviewCases(test, truth) {
  return cases.map(([codes, boundary]) => {
    const members = membersOf(codes, test.labels);
    const set = codeSetScores(codes, members, test);
    const answers = plantedVerdicts(truth, codes, test.courses);
    const isValid = answers.map((answer) => answer === "explicit" || answer === "supported");
    const extra = [...set.scores.keys()].filter((i) => !set.coded[i] && set.scores[i] >= boundary);
    const share = extra.filter((i) => isValid[i]).length / extra.length;
    const total = isValid.filter(Boolean).length;
    let [coversShare, coversTotal, width, propensityCovers] = [0, 0, 0, 0];
    const codedValid = isValid.filter((valid, i) => valid && set.coded[i]).length;
    for (let seed = 1; seed <= reviews; seed++) {
      const plan = { boundary, sample: 50, perStratum: 25, seed };
      const sample = drawSample(undercodingStrata(set, plan), seed);
      const given = answersOf(sample, answers);
      const review = reviewUndercoding(set, sample, plan, given, 1000);
      if (extra.length === 0 || (review.valid.low <= share && share <= review.valid.high))
        coversShare += 1;
      if (review.documented.kind !== "estimate") throw new Error("no estimate");
      const { low, high } = review.documented.total;
      if (low <= total && total <= high) coversTotal += 1;
      width += (high - low) / total / reviews;
      const p = review.propensity;
      if (p !== null && p.low <= codedValid / total && codedValid / total <= p.high)
        propensityCovers += 1;
    }
    const sweep = sweepBoundaries(set, test.matrix.patients, [0.5, boundary]);
    return {
      codes,
      boundary,
      coded: sweep[0].coded,
      recall: sweep.map(({ recall }) => recall.value),
      extra: extra.length,
      shareValid: share,
      documented: total,
      coversShare: coversShare / reviews,
      coversTotal: coversTotal / reviews,
      coversPropensity: propensityCovers / reviews,
      relativeWidth: width,
    };
  });
}

/**
 * Micro-F1 against the truth under several sets of boundaries.
 *
 * @param {Awaited<ReturnType<typeof scored>>} validation
 * @param {Awaited<ReturnType<typeof scored>>} test
 * @param {Awaited<ReturnType<typeof readTruth>>} truth
 */
function compareBoundaries(validation, test, truth) {
  const { labels } = test;
  /** @param {typeof test} audited */
  const trueLabels = ({ courses, matrix }) => {
    const isTrue = new Uint8Array(matrix.scores.length);
    let all = 0;
    courses.forEach(({ courseId }, document) => {
      for (const [code, verdict] of truth.get(courseId) ?? []) {
        if (verdict === "historical-or-negated" || verdict === "wrong") continue;
        all += 1;
        const label = labels.indexOf(code);
        if (label !== undefined) isTrue[document * matrix.labels + label] = 1;
      }
    });
    return { isTrue, all };
  };
  /** @param {typeof test} audited */
  const humanLabels = ({ matrix }) => {
    const isTrue = new Uint8Array(matrix.scores.length);
    matrix.human.forEach((codes, document) => {
      for (const label of codes) isTrue[document * matrix.labels + label] = 1;
    });
    return { isTrue, all: isTrue.reduce((sum, one) => sum + one, 0) };
  };
  /**
   * @param {typeof test} audited
   * @param {{ isTrue: Uint8Array, all: number }} right
   * @param {(label: number) => number} boundaryOf
   */
  const f1 = ({ matrix }, right, boundaryOf) => {
    let [hits, predicted] = [0, 0];
    matrix.scores.forEach((score, cell) => {
      if (score < boundaryOf(cell % matrix.labels)) return;
      predicted += 1;
      hits += right.isTrue[cell];
    });
    return (2 * hits) / (predicted + right.all);
  };
  /**
   * Boundaries of all codes that together have the best micro-F1 of a split: each maximises 2·TP − F·predicted.
   *
   * @param {typeof test} audited
   * @param {{ isTrue: Uint8Array, all: number }} right
   */
  const tune = (audited, right) => {
    const { matrix } = audited;
    let best = 0.5;
    /** @type {Float64Array} */
    let boundaries = new Float64Array(matrix.labels);
    for (let round = 0; round < 8; round++) {
      boundaries = Float64Array.from({ length: matrix.labels }, (_, label) => {
        const cells = Array.from({ length: matrix.documents }, (_, i) => i * matrix.labels + label);
        cells.sort((a, b) => matrix.scores[b] - matrix.scores[a]);
        let [gain, most, boundary] = [0, 0, 2];
        for (const cell of cells) {
          gain += 2 * right.isTrue[cell] - best;
          if (gain > most) [most, boundary] = [gain, matrix.scores[cell]];
        }
        return boundary;
      });
      best = f1(audited, right, (label) => boundaries[label]);
    }
    return boundaries;
  };
  const truthOfTest = trueLabels(test);
  const truthOfValidation = trueLabels(validation);
  const { tau } = chooseThreshold(validation.matrix);
  const oracle = tune(validation, truthOfValidation);
  const noisy = tune(validation, humanLabels(validation));
  const known = propensityLabels(labels);
  const primaries = validation.courses.map(({ primary }) => primary);
  const propensities = estimatePropensities(validation.matrix, primaries, known);
  const chosen = chooseBoundaries(
    validation.matrix,
    propensities.map(({ propensity }) => propensity.value),
  );
  const without = estimatePropensities(
    validation.matrix,
    null,
    known.map((label) => ({ ...label, primary: null })),
  );
  const roleless = chooseBoundaries(
    validation.matrix,
    without.map(({ propensity }) => propensity.value),
  );
  // A global τ tuned on the truth, too: boundaries of single codes tuned on few cases may do worse.
  let [globalTau, globalBest] = [0.5, 0];
  for (let step = 2; step <= 80; step++) {
    const value = f1(validation, truthOfValidation, () => step / 100);
    if (value > globalBest) [globalTau, globalBest] = [step / 100, value];
  }
  const at = (/** @type {(label: number) => number} */ of) => f1(test, truthOfTest, of);
  return {
    tau,
    global: at(() => tau),
    noisyPerCode: at((label) => noisy[label]),
    chosen: at((label) => chosen.boundaries[label]),
    chosenWithoutRoles: at((label) => roleless.boundaries[label]),
    expected: chosen.expectedF1,
    oraclePerCode: at((label) => oracle[label]),
    oracleGlobal: at(() => globalTau),
  };
}

/** @param {readonly boolean[]} ranked */
function averagePrecision(ranked) {
  let [hits, sum] = [0, 0];
  ranked.forEach((isHit, i) => {
    if (!isHit) return;
    hits += 1;
    sum += hits / (i + 1);
  });
  return sum / hits;
}

/**
 * Average precision of the screen for codes whose documented cases were coded less than half of the time.
 *
 * @param {Awaited<ReturnType<typeof scored>>} both
 * @param {string} datasetFolder
 * @param {string} cohort
 */
async function screenAgainstPlanted(both, datasetFolder, cohort) {
  const planted = new Map(
    [...(await readPlantedShares(cohort, datasetFolder))].map(([code, { documented, coded }]) => [
      code,
      { all: documented, share: coded / documented },
    ]),
  );
  const ranked = screenCodes(both, 1);
  const least = 20;
  const judged = ranked.filter(({ code }) => (planted.get(code)?.all ?? 0) >= least);
  const isUnder = (/** @type {{ code: string }} */ { code }) =>
    (planted.get(code)?.share ?? 1) < 0.5;
  // Whether a code stands just above or just below one half is chance, and a fifth of the codes stand there.
  const clear = judged.filter(
    ({ code }) => Math.abs((planted.get(code)?.share ?? 1) - 0.5) >= 0.05,
  );
  const bySecondary = judged.toSorted((a, b) => (b.secondaryShare ?? 0) - (a.secondaryShare ?? 0));
  const byFrequency = judged.toSorted((a, b) => b.coded - a.coded);
  const inside = judged.filter(({ code, propensity }) => {
    const share = planted.get(code)?.share ?? 0;
    return propensity.low <= share && share <= propensity.high;
  });
  return {
    codes: judged.length,
    under: judged.filter(isUnder).length,
    averagePrecision: averagePrecision(judged.map(isUnder)),
    clear: clear.length,
    averagePrecisionOfClear: averagePrecision(clear.map(isUnder)),
    bySecondaryShare: averagePrecision(bySecondary.map(isUnder)),
    byFrequency: averagePrecision(byFrequency.map(isUnder)),
    top20: judged.slice(0, 20).filter(isUnder).length / 20,
    propensityCovered: inside.length / judged.length,
  };
}

/**
 * Planted proxies found, and alarms about others.
 *
 * @param {string} model
 * @param {string} name
 * @param {import("kodeks/dataset/dataset").Dataset} dataset
 * @param {string} cohort
 * @param {LabelSpace} labels
 */
async function findProxies(model, name, dataset, cohort, labels) {
  const { lines, labelsOf, rowsOf } = await searchFormLines(dataset.folder, labels);
  const suspected = suspectProxies(lines, labelsOf, rowsOf);
  const file = join(values.cache, `${name}-proxies.json`);
  if (!existsSync(file)) {
    const trained = await loadModel(model);
    const probed = await probeProxies(suspected, {
      trained,
      textsOf: (rows) => readTexts(dataset, rows),
      seed: 1,
      perLine: 12,
    });
    trained.model.dispose();
    const short = probed.map(({ line, ...rest }) => ({ ...rest, line: { ...line, rows: [] } }));
    writeFileSync(file, JSON.stringify(short));
    console.error(`probed ${probed.length} lines of ${name}`);
  }
  /** @type {Awaited<ReturnType<typeof probeProxies>>} */
  const probed = JSON.parse(readFileSync(file, "utf8"));
  const { details } = JSON.parse(readFileSync(join(cohort, "manifest.json"), "utf8"));
  /** @type {{ shortcuts: { code: string, text: Record<string, string> }[] }} */
  const { shortcuts } = JSON.parse(readFileSync(join(cohort, "configuration.json"), "utf8"));
  const planted = shortcuts.map(({ code, text }) => ({
    code: code.slice(0, 3),
    text: text[details.language].toLowerCase(),
  }));
  const flagged = probed.filter((one) => findingOf(one) !== "shared");
  const learnt = flagged.filter((one) => findingOf(one) === "learnt");
  const codeOf = (/** @type {{ label: number }} */ { label }) => labels.codes[label];
  const isPlanted = (/** @type {(typeof probed)[number]} */ one) =>
    planted.some(({ code, text }) => code === codeOf(one) && text === one.line.text);
  const found = planted.filter(({ code, text }) =>
    flagged.some((one) => codeOf(one) === code && one.line.text === text),
  );
  const others = new Set(labels.codes.filter((code) => planted.every((one) => one.code !== code)));
  const alarms = flagged.filter((one) => !isPlanted(one));
  const alarmed = new Set(alarms.map(codeOf).filter((code) => others.has(code)));
  return {
    planted: planted.length,
    lines: lines.length,
    suspected: suspected.length,
    found: found.length / planted.length,
    learnt: learnt.length,
    learntPlanted: learnt.filter(isPlanted).length,
    missed: planted.filter((one) => !found.includes(one)).map(({ code }) => code),
    falseFlags: alarms.length / Math.max(1, flagged.length),
    falseCodes: alarmed.size / others.size,
    alarms: alarms.map((one) => `${codeOf(one)} (${one.line.specialty})`),
  };
}

for (const text of values.runs.split(";").filter(Boolean)) {
  const [model, datasetFolder, cohort] = text.split(",");
  const name = `${basename(dirname(resolve(model)))}-${basename(model)}`;
  const dataset = await openDataset(datasetFolder);
  const labels = LabelSpace.fromFile(join(model, "labels.json"));
  const run = { model, name, dataset, labels };
  /** @type {Record<string, unknown>} */
  const result = { name };
  const truth = await readTruth(cohort, datasetFolder);
  const validation = await scored(run, "validation");
  const test = await scored(run, "test");
  if (parts.has("reviews")) result.cases = reviewCases(test, truth);
  if (parts.has("boundaries")) result.boundaries = compareBoundaries(validation, test, truth);
  const both = joinSplits([validation, test]);
  if (parts.has("screen")) result.screen = await screenAgainstPlanted(both, datasetFolder, cohort);
  if (parts.has("training")) {
    const all = joinSplits([await scored(run, "train"), both]);
    result.screenWithTraining = await screenAgainstPlanted(all, datasetFolder, cohort);
  }
  if (parts.has("shortcuts"))
    result.shortcuts = await findProxies(model, name, dataset, cohort, labels);
  results.push(result);
  console.error(JSON.stringify(result, null, 1));
}
writeFileSync(join(values.cache, "results.json"), `${JSON.stringify(results, null, 2)}\n`);

/** @param {(result: any) => number | undefined} of */
const row = (/** @type {string} */ title, of, digits = 3) => [
  title,
  ...results.map((result) => of(result)?.toFixed(digits) ?? ""),
];
const caseRows = cases.flatMap(([codes], i) => [
  row(`${codes}: recall at 0.5`, ({ cases }) => cases?.[i].recall[0]),
  row(`${codes}: recall, lowered`, ({ cases }) => cases?.[i].recall[1]),
  row(`${codes}: extra cases`, ({ cases }) => cases?.[i].extra, 0),
  row(`${codes}: of these valid`, ({ cases }) => cases?.[i].shareValid),
  row(`${codes}: share valid covered`, ({ cases }) => cases?.[i].coversShare),
  row(`${codes}: documented covered`, ({ cases }) => cases?.[i].coversTotal),
]);
console.log(
  textTable(
    [
      { title: "" },
      ...results.map(({ name }) => ({
        title: String(name),
        align: /** @type {const} */ ("right"),
      })),
    ],
    [
      ...caseRows,
      row(
        "micro-F1 against the truth: boundaries chosen without it",
        ({ boundaries }) => boundaries?.chosen,
      ),
      row("… oracle, per code", ({ boundaries }) => boundaries?.oraclePerCode),
      row("… oracle, one τ", ({ boundaries }) => boundaries?.oracleGlobal),
      row("… the model's τ", ({ boundaries }) => boundaries?.global),
      row("… per code, on human codes", ({ boundaries }) => boundaries?.noisyPerCode),
      row("screen: average precision", ({ screen }) => screen?.averagePrecision),
      row(
        "… codes within 5 points of one half left out",
        ({ screen }) => screen?.averagePrecisionOfClear,
      ),
      row("… by secondary use alone", ({ screen }) => screen?.bySecondaryShare),
      row(
        "screen with the training split",
        ({ screenWithTraining }) => screenWithTraining?.averagePrecision,
      ),
      row("planted proxies found", ({ shortcuts }) => shortcuts?.found),
      row("lines listed that were not planted", ({ shortcuts }) => shortcuts?.falseFlags),
    ],
  ),
);
