import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { KodeksError } from "../base/errors.ts";

/** Set in processes that {@link launchProcesses} starts. */
const launchedVariable = "KODEKS_LAUNCHED";

export interface LaunchOptions {
  readonly processes: number;
  /** Arguments of each process, the program's script first. */
  readonly arguments: readonly string[];
  readonly signal: AbortSignal;
  /** Writes what a process other than the first said before it failed. */
  readonly write: (text: string) => void;
  /** How long the others have to end by themselves when one has failed. */
  readonly graceSeconds?: number;
}

interface Ended {
  readonly rank: number;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

/** Enough for any error message, however much a process has to say. */
const saidLength = 16_384;

/**
 * Starts processes on this machine that train one model together, and waits for all of them. The first
 * one shows its progress and prints the result. When one fails the others are ended, too; none outlives
 * this process.
 *
 * @returns the exit code
 * @throws KodeksError PEER_LOST when a process was killed
 */
export async function launchProcesses(options: LaunchOptions): Promise<number> {
  const { processes, signal, graceSeconds = 30 } = options;
  const port = String(await freePort());
  const children = Array.from({ length: processes }, (_, rank) =>
    start(rank, options, {
      MASTER_ADDR: "127.0.0.1",
      MASTER_PORT: port,
      RANK: String(rank),
      LOCAL_RANK: String(rank),
      WORLD_SIZE: String(processes),
      LOCAL_WORLD_SIZE: String(processes),
      [launchedVariable]: "1",
    }),
  );
  const sendAll = (name: NodeJS.Signals): void => {
    for (const { child } of children) child.kill(name);
  };
  const stop = (): void => sendAll("SIGTERM");
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  const timers: NodeJS.Timeout[] = [];
  const endOthers = ({ code }: Ended): void => {
    if (code === 0 || timers.length > 0) return;
    timers.push(setTimeout(stop, graceSeconds * 1000));
    timers.push(setTimeout(() => sendAll("SIGKILL"), graceSeconds * 2000));
  };
  try {
    const all = children.map(async ({ ended }) => {
      const result = await ended;
      endOthers(result);
      return result;
    });
    return exitCode(await Promise.all(all), options);
  } finally {
    signal.removeEventListener("abort", stop);
    for (const timer of timers) clearTimeout(timer);
  }
}

function start(
  rank: number,
  options: LaunchOptions,
  variables: Readonly<Record<string, string>>,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const isFirst = rank === 0;
  const child = spawn(process.execPath, [...process.execArgv, ...options.arguments], {
    env: { ...process.env, ...variables },
    // A group of its own, so that Ctrl-C comes once and from here. Standard input ends with this process.
    detached: true,
    stdio: ["pipe", isFirst ? "inherit" : "ignore", isFirst ? "inherit" : "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-saidLength);
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ rank, code, signal, said }));
  });
  return { child, ended };
}

/** The cause first: whoever only lost another process tells nothing. */
function exitCode(all: readonly Ended[], { processes, signal, write }: LaunchOptions): number {
  const failed = all.filter(({ code }) => code !== 0);
  if (failed.length === 0) return 0;
  const killed = failed.find((ended) => ended.signal !== null);
  if (killed !== undefined && !signal.aborted) {
    throw new KodeksError(
      "PEER_LOST",
      `process ${killed.rank} of ${processes} was ended by ${killed.signal}`,
      {
        remedy:
          "If nobody did that, memory ran out: start fewer processes or lower microBatchTokens. --resume goes on.",
      },
    );
  }
  const lostOnly = ({ said }: Ended): boolean => said.includes("error PEER_LOST:");
  const cause = failed.find((ended) => ended.rank > 0 && ended.said !== "" && !lostOnly(ended));
  // The first process has said itself what was wrong.
  const first = failed.find(({ rank }) => rank === 0);
  const isKnown = first !== undefined && cause?.code === first.code;
  if (cause !== undefined && !isKnown) write(`process ${cause.rank}: ${cause.said}`);
  if (first === undefined && cause === undefined) write(failed[0]?.said ?? "");
  return (cause ?? first ?? failed[0])?.code ?? 1;
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Whether {@link launchProcesses} started this process. */
export function isLaunched(): boolean {
  return process.env[launchedVariable] === "1";
}

/** Lets a process that was launched end when whoever launched it is gone. */
export function endWithLauncher(): void {
  process.stdin.resume();
  process.stdin.once("end", () => process.kill(process.pid, "SIGTERM"));
  // Waiting for that is no reason to stay.
  (process.stdin as { unref?: () => void }).unref?.();
}
