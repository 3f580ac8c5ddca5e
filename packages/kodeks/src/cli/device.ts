import { Option } from "commander";

export function deviceOption(): Option {
  return new Option(
    "--device <device>",
    "cpu, cuda or cuda:N; with several processes cuda is the GPU of each LOCAL_RANK",
  ).default("cpu");
}

/**
 * Loads libtorch and finds the device.
 *
 * @throws KodeksError NO_DEVICE
 */
export async function useDevice(name: string, localRank = 0): Promise<string> {
  const { resolveDevice } = await import("../model/device.ts");
  return resolveDevice(name, localRank);
}
