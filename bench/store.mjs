// 100,000 cases in the store of the service: how long each list, filter, search and change takes.
//
//   node bench/store.mjs [--cases 100000] [--rounds 100] [--only sqlite|postgres] [--postgres URL]
//
// Without a URL a private PostgreSQL is started; it and SQLite flush to disk at each commit.
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { codeColumns } from "../packages/workbench/dist/store/cases/case-row.js";
import { openStore, openStoreContext } from "../packages/workbench/dist/store/open-store.js";
import { verifyStore } from "../packages/workbench/dist/store/log/verify-store.js";
import { startPrivatePostgres } from "./private-postgres.mjs";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "100000" },
    rounds: { type: "string", default: "100" },
    only: { type: "string" },
    postgres: { type: "string" },
  },
});
const total = Number(values.cases);
const rounds = Number(values.rounds);
/** What the service promises, in milliseconds. */
const promised = 50;

// A random generator of our own, so that every run asks the same.
let seed = 1;
function random() {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}
/** @param {number} n */
const below = (n) => Math.floor(random() * n);
/** Small numbers much more often than large ones, as with diagnoses and wards. @param {number} n */
const skewed = (n) => Math.floor(n * random() ** 3);

const codes = Array.from({ length: 2000 }, (_, i) => {
  const category = `${String.fromCharCode(65 + (i % 20))}${String(10 + (Math.floor(i / 20) % 80))}`;
  return `${category}.${i % 10}`;
});
const actor = (user = "bench") => ({
  user,
  roles: /** @type {const} */ (["coder"]),
  requestId: "bench",
});
const sentence = "The patient was admitted with pain in the chest and treated with metoprolol. ";

/**
 * Time on the processor in nanoseconds, of this process and of PostgreSQL's: what a busy machine does not
 * stretch as it stretches the clock.
 *
 * @param {number | null} server
 */
function processorTime(server) {
  const { user, system } = process.cpuUsage();
  let spent = (user + system) * 1000;
  if (server === null) return spent;
  const children = readFileSync(`/proc/${server}/task/${server}/children`, "utf8").trim();
  for (const pid of children.split(" ")) {
    try {
      spent += Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]);
    } catch {
      // It ended meanwhile.
    }
  }
  return spent;
}

/** @type {number | null} */
let server = null;

/** @param {number} i */
function course(i) {
  const human = new Set(
    Array.from({ length: 1 + below(5) }, () => codes[skewed(codes.length)] ?? ""),
  );
  return {
    courseId: `C${String((i * 7919) % 1_000_000).padStart(7, "0")}`,
    patientId: `P${String(below(total / 2)).padStart(7, "0")}`,
    sex: random() < 0.5 ? /** @type {const} */ ("female") : /** @type {const} */ ("male"),
    birthYear: 1920 + below(100),
    start: "2024-01-01",
    end: "2024-01-09T12:00",
    hospital: `hospital ${below(4)}`,
    department: `department ${skewed(120)}`,
    specialty: `specialty ${skewed(40)}`,
    admissionType: "acute",
    language: "en",
    documents: [
      { documentId: `d${i}`, type: "note", time: null, text: sentence.repeat(10 + below(20)) },
    ],
    medications: [],
    labs: [],
    humanCodes: [...human].map((code) => ({ code, role: null })),
  };
}

/** @param {readonly { code: string }[]} human */
function coding(human) {
  const kept = human.filter(() => random() < 0.7).map(({ code }) => code);
  const found = new Set([
    ...kept,
    ...Array.from({ length: below(3) }, () => codes[skewed(codes.length)] ?? ""),
  ]);
  const confidence = random();
  return {
    model: {
      name: "bench",
      version: "1",
      sha256: "0".repeat(64),
      kodeks: "0.1.0",
      architecture: "plm-ca",
      level: /** @type {5} */ (5),
      codes: 2000,
      tau: 0.5,
    },
    offsetUnit: /** @type {const} */ ("utf-16"),
    tokens: 500,
    droppedTokens: 0,
    primary: null,
    confidence,
    recommendation:
      confidence > 0.9 ? /** @type {const} */ ("auto-code") : /** @type {const} */ ("review"),
    automaticCodes: null,
    suggestions: [...found].map((code, i) => ({
      rank: i + 1,
      code,
      title: null,
      score: 0.9,
      confidence: 0.8,
      predicted: true,
      role: null,
      evidence: [],
      faithfulness: null,
    })),
  };
}

