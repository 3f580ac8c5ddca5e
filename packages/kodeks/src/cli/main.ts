import { CommanderError } from "commander";
import type { Command } from "commander";
import { errorTable } from "../base/errors.ts";
import { reportFailure } from "./failure.ts";
import { createProgram } from "./program.ts";
import { guardStandardStreams, writeToStdout } from "./standard-streams.ts";
import { versionText } from "./version.ts";

/** Throws instead of ending the process, in this command and all below it. */
function throwOnExit(command: Command): void {
  command.exitOverride().showHelpAfterError("(--help shows how to use it)");
  for (const child of command.commands) throwOnExit(child);
}

guardStandardStreams();
process.on("uncaughtException", (error) => {
  reportFailure(error);
  process.exit();
});
const program = createProgram();
throwOnExit(program);
const [first] = process.argv.slice(2);
if (first === "--version" || first === "-V") {
  await writeToStdout(await versionText());
} else {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has printed help or what was wrong with the arguments.
    process.exitCode = error.exitCode === 0 ? 0 : errorTable.USAGE.exit;
  }
}
