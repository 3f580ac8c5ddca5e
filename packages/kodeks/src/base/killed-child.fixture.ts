import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";

/**
 * Runs a script in a child process, kills it (-9) as soon as `ready` holds, and waits for its
 * end. Fails if the child ends by itself, because then nothing was interrupted.
 */
export async function killWhen(script: string, ready: () => boolean): Promise<number> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("exit", (_code, signal) => resolve(signal));
  });
  while (!ready() && child.exitCode === null) await setTimeout(5);
  child.kill("SIGKILL");
  if ((await ended) !== "SIGKILL") throw new Error("the child ended before it was killed");
  return child.pid ?? 0;
}
