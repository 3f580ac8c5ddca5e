import { CommanderError } from "commander";
import type { Command } from "commander";
import { errorTable } from "../base/errors.ts";
import { createProgram } from "./program.ts";
import { versionText } from "./version.ts";

/** Throws instead of ending the process, in this command and all below it. */
function throwOnExit(command: Command): void {
  command.exitOverride().showHelpAfterError("(--help shows how to use it)");
  for (const child of command.commands) throwOnExit(child);
}

const program = createProgram();
throwOnExit(program);
const [first] = process.argv.slice(2);
if (first === "--version" || first === "-V") {
  process.stdout.write(await versionText());
} else {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has printed help or what was wrong with the arguments.
    const asked = error.code === "commander.helpDisplayed" || error.code === "commander.help";
    process.exitCode = asked && first !== undefined ? 0 : errorTable.USAGE.exit;
  }
}
