import { reportFailure } from "./failure.ts";

/**
 * Ends the process when its output finds no place: quietly where the reader of a pipe (`| head`) has
 * left, which is no failure of ours, and with a message where a disk is full.
 */
export function guardStandardStreams(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    reportFailure(error);
    process.exit();
  });
  // Nobody is left to be told; the results may still find their reader.
  process.stderr.on("error", () => {});
}

/** Writes to standard output, waiting while the reader is slow. */
export function writeToStdout(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });
}
