import { TorchError } from "../errors.ts";

/**
 * Factor on the learning rate at `step` (counted from 0): rises linearly from 0 over `warmupSteps`,
 * then falls linearly to 0 at `totalSteps`, as `transformers`' linear schedule.
 */
export function linearSchedule(step: number, warmupSteps: number, totalSteps: number): number {
  if (!(warmupSteps >= 0 && totalSteps >= warmupSteps)) {
    throw new TorchError("BAD_ARGUMENT", `${warmupSteps} warm-up steps of ${totalSteps} in all`);
  }
  if (step < warmupSteps) return step / Math.max(1, warmupSteps);
  return Math.max(0, (totalSteps - step) / Math.max(1, totalSteps - warmupSteps));
}
