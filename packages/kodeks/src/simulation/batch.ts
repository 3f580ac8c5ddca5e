import { simulatePatient } from "./simulate-patient.ts";
import type { SimulatedCourse } from "./simulate-patient.ts";
import type { World } from "./world.ts";

/** Patients that are simulated at one go: numbers from `from` to below `to`. */
export interface Batch {
  readonly from: number;
  readonly to: number;
}

/** Simulates a batch. */
export function simulateBatch(world: World, { from, to }: Batch): SimulatedCourse[] {
  const courses: SimulatedCourse[] = [];
  for (let index = from; index < to; index++) courses.push(...simulatePatient(world, index));
  return courses;
}
