import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** The package as users load it: child processes run JavaScript only. */
const entry = new URL("../dist/index.js", import.meta.url).href;

export interface Ended {
  readonly signal: NodeJS.Signals | null;
  /** What the body returned, or the error it threw. */
  readonly result?: unknown;
  readonly error?: { readonly code?: string; readonly message: string };
  readonly seconds: number;
}

type Package = typeof import("./index.ts");

export interface Rank {
  readonly torch: Package;
  readonly rank: number;
  readonly port: number;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/**
 * Runs `body` in a process of its own. It refers to nothing outside itself, as its text is what runs
 * there.
 */
export async function startRank(
  rank: number,
  port: number,
  body: (rank: Rank) => Promise<unknown>,
): Promise<Ended> {
  const program = `
    const torch = await import(${JSON.stringify(entry)});
    torch.setThreads(1);
    const show = (outcome) => console.log(JSON.stringify(outcome));
    await (${body.toString()})({ torch, rank: ${rank}, port: ${port} }).then(
      (result) => show({ result }),
      (error) => show({ error: { code: error.code, message: error.message } }));`;
  const started = performance.now();
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  const outcome = output === "" ? {} : (JSON.parse(output) as object);
  return { signal, seconds: (performance.now() - started) / 1000, ...outcome };
}

/** Runs `body` in `count` processes on one port. */
export async function startRanks(
  count: number,
  body: (rank: Rank) => Promise<unknown>,
): Promise<Ended[]> {
  const port = await freePort();
  return Promise.all(Array.from({ length: count }, (_, rank) => startRank(rank, port, body)));
}
