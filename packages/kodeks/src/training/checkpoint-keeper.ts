import { join } from "node:path";
import type { writeSafetensors } from "@kodeks/libtorch";
import { KodeksError } from "../base/errors.ts";
import { checkpointName, pruneCheckpoints } from "./checkpoint-folder.ts";
import { writeCheckpoint } from "./checkpoint.ts";
import type { CheckpointedRun } from "./checkpoint.ts";
import { hasFiniteWeights } from "./training-state.ts";
import type { TrainingState } from "./training-state.ts";

/** When checkpoints are written, and how many of them stay. */
export interface CheckpointSchedule {
  /** Minutes between two checkpoints; 10 by default. */
  readonly minutes?: number;
  /** Also after this many updates. */
  readonly updates?: number;
  /** How many of the newest are kept; 2 by default. */
  readonly keep?: number;
}

/** What a trainer asks to keep its state. */
export interface CheckpointKeeper {
  /**
   * To be called between steps: writes a checkpoint if one is due and this very state is not kept already. A
   * disk that fails is no reason to stop.
   *
   * @throws KodeksError DIVERGED
   */
  offer(state: TrainingState, isDue?: boolean): Promise<void>;
  /** The folder of the newest checkpoint; null where there is none. */
  readonly newest: string | null;
}

export interface KeeperOptions {
  readonly folder: string;
  readonly schedule: CheckpointSchedule;
  readonly run: CheckpointedRun;
  /** Where a resumed run begins. */
  readonly resumed?: { readonly folder: string; readonly steps: number };
  /** Told when a checkpoint could not be written. */
  readonly onWarning?: (text: string) => void;
  /** Milliseconds. */
  readonly now?: () => number;
  readonly write?: typeof writeSafetensors;
}

export function keepCheckpoints(options: KeeperOptions): CheckpointKeeper {
  const { folder, now = () => performance.now() } = options;
  const { minutes = 10, updates = Number.POSITIVE_INFINITY, keep = 2 } = options.schedule;
  let newest = options.resumed?.folder ?? null;
  let steps = options.resumed?.steps ?? 0;
  let time = now();

  const save = async (state: TrainingState): Promise<void> => {
    [steps, time] = [state.optimiser.steps, now()];
    const path = join(folder, checkpointName(state.position.epoch, steps));
    if (steps === 0 || path === newest) return;
    if (!hasFiniteWeights(state)) {
      throw new KodeksError("DIVERGED", `the weights became NaN or infinite by step ${steps}`, {
        remedy: divergedRemedy,
      });
    }
    await writeCheckpoint(path, state, options.run, options.write);
    newest = path;
    await pruneCheckpoints(folder, keep);
  };

  return {
    async offer(state, isDue = false) {
      const taken = state.optimiser.steps - steps;
      if (!isDue && taken < updates && now() - time < minutes * 60_000) return;
      try {
        await save(state);
      } catch (error) {
        if (error instanceof KodeksError) throw error;
        options.onWarning?.(couldNotWrite(steps, error, newest));
      }
    },
    get newest() {
      return newest;
    },
  };
}

export const divergedRemedy = "Lower the learning rate, or set clipNorm in the recipe.";

function couldNotWrite(steps: number, error: unknown, newest: string | null): string {
  const { code, name = "an error" } = (error ?? {}) as { code?: string; name?: string };
  const kept = newest === null ? "there is none so far" : `${newest} is kept`;
  return `the checkpoint of step ${steps} could not be written (${code ?? name}); ${kept}`;
}
