// The one test command: set-up, then types, lint, format and every test, and a summary as last line.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "./setup.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(root, ".cache", "vitest.json");

/** Checks of the whole tree; each counts as one test. */
const checks = {
  types: ["typescript/bin/tsc", "-b"],
  lint: ["oxlint/bin/oxlint", "--type-aware", "--deny-warnings"],
  format: ["oxfmt/bin/oxfmt", "--check", "."],
};

/** @param {readonly string[]} command a program below node_modules, and its arguments */
function run([program = "", ...args]) {
  const path = join(root, "node_modules", program);
  const { status } = spawnSync(process.execPath, [path, ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status === 0;
}

/** @returns {{ passed: number, failed: number, skipped: number }} */
function runTests() {
  mkdirSync(dirname(results), { recursive: true });
  rmSync(results, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const succeeded = run(["vitest/vitest.mjs", "run", ...reporters, ...process.argv.slice(2)]);
  const counted = readResults();
  // A run that failed without a failed test (a file that does not load, an error between tests).
  if (!succeeded && counted.failed === 0) return { ...counted, failed: 1 };
  return counted;
}

function readResults() {
  try {
    const json = JSON.parse(readFileSync(results, "utf8"));
    return {
      passed: json.numPassedTests,
      failed: json.numFailedTests,
      skipped: json.numPendingTests + json.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

let passed = 0;
let failed = 0;
try {
  await setup();
  for (const [name, command] of Object.entries(checks)) {
    const succeeded = run(command);
    console.log(`${succeeded ? "passed" : "FAILED"}: ${name}`);
    if (succeeded) passed += 1;
    else failed += 1;
  }
  const tests = runTests();
  passed += tests.passed;
  failed += tests.failed;
  if (tests.skipped > 0) console.log(`${tests.skipped} skipped: the lines above say why`);
  if (tests.passed === 0) failed += 1;
} catch (error) {
  console.error(`set-up failed: ${error instanceof Error ? error.message : String(error)}`);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
