import { Command } from "commander";
import { agreementCommand } from "./audit/agreement.ts";
import { boundariesCommand } from "./audit/boundaries.ts";
import { impreciseCommand } from "./audit/imprecise.ts";
import { screenCommand } from "./audit/screen.ts";
import { shortcutsCommand } from "./audit/shortcuts.ts";
import { undercodingCommand } from "./audit/undercoding.ts";
import { undocumentedCommand } from "./audit/undocumented.ts";

export function auditCommand(): Command {
  const command = new Command("audit").description(
    "Measure what coders missed, coded too vaguely, or coded without a trace",
  );
  for (const one of [
    screenCommand(),
    undercodingCommand(),
    impreciseCommand(),
    undocumentedCommand(),
    shortcutsCommand(),
    boundariesCommand(),
    agreementCommand(),
  ]) {
    command.addCommand(one);
  }
  return command;
}
