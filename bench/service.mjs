// The service under load, on this machine: throughput of 32 clients beside the model's offline batches,
// latency at 70 % of it, overload, and memory over time.
//
//   node bench/service.mjs [--model DIR] [--size small] [--tokens 1000] [--seconds 60] [--minutes 5]
//                          [--clients 32] [--workers 2] [--only offline,throughput,latency,overload,memory]
//
// Without --model an untrained one of --size is made: its speed is that of a trained one.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { makeModel, noteOf } from "./service-model.mjs";

const { values } = parseArgs({
  options: {
    model: { type: "string" },
    size: { type: "string", default: "small" },
    tokens: { type: "string", default: "1000" },
    seconds: { type: "string", default: "60" },
    minutes: { type: "string", default: "5" },
    clients: { type: "string", default: "32" },
    workers: { type: "string", default: String(availableParallelism()) },
    only: { type: "string", default: "offline,throughput,latency,overload,memory" },
  },
});
const seconds = Number(values.seconds);
const clients = Number(values.clients);
const parts = new Set(values.only.split(","));
const folder = mkdtempSync(join(tmpdir(), "kodeks-bench-"));
const bin = fileURLToPath(new URL("../packages/kodeks/bin/kodeks.js", import.meta.url));
const agent = new Agent({ keepAlive: true, maxSockets: 4096 });
/** @type {(text: string) => void} */
const print = (text) => void process.stdout.write(`${text}\n`);

/** @param {readonly number[]} sorted @param {number} share */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

/** Notes a second that the model codes in batches without the service, in a process of its own. */
async function offline(/** @type {string} */ model, /** @type {readonly string[]} */ notes) {
  const script = fileURLToPath(new URL("service-offline.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, model, values.workers, String(seconds)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(notes));
  let text = "";
  child.stdout.on("data", (chunk) => (text += chunk));
  await once(child, "close");
  return /** @type {{ best: number, batch: string, all: Record<string, number> }} */ (
    JSON.parse(text)
  );
}

async function startService(/** @type {string} */ model) {
  const args = ["serve", model, "--port", "0", "--data", join(folder, "data")];
  const child = spawn(process.execPath, [bin, ...args, "--workers", values.workers], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr.on("data", (chunk) => {
    if (text.length < 10_000) text += chunk;
  });
  while (!/serving .* at http/.test(text)) {
    if (child.exitCode !== null) throw new Error(`the service ended:\n${text}`);
    await wait(100);
  }
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(text)?.[1]);
  return { child, port, pid: child.pid ?? 0 };
}

/**
 * Sends one note; gives status and milliseconds.
 *
 * @param {number} port @param {string} text
 * @returns {Promise<{ status: number, ms: number, retryAfter: number, tokens: number }>}
 */
async function code(port, text) {
  const body = JSON.stringify({ text, explain: false });
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        host: "127.0.0.1",
        agent,
        method: "POST",
        path: "/v1/code",
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
        },
      },
      (answer) => {
        let found = "";
        answer.on("data", (chunk) => (found += chunk));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            ms: performance.now() - began,
            retryAfter: Number(answer.headers["retry-after"] ?? Number.NaN),
            tokens: Number(/"tokens":(\d+)/.exec(found)?.[1] ?? 0),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Closed loop: each of the clients sends its next note when it has the answer. */
async function throughput(/** @type {number} */ port, /** @type {readonly string[]} */ notes) {
  const warmUp = Math.min(10, seconds / 4) * 1000;
  const began = performance.now();
  const end = began + warmUp + seconds * 1000;
  let done = 0;
  let refused = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, i) => {
      for (let n = i; performance.now() < end; n += 1) {
        const { status } = await code(port, notes[n % notes.length] ?? "");
        const now = performance.now();
        if (status !== 200) refused += 1;
        else if (now > began + warmUp && now < end) done += 1;
      }
    }),
  );
  return { rate: done / seconds, refused };
}

/** Open loop: notes come by chance (Poisson), whether earlier ones are answered or not. */
async function arrivals(
  /** @type {number} */ port,
  /** @type {readonly string[]} */ notes,
  /** @type {number} */ rate,
  /** @type {number} */ duration,
) {
  /** @type {Promise<{ status: number, ms: number, retryAfter: number }>[]} */
  const sent = [];
  const began = performance.now();
  let next = began;
  // A small seed would make the first pause ten times the mean.
  let seed = 123_456_789;
  while (next < began + duration * 1000) {
    seed = (seed * 48_271) % 2_147_483_647;
    next += (-Math.log(seed / 2_147_483_647) / rate) * 1000;
    const pause = next - performance.now();
    if (pause > 0) await wait(pause);
    sent.push(code(port, notes[sent.length % notes.length] ?? ""));
  }
  return Promise.all(sent);
}

