import { availableParallelism } from "node:os";
import { Option } from "commander";
import { wholeNumber } from "./arguments.ts";

export function threadsOption(): Option {
  return new Option("--threads <threads>", "processor cores to use; all by default").argParser(
    // More threads than cores would wait for each other, thousands of them for ever.
    wholeNumber(1, availableParallelism()),
  );
}

/**
 * Loads libtorch and sets its threads, before anything computes; by default this process's part of the
 * cores where `sharers` processes have them together.
 */
export async function useThreads(threads: number | undefined, sharers = 1): Promise<void> {
  const { setThreads } = await import("@kodeks/libtorch");
  setThreads(threads ?? Math.max(1, Math.floor(availableParallelism() / sharers)));
}
