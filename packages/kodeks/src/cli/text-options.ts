import { Option } from "commander";
import type { Command } from "commander";
import type { TextRule } from "../dataset/course-text.ts";
import { listOf } from "./arguments.ts";

const inputs = ["notes", "medications", "labs"] as const;

/** Options that say what goes into the text of a course. */
export interface TextOptions {
  readonly inputs: readonly (typeof inputs)[number][];
  readonly headers: boolean;
  readonly dates?: true;
  readonly admissionType?: true;
  readonly withoutCopies?: true;
}

/** Adds them to a command. */
export function addTextOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--inputs <list>", "what the text holds")
        .argParser(listOf(inputs))
        .default([...inputs], inputs.join(",")),
    )
    .option("--no-headers", "no line above each document and list")
    .option("--dates", "the date in the line above a document")
    .option("--admission-type", "begin with the type of admission")
    .option(
      "--without-copies",
      "leave out paragraphs that stand word for word earlier in a course",
    );
}

export function textRule(options: TextOptions): TextRule {
  return {
    notes: options.inputs.includes("notes"),
    medications: options.inputs.includes("medications"),
    labs: options.inputs.includes("labs"),
    headers: options.headers,
    dates: options.dates ?? false,
    admissionType: options.admissionType ?? false,
    withoutCopies: options.withoutCopies ?? false,
  };
}
