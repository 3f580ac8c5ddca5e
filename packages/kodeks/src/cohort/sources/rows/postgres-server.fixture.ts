import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";

/** Where PostgreSQL's programs are, or why there are none. */
export type FoundPostgres =
  | { readonly kind: "found"; readonly programs: string }
  | { readonly kind: "missing"; readonly why: string };

const versions = "/usr/lib/postgresql";

function programs(): string | undefined {
  const folders = existsSync(versions) ? readdirSync(versions) : [];
  folders.sort((a, b) => Number(b) - Number(a));
  return folders
    .map((version) => join(versions, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
}

/** Looks for Debian's PostgreSQL, and installs it where the process may. */
export function findPostgres(): FoundPostgres {
  const installed = programs();
  if (installed !== undefined) return { kind: "found", programs: installed };
  if (process.getuid?.() !== 0) return { kind: "missing", why: "no PostgreSQL, and not root" };
  const install = ["install", "-y", "--no-install-recommends", "postgresql"];
  const { status } = spawnSync("apt-get", install, {
    stdio: "ignore",
    timeout: 240_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  const made = programs();
  if (made !== undefined) return { kind: "found", programs: made };
  return { kind: "missing", why: `no PostgreSQL, and apt-get ended with ${status ?? "an error"}` };
}

export interface PostgresServer {
  readonly port: number;
  /** Connects as the superuser. */
  readonly connect: () => Promise<Client>;
  /** A URL that needs no password, except for the role `guarded`. */
  readonly url: (user?: string, password?: string) => string;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL refuses to run as root. */
function servant(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("postgres:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (uid === undefined) throw new Error("there is no user postgres");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Starts a server of its own on a free port, in a temporary folder. */
export async function startPostgres(folderOfPrograms: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "kodeks-postgres-"));
  const data = join(folder, "data");
  const identity = servant();
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid ?? -1);
  const made = spawnSync(
    join(folderOfPrograms, "initdb"),
    ["-D", data, "--auth=trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...identity, cwd: "/", encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb ended with ${made.status}: ${made.stderr}`);
  writeFileSync(
    join(data, "pg_hba.conf"),
    "host all guarded 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n",
  );
  const port = await freePort();
  // The shell stops the server when its standard input ends, so also when this process is killed.
  const script =
    '"$1" -D "$2/data" -p "$3" -k "$2" -c listen_addresses=127.0.0.1 -c fsync=off >"$2/log" 2>&1 & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$2"';
  const shell = spawn(
    "sh",
    ["-c", script, "sh", join(folderOfPrograms, "postgres"), folder, String(port)],
    {
      ...identity,
      cwd: "/",
      stdio: ["pipe", "ignore", "ignore"],
    },
  );
  const ended = new Promise<void>((resolve) => shell.once("close", () => resolve()));
  const stop = async (): Promise<void> => {
    shell.stdin.end();
    await ended;
  };
  const url = (user = "postgres", password = ""): string =>
    `postgres://${user}${password === "" ? "" : `:${password}`}@127.0.0.1:${port}/postgres`;
  const connect = async (): Promise<Client> => {
    const client = new Client({ connectionString: url() });
    await client.connect();
    return client;
  };
  try {
    await whenUp(connect);
  } catch (error) {
    const log = existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8") : "";
    await stop();
    throw new Error(`PostgreSQL did not start: ${log}`, { cause: error });
  }
  return { port, connect, url, stop };
}

async function whenUp(connect: () => Promise<Client>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await (await connect()).end();
      return;
    } catch (error) {
      if (tries === 150) throw error;
      await setTimeout(100);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
