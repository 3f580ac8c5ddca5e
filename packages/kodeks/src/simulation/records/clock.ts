/** A clock that runs on through a course. */
export interface Clock {
  /** ISO 8601 without zone, to the minute. */
  now(): string;
  /** Lets hours pass. */
  pass(hours: number): void;
}

/** A clock that starts at a time (ISO 8601 without zone). */
export function clock(start: string): Clock {
  let at = Date.parse(`${start}Z`);
  return {
    now: () => new Date(at).toISOString().slice(0, 19),
    pass: (hours) => {
      at += hours * 3_600_000;
    },
  };
}
