import type { Peers } from "./peers.ts";
import {
  parseStateNumbers,
  resumeAt,
  saveBest,
  stateNumbers,
  stateTensors,
} from "./training-state.ts";
import type { TrainingState } from "./training-state.ts";

/**
 * Gives all processes the state of the first one, fresh or from a checkpoint: only the first reads
 * checkpoints, as only the first writes them.
 */
export async function shareState(peers: Peers, state: TrainingState): Promise<void> {
  const text = await peers.textFromFirst(JSON.stringify(stateNumbers(state)));
  const numbers = parseStateNumbers(JSON.parse(text));
  // Makes the copies that the tensors of the best weights are received into.
  if (numbers.position.bestEpoch > 0 && !peers.isFirst) saveBest(state);
  // All of them live as long as the training.
  for (const tensor of stateTensors(state).values()) await peers.broadcast([tensor]);
  resumeAt(state, numbers);
}
