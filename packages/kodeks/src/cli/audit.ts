import { Command } from "commander";
import { undercodingCommand } from "./audit/undercoding.ts";

export function auditCommand(): Command {
  const command = new Command("audit").description(
    "Measure what coders missed, coded too vaguely, or coded without a trace",
  );
  for (const one of [undercodingCommand()]) command.addCommand(one);
  return command;
}
