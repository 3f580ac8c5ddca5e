import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import type { ScalingStudy } from "../report/scaling-study.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";
import { kodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders(afterAll);

let dataset = "";
let out = "";
beforeAll(async () => {
  dataset = await syntheticDataset(makeFolder());
  out = join(makeFolder(), "study");
});

const command = (...more: readonly string[]): string[] => [
  "scaling-study",
  dataset,
  "--out",
  out,
  "--patients",
  "40,15",
  "--window-length",
  "16",
  "--epochs",
  "2",
  "--resamples",
  "20",
  "--threads",
  "1",
  ...more,
];

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

describe("kodeks scaling-study", { timeout: 240_000 }, () => {
  const models = [
    "level-3-patients-15",
    "level-3-patients-40",
    "level-5-patients-15",
    "level-5-patients-40",
  ];

  it("tabulates every subset at both levels", () => {
    const text = succeed(command());
    expect(text).toMatch(
      /^dev, recipe small with epochs=2, with 95 % intervals\n\nlevel 3, 6 codes\n/,
    );
    expect(text).toMatch(/^training patients +15 +40$/m);
    for (const name of [
      "F1 micro",
      "F1 macro",
      "exact match ratio",
      "recall@5",
      "recall@10",
      "recall@15",
      "MAP",
      "precision@recall",
    ]) {
      const figure = "\\d\\.\\d{3} \\(\\d\\.\\d{3}–\\d\\.\\d{3}\\)";
      expect(text.match(new RegExp(`^${name} +${figure} +${figure}$`, "gm")), name).toHaveLength(2);
    }
    expect(readdirSync(join(out, "models")).sort()).toEqual(models);
    const study = read(join(out, "scaling.json")) as ScalingStudy;
    expect(study.rows.map(({ level, patients, courses }) => [level, patients, courses])).toEqual([
      [3, 15, 15],
      [3, 40, 40],
      [5, 15, 15],
      [5, 40, 40],
    ]);
    for (const { level, patients, metrics } of study.rows) {
      const report = join(out, "reports", `level-${level}-patients-${patients}`, "metrics.json");
      expect(read(report)).toMatchObject({ split: "dev", metrics });
    }
  });

  it("passes over the models that are there, and makes those that are not", () => {
    const before = readFileSync(join(out, "scaling.json"), "utf8");
    const made = (name: string): number =>
      statSync(join(out, "models", name, "model.safetensors")).mtimeMs;
    const times = models.map(made);
    rmSync(join(out, "models", models[1]), { recursive: true });
    const study = JSON.parse(succeed(command("--json", "--quiet"))) as ScalingStudy;
    expect(JSON.parse(before)).toEqual(study);
    models.forEach((name, i) => {
      if (i === 1) expect(made(name)).toBeGreaterThan(times[i]);
      else expect(made(name)).toBe(times[i]);
    });
  });

  it("refuses another recipe, more patients than there are, and a folder of something else", () => {
    const other = kodeks(command("--learning-rate", "0.1"));
    expect(other).toMatchObject({ status: 2, stdout: "" });
    expect(other.stderr).toContain("error RESUME_MISMATCH: it is another run: recipe.learningRate");
    const many = kodeks(command("--patients", "15,1000"));
    expect(many).toMatchObject({ status: 2, stdout: "" });
    expect(many.stderr).toMatch(/error USAGE: the training split has \d+ patients, not 1000/);
    const folder = join(makeFolder(), "full");
    mkdirSync(folder);
    writeFileSync(join(folder, "thesis.txt"), "");
    const full = kodeks(command("--out", folder));
    expect(full.stderr).toContain("error EXISTS: the output is there already");
    expect(readdirSync(folder)).toEqual(["thesis.txt"]);
  });
});
