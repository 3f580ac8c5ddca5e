// What the metrics of a large test split cost: 270,000 courses × 1,500 codes, as many as the paper's, scored row
// by row as a model would give them. Measures keeping the best codes of each course, exact counts at the
// threshold, exact ranks, and all metrics with 1,000 bootstrap resamples by patient; AUROC and AUPRC aside. Then
// the same for a tenth of the courses: their ratio says whether time grows as the courses do. Making up scores
// is timed by itself and taken off.
//
//   taskset -c 0,1 node bench/metrics.mjs [--courses 270000] [--codes 1500] [--resamples 1000]
import { parseArgs } from "node:util";
import { buildCodedPairs } from "kodeks/evaluation/coded-pairs";
import { evaluatePairs } from "kodeks/evaluation/evaluate";
import { keptLabels } from "kodeks/evaluation/kept-labels";

const { values } = parseArgs({
  options: {
    courses: { type: "string", default: "270000" },
    codes: { type: "string", default: "1500" },
    resamples: { type: "string", default: "1000" },
    // One size alone, for a process whose memory is looked at.
    only: { type: "boolean", default: false },
  },
});
const codes = Number(values.codes);
const resamples = Number(values.resamples);

/** Xorshift32: a number a nanosecond. @param {number} seed */
function numbers(seed) {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Human codes as rare as codes are: about six a course, by Zipf's law. @param {number} courses */
function humanCodes(courses) {
  const next = numbers(7);
  const human = Array.from({ length: courses }, () => {
    const own = new Set();
    const count = 1 + Math.floor(11 * next() * next() + 2 * next());
    for (let i = 0; i < count; i += 1) own.add(Math.floor(codes ** next()) - 1);
    return Int32Array.from(own).sort();
  });
  return {
    documents: courses,
    labels: codes,
    human,
    unseen: new Int32Array(courses),
    patients: Int32Array.from({ length: courses }, (_, i) => Math.floor(i / 1.2)),
  };
}

/**
 * Scores of one course: next to nothing for most codes, high for most human ones.
 *
 * @param {Float32Array} row
 * @param {Int32Array} human
 * @param {() => number} next
 */
function fill(row, human, next) {
  for (let label = 0; label < codes; label += 1) {
    const small = next();
    row[label] = small * small * small * small * 0.0012;
  }
  for (let i = 0; i < 20; i += 1) row[Math.floor(codes ** next()) - 1] = next() * next();
  for (const label of human) row[label] = next() < 0.8 ? 1 - 0.6 * next() : 0.05 * next();
}

/** CPU seconds of this process, all threads. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** @param {number} courses */
function measure(courses) {
  const human = humanCodes(courses);
  const row = new Float32Array(codes);
  let next = numbers(11);
  let started = cpu();
  for (const own of human.human) fill(row, own, next);
  const making = cpu() - started;

  next = numbers(11);
  const wall = performance.now();
  started = cpu();
  const pairs = buildCodedPairs(human, 0.4);
  let kept = 0;
  for (const own of human.human) {
    fill(row, own, next);
    pairs.add(row);
    kept += keptLabels(row, own).labels.length;
  }
  const coded = pairs.finish();
  const gathering = cpu() - started - making;
  started = cpu();
  const { metrics } = evaluatePairs(coded, null, { resamples });
  const bootstrapping = cpu() - started;
  const seconds = gathering + bootstrapping;
  const peak = process.resourceUsage().maxRSS / 2 ** 20;
  const { f1Micro, meanAveragePrecision } = metrics;
  console.log(
    `${courses.toLocaleString("en")} courses × ${codes.toLocaleString("en")} codes: ${seconds.toFixed(1)} s of one core ` +
      `(keeping and counting ${gathering.toFixed(1)} s, metrics with ${resamples} resamples ${bootstrapping.toFixed(1)} s); ` +
      `making up scores took ${making.toFixed(1)} s, wall clock with it ${((performance.now() - wall) / 1000).toFixed(1)} s; ` +
      `peak memory ${peak.toFixed(2)} GiB; ${kept.toLocaleString("en")} predictions kept`,
  );
  console.log(
    `  micro-F1 ${f1Micro.value.toFixed(4)} (${f1Micro.low.toFixed(4)}–${f1Micro.high.toFixed(4)}), ` +
      `MAP ${meanAveragePrecision.value.toFixed(4)}`,
  );
  return seconds;
}

const all = Number(values.courses);
// The compiler's own time would count for the small run alone.
measure(Math.min(2000, all));
if (values.only) measure(all);
else {
  const small = measure(Math.round(all / 10));
  const large = measure(all);
  console.log(`10 times the courses take ${(large / small).toFixed(2)} times as long (linear: 10)`);
}
