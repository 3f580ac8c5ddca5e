import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { libtorchInfo, threadsInUse } from "@kodeks/libtorch";
import { version } from "../base/version.ts";

/** What computed a run: other versions, threads or processors may round otherwise. */
export interface RunVersions {
  readonly kodeks: string;
  /** SHA-256 of Kodeks' own program files. */
  readonly code: string;
  readonly libtorch: string;
  readonly node: string;
  readonly processor: string;
  /** Of matrix multiplication; null where libtorch chose them. */
  readonly threads: number | null;
}

let codeHash: Promise<string> | undefined;

/** The versions of this very process. */
export async function runVersions(): Promise<RunVersions> {
  codeHash ??= hashCode(fileURLToPath(new URL("..", import.meta.url)));
  return {
    kodeks: version,
    code: await codeHash,
    libtorch: libtorchInfo().version,
    node: process.versions.node,
    processor: process.arch,
    threads: threadsInUse()?.blas ?? null,
  };
}

async function hashCode(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && isProgram(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const path of paths) {
    hash.update(`${relative(folder, path).split(sep).join("/")}\n`);
    hash.update(await readFile(path));
  }
  return hash.digest("hex");
}

function isProgram(name: string): boolean {
  return /\.[jt]s$/.test(name) && !/\.(d|test|fixture)\.[jt]s$/.test(name);
}

/** Where two records of versions differ, as `libtorch 1.13.0, now 2.5.1`. */
export function versionDifferences(before: unknown, now: RunVersions): string[] {
  const old = (before ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(now)
    .filter(([key, value]) => old[key] !== value)
    .map(([key, value]) =>
      // A hash says nothing to a person but that it is another.
      key === "code" ? "another program" : `${key} ${String(old[key])}, now ${String(value)}`,
    );
}
