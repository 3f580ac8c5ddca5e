import { checkDevice, libtorchInfo, TorchError } from "@kodeks/libtorch";
import { KodeksError } from "../base/errors.ts";

/**
 * The device that a command is to compute on.
 *
 * @param name `cpu`, `cuda` or `cuda:N`
 * @param localRank this process's number on its machine (`LOCAL_RANK`): `cuda` is the GPU of that number
 * @throws KodeksError NO_DEVICE
 */
export function resolveDevice(name: string, localRank = 0): string {
  const device = name === "cuda" ? `cuda:${localRank}` : name === "cpu:0" ? "cpu" : name;
  try {
    return checkDevice(device);
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
    const { version, cudaDevices } = libtorchInfo();
    throw new KodeksError("NO_DEVICE", error.message, {
      where: `libtorch ${version}, ${cudaDevices} CUDA devices`,
      remedy:
        cudaDevices === 0
          ? "Use --device cpu. For GPUs, build the addon on a CUDA libtorch (LIBTORCH=… npm run setup) where a driver is installed."
          : "Use one of the devices that are there, and start no more processes than there are.",
      cause: error,
    });
  }
}
