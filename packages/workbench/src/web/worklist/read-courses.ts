import type { ImportBody, NewCourse } from "./import-body.ts";

export type ReadFile =
  | { readonly type: "courses"; readonly courses: readonly NewCourse[] }
  /** `line` is null where the file as a whole is of no use. */
  | { readonly type: "bad"; readonly line: number | null };

/**
 * Courses in a file: JSON (one course or a list), JSONL (one a line: courses, or `{id, text}` with
 * optional `codes`), or a text that is one note.
 */
export function readCourses(name: string, content: string): ReadFile {
  const text = content.replace(/^\ufeff/, "");
  if (text.trim() === "") return { type: "bad", line: null };
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return readLines(text);
  if (/\.json$/i.test(name)) return readJson(text);
  return {
    type: "courses",
    courses: [{ courseId: withoutEnding(name), documents: [{ documentId: "note", text }] }],
  };
}

function readJson(text: string): ReadFile {
  const value = parse(text);
  const list = Array.isArray(value) ? value : [value];
  const courses = list.map(toCourse);
  const bad = courses.indexOf(null);
  if (bad >= 0 || courses.length === 0) return { type: "bad", line: null };
  return { type: "courses", courses: courses as NewCourse[] };
}

function readLines(text: string): ReadFile {
  const courses: NewCourse[] = [];
  const lines = text.split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const course = toCourse(parse(line));
    if (course === null) return { type: "bad", line: i + 1 };
    courses.push(course);
  }
  return courses.length === 0 ? { type: "bad", line: null } : { type: "courses", courses };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The service checks every field; here it is only told apart what kind of record it is. */
function toCourse(value: unknown): NewCourse | null {
  if (typeof value !== "object" || value === null) return null;
  if ("documents" in value && Array.isArray(value.documents)) return value as NewCourse;
  if (!("text" in value) || typeof value.text !== "string" || value.text === "") return null;
  const { id, codes } = value as { id?: unknown; codes?: unknown };
  const humanCodes = Array.isArray(codes) ? codes.flatMap(humanCode) : [];
  return {
    courseId: typeof id === "string" || typeof id === "number" ? String(id) : null,
    documents: [{ documentId: "note", text: value.text }],
    humanCodes,
  };
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

/** Courses in parts that the service takes at once. */
export function partsOf(courses: readonly NewCourse[], most = 200): ImportBody["courses"][] {
  const parts: ImportBody["courses"][] = [];
  for (let i = 0; i < courses.length; i += most) parts.push(courses.slice(i, i + most));
  return parts;
}
