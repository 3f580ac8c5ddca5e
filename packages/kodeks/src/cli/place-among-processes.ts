import { KodeksError } from "../base/errors.ts";
import type { ProcessPlace } from "../training/process-environment.ts";
import { endWithLauncher, isLaunched } from "./launch-processes.ts";

/**
 * What this process is to do: train at a place among others, train alone (null), or launch the processes
 * that `--processes` asks for.
 *
 * @throws KodeksError BAD_PROCESSES
 */
export async function placeAmongProcesses(
  processes: number | undefined,
): Promise<ProcessPlace | "launcher" | null> {
  const { readProcessPlace } = await import("../training/process-environment.ts");
  const place = readProcessPlace(process.env);
  if (isLaunched()) {
    endWithLauncher();
    return place;
  }
  if (processes === undefined || processes === 1) return place;
  if (place === null) return "launcher";
  throw new KodeksError(
    "BAD_PROCESSES",
    `--processes ${processes} starts processes of its own, and this is one of ${place.worldSize} already`,
    {
      where: "WORLD_SIZE",
      remedy: "Leave --processes away, or unset RANK and WORLD_SIZE.",
    },
  );
}
