import { KodeksError } from "kodeks/base/errors";

/** Where a page of a list begins: behind this key. */
export type CursorKey = readonly (string | number)[];

/** A key as an opaque word that is safe in URLs. */
export function toCursor(list: string, key: CursorKey): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString("base64url");
}

/**
 * The key of a cursor, checked to be of this list and of these types.
 *
 * @param list what is listed and in which order
 * @param shape `number` or `string` for each part of the key
 * @throws KodeksError USAGE
 */
export function fromCursor(
  list: string,
  cursor: string,
  shape: readonly ("number" | "string")[],
): CursorKey {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    parts = null;
  }
  const [of, ...key] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const fits =
    of === list &&
    key.length === shape.length &&
    key.every((part, i) => typeof part === shape[i] && !Number.isNaN(part));
  if (!fits) {
    throw new KodeksError("USAGE", "the cursor does not belong to this list and order", {
      remedy: "Begin at the first page, without a cursor.",
    });
  }
  return key as CursorKey;
}
