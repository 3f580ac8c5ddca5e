import { writeFile } from "node:fs/promises";
import { Argument, Command } from "commander";
import { annotationFormats } from "../cohort/annotations/annotation.ts";
import type { AnnotationFormatName } from "../cohort/annotations/annotation.ts";
import { folderName } from "./arguments.ts";
import { runCommand } from "./run.ts";

interface CommonOptions {
  readonly out: string;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

interface ImportOptions extends CommonOptions {
  readonly texts?: string;
  readonly skipBad?: true;
  readonly report?: string;
}

const units = `
Offsets are 0-based, ends exclusive. They count code points in mdace, brat and w3c, and UTF-16 units in
uima-json and webanno-tsv; a carriage return and a line feed are two characters in all of them.`;

export function annotationsCommand(): Command {
  return new Command("annotations")
    .description("Bring evidence in from annotation tools, and out to them")
    .addCommand(importCommand())
    .addCommand(exportCommand());
}

const formatArgument = (): Argument =>
  new Argument("<format>", "how annotations are kept").choices(annotationFormats);

function importCommand(): Command {
  return new Command("import")
    .description("Make a cohort of annotated documents")
    .addArgument(formatArgument())
    .argument("<source>", "a file, or a folder of them")
    .requiredOption("--out <folder>", "the cohort folder to make", folderName)
    .option("--texts <cohort>", "the cohort that the annotations are of: only its evidence changes")
    .option("--skip-bad", "leave bad annotations out and count them, instead of stopping")
    .option("--report <file>", "write what was left out as JSON, with both quotes (note text!)")
    .option("--force", "replace the cohort folder if there is one")
    .option("--json", "print the counts as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `${units}
Where a format keeps the annotated words, they are held against the text: annotations of another
version of it are bad, and left out with --skip-bad.

Examples:
  kodeks annotations import brat annotated/ --out cohort
  kodeks annotations import mdace Inpatient/ICD-10/1.0 --texts mimic-cohort --out cohort --skip-bad`,
    )
    .action((format: AnnotationFormatName, source: string, options: ImportOptions) =>
      runCommand(async ({ signal, onProgress, note, print }) => {
        const { importAnnotations } = await import("../cohort/annotations/import-annotations.ts");
        const { json, quiet: _quiet, report, ...rest } = options;
        const skipBad = options.skipBad ?? false;
        const found = await importAnnotations({
          format,
          source,
          ...rest,
          skipBad,
          signal,
          onProgress,
        });
        const { problems, ...counts } = found;
        const kinds: Record<string, number> = {};
        for (const { kind } of problems) kinds[kind] = (kinds[kind] ?? 0) + 1;
        if (report !== undefined) await writeFile(report, `${JSON.stringify(problems, null, 2)}\n`);
        for (const [kind, count] of Object.entries(kinds)) note(`left out ${count}: ${kind}`);
        await print(
          json
            ? `${JSON.stringify({ ...counts, problems: kinds })}\n`
            : `${counts.evidence} spans in ${counts.annotated} documents (offsets: ${counts.offsetUnit}) → ${options.out}\n`,
        );
      }, options),
    );
}

function exportCommand(): Command {
  return new Command("export")
    .description("Write the evidence of a cohort as files of an annotation tool")
    .addArgument(formatArgument())
    .argument("<cohort>", "a cohort folder with evidence")
    .requiredOption("--out <folder>", "the folder to make", folderName)
    .option("--all", "documents without evidence as well")
    .option("--force", "replace the folder if there is one")
    .option("--json", "print the counts as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `${units}
All but w3c hold the texts of the notes; w3c quotes the annotated words.

Examples:
  kodeks annotations export brat cohort --out for-brat
  kodeks annotations export w3c cohort --out web-annotations`,
    )
    .action(
      (format: AnnotationFormatName, cohort: string, options: CommonOptions & { all?: true }) =>
        runCommand(async ({ signal, onProgress, print }) => {
          const { exportAnnotations } = await import("../cohort/annotations/export-annotations.ts");
          const { json, quiet: _quiet, ...rest } = options;
          const counts = await exportAnnotations({ format, cohort, ...rest, signal, onProgress });
          await print(
            json
              ? `${JSON.stringify(counts)}\n`
              : `${counts.evidence} spans in ${counts.files} files (offsets: ${counts.offsetUnit}) → ${options.out}\n`,
          );
        }, options),
    );
}
