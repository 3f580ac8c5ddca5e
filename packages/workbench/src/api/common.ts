import { z } from "zod";

/** What offsets count: Unicode code points (Python) or UTF-16 units (JavaScript, Java). */
export const offsetUnit = z
  .enum(["code-point", "utf-16"])
  .meta({ id: "OffsetUnit", description: "What evidence offsets count; 0-based, ends exclusive." });
export type OffsetUnit = z.infer<typeof offsetUnit>;

/** Text that every database takes: no NUL, no half of a surrogate pair. */
const text = z
  .string()
  // oxlint-disable-next-line no-control-regex -- PostgreSQL's text has no NUL
  .regex(/^[^\u0000]*$/, "must not hold NUL")
  .refine(isWellFormed, "must be valid Unicode");

/** One line: no control characters. Said by what it lacks, so that readers of UTF-16 and of code points agree. */
const line = z
  .string()
  // oxlint-disable-next-line no-control-regex -- they are what must not be there
  .regex(/^[^\u0000-\u001f\u007f]*$/, "must not hold control characters")
  .refine(isWellFormed, "must be valid Unicode");

/** An identifier that Kodeks gave: safe in paths, file names and headers. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)
  .meta({ description: "An identifier that Kodeks gave." });

/** An identifier of another system: any printable text. */
export const foreignId = line.min(1).max(200);

/** A short text without line ends: names, departments, units. */
export const label = line.max(300);

/** A free comment. */
export const comment = text.max(2000);

/** The text of a note. */
export const noteText = text.min(1).max(1_000_000);

/** A diagnosis code as people write it; the server brings it to its canonical form. */
export const code = z
  .string()
  .min(3)
  .max(12)
  .regex(/^[A-Za-z][0-9A-Za-z.]+$/)
  .meta({ description: "An ICD-10 code, as E11.9, E119 or SKS's DE119." });

export const role = z.enum(["primary", "secondary"]);
export const probability = z.number().min(0).max(1);

/** Local date and time, or date, as the source has it: ISO 8601, zone optional. */
export const time = z
  .string()
  .max(40)
  .regex(/^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/);
/** When the service did something: UTC. */
export const instant = z.iso.datetime();

export const version = z.int().min(1).meta({
  description: "Rises by one with every change; a change names the version it was made on.",
});

export const limit = z.coerce.number().int().min(1).max(500).default(50);
export const cursor = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,400}$/)
  .meta({ description: "Where the page begins, as the answer before gave it." });

/** A page of a list: `next` is null on the last. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: cursor.nullable(),
    total: z
      .int()
      .nullable()
      .meta({ description: "All items of the list; null where not counted." }),
  });
}

/** An error as RFC 9457 has it. */
export const problem = z
  .object({
    type: z.string().meta({ description: "`urn:kodeks:problem:` and the code" }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().meta({ description: "Stable; docs/errors.md lists them." }),
    instance: z.string().meta({ description: "`urn:uuid:` of the request, as in the log" }),
    fields: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .meta({ description: "What was wrong with the request, without its values" }),
    remedy: z.string().optional(),
    current: z.int().optional().meta({ description: "The version that stands, on a conflict" }),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof problem>;

function isWellFormed(value: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);
}
