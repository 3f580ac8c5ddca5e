import { Option } from "commander";
import type { Command } from "commander";
import { paperSteps, selections } from "../cohort/selection/steps.ts";
import type { SelectionRule, SelectionStep } from "../cohort/selection/steps.ts";
import { listOf, wholeNumber } from "./arguments.ts";

/** Options that say which courses are kept. */
export interface SelectionOptions {
  readonly selection: "paper" | "none";
  readonly steps?: readonly SelectionStep[];
  readonly rare?: SelectionRule["rare"];
  readonly minimumCount?: number;
  readonly repeatRare?: true;
  readonly maximumCharacters?: number;
  readonly keepUncoded?: true;
}

/** Adds them to a command. */
export function addSelectionOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--selection <name>",
        "paper: the seven steps of the paper's Figure 4; none: courses with codes",
      )
        .choices(Object.keys(selections))
        .default("none"),
    )
    .option(
      "--steps <list>",
      `steps to take, in this order: ${paperSteps.join(", ")}`,
      listOf(paperSteps),
    )
    .addOption(
      new Option("--rare <what>", "what goes with a rare or unknown category").choices([
        "drop-course",
        "drop-code",
      ]),
    )
    .option("--minimum-count <courses>", "a category in fewer is rare (10)", wholeNumber(1))
    .option("--repeat-rare", "count again after rare categories went, until none is left")
    .option(
      "--maximum-characters <n>",
      "longest notes of a course, all together (10,000)",
      wholeNumber(1),
    )
    .option(
      "--keep-uncoded",
      "keep courses without codes, too: `kodeks pretrain` learns from them",
    );
}

export function selectionRule(options: SelectionOptions): SelectionRule {
  const rule = selections[options.selection];
  return {
    steps: options.steps ?? rule.steps,
    minimumCategoryCount: options.minimumCount ?? rule.minimumCategoryCount,
    repeatRare: options.repeatRare ?? rule.repeatRare,
    rare: options.rare ?? rule.rare,
    maximumCharacters: options.maximumCharacters ?? rule.maximumCharacters,
  };
}
