// The demo's end: the workbench on the demo's model, with patients of another cohort in the worklist, their
// human codes to disagree with, and a review queue. Stays until Ctrl-C.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{
 *   caseId: string, courseId: string | null, specialty: string | null, predictedCodes: string[],
 *   humanCodes: string[], disagreements: number,
 * }} Summary
 * @typedef {{ code: string, score: number, evidence: unknown[] | null }} Suggestion
 */

/**
 * @param {{
 *   kodeks: string, root: string, out: string, port: string,
 *   say: (text: string) => void, onStart: (child: import("node:child_process").ChildProcess) => void,
 * }} options
 */
export async function openWorkbench({ kodeks, root, out, port, say, onStart }) {
  const folder = (/** @type {string} */ name) => join(out, name);
  await writeCatalogue(folder("catalogue"));
  const args = ["serve", folder("model"), "--data", folder("data"), "--report", folder("report")];
  args.push("--catalogue", folder("catalogue"));
  const child = spawn(process.execPath, [kodeks, ...args, "--port", port], {
    cwd: root,
    stdio: ["ignore", "inherit", "pipe"],
  });
  onStart(child);
  const ended = new Promise((resolve) => child.once("close", resolve));
  const base = await addressOf(child);
  const courses = await unseenCourses(folder("unseen"));
  say(`   coding ${courses.length} courses of patients that the model has not seen …`);
  /** @type {{ worklistId: string }} */
  const { worklistId } = await post(base, "v1/worklists", { name: "Demo" });
  /** @type {{ jobId: string }} */
  const { jobId } = await post(base, "v1/cases", { worklist: worklistId, courses });
  for (;;) {
    /** @type {{ state: string }} */
    const { state } = await get(base, `v1/jobs/${jobId}`);
    if (state === "done") break;
    if (state !== "queued" && state !== "running") throw new Error("the courses were not coded");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  /** @type {{ items: Summary[] }} */
  const { items } = await get(base, `v1/cases?worklist=${worklistId}&limit=500`);
  await addReviewQueue(base, items);
  const address = `${base}#/cases/${worthLooking(items).caseId}`;
  console.log(`
The workbench is open:  ${address}
${items.length} cases wait in its worklist. Press ? there for the keys, and Ctrl-C here to end it.`);
  openInBrowser(address);
  await ended;
}

/** @param {import("node:child_process").ChildProcess} child @returns {Promise<string>} */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stderr?.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
      const address = /serving .* at (http:\/\/\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(`${address}/`);
    });
    child.once("close", () => {
      reject(new Error(`the service ended: ${text.trim().split("\n").at(-1) ?? ""}`));
    });
  });
}

/**
 * A catalogue of the codes that the simulation knows, with its own titles: real ones are not ours to hand on
 * (`kodeks catalogue import` reads them).
 *
 * @param {string} out
 */
async function writeCatalogue(out) {
  const { diseases } = await import("../packages/kodeks/dist/simulation/diseases.js");
  const { importCatalogue } = await import("../packages/kodeks/dist/icd10/import-catalogue.js");
  const lines = ["code\tbillable\ttitle"];
  for (const { category, title, codes } of diseases) {
    const below = codes.filter(({ code }) => code !== category);
    lines.push(`${category}\t${below.length === 0 ? 1 : 0}\t${title}`);
    for (const { code } of below) lines.push(`${code}\t1\t${title} (${code})`);
  }
  const file = `${out}.tsv`;
  writeFileSync(file, `${lines.join("\n")}\n`);
  await importCatalogue({ format: "icd-10-cm", file, out, force: true });
}

/** @param {string} cohort */
async function unseenCourses(cohort) {
  const { openCohort } = await import("../packages/kodeks/dist/cohort/cohort-reader.js");
  const courses = [];
  for await (const course of (await openCohort(cohort)).courses()) {
    const { split: _, evidence: _evidence, diagnoses, ...rest } = course;
    if (course.documents.length > 0) courses.push({ ...rest, humanCodes: diagnoses });
  }
  return courses.slice(0, 200);
}

/**
 * A case where model and human agree on something and differ on little, so that both show.
 *
 * @param {Summary[]} cases
 */
function worthLooking(cases) {
  const worth = (/** @type {Summary} */ { predictedCodes, humanCodes, disagreements }) => {
    const agreed = predictedCodes.filter((code) =>
      humanCodes.some((human) => human.startsWith(code)),
    ).length;
    return Math.min(agreed, 4) * 2 + (disagreements > 0 ? 3 : 0) - Math.abs(disagreements - 2);
  };
  const [best] = cases.toSorted((a, b) => worth(b) - worth(a));
  if (best === undefined) throw new Error("there are no cases");
  return best;
}

/**
 * The code that the model adds most often becomes an under-coding review.
 *
 * @param {string} base
 * @param {Summary[]} cases
 */
async function addReviewQueue(base, cases) {
  /** @type {Map<string, string[]>} */
  const added = new Map();
  for (const { caseId, predictedCodes, humanCodes } of cases) {
    for (const code of predictedCodes) {
      if (humanCodes.some((human) => human.startsWith(code))) continue;
      added.set(code, [...(added.get(code) ?? []), caseId]);
    }
  }
  const [most] = [...added].sort(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return;
  const [code, ids] = most;
  const items = [];
  for (const id of ids.slice(0, 20)) {
    /** @type {{ course: unknown, coding: { suggestions: Suggestion[] } }} */
    const { course, coding } = await get(base, `v1/cases/${id}`);
    const found = coding.suggestions.find((one) => one.code === code);
    if (found === undefined) continue;
    items.push({ course, code, score: found.score, evidence: found.evidence ?? [] });
  }
  await post(base, "v1/reviews", {
    name: `${code}: suggested, not coded`,
    kind: "undercoding",
    codes: code,
    reviewers: 1,
    items,
  });
}

/** Only where there is a desktop to open it on. @param {string} address */
function openInBrowser(address) {
  const command = process.platform === "darwin" ? "open" : "xdg-open";
  if (!process.stdout.isTTY || (process.platform === "linux" && !process.env["DISPLAY"])) return;
  spawn(command, [address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

/** @template T @param {string} base @param {string} path @returns {Promise<T>} */
async function get(base, path) {
  return answer(await fetch(new URL(path, base)));
}

/** @template T @param {string} base @param {string} path @param {unknown} body @returns {Promise<T>} */
async function post(base, path, body) {
  const headers = { "content-type": "application/json" };
  return answer(
    await fetch(new URL(path, base), { method: "POST", headers, body: JSON.stringify(body) }),
  );
}

/** @template T @param {Response} response @returns {Promise<T>} */
async function answer(response) {
  if (!response.ok)
    throw new Error(`the service answered ${response.status}: ${await response.text()}`);
  /** @type {T} */
  const content = JSON.parse(await response.text());
  return content;
}
