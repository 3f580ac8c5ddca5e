import { spawn, spawnSync } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { fileURLToPath } from "node:url";
import { builtModule } from "../base/built.fixture.ts";

const bin = fileURLToPath(new URL("../../bin/kodeks.js", import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the `kodeks` command to its end, as a person without a terminal would. */
export function kodeks(args: readonly string[], options: RunOptions = {}): Ended {
  builtModule("cli/main");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: "utf8",
    input: options.input ?? "",
    env: { ...process.env, FORCE_COLOR: "0", ...options.env },
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

/** Runs a command that must succeed; gives what it printed. */
export function succeed(args: readonly string[], options: RunOptions = {}): string {
  const { status, stdout, stderr } = kodeks(args, options);
  if (status !== 0) throw new Error(`kodeks ${args.join(" ")} ended with ${status}:\n${stderr}`);
  return stdout;
}

/** Starts the `kodeks` command; `ended` has what came out of it after its end. */
export function startKodeks(
  args: readonly string[],
  options: Pick<RunOptions, "env"> = {},
): {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
} {
  builtModule("cli/main");
  const child = spawn(process.execPath, [bin, ...args], {
    env: { ...process.env, ...options.env },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (status) => resolve({ status, stdout, stderr }));
  });
  return { child, ended };
}
