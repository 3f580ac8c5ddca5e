// Whether the certified thresholds of selective automation keep what they promise: simulated models, of which
// the true error at every threshold is known. Prints how many of the repetitions exceed the requested error, the
// most that the promise allows (99 % limit of a binomial with δ), and coverage beside that of an oracle that
// knows the true error of every threshold. Where a model's best courses err almost as often as requested, no
// test of a few thousand patients can tell, and only the promise is asked for.
//
//   node bench/selective-guarantee.mjs [--repetitions 200] [--seed 1]
import { parseArgs } from "node:util";
import { createRandom } from "kodeks/base/random";
import { fitAutomation, judge } from "kodeks/evaluation/automation";
import { binomialBelow } from "kodeks/evaluation/binomial";

const { values } = parseArgs({
  options: {
    repetitions: { type: "string", default: "200" },
    // As many as the paper's validation split.
    patients: { type: "string", default: "5000" },
    population: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
  },
});
const repetitions = Number(values.repetitions);
const delta = 0.05;
const labels = 12;

/**
 * Courses of a made-up model. Each has a difficulty; codes are drawn from true probabilities that are sharp
 * for easy courses and blunt for hard ones, and the model reports them over- or underconfident, with noise of
 * its own. Some patients have several courses, which are alike.
 *
 * @param {import("kodeks/base/random").Random} random
 * @param {number} patients
 * @param {{ sharpness: number, confidence: number, noise: number, hard: number }} world
 */
function simulate(random, patients, world) {
  /** @type {number[][]} */
  const rows = [];
  /** @type {Int32Array[]} */
  const human = [];
  /** @type {number[]} */
  const patientOf = [];
  /** Logits of the true probabilities. @type {number[]} */
  const truth = [];
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  for (let patient = 0; patient < patients; patient += 1) {
    const difficulty = random.next() < world.hard ? 0.25 + 0.3 * random.next() : 1;
    const courses = random.next() < 0.2 ? 2 : 1;
    for (let course = 0; course < courses; course += 1) {
      /** @type {number[]} */
      const codes = [];
      const row = [];
      for (let label = 0; label < labels; label += 1) {
        const isLikely = random.next() < 0.18;
        const logit = world.sharpness * difficulty * (isLikely ? 1 : -1) + 0.8 * normal();
        truth.push(logit);
        if (random.next() < 1 / (1 + Math.exp(-logit))) codes.push(label);
        const said = world.confidence * logit + world.noise * normal();
        row.push(1 / (1 + Math.exp(-said)));
      }
      rows.push(row);
      human.push(Int32Array.from(codes));
      patientOf.push(patient);
    }
  }
  return {
    documents: rows.length,
    labels,
    scores: Float32Array.from(rows.flat()),
    human,
    unseen: new Int32Array(rows.length),
    patients: Int32Array.from(patientOf),
    truth: Float64Array.from(truth),
  };
}

/**
 * The true probability that each course's set is another than the human one, which is known here: Π over codes
 * of the probability of what the model says.
 *
 * @param {ReturnType<typeof simulate>} population
 * @param {readonly number[]} courses
 * @param {number} tau
 */
function trueErrors({ scores, truth }, courses, tau) {
  return Float64Array.from(courses, (course) => {
    let right = 1;
    for (let cell = course * labels; cell < (course + 1) * labels; cell += 1) {
      const logit = truth[cell];
      right /= 1 + Math.exp(scores[cell] >= tau ? -logit : logit);
    }
    return 1 - right;
  });
}

/**
 * Coverage and true error of a threshold, and the largest coverage of a threshold that keeps the request.
 *
 * @param {Float64Array} confidences
 * @param {Float64Array} errors
 * @param {number | null} threshold
 * @param {number} requested
 */
