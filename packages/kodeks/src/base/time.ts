/** Microseconds since 1970 as ISO 8601 without zone, fractions of a second only where needed. */
export function formatTime(micros: bigint): string {
  const seconds = micros >= 0n ? micros / 1_000_000n : -((-micros + 999_999n) / 1_000_000n);
  const fraction = String(micros - seconds * 1_000_000n)
    .padStart(6, "0")
    .replace(/0+$/, "");
  const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, -5);
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

const timePattern =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads an ISO 8601 date or time as microseconds since 1970; undefined if it is none. A zone is
 * dropped: the time on the ward's clock is kept, because that is what clinicians wrote and what
 * the other notes of the course carry.
 */
export function parseTime(text: string): bigint | undefined {
  const match = timePattern.exec(text);
  if (match === null) return undefined;
  const [, date = "", minutes = "00:00", seconds = "00", fraction = ""] = match;
  const iso = `${date}T${minutes}:${seconds}`;
  const milliseconds = Date.parse(`${iso}Z`);
  // Date.parse takes 31 February for 3 March, and 24:00 for the next day.
  if (Number.isNaN(milliseconds)) return undefined;
  if (new Date(milliseconds).toISOString().slice(0, -5) !== iso) return undefined;
  return BigInt(milliseconds) * 1000n + BigInt(fraction.slice(0, 6).padEnd(6, "0"));
}
