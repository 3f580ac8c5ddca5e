import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { TorchError } from "./errors.ts";

/** A number that stands for a native object of this thread. */
export type Handle = number;

/** The addon, as native/addon.cc exports it. */
export interface Native {
  resolve(name: string, overload: string): Handle | null;
  schema(operator: Handle): string;
  call(operator: Handle, values: readonly unknown[]): unknown;
  backward(outputs: readonly Handle[], gradients: readonly (Handle | null)[]): void;
  gradients(
    outputs: readonly Handle[],
    inputs: readonly Handle[],
    outputGradients: readonly (Handle | null)[],
    retainGraph: boolean,
    createGraph: boolean,
  ): (Handle | null)[];
  gradientOf(tensor: Handle): Handle | null;
  clearGradient(tensor: Handle): void;
  setRequiresGrad(tensor: Handle, value: boolean): void;
  requiresGrad(tensor: Handle): boolean;
  setGradEnabled(enabled: boolean): boolean;
  fromBytes(data: NodeJS.TypedArray, shape: readonly number[], dtype: number): Handle;
  toBytes(tensor: Handle, target: NodeJS.TypedArray): void;
  mapFile(path: string): unknown;
  mappedTensor(mapping: unknown, offset: number, shape: readonly number[], dtype: number): Handle;
  release(tensors: readonly Handle[]): void;
  liveTensors(): number;
  shape(tensor: Handle): number[];
  dtype(tensor: Handle): number;
  device(tensor: Handle): string;
  version(): string;
  deviceCount(type: string): number;
  parallelInfo(): string;
  setThreads(operators: number, blas: number): void;
  blasThreading(): number | null;
  createGenerator(device: string): Handle;
  seedGenerator(generator: Handle, seed: bigint): void;
  generatorState(generator: Handle): Handle;
  setGeneratorState(generator: Handle, state: Handle): void;
  hasProcessGroups(): boolean;
  joinGroup(
    host: string,
    port: number,
    rank: number,
    world: number,
    timeoutMilliseconds: number,
    address: string,
    networkInterface: string,
  ): Promise<Handle>;
  collective(
    group: Handle,
    kind: "sum" | "broadcast" | "gather",
    tensors: readonly Handle[],
    root: number,
  ): Promise<void>;
  leaveGroup(group: Handle): void;
}

/** What `scripts/build.mjs` wrote about the addon it built. */
export interface BuildInfo {
  /** File name of the addon, relative to the build folder. */
  readonly addon: string;
  readonly libtorch: {
    readonly kind: "LIBTORCH" | "python" | "system";
    readonly version: string;
    readonly prefix: string;
  };
}

const buildFolder = new URL("../build/", import.meta.url);
const remedy =
  "Run `npm run setup` in the repository's root; it builds the addon and says what to install.";

function readInfo(file: URL): BuildInfo {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as BuildInfo;
  } catch {
    throw new TorchError("NO_LIBTORCH", `The libtorch addon was not built to its end. ${remedy}`);
  }
}

/**
 * Tells OpenMP's idle threads to sleep after some 30 µs instead of a millisecond. Spinning on, they take
 * the cores from whatever else runs, and on a machine that is busy anyway every operator then waits for
 * a time slice (`docs/benchmarks.md`). OpenMP reads this once, when it is loaded with the addon.
 */
function limitSpinning(): void {
  const { OMP_WAIT_POLICY: policy, GOMP_SPINCOUNT: count } = process.env;
  if (policy === undefined && count === undefined) process.env["GOMP_SPINCOUNT"] = "10000";
}

/**
 * libtorch logs each attempt to reach a process that is not up yet, by glog on Debian and by itself
 * elsewhere. What is final becomes an error.
 */
function silenceLog(): void {
  process.env["TORCH_CPP_LOG_LEVEL"] ??= "FATAL";
  process.env["GLOG_minloglevel"] ??= "3";
}

function load(): { native: Native; info: BuildInfo } {
  const infoFile = new URL("current.json", buildFolder);
  if (!existsSync(infoFile)) {
    throw new TorchError("NO_LIBTORCH", `The libtorch addon is not built. ${remedy}`);
  }
  const info = readInfo(infoFile);
  limitSpinning();
  silenceLog();
  try {
    const require = createRequire(import.meta.url);
    return { native: require(fileURLToPath(new URL(info.addon, buildFolder))) as Native, info };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new TorchError(
      "NO_LIBTORCH",
      `The addon for libtorch ${info.libtorch.version} (${info.libtorch.kind}) does not load: ${reason}. ${remedy}`,
    );
  }
}

export const { native, info: buildInfo } = load();
