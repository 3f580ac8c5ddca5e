import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freshParameters, Generator, ops, scope, writeSafetensors } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtModule } from "../base/built.fixture.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { openDataset } from "../dataset/dataset.ts";
import { newEncoderConfig } from "../model/encoder-config.ts";
import { Encoder } from "../model/encoder.ts";
import { saveSmallModel } from "../model/small-model.fixture.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";
import { kodeks } from "./kodeks.fixture.ts";
import type { Ended } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders(afterAll);
const secret = "Sødavand";

/** Imports one bad line behind a good one. */
function importLine(line: string, more: readonly string[] = []): Ended {
  const folder = makeFolder();
  const source = join(folder, "notes.jsonl");
  writeFileSync(source, `{"id":"a","text":"fine","codes":["I10"]}\n${line}\n`);
  const ended = kodeks(["import", "jsonl", source, "--out", join(folder, "cohort"), ...more]);
  if (ended.status !== 0) expect(readdirSync(folder)).toEqual(["notes.jsonl"]);
  return ended;
}

describe("a bad record", () => {
  const bad = [
    [`{"id":"b","text":"${secret}`, "BAD_JSONL", /notes\.jsonl:2/],
    [`{"id":"b","codes":[]}`, "BAD_JSONL", /field "text".*\n.*notes\.jsonl:2, field "text"/],
    [`{"id":"b","text":7}`, "BAD_JSONL", /field "text": .*string/],
    [`{"id":"b","text":"  "}`, "EMPTY_TEXT", /notes\.jsonl:2, field "text"/],
    [`{"id":"b","text":"x","codes":["${secret}"]}`, "BAD_CODE", /field "codes\[0\]"/],
    [
      `{"id":"b","text":"${secret}","codes":["I10"],"evidence":[{"code":"I10","start":3,"end":99}]}`,
      "BAD_EVIDENCE",
      /field "evidence\[0\]/,
    ],
  ] as const;

  it.each(bad)("stops the import and is named: %s", (line, code, message) => {
    const { status, stdout, stderr } = importLine(line);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^error ${code}: `, "m"));
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/do: .*--skip-bad/);
    expect(stderr).not.toContain(secret);
  });

  it("is counted and listed with --skip-bad", () => {
    const { status, stdout, stderr } = importLine(`{"id":"b","text":""}`, ["--skip-bad"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 courses with 1 documents/);
    expect(stderr).toMatch(/left out .*notes\.jsonl:2, field "text": .* \(EMPTY_TEXT\)/);
    expect(stderr).toMatch(/left out 1 bad records: 1 EMPTY_TEXT/);
  });
});

describe("a bad note, model or checkpoint", () => {
  let dataset = "";
  let model = "";
  beforeAll(async () => {
    dataset = await syntheticDataset(makeFolder());
    const opened = await openDataset(dataset);
    const parts = { tokenizer: opened.tokenizer(), labels: opened.labels(3) };
    model = await saveSmallModel(makeFolder(), parts);
  });

  const refused = (ended: Ended, code: string, message: RegExp, status = 3): void => {
    expect({ status: ended.status, stdout: ended.stdout }).toEqual({ status, stdout: "" });
    expect(ended.stderr).toMatch(new RegExp(`error ${code}: `));
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr).not.toContain(secret);
  };

  it("names an empty note, one that is no UTF-8, and a bad line", () => {
    refused(kodeks(["code", model, "-"], { input: " \n" }), "EMPTY_TEXT", /standard input/);
    const latin1 = Buffer.from(secret, "latin1");
    refused(kodeks(["code", model, "-"], { input: latin1 }), "BAD_TEXT", /UTF-8/);
    const input = `{"text":"fine"}\n{"note":"${secret}"}\n`;
    const stopped = kodeks(["code", model, "-", "--jsonl", "--format", "jsonl"], { input });
    expect(stopped.status).toBe(3);
    expect(stopped.stderr).toMatch(/error BAD_JSONL: field "text".*\n.*standard input:2/);
    const skipped = kodeks(["code", model, "-", "--jsonl", "--skip-bad"], { input });
    expect(skipped.status).toBe(0);
    expect(skipped.stderr).toMatch(/left out standard input:2: .*\n.*left out 1 bad lines/);
    refused(kodeks(["code", model, "nowhere.txt"]), "NOT_FOUND", /nowhere\.txt/, 2);
  });

  it("names a model of another schema version, and a truncated file", () => {
    const copy = (): string => {
      const folder = join(makeFolder(), "model");
      cpSync(model, folder, { recursive: true });
      return folder;
    };
    const other = copy();
    const manifest = join(other, "manifest.json");
    const changed = readFileSync(manifest, "utf8").replace(
      '"schemaVersion": 1',
      '"schemaVersion": 99',
    );
    writeFileSync(manifest, changed);
    refused(
      kodeks(["code", other, "-"], { input: secret }),
      "BAD_SCHEMA_VERSION",
      /schema version 99, and 1 was expected[^]*do: Make the folder again/,
    );
    const cut = copy();
    truncateSync(join(cut, "model.safetensors"), 5000);
    refused(
      kodeks(["code", cut, "-"], { input: secret }),
      "BAD_SAFETENSORS",
      /model\.safetensors[^]*do: Copy or download/,
    );
  });

  it.each([
    ["missing", /layer\.1\.output\.dense\.bias is missing/],
    ["extra", /layer\.9\.surprise/],
    ["misshapen", /layer\.1\.output\.dense\.bias.*\[128\]/],
  ])("names the %s tensor of a checkpoint", async (fault, message) => {
    const folder = join(makeFolder(), "checkpoint");
    mkdirSync(folder);
    const tokenizer = (await openDataset(dataset)).tokenizer();
    const shape = { windowLength: 16, padId: tokenizer.special.pad, dropout: 0 };
    const config = newEncoderConfig("tiny", tokenizer.vocabularySize, shape);
    const encoder = new Encoder(freshParameters(new Generator(1)), config);
    const tensors = new Map(encoder.namedParameters());
    const name = "encoder.layer.1.output.dense.bias";
    scope(() => {
      if (fault === "missing") tensors.delete(name);
      if (fault === "extra") tensors.set("encoder.layer.9.surprise", ops.zeros([3]));
      if (fault === "misshapen") tensors.set(name, ops.zeros([64]));
      writeSafetensors(join(folder, "model.safetensors"), Object.fromEntries(tensors));
    });
    encoder.dispose();
    writeFileSync(join(folder, "config.json"), JSON.stringify(config));
    writeFileSync(join(folder, "tokenizer.json"), tokenizer.json);
    const out = join(makeFolder(), "model");
    const args = ["train", dataset, "--out", out, "--encoder", folder, "--window-length", "16"];
    refused(kodeks(args), "BAD_CHECKPOINT", message);
  });

  it("names a device that does not exist", () => {
    const out = join(makeFolder(), "model");
    const device = ["--device", "cuda:63"];
    const what = /device cuda:63 is not there[^]*\n {2}do: Use /;
    refused(kodeks(["code", model, "-", ...device], { input: secret }), "NO_DEVICE", what, 2);
    refused(kodeks(["evaluate", model, dataset, ...device]), "NO_DEVICE", what, 2);
    refused(kodeks(["train", dataset, "--out", out, ...device]), "NO_DEVICE", what, 2);
    refused(kodeks(["pretrain", dataset, "--out", out, ...device]), "NO_DEVICE", what, 2);
  });

  it("says what to do when the memory does not suffice", () => {
    const out = join(makeFolder(), "model");
    const args = ["train", dataset, "--out", out, "--window-length", "100000000000"];
    refused(kodeks(args), "OUT_OF_MEMORY", /do: Lower microBatchTokens/, 1);
  });
});

it("names the libtorch in use, or says what to install", () => {
  expect(kodeks(["--version"]).stdout).toMatch(/^kodeks \d.*\nlibtorch \d+\.\d+\.\d+ \(.*\nNode /);
  builtModule("cli/main");
  const root = fileURLToPath(new URL("../../../../", import.meta.url));
  const folder = makeFolder();
  // A copy of both packages in which the addon was never built.
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@kodeks"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name.startsWith(".") || name === "kodeks" || name === "@kodeks") continue;
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  const copy = (from: string, to: string, parts: readonly string[]): void => {
    for (const part of parts) cpSync(join(root, from, part), join(to, part), { recursive: true });
  };
  copy("packages/libtorch", join(modules, "@kodeks", "libtorch"), ["dist", "package.json"]);
  copy("packages/kodeks", join(modules, "kodeks"), ["dist", "bin", "package.json"]);
  const run = (...args: readonly string[]): Ended => {
    const bin = join(modules, "kodeks", "bin", "kodeks.js");
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
      encoding: "utf8",
      input: "note",
    });
    return { status, stdout, stderr };
  };
  expect(run("--version").stdout).toMatch(/libtorch missing: .*npm run setup/);
  const coded = run("code", "model", "-");
  expect(coded.status).toBe(1);
  expect(coded.stderr).toMatch(/error NO_LIBTORCH: .*not built\. Run `npm run setup`/);
  rmSync(modules, { recursive: true });
});
