import { z } from "zod";
import { KodeksError } from "../../base/errors.ts";
import { parseTime } from "../../base/time.ts";

// NUL ends strings in many tools; half a surrogate pair cannot be written as UTF-8.
const cleanString = z
  .string("expected a string")
  .refine((text) => !text.includes("\0"), "holds a NUL character")
  .refine((text) => !/\p{Surrogate}/u.test(text), "holds half of a surrogate pair");

const name = cleanString.refine((text) => text.trim() !== "", "is empty");
const integer = z.int("expected an integer");
const time = cleanString.refine(
  (text) => parseTime(text) !== undefined,
  "expected a date or time in ISO 8601, as in 2020-05-31 or 2020-05-31T14:05",
);

const evidenceSchema = z.object(
  {
    code: cleanString,
    start: integer,
    end: integer,
    frag: integer.nullish(),
    nfrag: integer.nullish(),
  },
  "expected an object with code, start and end",
);

/** The splits that a source may name. */
export const splitNames = ["train", "dev", "test", "validation"] as const;

const recordSchema = z.object(
  {
    id: name,
    text: cleanString,
    codes: z.array(cleanString, "expected an array of strings").nullish(),
    primary: cleanString.nullish(),
    evidence: z.array(evidenceSchema, "expected an array of objects").nullish(),
    split: z.enum(splitNames, `expected one of ${splitNames.join(", ")}`).nullish(),
    lang: name.nullish(),
    patient_id: name.nullish(),
    specialty: cleanString.nullish(),
    department: cleanString.nullish(),
    hospital: cleanString.nullish(),
    admission_type: cleanString.nullish(),
    sex: cleanString.nullish(),
    birth_year: integer
      .refine((year) => year >= 1800 && year <= 2200, "expected a year of four digits")
      .nullish(),
    start: time.nullish(),
    end: time.nullish(),
  },
  "expected a JSON object",
);

/** A line of labelled JSONL, shapes and strings checked, codes and offsets not yet. */
export type JsonlRecord = z.infer<typeof recordSchema>;
export type JsonlEvidence = z.infer<typeof evidenceSchema>;

/**
 * Reads one line as a record.
 *
 * @throws KodeksError BAD_JSONL, EMPTY_TEXT; `where` is the field.
 */
export function parseRecord(line: string, onUnknownKey: (key: string) => void): JsonlRecord {
  const value = parseJson(line);
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) throw shapeError(value, parsed.error.issues[0]);
  if (parsed.data.text.trim() === "") {
    throw new KodeksError("EMPTY_TEXT", "is empty", { where: "text" });
  }
  for (const key of unknownKeys(value)) onUnknownKey(key);
  return parsed.data;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    // The parser's own message quotes the line, which is note text: only its position is kept.
    const position =
      error instanceof Error ? /at position (\d+)(?: \(.*\))?$/.exec(error.message) : null;
    const at = position === null ? "" : ` (at character ${Number(position[1]) + 1})`;
    throw new KodeksError("BAD_JSONL", `the line is not valid JSON${at}`, { where: "" });
  }
}

function shapeError(value: unknown, issue: z.core.$ZodIssue | undefined): KodeksError {
  const path = issue?.path ?? [];
  let found: unknown = value;
  for (const key of path) found = (found as Record<PropertyKey, unknown> | undefined)?.[key];
  const expected = issue?.message ?? "is not as expected";
  const message = path.length > 0 && found === undefined ? `is missing; ${expected}` : expected;
  return new KodeksError("BAD_JSONL", message, { where: fieldName(path) });
}

function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      if (typeof key === "number") return `[${key}]`;
      return index === 0 ? String(key) : `.${String(key)}`;
    })
    .join("");
}

function unknownKeys(value: unknown): Set<string> {
  const record = value as { readonly evidence?: readonly object[] | null };
  const found = new Set<string>();
  for (const key of Object.keys(record)) {
    if (!Object.hasOwn(recordSchema.shape, key)) found.add(key);
  }
  for (const item of record.evidence ?? []) {
    for (const key of Object.keys(item)) {
      if (!Object.hasOwn(evidenceSchema.shape, key)) found.add(`evidence[].${key}`);
    }
  }
  return found;
}
