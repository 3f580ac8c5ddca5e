// Compiles native/*.cc into one addon for the libtorch that find-libtorch.mjs finds. An addon that is
// already built from the same sources, library and compiler flags is kept.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { findLibtorch } from "./find-libtorch.mjs";

const run = promisify(execFile);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const native = join(root, "native");

/**
 * @param {(text: string) => void} log
 * @returns {Promise<import("./find-libtorch.mjs").Libtorch>}
 */
export async function buildAddon(log) {
  const libtorch = findLibtorch();
  if (!libtorch) throw new Error("no libtorch was found");
  const sources = readdirSync(native).filter((name) => name.endsWith(".cc"));
  const flags = compilerFlags(libtorch);
  const key = cacheKey(libtorch, flags);
  const folder = join(root, "build", `libtorch-${libtorch.version}-${key}`);
  const addon = join(folder, "kodeks_libtorch.node");
  if (!existsSync(addon)) {
    log(
      `building the addon for libtorch ${libtorch.version} (${libtorch.kind}: ${libtorch.prefix}) …`,
    );
    mkdirSync(folder, { recursive: true });
    const groups = await processGroupFlags(libtorch);
    if (groups.length === 0) log("this libtorch has no Gloo: training runs in one process only");
    await inParallel(sources, (source) =>
      run("g++", [
        ...flags,
        ...groups,
        "-c",
        join(native, source),
        "-o",
        join(folder, `${source}.o`),
      ]),
    );
    const objects = sources.map((source) => join(folder, `${source}.o`));
    const libraries = [
      `-L${libtorch.lib}`,
      "-Wl,--no-as-needed",
      "-ltorch_cpu",
      "-ltorch",
      "-lc10",
      "-ldl",
    ];
    const partial = `${addon}.partial`;
    // Old-style tags: such a run path holds for the libraries of libraries too, so that libtorch finds
    // the OpenBLAS that shares its OpenMP threads, whichever BLAS the system prefers.
    const paths = [join(libtorch.lib, "openblas-openmp"), libtorch.lib].filter((folder) =>
      existsSync(folder),
    );
    const runPath = ["-Wl,--disable-new-dtags", ...paths.map((folder) => `-Wl,-rpath,${folder}`)];
    await run("g++", ["-shared", "-o", partial, ...objects, ...libraries, ...runPath]);
    renameSync(partial, addon);
  }
  const { kind, version, prefix } = libtorch;
  const info = {
    addon: `libtorch-${version}-${key}/kodeks_libtorch.node`,
    libtorch: { kind, version, prefix },
  };
  writeFileSync(join(root, "build", "current.json.partial"), `${JSON.stringify(info, null, 2)}\n`);
  renameSync(join(root, "build", "current.json.partial"), join(root, "build", "current.json"));
  return libtorch;
}

/** @param {import("./find-libtorch.mjs").Libtorch} libtorch */
function compilerFlags(libtorch) {
  const require = createRequire(import.meta.url);
  const headers = [
    dirname(require.resolve("node-addon-api")),
    join(dirname(require.resolve("node-api-headers/package.json")), "include"),
  ];
  // libtorch's headers want C++20 in its current releases and predate it in 1.x.
  const standard = libtorch.version.startsWith("1.") ? "c++17" : "c++20";
  return [
    `-std=${standard}`,
    "-O2",
    "-fPIC",
    "-DNAPI_VERSION=9",
    "-DNODE_ADDON_API_CPP_EXCEPTIONS",
    // In a worker that is being terminated JavaScript takes no more exceptions; without this the
    // attempt ends the whole process.
    "-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS",
    `-D_GLIBCXX_USE_CXX11_ABI=${libtorch.cxx11Abi ? 1 : 0}`,
    ...[...headers, ...libtorch.include].flatMap((folder) => ["-isystem", folder]),
  ];
}

/**
 * Flags that turn process groups on, none where the library was built without Gloo or comes without the
 * headers. Packages other than Debian's contain Gloo but not its headers; ours stand in for them.
 *
 * @param {import("./find-libtorch.mjs").Libtorch} libtorch
 */
async function processGroupFlags(libtorch) {
  const { prefix, lib, include } = libtorch;
  const headers = [join(prefix, "include"), ...include];
  const isThere = (/** @type {string} */ file) =>
    headers.some((folder) => existsSync(join(folder, file)));
  if (!isThere("torch/csrc/distributed/c10d/ProcessGroupGloo.hpp")) return [];
  const symbol = "_ZN4c10d16ProcessGroupGlooC1E";
  const hasGloo = await run("grep", ["-qaF", symbol, join(lib, "libtorch_cpu.so")]).then(
    () => true,
    () => false,
  );
  if (!hasGloo) return [];
  const own = isThere("gloo/context.h") ? [] : ["-isystem", native];
  return ["-DKODEKS_PROCESS_GROUPS", "-DUSE_C10D_GLOO", ...own];
}

/**
 * @param {import("./find-libtorch.mjs").Libtorch} libtorch
 * @param {string[]} flags
 */
function cacheKey(libtorch, flags) {
  const hash = createHash("sha256").update(flags.join("\n"));
  const library = statSync(join(libtorch.lib, "libtorch_cpu.so"));
  const openblas = existsSync(join(libtorch.lib, "openblas-openmp"));
  hash.update(`${libtorch.lib} ${library.size} ${library.mtimeMs} ${process.arch} ${openblas}`);
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  const names = readdirSync(native, { recursive: true, encoding: "utf8" }).sort();
  for (const name of names.filter((name) => /\.(cc|h)$/.test(name))) {
    hash.update(readFileSync(join(native, name)));
  }
  return hash.digest("hex").slice(0, 12);
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<unknown>} work
 */
async function inParallel(items, work) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
