import { Command, Option } from "commander";
import type { ImportReport } from "../cohort/sources/import-report.ts";
import { folderName } from "./arguments.ts";
import { runCommand } from "./run.ts";

interface Options {
  readonly out: string;
  readonly skipBad?: true;
  readonly offsetUnit: "code-points" | "utf-16";
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** How many bad records the terminal lists; `--json` has up to a thousand. */
const listed = 20;

export function importJsonlCommand(): Command {
  return new Command("jsonl")
    .description("Import labelled documents from JSONL: one JSON object a line")
    .argument("<source>", "a .jsonl file, or a folder of them (train.jsonl, dev.jsonl, …)")
    .requiredOption("--out <folder>", "the cohort folder to make", folderName)
    .option("--skip-bad", "leave bad records out and list them, instead of stopping at the first")
    .addOption(
      new Option("--offset-unit <unit>", "what the source's evidence offsets count")
        .choices(["code-points", "utf-16"])
        .default("code-points"),
    )
    .option("--force", "replace the cohort folder if there is one")
    .option("--json", "print the report as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
Fields: id, text (required), codes, primary, evidence [{code, start, end, frag, nfrag}], split
(train, dev, test), lang, patient_id, specialty, department, hospital, admission_type, sex,
birth_year, start, end. Others are counted and left alone.

Examples:
  kodeks import jsonl notes.jsonl --out cohort
  kodeks import jsonl exports/ --out cohort --skip-bad --json > report.json`,
    )
    .action((source: string, options: Options) =>
      runCommand(async ({ signal, onProgress, note, print }) => {
        const { importJsonl } = await import("../cohort/sources/jsonl.ts");
        const report = await importJsonl({
          source,
          out: options.out,
          skipBad: options.skipBad ?? false,
          offsetUnit: options.offsetUnit,
          force: options.force ?? false,
          signal,
          onProgress,
        });
        for (const line of findings(report)) note(line);
        await print(
          options.json ? `${JSON.stringify(report)}\n` : `${summary(report, options.out)}\n`,
        );
      }, options),
    );
}

function summary(report: ImportReport, out: string): string {
  const count = (value: number): string => value.toLocaleString("en");
  return (
    `${count(report.courses)} courses with ${count(report.documents)} documents, ` +
    `${count(report.diagnoses)} diagnoses and ${count(report.evidence)} evidence spans → ${out}`
  );
}

/** What was odd: bad records, warnings, unknown fields. */
function findings(report: ImportReport): string[] {
  const lines = report.skipped
    .slice(0, listed)
    .map(
      ({ file, line, field, code, message }) =>
        `left out ${file}:${line}${field === "" ? "" : `, field "${field}"`}: ${message} (${code})`,
    );
  const total = Object.values(report.skippedCounts).reduce((sum, count) => sum + count, 0);
  if (total > 0) {
    const kinds = Object.entries(report.skippedCounts).map(([code, count]) => `${count} ${code}`);
    lines.push(`left out ${total} bad records: ${kinds.join(", ")}`);
  }
  for (const [kind, count] of Object.entries(report.warnings))
    lines.push(`note: ${count} × ${kind}`);
  const unknown = Object.entries(report.unknownKeys).map(([key, count]) => `${key} (${count})`);
  if (unknown.length > 0) lines.push(`note: fields left alone: ${unknown.join(", ")}`);
  return lines;
}
