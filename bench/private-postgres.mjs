// A PostgreSQL server of one's own, as Debian sets it up: it flushes at each commit.
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const versions = "/usr/lib/postgresql";

/** @returns {Promise<{ url: string, version: string, pid: number, stop: () => Promise<void> } | null>} */
export async function startPrivatePostgres() {
  const programs = (existsSync(versions) ? readdirSync(versions) : [])
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
  if (programs === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), "kodeks-bench-postgres-"));
  const data = join(folder, "data");
  const identity = servant();
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid ?? -1);
  const options = ["-D", data, "--auth=trust", "-U", "postgres", "-E", "UTF8", "--locale=C"];
  const made = spawnSync(join(programs, "initdb"), options, {
    ...identity,
    cwd: "/",
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(
    join(programs, "postgres"),
    ["-D", data, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1"],
    { ...identity, cwd: "/", stdio: "ignore" },
  );
  const ended = new Promise((resolve) => server.once("close", resolve));
  const ready = join(programs, "pg_isready");
  const check = ["-q", "-h", "127.0.0.1", "-p", String(port)];
  while (spawnSync(ready, check).status !== 0) await setTimeout(100);
  const { stdout } = spawnSync(join(programs, "postgres"), ["--version"], { encoding: "utf8" });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    version: stdout.trim(),
    pid: server.pid ?? 0,
    async stop() {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * PostgreSQL refuses to run as root.
 *
 * @returns {{ uid?: number, gid?: number }}
 */
function servant() {
  if (process.getuid?.() !== 0) return {};
  const id = (/** @type {string} */ flag) =>
    Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  return { uid: id("-u"), gid: id("-g") };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