/** @param {string} url */
async function fill(url) {
  const store = await openStore({ url });
  const { context, close } = await openStoreContext(url);
  /** @type {string[]} */
  const lists = [];
  for (let i = 0; i < 5; i += 1) {
    lists.push((await store.worklists.create(`list ${i}`, actor())).worklistId);
  }
  // As the store itself writes cases, but coded and decided at once, and a thousand to a flush.
  const size = 1000;
  for (let start = 0; start < total; start += size) {
    const made = Array.from({ length: Math.min(size, total - start) }, (_, i) =>
      row(start + i, lists[skewed(5)] ?? null),
    );
    await context.write(actor(), async (transaction, record, count) => {
      for (let from = 0; from < made.length; from += 50) {
        const some = made.slice(from, from + 50);
        await transaction
          .insertInto("cases")
          .values(some.map(({ values }) => values))
          .execute();
        await transaction
          .insertInto("case_contents")
          .values(some.map(({ contents }) => contents))
          .execute();
        await transaction
          .insertInto("case_codes")
          .values(
            some.flatMap(({ codes, values }) =>
              codes.map((code) => ({ code, number: values.number })),
            ),
          )
          .execute();
      }
      for (const { values } of made) {
        count(values, 1);
        record({
          action: "case.add",
          about: values.case_id,
          patient: values.patient_id,
          details: {},
        });
      }
    });
    process.stderr.write(`\r${start + made.length} cases`);
  }
  process.stderr.write("\n");
  if (store.kind === "postgres") {
    await sql`select setval(pg_get_serial_sequence('cases', 'number'), ${total}::bigint)`.execute(
      context.db,
    );
    await sql`vacuum analyze`.execute(context.db);
  } else {
    await sql`pragma wal_checkpoint(truncate)`.execute(context.db);
  }
  await close();
  return { store, lists };
}

/**
 * @param {number} i
 * @param {string | null} worklist
 */
function row(i, worklist) {
  const given = course(i);
  const made = random() < 0.1 ? null : coding(given.humanCodes);
  const { columns, codes } = codeColumns({ course: given, coding: made, decisions: [] });
  const case_id = randomUUID();
  const now = new Date().toISOString();
  const state = /** @type {"done" | "in-progress" | "new"} */ (
    made === null ? "new" : ["done", "done", "in-progress", "new"][below(4)]
  );
  return {
    codes,
    contents: {
      case_id,
      course: JSON.stringify(given),
      coding: made === null ? null : JSON.stringify(made),
      decisions: "[]",
    },
    values: {
      number: i + 1,
      case_id,
      version: 1,
      course_id: given.courseId,
      patient_id: given.patientId,
      worklist,
      state,
      assignee: random() < 0.4 ? `coder ${skewed(30)}` : null,
      sex: given.sex,
      birth_year: given.birthYear,
      specialty: given.specialty,
      department: given.department,
      end_time: given.end,
      ...columns,
      created_at: now,
      updated_at: now,
    },
  };
}

/**
 * @param {string} name
 * @param {(round: number) => Promise<unknown>} ask
 */
