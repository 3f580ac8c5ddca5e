import { Option } from "commander";

/** @param mayBeSeveral whether the command runs in several processes, too */
export function deviceOption(mayBeSeveral = false): Option {
  const several = "; with several processes cuda is the GPU of each LOCAL_RANK";
  return new Option(
    "--device <device>",
    `cpu, cuda or cuda:N${mayBeSeveral ? several : ""}`,
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
