/** A stage of a long task and about how long it takes, in seconds on any machine. */
export interface TimedStage {
  readonly name: string;
  readonly expected: number;
}

export interface TimeLeft {
  /** The stage of this index begins. */
  begin(index: number): void;
  /** The current stage ended; `wasDone`: it was there already, and took no time that tells anything. */
  end(wasDone?: boolean): void;
  /** Seconds left from a stage's beginning to the end of all; as expected until something was measured. */
  from(index: number): number;
}

/**
 * Tells how long a task has left, from how long its stages took against what was expected of them.
 *
 * @param now seconds on any clock
 */
export function createTimeLeft(
  stages: readonly TimedStage[],
  now: () => number = () => performance.now() / 1000,
): TimeLeft {
  let expected = 0;
  let taken = 0;
  let current: TimedStage | undefined;
  let started = 0;
  return {
    begin(index) {
      current = stages[index];
      started = now();
    },
    end(wasDone = false) {
      if (current !== undefined && !wasDone) {
        expected += current.expected;
        taken += now() - started;
      }
      current = undefined;
    },
    from(index) {
      const left = stages.slice(index).reduce((sum, stage) => sum + stage.expected, 0);
      // Of a few seconds nothing can be said about an hour.
      const isMeasured = expected > 0 && expected >= left / 10;
      return isMeasured ? left * (taken / expected) : left;
    },
  };
}
