import { Command } from "commander";
import { catalogueCommand } from "./catalogue.ts";
import { codeCommand } from "./code.ts";
import { cohortCommand } from "./cohort.ts";
import { evaluateCommand } from "./evaluate.ts";
import { logCommand } from "./log.ts";
import { importFhirCommand } from "./import-fhir.ts";
import { importJsonlCommand } from "./import-jsonl.ts";
import { importMimicIiiCommand, importMimicIvCommand } from "./import-mimic.ts";
import { importOmopCommand } from "./import-omop.ts";
import { importTablesCommand } from "./import-tables.ts";
import { mergeCommand } from "./merge.ts";
import { prepareCommand } from "./prepare.ts";
import { pretrainCommand } from "./pretrain.ts";
import { scalingStudyCommand } from "./scaling-study.ts";
import { serveCommand } from "./serve.ts";
import { simulateCommand } from "./simulate.ts";
import { storeCommand } from "./store.ts";
import { trainCommand } from "./train.ts";
import { vocabularyCommand } from "./vocabulary.ts";

/** The command line of Kodeks. */
export function createProgram(): Command {
  const program = new Command("kodeks")
    .description(
      "ICD-10 coding of patient records: train, measure, code and explain, on your own machine",
    )
    .option("-V, --version", "show the versions of Kodeks, libtorch and Node")
    .addHelpText(
      "after",
      `
From labelled documents to a coded note:
  kodeks import jsonl documents.jsonl --out cohort
  kodeks prepare cohort --out dataset
  kodeks train dataset --level 3 --recipe small --size tiny --out model
  kodeks evaluate model dataset
  kodeks code model note.txt --explain

Results go to standard output, progress to standard error. Exit codes: 0 fine, 1 failed,
2 wrong usage, 3 bad input, 130 stopped.`,
    );
  const importing = new Command("import")
    .description("Read records from another system into a cohort folder")
    .addCommand(importFhirCommand())
    .addCommand(importOmopCommand())
    .addCommand(importMimicIvCommand())
    .addCommand(importMimicIiiCommand())
    .addCommand(importTablesCommand())
    .addCommand(importJsonlCommand());
  for (const command of [
    simulateCommand(),
    importing,
    cohortCommand(),
    catalogueCommand(),
    prepareCommand(),
    vocabularyCommand(),
    mergeCommand(),
    pretrainCommand(),
    trainCommand(),
    evaluateCommand(),
    scalingStudyCommand(),
    codeCommand(),
    serveCommand(),
    storeCommand(),
    logCommand(),
  ]) {
    program.addCommand(command);
  }
  return program;
}
