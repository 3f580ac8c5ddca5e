import { KodeksError } from "../base/errors.ts";

/** A process among those that train one model together, as the standard variables tell it. */
export interface ProcessPlace {
  /** Machine and port where rank 0 listens. */
  readonly host: string;
  readonly port: number;
  readonly rank: number;
  readonly worldSize: number;
  /** Number of the process on its machine, which is that of its GPU. */
  readonly localRank: number;
  /** How many processes run on this machine; null where nobody said. */
  readonly localProcesses: number | null;
  readonly networkInterface: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const needed = ["MASTER_ADDR", "MASTER_PORT", "RANK", "WORLD_SIZE"] as const;

const remedy =
  "Set MASTER_ADDR, MASTER_PORT, RANK and WORLD_SIZE in every process, or none of them; docs/clusters.md has recipes.";

/**
 * Reads MASTER_ADDR, MASTER_PORT, RANK, WORLD_SIZE and LOCAL_RANK, as PyTorch's launchers set them.
 *
 * @returns null where one process trains alone: WORLD_SIZE is 1 or neither it nor RANK is set
 * @throws KodeksError BAD_PROCESSES naming the variable that is missing or does not fit
 */
export function readProcessPlace(environment: Environment): ProcessPlace | null {
  const get = (name: string): string => environment[name]?.trim() ?? "";
  if (get("RANK") === "" && get("WORLD_SIZE") === "") return null;
  if (get("WORLD_SIZE") === "1" && /^0?$/.test(get("RANK"))) return null;
  const missing = needed.filter((name) => get(name) === "");
  if (missing.length > 0) throw wrong(`${missing.join(" and ")} must be set, too`);
  const whole = (name: string, least: number, most: number): number => {
    const text = get(name);
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw wrong(`${name} is "${text}" and not a whole number of ${least} to ${most}`);
  };
  const worldSize = whole("WORLD_SIZE", 1, 100_000);
  const rank = whole("RANK", 0, 100_000);
  if (rank >= worldSize) {
    throw wrong(`RANK ${rank} does not fit WORLD_SIZE ${worldSize}: ranks count from 0`);
  }
  const local = get("LOCAL_WORLD_SIZE");
  const localProcesses = local === "" ? null : whole("LOCAL_WORLD_SIZE", 1, worldSize);
  return {
    host: get("MASTER_ADDR"),
    port: whole("MASTER_PORT", 1, 65_535),
    rank,
    worldSize,
    localRank:
      get("LOCAL_RANK") === "" ? 0 : whole("LOCAL_RANK", 0, (localProcesses ?? worldSize) - 1),
    localProcesses,
    networkInterface: get("GLOO_SOCKET_IFNAME") === "" ? null : get("GLOO_SOCKET_IFNAME"),
  };
}

function wrong(message: string): KodeksError {
  return new KodeksError("BAD_PROCESSES", message, { where: "environment variables", remedy });
}
