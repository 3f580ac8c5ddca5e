import { readFile } from "node:fs/promises";
import { z } from "zod";
import { KodeksError } from "../../../base/errors.ts";

const column = z.string().trim().min(1).toLowerCase();

/** Where a field's value comes from: a column, a column whose values are translated, or one value for all rows. */
const field = z.union(
  [
    column.transform((name) => ({ column: name })),
    z.strictObject({ constant: z.string().min(1) }),
    z.strictObject({
      column,
      /** What the source's values mean; others are errors. */
      values: z.record(z.string(), z.string().nullable()).optional(),
    }),
  ],
  { error: 'expected a column name, {"column", "values"} or {"constant"}' },
);

/** As `field`, for cells that hold several values. */
const listField = z.union([field, z.strictObject({ column, separator: z.string().min(1) })], {
  error: 'expected a column name, {"column", "separator"} or {"constant"}',
});

const options = z.strictObject({
  /** One character; told from the first line if absent. */
  delimiter: z.string().length(1).optional(),
  encoding: z.enum(["utf-8", "latin1"]).optional(),
  /** How 03/04/2020 is meant. */
  dateOrder: z.enum(["day-first", "month-first"]).optional(),
  /** What stands before the decimals of reference ranges. */
  decimal: z.enum([".", ","]).optional(),
});

const table = {
  /** Below the source folder, with or without its ending; needless where the source is one file. */
  file: z.string().min(1).optional(),
  options: options.optional(),
};
const person = {
  sex: field.optional(),
  birth_year: field.optional(),
  /** Only its year is kept. */
  birth_date: field.optional(),
  /** The patient's own names, for de-identification; they are not kept. */
  names: z.union([field, z.array(field)], { error: "expected a column name or a list" }).optional(),
};

const sections = {
  courses: z.strictObject({
    ...table,
    course_id: field,
    patient_id: field,
    start: field.optional(),
    end: field.optional(),
    hospital: field.optional(),
    department: field.optional(),
    specialty: field.optional(),
    admission_type: field.optional(),
    language: field.optional(),
    split: field.optional(),
    ...person,
  }),
  patients: z.strictObject({ ...table, patient_id: field, ...person }),
  documents: z.strictObject({
    ...table,
    course_id: field,
    /** Made from course and position if absent. */
    document_id: field.optional(),
    type: field.optional(),
    time: field.optional(),
    text: field,
  }),
  diagnoses: z.strictObject({
    ...table,
    course_id: field,
    code: listField,
    role: field.optional(),
    rank: field.optional(),
  }),
  medications: z.strictObject({
    ...table,
    course_id: field,
    time: field.optional(),
    atc: field.optional(),
    name: field.optional(),
    dose: field.optional(),
    route: field.optional(),
    kind: field.optional(),
  }),
  labs: z.strictObject({
    ...table,
    course_id: field,
    time: field.optional(),
    code: field.optional(),
    name: field.optional(),
    value: field.optional(),
    unit: field.optional(),
    low: field.optional(),
    high: field.optional(),
  }),
} as const;

const oneOrMore = <Section extends z.ZodType>(section: Section) =>
  z
    .union([section.transform((one) => [one]), z.array(section).min(1)])
    .optional()
    .transform((list) => list ?? []);

const schema = z
  .strictObject({
    courses: sections.courses,
    patients: sections.patients.optional(),
    documents: oneOrMore(sections.documents),
    diagnoses: oneOrMore(sections.diagnoses),
    medications: oneOrMore(sections.medications),
    labs: oneOrMore(sections.labs),
    options: options.optional(),
  })
  .superRefine(({ courses, patients }, context) => {
    for (const key of Object.keys(person)) {
      if (patients !== undefined && key in courses) {
        context.addIssue({
          code: "custom",
          path: ["courses", key],
          message: "belongs to patients, which has a table of its own here",
        });
      }
    }
  });

/** Which columns of which files fill which fields. */
export type Mapping = z.output<typeof schema>;
/** The same as a mapping file has it. */
export type MappingInput = z.input<typeof schema>;

/** The value of one field. */
export type FieldSource = z.output<typeof field>;
export type ListSource = z.output<typeof listField>;

