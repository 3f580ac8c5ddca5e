import type { FhirResource, NewCourse } from "./import-body.ts";

/** What a file brings: courses as the service has them, or as FHIR, which the service reads itself. */
export interface Found {
  readonly courses: readonly NewCourse[];
  readonly resources: readonly FhirResource[];
}

export type ReadFile =
  | ({ readonly type: "found" } & Found)
  /** `line` is null where the file as a whole is of no use. */
  | { readonly type: "bad"; readonly line: number | null };

type Entry =
  | { readonly type: "course"; readonly course: NewCourse }
  | { readonly type: "fhir"; readonly resource: FhirResource };

/**
 * Courses in a file: JSON (one course or a list), JSONL (one a line: courses, or `{id, text}` with
 * optional `codes`), FHIR (a Bundle or DocumentReference, wherever a course may stand), or a text that is
 * one note.
 */
export function readCourses(name: string, content: string): ReadFile {
  const text = content.replace(/^\ufeff/, "");
  if (text.trim() === "") return { type: "bad", line: null };
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return readLines(text);
  if (/\.json$/i.test(name)) return readJson(text);
  const course = { courseId: withoutEnding(name), documents: [{ documentId: "note", text }] };
  return found([{ type: "course", course }]);
}

function readJson(text: string): ReadFile {
  const value = parse(text);
  const entries = (Array.isArray(value) ? value : [value]).map(toEntry);
  const good = entries.filter((entry) => entry !== null);
  return good.length === 0 || good.length < entries.length
    ? { type: "bad", line: null }
    : found(good);
}

function readLines(text: string): ReadFile {
  const entries: Entry[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const entry = toEntry(parse(line));
    if (entry === null) return { type: "bad", line: i + 1 };
    entries.push(entry);
  }
  return entries.length === 0 ? { type: "bad", line: null } : found(entries);
}

function found(entries: readonly Entry[]): ReadFile {
  return {
    type: "found",
    courses: entries.flatMap((entry) => (entry.type === "course" ? [entry.course] : [])),
    resources: entries.flatMap((entry) => (entry.type === "fhir" ? [entry.resource] : [])),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The service checks every field; here it is only told apart what kind of record it is. */
function toEntry(value: unknown): Entry | null {
  if (typeof value !== "object" || value === null) return null;
  if ("resourceType" in value) {
    const { resourceType } = value;
    if (resourceType !== "Bundle" && resourceType !== "DocumentReference") return null;
    return { type: "fhir", resource: { ...value, resourceType } };
  }
  if ("documents" in value && Array.isArray(value.documents)) {
    return { type: "course", course: value as NewCourse };
  }
  if (!("text" in value) || typeof value.text !== "string" || value.text === "") return null;
  const { id, codes } = value as { id?: unknown; codes?: unknown };
  const course = {
    courseId: typeof id === "string" || typeof id === "number" ? String(id) : null,
    documents: [{ documentId: "note", text: value.text }],
    humanCodes: Array.isArray(codes) ? codes.flatMap(humanCode) : [],
  };
  return { type: "course", course };
}

type HumanCode = NonNullable<NewCourse["humanCodes"]>[number];

function humanCode(value: unknown): HumanCode[] {
  if (typeof value === "string") return [{ code: value }];
  if (typeof value !== "object" || value === null || !("code" in value)) return [];
  const { code, role } = value as { code: unknown; role?: unknown };
  if (typeof code !== "string") return [];
  return [role === "primary" || role === "secondary" ? { code, role } : { code }];
}

function withoutEnding(name: string): string {
  return name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
}

/** The most characters of JSON that a request carries: the service takes 16 MiB. */
const mostCharacters = 5_000_000;

/** Items in parts that the service takes at once. */
export function partsOf<Item>(items: readonly Item[], most = 200, size = mostCharacters): Item[][] {
  const parts: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const { length } = JSON.stringify(item);
    const last = parts.at(-1);
    if (last === undefined || last.length === most || length > room) {
      parts.push([item]);
      room = size - length;
    } else {
      last.push(item);
      room -= length;
    }
  }
  return parts;
}
