import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { liveTensors } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verdicts } from "../../audit/verdicts.ts";
import { contents } from "../../base/folder-contents.fixture.ts";
import { readManifest } from "../../base/manifest.ts";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { openDataset } from "../../dataset/dataset.ts";
import { codeNote } from "../../explanation/code-note.ts";
import { loadModel } from "../../model/model-folder.ts";
import { saveSmallModel } from "../../model/small-model.fixture.ts";
import { syntheticDataset } from "../../training/synthetic-dataset.fixture.ts";
import { evaluateInFull, evaluateModel } from "../evaluate-model.ts";
import { runAgreement } from "./run-agreement.ts";
import { runBoundaries } from "./run-boundaries.ts";
import { runImprecise } from "./run-imprecise.ts";
import { runScreen } from "./run-screen.ts";
import { runShortcuts } from "./run-shortcuts.ts";
import { runUndercoding } from "./run-undercoding.ts";
import { runUndocumented } from "./run-undocumented.ts";

const makeShared = temporaryFolders(afterAll);
const makeFolder = temporaryFolders();

let dataset = "";
let model = "";
beforeAll(async () => {
  dataset = await syntheticDataset(makeShared());
  const opened = await openDataset(dataset);
  model = await saveSmallModel(makeShared(), {
    tokenizer: opened.tokenizer(),
    labels: opened.labels(3),
  });
});

const common = { force: false, allowMissing: false, isWithText: true, suppressBelow: 1 };
const plan = { boundary: 0.05, sample: 6, perStratum: 3, seed: 1 };
const undercoding = (out: string, more: object = {}) =>
  runUndercoding({ model, dataset, out, codes: "E11", plan, ...common, ...more });
const page = (folder: string): string => readFileSync(join(folder, "index.html"), "utf8");

