import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { annotationFormats } from "../cohort/annotations/annotation.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { queryDataset } from "../dataset/prepare.fixture.ts";
import type { ExplanationReport } from "../report/evaluate-explanations.ts";
import { kodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders(afterAll);

const words = [
  ["diabetes", "E11.9"],
  ["migraine", "G43.0"],
  ["hypertension", "I10"],
  ["pneumonia", "J18.9"],
] as const;

/** A note whose one telling word decides its code. */
function note(i: number): object {
  const [word, code] = words[i % words.length] ?? words[0];
  const text = `Seen on the ward. Treated for ${word}, day ${i}.`;
  const start = text.indexOf(word);
  const evidence = [{ code, start, end: start + word.length }];
  return { id: `n${i}`, text, codes: [code], primary: code, evidence };
}

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `${JSON.stringify(note(from + i))}\n`).join("");

/** Every kind of text that offsets get wrong: astral, combining, CR LF, æøå, Cyrillic. */
const awkward = "👩🏽‍⚕️ Hævelse.\r\nCafe\u0301 🫁 пневмония: pneumonia\r\nog 🫀 i går.";

interface PrintedNote {
  readonly id: string | null;
  readonly offsetUnit: string;
  readonly droppedTokens: number;
  readonly primary: string | null;
  readonly model: { readonly sha256: string };
  readonly codes: readonly {
    readonly rank: number;
    readonly code: string;
    readonly score: number;
    readonly evidence?: readonly {
      readonly text: string;
      readonly start: number;
      readonly end: number;
      readonly share: number;
    }[];
  }[];
}

