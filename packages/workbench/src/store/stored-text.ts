/**
 * A value as JSON that every database takes: NUL, which PostgreSQL's text has not, and halves of surrogate
 * pairs, which UTF-8 has not, become U+FFFD. It is as long as they are, so that offsets stay true.
 */
export function toStored(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "string" ? storable(inner) : inner,
  );
}

/** A text that every database takes. */
export function storable(text: string): string {
  return wrong.test(text) ? text.replaceAll(allWrong, "\uFFFD") : text;
}

const wrong = /[\0\p{Surrogate}]/u;
const allWrong = /[\0\p{Surrogate}]/gu;
