// How hard a simulated cohort is, measured as docs/simulation.md tells it: agreement with the human
// codes by size of the training set, role and specialty, a dictionary of titles beside it, and what
// lies between the human codes and the truth.
//
//   node bench/simulation.mjs [--patients 9200] [--sizes 750,2250,7500] [--seed 1] [--out FOLDER] [--language en]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openDatabase, sqlString, streamRows } from "kodeks/base/duckdb";
import { createTitleDictionary } from "kodeks/model/baselines/title-dictionary";
import { diseases } from "kodeks/simulation/diseases";
import { createTerms } from "kodeks/simulation/terms";

const { values } = parseArgs({
  options: {
    patients: { type: "string", default: "9200" },
    sizes: { type: "string", default: "750,2250,7500" },
    seed: { type: "string", default: "1" },
    language: { type: "string", default: "en" },
    out: { type: "string", default: mkdtempSync(join(tmpdir(), "kodeks-simulation-")) },
  },
});
const kodeks = fileURLToPath(new URL("../packages/kodeks/bin/kodeks.js", import.meta.url));
const folder = (/** @type {string} */ name) => join(values.out, name);

/**
 * Runs a command unless what it makes is there already.
 *
 * @param {string} out
 * @param {readonly string[]} args
 */
function make(out, args) {
  if (existsSync(out)) return;
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [kodeks, ...args, "--out", out, "--quiet"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`kodeks ${args[0]} failed`);
  console.error(`${args[0]}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

make(folder("cohort"), [
  "simulate",
  "--patients",
  values.patients,
  "--seed",
  values.seed,
  "--language",
  values.language,
]);
make(folder("dataset"), ["prepare", folder("cohort"), "--selection", "paper"]);
const sizes = values.sizes.split(",");
for (const size of sizes) {
  make(folder(`model-${size}`), [
    "train",
    folder("dataset"),
    "--recipe",
    "evidence",
    "--size",
    "tiny",
    "--seed",
    values.seed,
    "--train-patients",
    size,
  ]);
  make(folder(`report-${size}`), [
    "evaluate",
    folder(`model-${size}`),
    folder("dataset"),
    "--no-baselines",
  ]);
}

const database = await openDatabase();
const connection = await database.connect();

/** @param {string} sql */
async function rows(sql) {
  const all = [];
  for await (const row of streamRows(connection, sql)) all.push(row);
  return all;
}

const table = (/** @type {string} */ path) => `read_parquet(${sqlString(path)})`;
const percent = (/** @type {unknown} */ value) => `${(Number(value) * 100).toFixed(1)} %`;
const category = (/** @type {string} */ code) => `left(${code}, 3)`;

await connection.run(`
  CREATE TABLE test AS SELECT "row", course_id, patient_id, specialty, text
    FROM ${table(join(folder("dataset"), "courses.parquet"))} WHERE split = 'test';
  CREATE TABLE human AS SELECT course_id, ${category("code")} AS code,
      bool_or(role = 'primary') AS is_primary
    FROM ${table(join(folder("cohort"), "diagnoses.parquet"))}
    WHERE course_id IN (SELECT course_id FROM test) GROUP BY ALL;
  CREATE TABLE truth AS SELECT course_id, ${category("code")} AS code,
      bool_or(how IN ('explicit', 'drug', 'result')) AS shown
    FROM ${table(join(folder("cohort"), "truth.parquet"))}
    WHERE present AND course_id IN (SELECT course_id FROM test) GROUP BY ALL;
`);

/** Micro-averaged figures of a table of predicted (course_id, code) against one of right ones. */
const micro = (/** @type {string} */ predicted, /** @type {string} */ right, where = "true") => `
  SELECT 2.0 * count(*) FILTER (p.code IS NOT NULL AND r.code IS NOT NULL)
      / greatest(1, count(p.code) + count(r.code)) AS f1
    FROM (SELECT * FROM ${predicted} WHERE ${where}) p
    FULL JOIN (SELECT * FROM ${right} WHERE ${where}) r USING (course_id, code)`;

for (const size of sizes) {
  const metrics = JSON.parse(
    await readFile(join(folder(`report-${size}`), "metrics.json"), "utf8"),
  );
  const { tau } = JSON.parse(
    await readFile(join(folder(`model-${size}`), "thresholds.json"), "utf8"),
  );
  const [[courses] = []] = await rows(`
    WITH train AS (SELECT patient_id, patient_position FROM ${table(join(folder("dataset"), "courses.parquet"))} WHERE split = 'train')
    SELECT count(*) FROM train WHERE patient_id IN
      (SELECT patient_id FROM train GROUP BY ALL ORDER BY min(patient_position) LIMIT ${size})`);
  const { f1Micro, recallAt10, meanAveragePrecision } = metrics.metrics ?? metrics;
  console.log(
    `\n${size} training patients (${courses} courses): micro-F1 ${f1Micro.value.toFixed(3)} ` +
      `(${f1Micro.low.toFixed(3)}–${f1Micro.high.toFixed(3)}), recall@10 ${percent(recallAt10.value)}, MAP ${meanAveragePrecision.value.toFixed(3)}, τ ${tau}`,
  );
  await connection.run(`
    CREATE OR REPLACE TABLE scores AS SELECT course_id, code, score
      FROM ${table(join(folder(`report-${size}`), "predictions.parquet"))};
    CREATE OR REPLACE TABLE predicted AS SELECT * FROM scores WHERE score >= ${tau};`);
  const [[recallPrimary, recallSecondary] = []] = await rows(`
    SELECT avg((p.code IS NOT NULL)::INT) FILTER (is_primary), avg((p.code IS NOT NULL)::INT) FILTER (NOT is_primary)
      FROM human h LEFT JOIN predicted p USING (course_id, code)`);
  console.log(
    `  recall of primary ${percent(recallPrimary)}, of secondary ${percent(recallSecondary)}`,
  );
  const specialties = await rows(`
    SELECT specialty, count(*) AS courses FROM test GROUP BY ALL HAVING courses >= 15 ORDER BY ALL`);
  const bySpecialty = [];
  for (const [name, courses] of specialties) {
    const there = `course_id IN (SELECT course_id FROM test WHERE specialty = ${sqlString(String(name))})`;
    const [[f1] = []] = await rows(micro("predicted", "human", there));
    bySpecialty.push({ name, courses, f1: Number(f1) });
  }
  bySpecialty.sort((a, b) => b.f1 - a.f1);
  for (const { name, courses, f1 } of bySpecialty) {
    console.log(`    ${String(name).padEnd(36)} ${percent(f1)}  (${courses} courses)`);
  }
  for (const [name, codes] of /** @type {const} */ ([
    ["all codes", "true"],
    ["E66", "code = 'E66'"],
    ["I10–I15", "code BETWEEN 'I10' AND 'I15'"],
    ["X60–X85", "code BETWEEN 'X60' AND 'X85'"],
  ])) {
    for (const boundary of [0.5, Number(tau), 0.1, 0.05]) {
      const [[found, coded, extra, valid, real] = []] = await rows(`
        WITH flagged AS (SELECT course_id, code FROM scores WHERE score >= ${boundary} AND ${codes}),
          coded AS (SELECT course_id, code FROM human WHERE ${codes}),
          real AS (SELECT course_id, code FROM truth WHERE ${codes} AND shown)
        SELECT (SELECT count(*) FROM coded SEMI JOIN flagged USING (course_id, code)),
          (SELECT count(*) FROM coded),
          (SELECT count(*) FROM flagged ANTI JOIN coded USING (course_id, code)),
          (SELECT count(*) FROM (SELECT * FROM flagged ANTI JOIN coded USING (course_id, code)) SEMI JOIN real USING (course_id, code)),
          (SELECT count(*) FROM real ANTI JOIN coded USING (course_id, code))`);
      console.log(
        `  ${name}, boundary ${boundary.toFixed(2)}: ${percent(Number(found) / Number(coded))} of ${coded} coded found; ` +
          `${extra} extra, ${percent(Number(valid) / Math.max(1, Number(extra)))} of them real and documented, which is ` +
          `${percent(Number(valid) / Math.max(1, Number(real)))} of the ${real} that were not coded`,
      );
    }
  }
}

// A dictionary: the category's title, or its head, in the text and not denied nearby.
await connection.run(`CREATE TABLE dictionary (course_id VARCHAR, code VARCHAR)`);
const language = values.language === "da" ? "da" : "en";
const terms = createTerms(language, { terms: {} });
const titles = diseases.map(({ category: code, title }) =>
  language === "en" ? title : (terms.get(code)?.clinical[0] ?? null),
);
const dictionary = createTitleDictionary(titles, language);
const found = [];
for (const [courseId, text] of await rows("SELECT course_id, text FROM test")) {
  for (const label of dictionary.find(String(text))) {
    found.push([String(courseId), diseases[label]?.category ?? ""]);
  }
}
const appender = await connection.createAppender("dictionary");
for (const [courseId = "", code = ""] of found) {
  appender.appendVarchar(courseId);
  appender.appendVarchar(code);
  appender.endRow();
}
appender.closeSync();
const [[f1] = []] = await rows(micro("dictionary", "human"));
console.log(`\ndictionary of titles: micro-F1 ${Number(f1).toFixed(3)}`);
connection.closeSync();
database.closeSync();
