import { availableParallelism } from "node:os";

import { TorchError } from "./errors.ts";
import { buildInfo, native } from "./native.ts";

export interface LibtorchInfo {
  /** Version of the library that the addon is built on, e.g. `1.13.0`. */
  readonly version: string;
  /** Where it was found: the LIBTORCH variable, an installed Python package, or the system. */
  readonly kind: "LIBTORCH" | "python" | "system";
  readonly prefix: string;
  readonly cudaDevices: number;
}

/** Which libtorch is in use. */
export function libtorchInfo(): LibtorchInfo {
  return {
    version: native.version(),
    kind: buildInfo.libtorch.kind,
    prefix: buildInfo.libtorch.prefix,
    cudaDevices: native.deviceCount("cuda"),
  };
}

/** Checks a device name (`cpu`, `cuda`, `cuda:1`) against the library and the machine. */
export function checkDevice(device: string): string {
  const match = /^(cpu|cuda)(?::(\d+))?$/.exec(device);
  if (match === null) {
    throw new TorchError("BAD_ARGUMENT", `unknown device ${device}: use cpu, cuda or cuda:N`);
  }
  const count = native.deviceCount(match[1] ?? device);
  const index = Number(match[2] ?? 0);
  if (index >= count) {
    const found = count === 0 ? "none" : `only ${count}`;
    throw new TorchError(
      "BAD_ARGUMENT",
      `device ${device} is not there: libtorch ${native.version()} sees ${found} of that type`,
    );
  }
  return device;
}

export interface Threads {
  /** Threads of libtorch's own loops (OpenMP). */
  readonly operators: number;
  /** Threads of matrix multiplication, where OpenBLAS does it. */
  readonly blas: number;
}

/** OpenBLAS runs its threads in a pool of its own (`openblas_get_parallel`). */
const ownPool = 1;

/**
 * Sets the threads of this process's tensor operations; without an argument, as many as the machine
 * has cores. An OpenBLAS with a thread pool of its own fights libtorch's OpenMP pool for the cores, as
 * both spin while they wait: then only matrix multiplication gets several threads, which is twice as
 * fast as giving them to both (`docs/benchmarks.md`).
 */
export function setThreads(count: number = availableParallelism()): Threads {
  if (!Number.isInteger(count) || count < 1) {
    throw new TorchError("BAD_ARGUMENT", `threads must be a positive whole number, got ${count}`);
  }
  const operators = native.blasThreading() === ownPool ? 1 : count;
  native.setThreads(operators, count);
  threads = { operators, blas: count };
  return threads;
}

let threads: Threads | null = null;

/** What {@link setThreads} set last; null before it was called. */
export function threadsInUse(): Threads | null {
  return threads;
}

/** libtorch's own description of its threads and math libraries. */
export function parallelInfo(): string {
  return native.parallelInfo();
}
