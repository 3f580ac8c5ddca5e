import type { CodingWork, WorkResult } from "./work.ts";

/** A work that waits for a thread. */
export interface Waiting {
  readonly id: number;
  readonly work: CodingWork;
  /** Told how to cancel the work once a thread has it. */
  readonly onCancel: (flag: () => void) => void;
  readonly resolve: (result: WorkResult) => void;
  readonly reject: (error: Error) => void;
}

/** In tokens, of five characters each; an explanation costs as much as three more passes. */
export function costOf({ course, explain, faithfulness }: CodingWork): number {
  const characters = course.documents.reduce((sum, { text }) => sum + text.length, 0);
  const passes = 1 + (explain ? 3 : 0) + (faithfulness ? 10 : 0);
  return Math.max(16, characters / 5) * passes;
}

/** First in, first out, with a bound; background works come when no other waits. */
export class WorkQueue {
  readonly #front: Waiting[] = [];
  readonly #background: Waiting[] = [];
  readonly #bound: number;

  constructor(bound: number) {
    this.#bound = bound;
  }

  get size(): number {
    return this.#front.length + this.#background.length;
  }

  /** False when the queue is full. */
  add(waiting: Waiting, background: boolean): boolean {
    if (background) {
      this.#background.push(waiting);
      return true;
    }
    if (this.#front.length >= this.#bound) return false;
    this.#front.push(waiting);
    return true;
  }

  remove(id: number): void {
    for (const list of [this.#front, this.#background]) {
      const index = list.findIndex((waiting) => waiting.id === id);
      if (index !== -1) list.splice(index, 1);
    }
  }

  /**
   * A batch for one of `sharers` idle threads: the oldest works, at least one, up to `maxCost` and to
   * the thread's part of what waits.
   */
  take(maxCost: number, sharers: number): Waiting[] {
    const list = this.#front.length > 0 ? this.#front : this.#background;
    const most = Math.ceil(list.length / sharers);
    const batch: Waiting[] = [];
    let cost = 0;
    while (list.length > 0 && batch.length < most) {
      const [next] = list as [Waiting];
      cost += costOf(next.work);
      if (batch.length > 0 && cost > maxCost) break;
      batch.push(next);
      list.shift();
    }
    return batch;
  }

  /** Empties the queue. */
  drain(): Waiting[] {
    return [...this.#front.splice(0), ...this.#background.splice(0)];
  }
}
