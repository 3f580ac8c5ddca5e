import { version } from "../base/version.ts";
import { describeFailure } from "./failure.ts";

/** What `kodeks --version` prints: Kodeks, the libtorch in use (or why there is none), Node. */
export async function versionText(): Promise<string> {
  return `kodeks ${version}\n${await libtorchLine()}\nNode ${process.versions.node}\n`;
}

async function libtorchLine(): Promise<string> {
  try {
    const { libtorchInfo } = await import("@kodeks/libtorch");
    const { version: number, kind, prefix, cudaDevices } = libtorchInfo();
    const devices = cudaDevices === 0 ? "no CUDA device" : `${cudaDevices} CUDA devices`;
    return `libtorch ${number} (${kind}: ${prefix}), ${devices}`;
  } catch (error) {
    return `libtorch missing: ${describeFailure(error).what}`;
  }
}