/** Fills in a review file as somebody would who takes the answers in turn. */
function fillIn(folder: string, file: string, shift = 0): string {
  const lines = readFileSync(join(folder, "review.jsonl"), "utf8").trim().split("\n");
  const answered = lines.map((line, i) => ({
    ...(JSON.parse(line) as object),
    verdict: verdicts[(i + shift) % 2],
  }));
  const path = join(makeFolder(), file);
  writeFileSync(path, answered.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return path;
}

describe("audits", () => {
  it("of under-coding make a blind review, the same for the same seed, and read its answers back", async () => {
    const before = liveTensors();
    const [out, again] = [join(makeFolder(), "a"), join(makeFolder(), "b")];
    const { finding, review } = await undercoding(out);
    await undercoding(again);
    expect(liveTensors()).toBe(before);
    expect(review).toBeNull();
    expect(readFileSync(join(out, "review.jsonl"))).toEqual(
      readFileSync(join(again, "review.jsonl")),
    );
    expect(await readManifest(out, "report")).toMatchObject({ seed: 1, details: { codes: "E11" } });
    const [first] = readFileSync(join(out, "review.jsonl"), "utf8").split("\n");
    const item = JSON.parse(first ?? "{}") as Record<string, unknown>;
    expect(Object.keys(item).sort()).toEqual(
      [
        "answers",
        "code",
        "codes",
        "comment",
        "context",
        "evidence",
        "id",
        "note",
        "verdict",
      ].sort(),
    );
    expect(readFileSync(join(out, "review.csv"), "utf8").split("\r\n")[0]).toContain(
      "id,codes,code",
    );

    const reviewed = join(makeFolder(), "c");
    const found = await undercoding(reviewed, { verdicts: fillIn(out, "anna.jsonl") });
    const drawn = finding.strata.reduce((sum, one) => sum + one.drawn, 0);
    expect(found.review).toMatchObject({ reviewed: drawn, missing: 0 });
    // All answers were explicit or supported.
    expect(found.review?.valid.value).toBe(1);
    expect(found.review?.documented.kind).toBe("estimate");
    expect(page(reviewed)).toContain("This page quotes patients");

    const boundaries = await runBoundaries({
      model: await copyOfModel(),
      dataset,
      out: join(makeFolder(), "d"),
      force: false,
      seed: 1,
      suppressBelow: 1,
      name: "noise",
      reviews: [reviewed],
    });
    expect(boundaries.propensities.find(({ code }) => code === "E11")?.source).toBe("review");
  });

  it("leave quotes and small numbers out where they are told to", async () => {
    const out = join(makeFolder(), "a");
    await undercoding(out, { isWithText: false, suppressBelow: 10 });
    const text = [...contents(out).values()].join("\n");
    expect(text).toContain("r001");
    expect(text).not.toContain("diabetes");
    expect(text).not.toContain("patient was seen");
    const { figures } = JSON.parse(readFileSync(join(out, "audit.json"), "utf8")) as {
      figures: unknown;
    };
    expect(figures).toBeNull();
    expect(page(out)).toContain("names no patient and quotes no note");
    expect(page(out)).toContain("hidden");
  });

  it("of boundaries put a named set beside the global one, and evaluate and code use it", async () => {
    const copy = await copyOfModel();
    const found = await runBoundaries({
      model: copy,
      dataset,
      out: join(makeFolder(), "a"),
      force: false,
      seed: 1,
      suppressBelow: 1,
      name: "noise",
      reviews: [],
    });
    expect(found.tau).toBeGreaterThan(0);
    const plain = await evaluateModel({ model: copy, dataset, split: "dev", resamples: 0 });
    const named = await evaluateModel({
      model: copy,
      dataset,
      split: "dev",
      resamples: 0,
      boundaries: "noise",
    });
    expect(named.metrics.boundaries).toBe("noise");
    expect(named.metrics.recallMicro.value).toBeGreaterThan(plain.metrics.recallMicro.value);
    const report = join(makeFolder(), "report");
    const full = await evaluateInFull({
      model: copy,
      dataset,
      split: "dev",
      out: report,
      baselines: false,
      resamples: 0,
      boundaries: "noise",
    });
    expect(full.metrics.recallMicro.value).toBe(named.metrics.recallMicro.value);
    expect(full.otherLabelSpace.boundaries).toBe("noise");
    const written = contents(report);
    expect(written.get("metrics.json")).toContain('"boundaries": "noise"');
    expect(written.get("manifest.json")).toContain('"boundaries": "noise"');
    expect(written.get("index.html")).toContain("boundary in the set noise");
    const trained = await loadModel(copy);
    const coded = await codeNote(trained, "diabetes", { boundaries: "noise" });
    await expect(codeNote(trained, "diabetes", { boundaries: "none" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    trained.model.dispose();
    expect(coded.suggestions.some(({ predicted }) => predicted)).toBe(true);
    await expect(evaluateModel({ model: copy, dataset, boundaries: "none" })).rejects.toMatchObject(
      {
        code: "NOT_FOUND",
      },
    );
  });

  it("rank all codes", async () => {
    const { ranked, view } = await runScreen({
      model,
      dataset,
      out: join(makeFolder(), "a"),
      force: false,
      seed: 1,
      suppressBelow: 1,
      top: 3,
    });
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(view.sections[0]?.tables?.[0]?.rows.length).toBe(3);
    const values = ranked.map(({ propensity }) => propensity.value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });

  it("rank all codes by the training courses, too, and say so", async () => {
    const screen = { model, dataset, force: false, seed: 1, suppressBelow: 1, top: 6 };
    const out = join(makeFolder(), "a");
    const usual = await runScreen({ ...screen, out: join(makeFolder(), "a") });
    const more = await runScreen({ ...screen, out, isWithTraining: true });
    const codedIn = ({ ranked }: typeof more): number =>
      ranked.reduce((sum, { coded }) => sum + coded, 0);
    expect(codedIn(more)).toBeGreaterThan(codedIn(usual));
    expect(contents(out).get("manifest.json")).toContain('"splits": "train');
    expect(page(out)).toContain("trained on the courses of train");
    expect(usual.view.lead.join(" ")).not.toContain("courses of train");
  });

  it("look at unspecific and undocumented codes, and at form text even without specialties", async () => {
    const pair = { unspecific: "E11", specific: "I10,J18" };
    const imprecise = await runImprecise({
      model,
      dataset,
      out: join(makeFolder(), "a"),
      pair,
      plan: { boundary: 0.6, sample: 5, seed: 1 },
      ...common,
    });
    expect(imprecise.finding.coded).toBeGreaterThan(0);
    const out = join(makeFolder(), "b");
    const undocumented = await runUndocumented({
      model,
      dataset,
      out,
      codes: "I10",
      plan: { confidence: 0.9, sample: 4, seed: 1 },
      ...common,
    });
    expect(undocumented.finding.low).toBeGreaterThan(0);
    const reviewed = await runUndocumented({
      model,
      dataset,
      out: join(makeFolder(), "c"),
      codes: "I10",
      plan: { confidence: 0.9, sample: 4, seed: 1 },
      ...common,
      verdicts: fillIn(out, "boris.jsonl"),
    });
    expect(reviewed.review?.valid.value).toBe(1);
    const { view, proxies } = await runShortcuts({
      model,
      dataset,
      out: join(makeFolder(), "d"),
      force: false,
      seed: 1,
      suppressBelow: 1,
      isWithText: true,
      perCode: 1,
    });
    expect(proxies).toEqual([]);
    expect(view.lead.join(" ")).toContain("no specialties");
  });

  it("compare two reviewers", async () => {
    const out = join(makeFolder(), "a");
    await undercoding(out);
    const folder = join(makeFolder(), "b");
    const { agreement } = await runAgreement({
      first: fillIn(out, "anna.jsonl"),
      second: fillIn(out, "boris.jsonl", 1),
      out: folder,
      force: false,
    });
    expect(agreement.answers.observed).toBe(0);
    expect(agreement.validity.observed).toBe(1);
    const lines = readFileSync(join(folder, "adjudication.jsonl"), "utf8").trim().split("\n");
    expect(lines.length).toBe(agreement.adjudication.length);
    expect(readdirSync(folder).sort()).toEqual([
      "adjudication.jsonl",
      "audit.json",
      "index.html",
      "manifest.json",
    ]);
  });

  it("name what is wrong with codes and answers", async () => {
    const out = join(makeFolder(), "a");
    await expect(undercoding(out, { codes: "X60-X85" })).rejects.toMatchObject({
      code: "NO_SUCH_LABELS",
    });
    const file = join(makeFolder(), "v.csv");
    writeFileSync(file, "id,verdict\nr999,wrong\n");
    await expect(undercoding(out, { verdicts: file })).rejects.toMatchObject({
      code: "BAD_VERDICTS",
    });
    expect(() => readdirSync(out)).toThrow("ENOENT");
  });
});

async function copyOfModel(): Promise<string> {
  const opened = await openDataset(dataset);
  return saveSmallModel(makeFolder(), { tokenizer: opened.tokenizer(), labels: opened.labels(3) });
}
