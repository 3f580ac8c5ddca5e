// Finds the libtorch to build on: LIBTORCH, then an installed Python torch, then the system's.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Libtorch
 * @property {"LIBTORCH" | "python" | "system"} kind
 * @property {string} prefix
 * @property {string} version
 * @property {string[]} include
 * @property {string} lib folder of libtorch_cpu.so
 * @property {boolean} cxx11Abi
 */

/**
 * @param {{ named?: string | undefined, python?: () => string | null, system?: string }} [places] where to
 *   look; tests give their own
 * @returns {Libtorch | null}
 */
export function findLibtorch({
  named = process.env.LIBTORCH,
  python = pythonTorch,
  system = "/usr",
} = {}) {
  if (named) {
    const found = describe("LIBTORCH", named);
    if (!found) {
      throw new Error(
        `LIBTORCH=${named} holds no libtorch: include/ATen/ATen.h, and libtorch_cpu.so and libc10.so under lib/ were expected there`,
      );
    }
    return found;
  }
  const installed = python();
  return (installed ? describe("python", installed) : null) ?? describe("system", system);
}

/** @returns {string | null} */
function pythonTorch() {
  const program =
    "import importlib.util as u; s = u.find_spec('torch'); print(s.submodule_search_locations[0] if s else '')";
  try {
    const output = execFileSync("python3", ["-c", program], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return output.trim() || null;
  } catch {
    return null;
  }
}

/**
 * @param {Libtorch["kind"]} kind
 * @param {string} prefix
 * @returns {Libtorch | null}
 */
function describe(kind, prefix) {
  const headers = join(prefix, "include");
  const api = join(headers, "torch/csrc/api/include");
  const lib = libraryFolder(prefix);
  if (!lib || !existsSync(join(headers, "ATen/ATen.h"))) return null;
  return {
    kind,
    prefix: realpathSync(prefix),
    version: versionIn(headers),
    include: prefix === "/usr" ? [api] : [headers, api],
    lib,
    cxx11Abi: readFileSync(join(lib, "libc10.so")).includes("NSt7__cxx11"),
  };
}

/** @param {string} prefix */
function libraryFolder(prefix) {
  const lib = join(prefix, "lib");
  if (!existsSync(lib)) return null;
  const multiarch = readdirSync(lib).filter((name) => name.endsWith("-linux-gnu"));
  const folders = [lib, ...multiarch.map((name) => join(lib, name))];
  const isComplete = (/** @type {string} */ folder) =>
    ["libtorch_cpu.so", "libc10.so"].every((name) => existsSync(join(folder, name)));
  return folders.find(isComplete) ?? null;
}

/** @param {string} headers */
function versionIn(headers) {
  for (const path of ["torch/headeronly/version.h", "torch/csrc/api/include/torch/version.h"]) {
    const file = join(headers, path);
    const part = (/** @type {string} */ name) =>
      new RegExp(`#define TORCH_VERSION_${name} (\\d+)`).exec(readFileSync(file, "utf8"))?.[1];
    if (existsSync(file) && part("MAJOR"))
      return [part("MAJOR"), part("MINOR"), part("PATCH")].join(".");
  }
  throw new Error(`no version.h of libtorch under ${headers}`);
}
