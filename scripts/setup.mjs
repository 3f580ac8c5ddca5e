// Everything a fresh machine needs before the first command or test, skipping what is already done:
// npm packages, a C++ compiler and libtorch, the addon, the compiled TypeScript.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const systemPackages = [
  "g++",
  "make",
  "python3",
  "libtorch-dev",
  "libgloo-dev",
  "libopenblas0-openmp",
];

const log = (/** @type {string} */ text) => process.stderr.write(`setup: ${text}\n`);

class SetupError extends Error {}

export async function setup() {
  checkNode();
  // Compilers come first: npm builds packages that have no binary for this machine.
  const { findLibtorch } = await import("../packages/libtorch/scripts/find-libtorch.mjs");
  if (!hasBuildTools() || !findLibtorch()) installSystemPackages();
  installNodePackages();
  const { buildAddon } = await import("../packages/libtorch/scripts/build.mjs");
  await buildAddon(log);
  compile();
  const { buildPage } = await import("../packages/workbench/scripts/build-page.mjs");
  buildPage(log);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(`Node ${process.versions.node} is too old: Kodeks needs 20.19 or later`);
  }
}

function installNodePackages() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, "node_modules", ".kodeks-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  log("installing npm packages …");
  // `install`, not `ci`: a lock file written on one platform can lack the optional binaries of the
  // others (npm/cli#4828), which `ci` refuses; `--no-save` leaves the lock file as it is.
  execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ...nodeHeaders() },
  });
  writeFileSync(stamp, lock);
}

/** Packages that are compiled find Node's headers beside it instead of downloading them, where they are there. */
function nodeHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, "include", "node", "node.h"))
    ? { npm_config_nodedir: prefix }
    : {};
}

function hasBuildTools() {
  return ["g++", "make", "python3"].every(
    (tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).status === 0,
  );
}

function installSystemPackages() {
  const command = `apt-get install -y --no-install-recommends ${systemPackages.join(" ")}`;
  const hasApt = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
  if (!hasApt || process.getuid?.() !== 0) {
    throw new SetupError(
      `a C++ compiler and libtorch are needed. On Debian or Ubuntu: sudo ${command}\n` +
        "Elsewhere: `pip install torch`, or set LIBTORCH to an unpacked libtorch; then run this again",
    );
  }
  log(`installing ${systemPackages.join(", ")} …`);
  /** @type {import("node:child_process").ExecFileSyncOptions} */
  const options = {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("sh", ["-c", command.replace("install", "install -qq")], options);
}

function compile() {
  execFileSync(
    process.execPath,
    [join(root, "node_modules", "typescript", "bin", "tsc"), "-b", "packages/workbench"],
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
    },
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await setup();
    log("ready: try `npx kodeks --help`");
  } catch (error) {
    log(
      error instanceof SetupError
        ? error.message
        : `failed: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exitCode = 1;
  }
}