function look(confidences, errors, threshold, requested) {
  const order = [...confidences.keys()].sort((a, b) => confidences[b] - confidences[a]);
  let [sum, oracle, accepted, error] = [0, 0, 0, 0];
  order.forEach((course, i) => {
    sum += errors[course];
    if (sum <= requested * (i + 1)) oracle = i + 1;
    if (threshold !== null && confidences[course] >= threshold) [accepted, error] = [i + 1, sum];
  });
  return {
    coverage: accepted / order.length,
    error: accepted === 0 ? 0 : error / accepted,
    oracle: oracle / order.length,
  };
}

/** Half of the patients tune, one course of each of the others certifies. @param {Int32Array} patients */
function divide(patients) {
  /** @type {number[]} */
  const tuning = [];
  /** @type {number[]} */
  const certifying = [];
  patients.forEach((patient, course) => {
    if (patient % 2 === 0) tuning.push(course);
    else if (patients[course - 1] !== patient) certifying.push(course);
  });
  return { tuning, certifying };
}

/** One course a patient: what is promised is about patients to come. @param {Int32Array} patients */
const firstCourses = (patients) =>
  [...patients.keys()].filter((i) => patients[i] !== patients[i - 1]);

/** The largest number of runs that a promise of δ may miss, with 99 % probability. @param {number} runs */
function allowed(runs) {
  let most = 0;
  while (binomialBelow(most, runs, delta) < 0.99) most += 1;
  return most;
}

/** With the least share of the oracle's coverage that is asked for; null where there is nothing to gain. */
const worlds = [
  {
    name: "calibrated",
    sharpness: 6,
    confidence: 1,
    noise: 0,
    hard: 0.4,
    requested: 0.1,
    least: 0.8,
  },
  {
    name: "calibrated",
    sharpness: 6,
    confidence: 1,
    noise: 0,
    hard: 0.4,
    requested: 0.2,
    least: 0.8,
  },
  {
    name: "overconfident",
    sharpness: 6,
    confidence: 2,
    noise: 1,
    hard: 0.4,
    requested: 0.1,
    least: 0.8,
  },
  {
    name: "mostly hard",
    sharpness: 6.5,
    confidence: 0.7,
    noise: 0.5,
    hard: 0.6,
    requested: 0.05,
    least: 0.8,
  },
  {
    name: "hardly good enough",
    sharpness: 6,
    confidence: 2,
    noise: 1,
    hard: 0.4,
    requested: 0.035,
    least: null,
  },
];

let isKept = true;
for (const { name, requested, least, ...world } of worlds) {
  const random = createRandom(Number(values.seed) * 1000 + Math.round(requested * 1000));
  const population = simulate(random, Number(values.population), world);
  const courses = firstCourses(population.patients);
  let [exceeded, nothing, coverage, oracle] = [0, 0, 0, 0];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const validation = simulate(random, Number(values.patients), world);
    const rule = fitAutomation(validation, divide(validation.patients), {
      requested: [requested],
      delta,
    });
    if (rule === null) throw new Error("there was nothing to certify on");
    const threshold = rule.certified[0]?.confidence ?? null;
    const { confidences } = judge(population, courses, rule.tau, rule.platt);
    const seen = look(confidences, trueErrors(population, courses, rule.tau), threshold, requested);
    coverage += seen.coverage;
    oracle += seen.oracle;
    if (threshold === null) nothing += 1;
    if (seen.error > requested) exceeded += 1;
  }
  const share = coverage / oracle;
  const limit = allowed(repetitions);
  const isFine = exceeded <= limit && (least === null || share >= least);
  isKept &&= isFine;
  const percent = (/** @type {number} */ value) => `${(value * 100).toFixed(1)} %`;
  console.log(
    `${name}, error of ${percent(requested)} requested: exceeded in ${exceeded} of ${repetitions} runs (at most ${limit}); ` +
      `coverage ${percent(coverage / repetitions)}, oracle ${percent(oracle / repetitions)}, share ${percent(share)}` +
      `${least === null ? "" : ` (at least ${percent(least)})`}; nothing certified in ${nothing}${isFine ? "" : "  NOT KEPT"}`,
  );
}
process.exitCode = isKept ? 0 : 1;
