import type { OnProgress } from "../base/progress.ts";
import { reportFailure } from "./failure.ts";
import { ProgressDisplay } from "./progress-display.ts";
import { writeToStdout } from "./standard-streams.ts";

/** What a command is given besides its arguments. */
export interface CommandContext {
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** Writes a line to standard error. */
  readonly note: (text: string) => void;
  /** Writes to standard output, waiting while the reader is slow. */
  readonly print: (text: string) => Promise<void>;
}

/**
 * Runs a command: progress and notes go to standard error, results to standard output, errors become
 * one readable message and an exit code. A first Ctrl-C lets the command clean up, a second ends it.
 */
export async function runCommand(
  action: (context: CommandContext) => Promise<void>,
  options: { readonly quiet?: boolean } = {},
): Promise<void> {
  const controller = new AbortController();
  const display = new ProgressDisplay(process.stderr);
  const note = (text: string): void => display.line(text);
  const stop = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) process.exit(130);
    if (signal === "SIGINT") note("stopping … (Ctrl-C again ends it at once)");
    controller.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    await action({
      signal: controller.signal,
      onProgress: options.quiet === true ? () => {} : display.show,
      note,
      print: writeToStdout,
    });
  } catch (error) {
    display.clear();
    reportFailure(error);
  } finally {
    display.clear();
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}