describe("from labelled documents to a coded note", () => {
  const folder = makeFolder();
  const [source, cohort, dataset, model] = ["source", "cohort", "dataset", "model"].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];

  beforeAll(() => {
    writeFileSync(`${source}.jsonl`, lines(0, 120));
    succeed(["import", "jsonl", `${source}.jsonl`, "--out", cohort]);
    succeed([
      "prepare",
      cohort,
      "--out",
      dataset,
      "--vocabulary",
      "300",
      "--max-tokens",
      "64",
      "--minimum-patients",
      "1",
    ]);
    const settings = ["--level", "5", "--epochs", "6", "--batch-size", "8", "--size", "tiny"];
    succeed(["train", dataset, "--out", model, ...settings, "--learning-rate", "0.003"]);
  });

  it("prints one JSON object for each step, and nothing else on standard output", () => {
    const out = join(folder, "again");
    const steps = [
      ["import", "jsonl", `${source}.jsonl`, "--out", `${out}-cohort`],
      ["prepare", cohort, "--out", `${out}-dataset`],
      ["train", dataset, "--out", `${out}-model`, "--epochs", "1"],
      ["evaluate", model, dataset, "--out", `${out}-report`, "--resamples", "20"],
    ];
    const printed = steps.map((step) => JSON.parse(succeed([...step, "--json"])) as object);
    expect(printed[0]).toMatchObject({ courses: 120, diagnoses: 120, evidence: 120, skipped: [] });
    expect(printed[1]).toMatchObject({ courses: 120, labels: { level3: 4, level5: 4 } });
    expect(printed[2]).toMatchObject({ labels: 4, bestEpoch: 1 });
    expect(printed[3]).toMatchObject({ split: "test", level: 5, metrics: { labels: 4 } });
    const metrics = JSON.parse(readFileSync(join(`${out}-report`, "metrics.json"), "utf8"));
    expect(metrics).toEqual(printed[3]);
    expect(existsSync(join(`${out}-report`, "predictions.parquet"))).toBe(true);
  });

  it("learns, and shows every metric with its interval", () => {
    const table = succeed(["evaluate", model, dataset, "--split", "test", "--resamples", "50"]);
    for (const name of ["F1 micro", "F1 macro", "exact match", "recall@10", "MAP", "AUROC micro"]) {
      expect(table).toMatch(new RegExp(`^${name}.* \\d\\.\\d{3}  \\d\\.\\d{3}–\\d\\.\\d{3}$`, "m"));
    }
    expect(table).toMatch(/label space: all codes of the training split/);
    expect(Number(/^MAP +([\d.]+)/m.exec(table)?.[1])).toBeGreaterThan(0.9);
  });

  it.each(["utf-16", "code-points"])("cuts the evidence out of the note by %s", (unit) => {
    const file = join(folder, `note-${unit}.txt`);
    writeFileSync(file, awkward);
    const args = ["code", model, file, "--explain", "--format", "json", "--offset-unit", unit];
    const coded = JSON.parse(succeed(args)) as PrintedNote;
    expect(coded.offsetUnit).toBe(unit);
    expect(coded.model.sha256).toMatch(/^[0-9a-f]{64}$/);
    const quoted = coded.codes.flatMap(({ evidence = [] }) => evidence);
    expect(quoted.length).toBeGreaterThan(0);
    const units = unit === "utf-16" ? awkward.split("") : [...awkward];
    for (const { text, start, end, share } of quoted) {
      expect(units.slice(start, end).join("")).toBe(text);
      expect(share).toBeGreaterThan(0.05);
    }
    expect(coded.codes.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    const best = coded.codes.find(({ code }) => code === "J18.9");
    expect(best?.evidence?.map(({ text }) => text)).toContain("pneumonia");
  });

  it("measures its explanations, and stores the boundary of marked words", () => {
    const measure = (...more: string[]): string =>
      succeed(["explain", "evaluate", model, dataset, "--split", "test", ...more]);
    const methods = ["--methods", "attingrad,random", "--resamples", "20"];
    const out = join(folder, "explanations");
    const printed = measure(...methods, "--store", "--out", out, "--json");
    const report = JSON.parse(printed) as ExplanationReport;
    expect(JSON.parse(readFileSync(join(out, "metrics.json"), "utf8"))).toEqual(report);
    const [attInGrad, random] = report.methods.map(({ plausibility }) => plausibility.all?.f1);
    expect(attInGrad?.value).toBeGreaterThan(0.8);
    expect(random?.value).toBeLessThan(0.5);
    const thresholds = JSON.parse(readFileSync(join(model, "thresholds.json"), "utf8")) as object;
    expect(thresholds).toMatchObject({ evidence: report.methods[0]?.wordBoundary });
    const table = measure(...methods, "--courses", "5");
    expect(table).toMatch(/^AttInGrad +\d\.\d{3} \(\d\.\d{3}–\d\.\d{3}\)/m);
    expect(table).toContain("faithfulness, predicted codes");
  });

  it.each(annotationFormats)("gives its evidence to %s, and takes it back", (format) => {
    const [files, back] = [join(folder, `for-${format}`), join(folder, `from-${format}`)];
    const exported = ["annotations", "export", format, cohort, "--out", files, "--json"];
    expect(JSON.parse(succeed(exported))).toMatchObject({ evidence: 120 });
    const imported = ["annotations", "import", format, files, "--texts", cohort, "--out", back];
    expect(JSON.parse(succeed([...imported, "--json"]))).toMatchObject({ evidence: 120 });
  });

  it("codes standard input, and JSONL as an array or line by line", () => {
    const table = succeed(["code", model, "-", "--explain", "--top", "1"], {
      input: "Treated for migraine.",
    });
    expect(table).toMatch(/^ {2}1 [●○] G43\.0 .*\n.*\[migraine\]/);
    const file = join(folder, "notes.jsonl");
    writeFileSync(file, `{"id":7,"text":"diabetes"}\n\n{"text":"hypertension"}\n`);
    const all = JSON.parse(succeed(["code", model, file, "--format", "json"])) as PrintedNote[];
    expect(all.map(({ id }) => id)).toEqual(["7", null]);
    const printed = succeed(["code", model, file, "--format", "jsonl", "--top", "1"]);
    const each = printed.trim().split("\n");
    expect(each.map((line) => (JSON.parse(line) as PrintedNote).codes.length)).toEqual([1, 1]);
    const piped = succeed(["code", model, "-", "--jsonl", "--format", "json"], {
      input: readFileSync(file, "utf8"),
    });
    expect(JSON.parse(piped)).toEqual(all);
  });

  it("says when a document is longer than the model reads", () => {
    const long = join(folder, "long");
    writeFileSync(
      `${long}.jsonl`,
      lines(0, 8) + JSON.stringify({ id: "l", text: "x ".repeat(90), codes: ["I10"] }),
    );
    succeed(["import", "jsonl", `${long}.jsonl`, "--out", `${long}-cohort`]);
    const prepared = kodeks([
      "prepare",
      `${long}-cohort`,
      "--out",
      `${long}-dataset`,
      "--max-tokens",
      "64",
      "--minimum-patients",
      "1",
    ]);
    expect(prepared.status).toBe(0);
    expect(prepared.stderr).toMatch(/1 courses are longer than 64 tokens and were cut; \d+ tokens/);
    const coded = succeed(["code", model, "-"], { input: "x ".repeat(90) });
    expect(coded).toMatch(
      /longer than the 64 tokens that the model reads: its last \d+ were left out/,
    );
  });

  it("keeps the evidence of the source", async () => {
    const rows = await queryDataset(
      dataset,
      'SELECT c.text, e.start, e."end" FROM {evidence} e JOIN {courses} c USING ("row")',
    );
    expect(rows.length).toBe(120);
    const cut = rows.map(([text, start, end]) => String(text).slice(Number(start), Number(end)));
    expect(new Set(cut)).toEqual(new Set(words.map(([word]) => word)));
  });

  it("refuses to overwrite without --force", () => {
    const again = kodeks(["prepare", cohort, "--out", dataset]);
    expect(again).toMatchObject({ status: 2, stdout: "" });
    expect(again.stderr).toMatch(/^error EXISTS: .*\n {2}at: .*dataset\n {2}do: .*--force/m);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});