/** The sections of a mapping, in the order in which they are read. */
export const sectionNames = [
  "patients",
  "courses",
  "diagnoses",
  "medications",
  "labs",
  "documents",
] as const;
export type SectionName = (typeof sectionNames)[number];

/** A section's keys that are not fields. */
const notFields = new Set(["file", "options"]);

/** The fields of a section, as a mapping file names them. */
export function fieldNames(section: SectionName): readonly string[] {
  return Object.keys(sections[section].shape).filter((name) => !notFields.has(name));
}

/** Whether a section may lack a field. */
export function isOptional(section: SectionName, name: string): boolean {
  const shape: Readonly<Record<string, z.ZodType>> = sections[section].shape;
  return shape[name]?.safeParse(undefined).success ?? false;
}

/** A table of a mapping, whatever its section. */
export interface MappedTable {
  readonly section: SectionName;
  /** As in `documents` or `documents[1]`. */
  readonly key: string;
  readonly file: string | undefined;
  readonly options: Mapping["options"];
  /** Each field with what it is made from. */
  readonly fields: ReadonlyMap<string, readonly ListSource[]>;
}

/** The tables of a mapping, in the order in which they are read. */
export function mappedTables(mapping: Mapping): MappedTable[] {
  return sectionNames.flatMap((section) => {
    const value = mapping[section];
    const list = value === undefined ? [] : [value].flat();
    return list.map((entry, index): MappedTable => {
      const { file, options, ...fields } = entry;
      return {
        section,
        key: Array.isArray(value) && value.length > 1 ? `${section}[${index}]` : section,
        file,
        options: { ...mapping.options, ...options },
        fields: new Map(
          Object.entries(fields)
            .filter(([, source]) => source !== undefined)
            .map(([name, source]) => [name, [source].flat() as readonly ListSource[]]),
        ),
      };
    });
  });
}

/**
 * Checks a mapping.
 *
 * @param where for errors: the file's name
 * @throws KodeksError BAD_MAPPING naming the key
 */
export function parseMapping(value: unknown, where: string): Mapping {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = deepest(result.error.issues);
  const key = issue.path.map(String).join(".");
  const names = issue.code === "unrecognized_keys" ? issue.keys.join(", ") : "";
  const message = names === "" ? issue.message : `does not know the key ${JSON.stringify(names)}`;
  throw new KodeksError(
    "BAD_MAPPING",
    key === "" ? `the mapping ${message}` : `${key}: ${message}`,
    {
      where,
      remedy: "`kodeks import tables --help` shows a mapping; --dry-run tries one out.",
    },
  );
}

interface Issue {
  readonly code: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly keys: readonly string[];
}

/** Of a union's alternatives the one that got furthest says best what is wrong. */
function deepest(issues: readonly z.core.$ZodIssue[], path: readonly PropertyKey[] = []): Issue {
  const [first] = issues;
  const own = [...path, ...(first?.path ?? [])];
  if (first?.code === "invalid_union") {
    const candidates = first.errors.map((errors) => deepest(errors, own));
    candidates.sort((a, b) => b.path.length - a.path.length);
    const best = candidates[0];
    const unknown = candidates.find(({ code }) => code === "unrecognized_keys");
    if (best !== undefined && best.path.length > own.length) return best;
    if (unknown !== undefined) return unknown;
  }
  return {
    code: first?.code ?? "custom",
    message: first?.message ?? "is not valid",
    path: own,
    keys: first?.code === "unrecognized_keys" ? first.keys : [],
  };
}

/**
 * Reads a mapping file.
 *
 * @throws KodeksError NOT_FOUND, BAD_MAPPING
 */
export async function readMapping(file: string): Promise<Mapping> {
  const text = await readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw cause;
    throw new KodeksError("NOT_FOUND", "there is no such mapping", {
      where: file,
      remedy: "Let one be guessed with --write-mapping.",
    });
  });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new KodeksError("BAD_MAPPING", "the mapping is not JSON", {
      where: file,
      remedy: "Check commas, quotes and brackets.",
    });
  }
  return parseMapping(value, file);
}
