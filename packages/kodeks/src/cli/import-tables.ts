import { writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { KodeksError } from "../base/errors.ts";
import type { Mapping } from "../cohort/sources/tables/mapping.ts";
import { dryRunText } from "./dry-run-view.ts";
import { addImportOptions, runImport } from "./import-options.ts";
import type { CommonImportOptions } from "./import-options.ts";
import { runCommand } from "./run.ts";

interface Options extends Omit<CommonImportOptions, "out"> {
  readonly out?: string;
  readonly mapping?: string;
  readonly writeMapping?: string;
  readonly dryRun?: true;
  readonly delimiter?: string;
  readonly encoding?: "utf-8" | "latin1";
}

export function importTablesCommand(): Command {
  const command = addImportOptions(
    new Command("tables")
      .description("Import tables of any layout: CSV, TSV, Parquet or JSONL, and a mapping of them")
      .argument("<source>", "a folder of tables, or the only table")
      .option("--mapping <file>", "which columns fill which fields (JSON); guessed if absent")
      .option("--write-mapping <file>", "write the guessed mapping, to correct it by hand")
      .option("--dry-run", "show what would be read, and the first bad rows; write nothing")
      .option("--delimiter <character>", "what separates cells; told from the first line if absent")
      .addOption(
        new Option("--encoding <name>", "how characters are encoded").choices(["utf-8", "latin1"]),
      ),
  );
  // A dry run and --write-mapping make no cohort.
  const out = command.options.find((option) => option.attributeName() === "out");
  if (out !== undefined) out.mandatory = false;
  return command
    .addHelpText(
      "after",
      `
A mapping names a file for each of courses, documents, diagnoses, medications, labs and patients, and
for each field a column, {"column", "values"} to translate it, or {"constant"}:

  {"courses": {"file": "visits.csv", "course_id": "visit_no", "patient_id": "person",
               "sex": {"column": "sex", "values": {"1": "male", "2": "female"}}},
   "documents": {"file": "notes.csv", "course_id": "visit_no", "time": "written", "text": "note"},
   "diagnoses": {"file": "visits.csv", "course_id": "visit_no",
                 "code": {"column": "codes", "separator": ";"}},
   "options": {"delimiter": ";", "encoding": "latin1", "dateOrder": "month-first"}}

Examples:
  kodeks import tables export/ --write-mapping mapping.json
  kodeks import tables export/ --mapping mapping.json --dry-run
  kodeks import tables export/ --mapping mapping.json --out cohort`,
    )
    .action((source: string, options: Options) => action(source, options));
}

async function action(source: string, options: Options): Promise<void> {
  const { out, dryRun } = options;
  if (out !== undefined && dryRun === undefined) {
    return runImport({ ...options, out }, async (common, note) => {
      const mapping = await mappingOf(source, options, note);
      const { importTables } = await import("../cohort/sources/tables/import-tables.ts");
      return importTables(source, mapping, common);
    });
  }
  return runCommand(async ({ signal, onProgress, note, print }) => {
    if (dryRun === undefined && options.writeMapping === undefined) {
      throw new KodeksError("USAGE", "there is no --out", {
        remedy: "Name the cohort folder to make, or try --dry-run.",
      });
    }
    const mapping = await mappingOf(source, options, note);
    if (dryRun === undefined) return;
    const tables = await import("../cohort/sources/tables/dry-run.ts");
    const report = await tables.dryRun(source, mapping, { signal, onProgress });
    await print(options.json === true ? `${JSON.stringify(report)}\n` : dryRunText(report));
  }, options);
}

/** The mapping given, or a guess, which is shown and written on request. */
async function mappingOf(
  source: string,
  options: Options,
  note: (text: string) => void,
): Promise<Mapping> {
  const { delimiter, encoding, mapping: file, writeMapping } = options;
  const given = {
    ...(delimiter === undefined ? {} : { delimiter: delimiter === "\\t" ? "\t" : delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
  };
  if (file !== undefined) {
    const { readMapping } = await import("../cohort/sources/tables/mapping.ts");
    const mapping = await readMapping(file);
    return { ...mapping, options: { ...mapping.options, ...given } };
  }
  const { guessMapping } = await import("../cohort/sources/tables/guess-mapping.ts");
  const { input, mapping } = await guessMapping(source, given);
  const text = JSON.stringify(input, null, 2);
  note(`guessed from the names of columns:\n${text}`);
  if (writeMapping !== undefined) {
    await writeFile(writeMapping, `${text}\n`, { flag: options.force === true ? "w" : "wx" }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
        throw new KodeksError("EXISTS", "the mapping already exists", {
          where: writeMapping,
          remedy: "Name another file, or replace this one with --force.",
        });
      },
    );
  }
  return mapping;
}
