import {
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { openDataset } from "../dataset/dataset.ts";
import { saveSmallModel } from "../model/small-model.fixture.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";
import { kodeks, startKodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders(afterAll);
let dataset = "";
let model = "";
beforeAll(async () => {
  dataset = await syntheticDataset(makeFolder());
  const opened = await openDataset(dataset);
  model = await saveSmallModel(makeFolder(), {
    tokenizer: opened.tokenizer(),
    labels: opened.labels(3),
  });
});

describe("wrong usage ends with 2, says so on standard error, and prints no result", () => {
  const wrong: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /^Usage: kodeks/],
    [["import"], /^Usage: kodeks import/],
    [["cod"], /unknown command 'cod'\n\(Did you mean code\?\)/],
    [["--nope"], /unknown option '--nope'/],
    [["code", "m"], /missing required argument 'note'/],
    [["code", "m", "n", "o"], /too many arguments/],
    [["code", "m", "n", "--top", "0"], /'0' is invalid\. It must be a whole number of at least 1/],
    [["code", "m", "n", "--threads", "99999"], /at most \d+/],
    [["prepare", "c"], /required option '--out <folder>'/],
    [["prepare", "c", "--out", ""], /must name a folder/],
    [["train", "d", "--out", "m", "--epochs", "1", "--updates", "1"], /cannot be used with/],
    [["train", "d", "--out", "m", "--size", "tiny", "--encoder", "e"], /cannot be used with/],
    [["train", "d", "--out", "m", "--level", "4"], /Allowed choices are 3, 5/],
    [["code", "", "n"], /error NOT_FOUND: .*\n {2}at: ""/],
  ];

  it.each(wrong)("%j", (args, message) => {
    const { status, stdout, stderr } = kodeks(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

it("prints help that was asked for on standard output", () => {
  for (const args of [["--help"], ["help", "code"], ["train", "--help"]]) {
    expect(succeed(args)).toMatch(/^Usage: kodeks/);
  }
});

it("does not replace what it reads, --force or not", () => {
  const steps = [
    ["train", dataset, "--out", dataset],
    ["evaluate", model, dataset, "--out", model],
    ["evaluate", model, dataset, "--out", join(dataset, "..")],
  ];
  for (const step of steps) {
    const { status, stderr } = kodeks([...step, "--force"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/error USAGE: the output folder is or holds what is read/);
  }
  expect(existsSync(join(model, "model.safetensors"))).toBe(true);
});

describe("a folder where a note belongs, and a file where a folder belongs", () => {
  it("are wrong usage", () => {
    const folder = makeFolder();
    const coded = kodeks(["code", model, folder]);
    expect(coded.status).toBe(2);
    expect(coded.stderr).toContain(`a folder was given where a note belongs\n  at: ${folder}\n`);
    const file = join(folder, "file.jsonl");
    writeFileSync(file, '{"id":"a","text":"x"}');
    const imported = kodeks(["import", "jsonl", file, "--out", join(file, "cohort")]);
    expect(imported.status).toBe(2);
    expect(imported.stderr).toMatch(/error USAGE: .*\n {2}at: .*file\.jsonl/);
  });
});

it("takes folders whose names mean something to DuckDB", () => {
  const folder = makeFolder();
  const file = join(folder, "file.jsonl");
  const record = { text: "x", codes: ["I10"] };
  const line = (id: string): string => JSON.stringify({ id, ...record });
  writeFileSync(file, Array.from({ length: 20 }, (_, i) => line(`n${i}`)).join("\n"));
  for (const name of ["why?", "a[b]", "a*b", "it's"]) {
    const cohort = join(folder, name, "cohort");
    succeed(["import", "jsonl", file, "--out", cohort]);
    succeed(["prepare", cohort, "--out", join(folder, name, "d"), "--minimum-patients", "1"]);
  }
});

describe("a reader who leaves early", () => {
  it("ends the command quietly", async () => {
    const notes = join(makeFolder(), "notes.jsonl");
    writeFileSync(notes, '{"text":"x"}\n'.repeat(2_000));
    const { child, ended } = startKodeks(["code", model, notes, "--format", "jsonl"]);
    await once(child.stdout, "data");
    child.stdout.destroy();
    const { status, stdout, stderr } = await ended;
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n").length).toBeLessThan(2_000);
  });

  it.each(["--help", "--version"])("does not matter to %s", async (option) => {
    const { child, ended } = startKodeks([option]);
    child.stdout.destroy();
    expect(await ended).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("of standard error misses notes, and results are whole", async () => {
    const notes = join(makeFolder(), "notes.jsonl");
    writeFileSync(notes, 'bad\n{"text":"x"}\n');
    const { child, ended } = startKodeks(["code", model, notes, "--skip-bad", "--format", "jsonl"]);
    child.stderr.destroy();
    const { status, stdout } = await ended;
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: null });
  });
});

it.runIf(existsSync("/dev/full"))("says that the disk is full", () => {
  const bin = fileURLToPath(new URL("../../bin/kodeks.js", import.meta.url));
  for (const args of [["--help"], ["code", model, "-"]]) {
    const { status, stderr } = spawnSync(process.execPath, [bin, ...args], {
      encoding: "utf8",
      input: "a note",
      stdio: ["pipe", openSync("/dev/full", "w"), "pipe"],
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error SYSTEM: the disk is full\n {2}do: Free some space/);
  }
});

describe("Ctrl-C and SIGTERM", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("%s ends the waiting for a note", async (signal) => {
    const { child, ended } = startKodeks(["code", model, "-", "--jsonl", "--format", "jsonl"]);
    // The first note's result shows that the second is being waited for.
    child.stdin.write('{"text":"x"}\n');
    await once(child.stdout, "data");
    child.kill(signal);
    const { status, stdout, stderr } = await ended;
    expect(status).toBe(130);
    expect(stdout.trim().split("\n").length).toBe(1);
    expect(stderr).toMatch(/error INTERRUPTED: the run was stopped\n$/);
    expect(stderr.startsWith("stopping …")).toBe(signal === "SIGINT");
  });

  it("leave of a training its checkpoint alone", async () => {
    const folder = makeFolder();
    const out = join(folder, "new", "model");
    const settings = ["--out", out, "--updates", "100000", "--window-length", "16"];
    const { child, ended } = startKodeks(["train", dataset, ...settings]);
    await once(child.stderr, "data");
    expect(readdirSync(join(folder, "new"))[0]).toMatch(/^\.model\.partial-/);
    child.kill("SIGINT");
    const { status, stdout, stderr } = await ended;
    expect({ status, stdout }).toEqual({ status: 130, stdout: "" });
    expect(stderr).toMatch(
      /stopping[^]*error INTERRUPTED: the training was stopped; its checkpoint is kept/,
    );
    expect(readdirSync(join(folder, "new"))).toEqual(["model.checkpoints"]);
  });
});

it("colours only where it may", () => {
  const coded = (env: Readonly<Record<string, string>>): string =>
    succeed(["code", model, "-", "--top", "1"], { input: "a note", env });
  expect(coded({ FORCE_COLOR: "1" })).toContain("\u001b[");
  expect(coded({ FORCE_COLOR: "1", NO_COLOR: "1" })).not.toContain("\u001b[");
  expect(coded({})).not.toContain("\u001b[");
});

describe("JSON of no notes", () => {
  it("is an empty array, and as JSONL nothing", () => {
    const run = (format: string): string =>
      succeed(["code", model, "-", "--jsonl", "--format", format], { input: "\n" });
    expect(JSON.parse(run("json"))).toEqual([]);
    expect(run("jsonl")).toBe("");
    expect(run("table")).toBe("");
  });

  it("has not begun when the first line is bad", () => {
    const ended = kodeks(["code", model, "-", "--jsonl", "--format", "json"], { input: "bad" });
    expect(ended).toMatchObject({ status: 3, stdout: "" });
  });
});

it("names a damaged table, and a folder of another kind", () => {
  const folder = makeFolder();
  const damaged = join(folder, "dataset");
  cpSync(dataset, damaged, { recursive: true });
  truncateSync(join(damaged, "labels.parquet"), 90);
  const evaluated = kodeks(["evaluate", model, damaged]);
  expect(evaluated.status).toBe(3);
  expect(evaluated.stderr).toMatch(/error BAD_FOLDER: labels\.parquet cannot be read/);
  mkdirSync(join(folder, "empty"));
  const prepared = kodeks(["prepare", join(folder, "empty"), "--out", join(folder, "out")]);
  expect(prepared.status).toBe(3);
  expect(prepared.stderr).toMatch(/error BAD_FOLDER: the folder has no manifest\.json/);
});
