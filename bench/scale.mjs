// Import and preparation of generated admissions: time, throughput and peak memory at two sizes, beside
// plain DuckDB reading the same files.
//
//   node bench/scale.mjs [--small 50000] [--large 200000] [--characters 5000] [--folder TEMPORARY] [--keep]
import { spawnSync } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "kodeks/base/random";

const { values } = parseArgs({
  options: {
    small: { type: "string", default: "50000" },
    large: { type: "string", default: "200000" },
    characters: { type: "string", default: "5000" },
    folder: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "kodeks-scale-"));
const kodeks = new URL("../packages/kodeks/bin/kodeks.js", import.meta.url).pathname;
const notes = ["note", "discharge.csv"];

/**
 * Words of two to five syllables; the rank decides how often one is drawn, as in real text.
 *
 * @param {number} size
 */
function vocabulary(size) {
  const random = createRandom(7);
  const syllables = "ba ce di fo gu ha je ki lo mu na pe ri so tu va xe zi tra ste pla gno".split(
    " ",
  );
  return Array.from({ length: size }, () =>
    Array.from({ length: 2 + random.nextInt(4) }, () => syllables[random.nextInt(22)]).join(""),
  );
}

/**
 * @param {string} out
 * @param {number} courses
 */
async function generate(out, courses) {
  if (existsSync(join(out, "done"))) return;
  mkdirSync(join(out, "hosp"), { recursive: true });
  mkdirSync(join(out, "note"), { recursive: true });
  const random = createRandom(1);
  const words = vocabulary(60_000);
  const files = {
    admissions: createWriteStream(join(out, "hosp", "admissions.csv")),
    diagnoses: createWriteStream(join(out, "hosp", "diagnoses_icd.csv")),
    notes: createWriteStream(join(out, ...notes)),
  };
  files.admissions.write("subject_id,hadm_id,admittime,dischtime,admission_type\n");
  files.diagnoses.write("subject_id,hadm_id,seq_num,icd_code,icd_version\n");
  files.notes.write("note_id,subject_id,hadm_id,note_type,note_seq,charttime,storetime,text\n");
  const longest = 2 * Number(values.characters);
  for (let i = 0; i < courses; i += 1) {
    const patient = 10_000_000 + random.nextInt(Math.ceil(courses / 3));
    const id = 20_000_000 + i;
    const day = `${2010 + random.nextInt(10)}-0${1 + random.nextInt(9)}-1${random.nextInt(10)}`;
    files.admissions.write(`${patient},${id},${day} 08:00:00,${day} 20:00:00,URGENT\n`);
    const codes = new Set();
    for (let k = 0; k < 3; k += 1) {
      const letter = "ABCDEFGHIJKLMN"[random.nextInt(14)];
      codes.add(`${letter}${10 + Math.floor(random.next() ** 3 * 80)}${random.nextInt(10)}`);
    }
    [...codes].forEach((code, k) =>
      files.diagnoses.write(`${patient},${id},${k + 1},${code},10\n`),
    );
    const length = 500 + random.nextInt(longest - 1000);
    let text = "";
    while (text.length < length) {
      text += words[Math.floor(random.next() ** 4 * words.length)];
      text += random.nextInt(12) === 0 ? ".\n" : " ";
    }
    if (!files.notes.write(`n${id},${patient},${id},DS,1,${day} 19:00:00,,"${text}"\n`)) {
      await once(files.notes, "drain");
    }
  }
  for (const file of Object.values(files)) {
    file.end();
    await once(file, "finish");
  }
  createWriteStream(join(out, "done")).end();
}

/**
 * Runs a kodeks command; seconds, and peak resident memory of the process in MiB.
 *
 * @param {readonly string[]} args
 */
function run(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(
    "/usr/bin/env",
    [
      "bash",
      "-c",
      `
    "${process.execPath}" ${[kodeks, ...args, "--quiet"].map((arg) => `'${arg}'`).join(" ")} >/dev/null & pid=$!
    peak=0
    while kill -0 $pid 2>/dev/null; do
      now=$(awk '/VmHWM/ {print $2}' /proc/$pid/status 2>/dev/null); [ -n "$now" ] && peak=$now; sleep 0.1
    done
    wait $pid; code=$?; echo "peak $peak" >&2; exit $code`,
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`kodeks ${args[0]} failed: ${stderr}`);
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
  return { seconds: (performance.now() - started) / 1000, peak };
}

/**
 * Plain DuckDB reading the same files to their last character: the floor, in seconds.
 *
 * @param {string} source
 */
function floor(source) {
  const script = `
    import { DuckDBInstance } from "@duckdb/node-api";
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    for (const [file, sql] of [["note/discharge", "sum(length(text))"], ["hosp/admissions", "count(*)"], ["hosp/diagnoses_icd", "count(*)"]])
      await connection.run("SELECT " + sql + " FROM read_csv('" + ${JSON.stringify(source)} + "/" + file + ".csv', max_line_size = 20000000)");`;
  const started = performance.now();
  const packageFolder = new URL("../packages/kodeks", import.meta.url).pathname;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: packageFolder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}

const results = [];
try {
  for (const courses of [Number(values.small), Number(values.large)]) {
    const source = join(folder, `mimic-${courses}`);
    await generate(source, courses);
    const megabytes = statSync(join(source, ...notes)).size / 1e6;
    const cohort = join(folder, "cohort");
    const imported = run(["import", "mimic-iv", source, "--out", cohort, "--force"]);
    const prepared = run(["prepare", cohort, "--out", join(folder, "dataset"), "--force"]);
    const duckdb = floor(source);
    results.push({ courses, megabytes, imported, prepared, duckdb });
    /** @type {(name: string, run: { seconds: number, peak: number }) => string} */
    const line = (name, { seconds, peak }) =>
      `  ${name}: ${seconds.toFixed(1)} s, ${Math.round(courses / seconds)} courses/s, ${(megabytes / seconds).toFixed(1)} MB/s, peak ${Math.round(peak)} MiB, ${(seconds / duckdb).toFixed(1)} × DuckDB`;
    console.log(`${courses} courses, ${Math.round(megabytes)} MB of notes`);
    console.log(line("import ", imported));
    console.log(line("prepare", prepared));
    console.log(`  DuckDB reading the files: ${duckdb.toFixed(1)} s`);
  }
  const [small, large] = results;
  if (!small || !large) throw new Error("two sizes are compared");
  const growth = large.courses / small.courses;
  for (const step of /** @type {const} */ (["imported", "prepared"])) {
    const time = large[step].seconds / small[step].seconds / growth;
    const memory = large[step].peak / small[step].peak - 1;
    console.log(
      `${step}: time per course ${time.toFixed(2)} × that of the small run; peak memory ${(100 * memory).toFixed(1)} % higher`,
    );
  }
  const perCourse = (large.imported.seconds + large.prepared.seconds) / large.courses;
  console.log(`16 million courses at this rate: ${((16e6 * perCourse) / 3600).toFixed(1)} hours`);
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