/** Each client sends at its own constant pace, beginning at a moment of chance; none waits for its answer. */
async function paced(
  /** @type {number} */ port,
  /** @type {readonly string[]} */ notes,
  /** @type {number} */ rate,
  /** @type {number} */ duration,
) {
  const interval = (clients / rate) * 1000;
  const all = await Promise.all(
    Array.from({ length: clients }, async (_, i) => {
      /** @type {Promise<{ status: number, ms: number, retryAfter: number }>[]} */
      const sent = [];
      // The golden ratio spreads the beginnings as chance would, without two at once.
      const first = performance.now() + ((i * 0.618_034) % 1) * interval;
      for (let n = 0; n * interval < duration * 1000; n += 1) {
        const pause = first + n * interval - performance.now();
        if (pause > 0) await wait(pause);
        sent.push(code(port, notes[(i + n) % notes.length] ?? ""));
      }
      return Promise.all(sent);
    }),
  );
  return all.flat();
}

const residentMiB = (/** @type {number} */ pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

try {
  const model = values.model ?? (await makeModel(join(folder, "model"), values.size));
  const notes = await noteOf(model, Number(values.tokens));
  print(`${notes.length} different notes of ${values.tokens} tokens, ${values.workers} cores`);
  /** @type {number | undefined} */
  let offlineRate;
  if (parts.has("offline")) {
    const { best, batch, all } = await offline(model, notes);
    offlineRate = best;
    print(`offline: ${best.toFixed(2)} notes/s (batches of ${batch}) ${JSON.stringify(all)}`);
  }
  const service = await startService(model);
  let rate = Number.NaN;
  if (["throughput", "latency", "overload"].some((part) => parts.has(part))) {
    const found = await throughput(service.port, notes);
    rate = found.rate;
    const ratio =
      offlineRate === undefined ? "" : `, ${(rate / offlineRate).toFixed(3)} of offline`;
    print(`${clients} clients: ${rate.toFixed(2)} notes/s${ratio}; ${found.refused} refused`);
  }
  if (parts.has("latency")) {
    for (const [name, answers] of /** @type {const} */ ([
      ["paced clients", await paced(service.port, notes, 0.7 * rate, seconds)],
      ["arrivals by chance (Poisson)", await arrivals(service.port, notes, 0.7 * rate, seconds)],
    ])) {
      const times = answers.map(({ ms }) => ms).toSorted((a, b) => a - b);
      const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
      const failed = answers.filter(({ status }) => status !== 200).length;
      print(
        `70 % load, ${name}: ${answers.length} notes, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ` +
          `ratio ${(p99 / p50).toFixed(2)}; ${failed} not answered`,
      );
    }
  }
  if (parts.has("overload")) {
    // The queue holds 64: three times the pace fills it within seconds, whatever the pace.
    const duration = Math.max(10, 120 / rate);
    const answers = await arrivals(service.port, notes, 3 * rate, duration);
    const count = (/** @type {number} */ status) =>
      answers.filter((answer) => answer.status === status).length;
    const shed = answers.filter(({ status }) => status === 429);
    const told = shed.filter(({ retryAfter }) => retryAfter >= 1).length;
    const others = answers.length - count(200) - shed.length;
    const quick = quantile(
      shed.map(({ ms }) => ms).toSorted((a, b) => a - b),
      0.5,
    );
    print(
      `3 × the pace for ${duration.toFixed(0)} s: ${count(200)} answered, ${shed.length} shed by 429 ` +
        `(${told} with Retry-After, median after ${quick.toFixed(0)} ms), ${others} otherwise`,
    );
    const after = await arrivals(service.port, notes, 0.3 * rate, Math.max(10, 20 / rate));
    const times = after.map(({ ms }) => ms).toSorted((a, b) => a - b);
    print(
      `afterwards at 30 %: ${after.filter(({ status }) => status === 200).length} of ${after.length} ` +
        `answered, p50 ${quantile(times, 0.5).toFixed(0)} ms`,
    );
  }
  if (parts.has("memory")) {
    /** @type {number[]} */
    const resident = [];
    const sampling = setInterval(() => resident.push(residentMiB(service.pid)), 1000);
    const result = await autocannon({
      url: `http://127.0.0.1:${service.port}`,
      connections: clients,
      duration: Math.round(Number(values.minutes) * 60),
      timeout: 120,
      requests: [
        ...notes.slice(0, 8).map((text) => ({
          method: /** @type {const} */ ("POST"),
          path: "/v1/code",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ text, explain: true, top: 3 }),
        })),
        { method: /** @type {const} */ ("GET"), path: "/v1/codes?q=diabetes" },
        { method: /** @type {const} */ ("GET"), path: "/v1/cases?limit=50" },
      ],
    });
    clearInterval(sampling);
    const quarter = Math.floor(resident.length / 4);
    const mean = (/** @type {readonly number[]} */ list) =>
      list.reduce((sum, one) => sum + one, 0) / list.length;
    const quarters = [1, 2, 3].map((i) => mean(resident.slice(i * quarter, (i + 1) * quarter)));
    const [second = 0, , last = 0] = quarters;
    print(
      `autocannon ${values.minutes} min: ${result.requests.total} requests, ${result["2xx"]} of them 2xx, ` +
        `${result.non2xx} not, ${result.errors} errors; resident MiB by quarter from the second ` +
        `${quarters.map((one) => one.toFixed(0)).join(", ")}: ${(100 * (last / second - 1)).toFixed(1)} % growth`,
    );
  }
  service.child.kill("SIGTERM");
  await once(service.child, "exit");
} finally {
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}