async function measure(name, ask, counts = rounds) {
  await ask(0);
  /** @type {number[]} */
  const times = [];
  /** @type {number[]} */
  const processor = [];
  for (let round = 0; round < counts; round += 1) {
    const spent = processorTime(server);
    const started = performance.now();
    await ask(round);
    times.push(performance.now() - started);
    processor.push((processorTime(server) - spent) / 1e6);
  }
  times.sort((a, b) => a - b);
  processor.sort((a, b) => a - b);
  /** @type {(sorted: readonly number[], share: number) => number} */
  const at = (sorted, share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const figures = [
    at(times, 0.5),
    at(times, 0.95),
    at(times, 1),
    at(processor, 0.5),
    at(processor, 0.95),
  ];
  const columns = figures.map((ms) => ms.toFixed(1).padStart(8)).join("");
  const missed = at(times, 0.95) > promised;
  console.log(`${name.padEnd(46)}${columns}${missed ? `  over ${promised} ms` : ""}`);
  return { name, missed };
}

/**
 * @param {string} engine
 * @param {string} url
 */
async function run(engine, url) {
  seed = 1;
  const begun = performance.now();
  const { store, lists } = await fill(url);
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  console.log(`\n${engine}: ${total.toLocaleString("en")} cases, filled in ${minutes} min`);
  console.log(`${"ms".padEnd(46)}     p50     p95     max cpu p50 cpu p95`);
  const some = (await store.cases.list({ sort: "confidence", limit: 500 })).items;
  const id = () => some[below(some.length)]?.caseId ?? "";
  /** @type {(filter: object) => () => Promise<unknown>} */
  const list = (filter) => () => store.cases.list({ sort: "newest", limit: 50, ...filter });
  /** @type {(filter: () => object) => () => Promise<unknown>} */
  const listOf = (filter) => () => store.cases.list({ sort: "newest", limit: 50, ...filter() });
  /** @type {{ name: string, missed: boolean }[]} */
  const results = [];
  const ask = async (
    /** @type {string} */ name,
    /** @type {(round: number) => Promise<unknown>} */ question,
  ) => results.push(await measure(name, question));
  const sorts = /** @type {const} */ ([
    "newest",
    "oldest",
    "confidence",
    "-confidence",
    "disagreements",
  ]);
  for (const sort of sorts) {
    await ask(`list, ${sort}`, list({ sort }));
    let cursor = /** @type {string | null} */ (null);
    for (let i = 0; i < 100; i += 1) {
      cursor =
        (await store.cases.list({ sort, limit: 500, ...(cursor === null ? {} : { cursor }) }))
          .next ?? cursor;
    }
    await ask(`list, ${sort}, behind 50,000`, list({ sort, cursor }));
  }
  for (const sort of sorts) {
    await ask(
      `specialty, any, ${sort}`,
      listOf(() => ({ sort, specialty: `specialty ${below(40)}` })),
    );
    await ask(
      `specialty and department and open, ${sort}`,
      listOf(() => ({
        sort,
        state: "new",
        specialty: `specialty ${below(40)}`,
        department: `department ${below(120)}`,
      })),
    );
    await ask(
      `code, ${sort}`,
      listOf(() => ({ sort, code: codes[skewed(codes.length)] })),
    );
    await ask(`most frequent category, ${sort}`, list({ sort, code: "A10" }));
    await ask(`nothing fits, ${sort}`, list({ sort, specialty: "none", state: "done" }));
    await ask(
      `auto-code, model-only, mine, ${sort}`,
      listOf(() => ({
        sort,
        recommendation: "auto-code",
        disagreement: "model-only",
        assignee: `coder ${below(30)}`,
      })),
    );
  }
  await ask(
    "state",
    listOf(() => ({ state: ["new", "in-progress", "done"][below(3)] })),
  );
  await ask(
    "department",
    listOf(() => ({ department: `department ${below(120)}` })),
  );
  await ask(
    "assignee",
    listOf(() => ({ assignee: `coder ${below(30)}` })),
  );
  await ask("assignee none", list({ assignee: "none" }));
  await ask("recommendation", list({ recommendation: "auto-code" }));
  await ask(
    "confidence between",
    listOf(() => {
      const low = below(90) / 100;
      return { minConfidence: low, maxConfidence: low + 0.05 };
    }),
  );
  await ask(
    "worklist",
    listOf(() => ({ worklist: lists[below(5)] })),
  );
  await ask("disagreement, any", list({ disagreement: "any" }));
  await ask("disagreement, human-only", list({ disagreement: "human-only" }));
  await ask(
    "rare code",
    listOf(() => ({ code: codes[codes.length - 1 - below(50)] })),
  );
  await ask("code that nobody has", list({ code: "Z99.9" }));
  await ask(
    "code and specialty and open",
    listOf(() => ({
      code: codes[skewed(codes.length)],
      specialty: `specialty ${skewed(40)}`,
      state: "new",
    })),
  );
  await ask("frequent category, rare specialty", list({ code: "A10", specialty: "specialty 39" }));
  await ask(
    "course id",
    listOf(() => ({ course: `C${String(below(1_000_000)).padStart(7, "0")}` })),
  );
  await ask(
    "course id begins with 4 digits",
    listOf(() => ({ course: `C0${String(below(1000)).padStart(3, "0")}` })),
  );
  await ask("course id begins with C", list({ course: "C" }));
  await ask(
    "course id begins, and specialty",
    listOf(() => ({ course: `C0${below(10)}`, specialty: `specialty ${below(40)}` })),
  );
  await ask("next case", () => store.cases.next({ sort: "confidence" }, `coder ${below(30)}`));
  await ask("next case behind another, specialty", () =>
    store.cases.next(
      { sort: "newest", after: id(), specialty: `specialty ${below(40)}` },
      "coder 1",
    ),
  );
  await ask("facets", () => store.cases.facets(null));
  await ask("facets of a worklist", () => store.cases.facets(lists[below(5)] ?? null));
  await ask("worklists", () => store.worklists.list());
  await ask("one case", () => store.cases.get(id()));
  await ask("log a case read", () =>
    store.log.append({ action: "case.read", subject: id(), details: {} }, actor()),
  );
  await ask("decide", async () => {
    const caseId = id();
    const found = await store.cases.get(caseId);
    await store.cases.decide(
      caseId,
      found?.version ?? 0,
      { state: "done", decisions: [] },
      actor(),
    );
  });
  const items = Array.from({ length: 1000 }, (_, i) => ({
    course: course(i),
    code: "X60.0",
    score: 0.5,
    stratum: null,
    weight: 1,
    evidence: [],
  }));
  const { queueId } = await store.reviews.create(
    { name: "q", kind: "undercoding", codes: "X60-X85", reviewers: 2, items },
    actor(),
  );
  await ask("next review item", () => store.reviews.next(queueId, "coder 1", null));
  await ask("verdict", async (round) => {
    const item = await store.reviews.next(queueId, `coder ${round % 3}`, null);
    if (item !== null)
      await store.reviews.giveVerdict(
        queueId,
        item.itemId,
        item.version,
        { answer: "explicit", comment: null, seconds: 1 },
        actor(`coder ${round % 3}`),
      );
  });
  await ask("outcomes of 1,000 items", () => store.reviews.outcomes(queueId));
  await store.close();
  const started = performance.now();
  const behind = await openStoreContext(url);
  const { entries, broken } = await verifyStore(behind.context);
  await behind.close();
  console.log(
    `log verify: ${entries.toLocaleString("en")} entries in ${((performance.now() - started) / 1000).toFixed(1)} s, ${broken === null ? "whole" : "broken"}`,
  );
  const missed = results.filter(({ missed }) => missed);
  console.log(
    missed.length === 0
      ? `all p95 under ${promised} ms`
      : `over ${promised} ms: ${missed.map(({ name }) => name).join("; ")}`,
  );
  return missed.length === 0;
}

console.log(
  `${cpus().length} cores, ${cpus()[0]?.model}; load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}`,
);
let fine = true;
if (values.only !== "postgres") {
  const folder = mkdtempSync(join(tmpdir(), "kodeks-bench-"));
  const file = join(folder, "store.sqlite");
  try {
    fine = (await run("SQLite", `sqlite:${file}`)) && fine;
    console.log(`file: ${(statSync(file).size / 2 ** 20).toFixed(0)} MB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
if (values.only !== "sqlite") {
  const own =
    values.postgres === undefined
      ? await startPrivatePostgres()
      : { url: values.postgres, version: "PostgreSQL", pid: null, stop: async () => {} };
  if (own === null) console.log("PostgreSQL: skipped, it is not installed");
  else {
    server = own.pid;
    try {
      fine = (await run(own.version, own.url)) && fine;
    } finally {
      await own.stop();
    }
  }
}
process.exitCode = fine ? 0 : 1;
