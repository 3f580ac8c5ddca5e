import { Argument, Command, Option } from "commander";
import { KodeksError } from "../base/errors.ts";
import type { Catalogue } from "../icd10/catalogue.ts";
import type { CatalogueEncoding } from "../icd10/catalogues/source-text.ts";
import type { CatalogueFormat } from "../icd10/import-catalogue.ts";
import { folderName, wholeNumber } from "./arguments.ts";
import { entryTable, hierarchyView, importedCatalogue } from "./catalogue-view.ts";
import { runCommand } from "./run.ts";
import { painter, hasColour } from "./style.ts";

interface ImportOptions {
  readonly out: string;
  readonly encoding: CatalogueEncoding;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

interface LookOptions {
  readonly catalogue?: string;
  readonly json?: true;
}

interface SearchOptions extends LookOptions {
  readonly limit: number;
}

export function catalogueCommand(): Command {
  return new Command("catalogue")
    .description("Import classifications of diagnoses, search them, show a code's place")
    .addCommand(importCommand())
    .addCommand(searchCommand())
    .addCommand(showCommand());
}

function importCommand(): Command {
  return new Command("import")
    .description("Read a classification into a catalogue folder")
    .addArgument(
      new Argument("<format>", "what the file is").choices([
        "sks",
        "icd-10-cm",
        "icd-10-gm",
        "claml",
      ] satisfies CatalogueFormat[]),
    )
    .argument("<file>", "the classification's file, gzipped or not")
    .requiredOption("--out <folder>", "the catalogue folder to make", folderName)
    .addOption(
      new Option("--encoding <encoding>", "the file's characters")
        .choices(["utf-8", "latin1"] satisfies CatalogueEncoding[])
        .default("utf-8"),
    )
    .option("--force", "replace the catalogue folder if there is one")
    .option("--json", "print the report as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
Formats:
  sks        SKScomplete.txt of Sundhedsdatastyrelsen (it is in Latin-1), or a TSV with code, title
  icd-10-cm  icd10cm_order_20XX.txt of CMS, or a TSV with code, billable, title
  icd-10-gm  icd10gm20XXsyst_kodes.txt of BfArM; …_kapitel.txt and …_gruppen.txt beside it are read too
  claml      the XML of WHO and BfArM

Where a format has no blocks and chapters, WHO's stand in, with English titles.

Examples:
  kodeks catalogue import sks SKScomplete.txt --encoding latin1 --out sks
  kodeks catalogue import icd-10-cm icd10cm_order_2025.txt --out icd-10-cm
  kodeks catalogue import claml icd10gm2025syst_claml.xml --out icd-10-gm`,
    )
    .action((format: CatalogueFormat, file: string, options: ImportOptions) =>
      runCommand(async ({ signal, onProgress, note, print }) => {
        const { importCatalogue } = await import("../icd10/import-catalogue.ts");
        const { out, encoding, force = false } = options;
        const report = await importCatalogue({
          format,
          file,
          out,
          encoding,
          force,
          signal,
          onProgress,
        });
        const { summary, findings } = importedCatalogue(report, out);
        for (const line of findings) note(line);
        await print(options.json ? `${JSON.stringify(report)}\n` : `${summary}\n`);
      }, options),
    );
}

function searchCommand(): Command {
  return withCatalogue(
    new Command("search")
      .description("Find codes by the starts of words of their titles, or by the code")
      .argument("<words...>", "every word must start a word of the title, or the code"),
  )
    .option("--limit <n>", "most entries to show", wholeNumber(1), 20)
    .addHelpText(
      "after",
      `
Case, accents and dots do not matter. Without a catalogue, WHO's chapters and blocks are searched.

Examples:
  kodeks catalogue search diab
  kodeks catalogue search "type 2 diab" --catalogue sks --limit 5
  KODEKS_CATALOGUE=sks kodeks catalogue search E11`,
    )
    .action((words: readonly string[], options: SearchOptions) =>
      runCommand(async ({ note, print }) => {
        const folder = catalogueFolder(options);
        const catalogue = await openCatalogue(folder);
        const found = catalogue.search(words.join(" "), options.limit);
        if (options.json) {
          await print(`${JSON.stringify(found)}\n`);
          return;
        }
        if (found.length > 0) await print(`${entryTable(found)}\n`);
        else note(`nothing found${withoutCatalogue(folder)}`);
      }),
    );
}

function showCommand(): Command {
  return withCatalogue(
    new Command("show")
      .description("Show a code, what it stands under, and what stands under it")
      .argument("<code>", "a code (E11.9, DE119), block (E10-E14) or chapter (IV)"),
  )
    .addHelpText(
      "after",
      `
Without a catalogue, WHO's chapters and blocks are known.

Examples:
  kodeks catalogue show E11
  kodeks catalogue show DE119 --catalogue sks --json`,
    )
    .action((code: string, options: LookOptions) =>
      runCommand(async ({ note, print }) => {
        const folder = catalogueFolder(options);
        const catalogue = await openCatalogue(folder);
        const entry = catalogue.get(code);
        const ancestors = catalogue.ancestors(code);
        if (entry === undefined && ancestors.length === 0) throw unknownCode();
        const children = entry === undefined ? [] : catalogue.children(entry.code);
        if (options.json) {
          await print(`${JSON.stringify({ entry: entry ?? null, ancestors, children })}\n`);
          return;
        }
        if (entry === undefined) {
          note(`the code is not in the catalogue${withoutCatalogue(folder)}`);
        }
        await print(`${hierarchyView({ entry, ancestors, children }, painter(hasColour()))}\n`);
      }),
    );
}

function withCatalogue(command: Command): Command {
  return command
    .option(
      "--catalogue <folder>",
      "a folder made by `kodeks catalogue import` (default: KODEKS_CATALOGUE)",
      folderName,
    )
    .option("--json", "print the result as JSON");
}

/** The folder named by the option or the environment, where an empty value is none. */
function catalogueFolder({ catalogue }: LookOptions): string | undefined {
  return catalogue ?? (process.env["KODEKS_CATALOGUE"] || undefined);
}

async function openCatalogue(folder: string | undefined): Promise<Catalogue> {
  const { Catalogue } = await import("../icd10/catalogue.ts");
  return folder === undefined ? Catalogue.builtIn() : Catalogue.open(folder);
}

function withoutCatalogue(folder: string | undefined): string {
  return folder === undefined
    ? ": only WHO's chapters and blocks are known without --catalogue (or KODEKS_CATALOGUE)"
    : "";
}

function unknownCode(): KodeksError {
  return new KodeksError("BAD_CODE", "this is neither a code of ICD-10, a block nor a chapter", {
    remedy: "Give a code as in E11.9 or DE119, a block as in E10-E14, or a chapter as in IV.",
  });
}
