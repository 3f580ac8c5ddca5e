import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { KodeksError } from "../../../base/errors.ts";

/** A file of FHIR resources: one a line, or one Bundle or resource as a whole. */
export interface FhirFile {
  readonly path: string;
  readonly bytes: number;
  readonly form: "lines" | "whole";
}

const lines = /\.(?:ndjson|jsonl)(?:\.gz)?$/i;
const whole = /\.json(?:\.gz)?$/i;
const endings = "Names end in .ndjson, .jsonl or .json, and in .gz behind that if compressed.";

/**
 * The file named, or all NDJSON and JSON files below a folder, sorted by path.
 *
 * @throws KodeksError NOT_FOUND, USAGE (a file of another ending)
 */
export async function listFhirFiles(source: string): Promise<readonly FhirFile[]> {
  const status = await stat(source).catch(() => undefined);
  if (status === undefined) {
    throw new KodeksError("NOT_FOUND", "there is no such file or folder", {
      where: source,
      remedy: "Give a FHIR export: NDJSON files or Bundles as JSON, or the folder that holds them.",
    });
  }
  if (!status.isDirectory()) {
    const form = formOf(source);
    if (form !== null) return [{ path: source, bytes: status.size, form }];
    throw new KodeksError("USAGE", "the file's name does not tell what it holds", {
      where: source,
      remedy: endings,
    });
  }
  const files: FhirFile[] = [];
  for (const entry of await readdir(source, { recursive: true })) {
    const form = formOf(entry);
    if (form === null) continue;
    const path = join(source, entry);
    const found = await stat(path);
    if (found.isFile()) files.push({ path, bytes: found.size, form });
  }
  if (files.length === 0) {
    throw new KodeksError("NOT_FOUND", "the folder has no NDJSON or JSON file", {
      where: source,
      remedy: endings,
    });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function formOf(name: string): FhirFile["form"] | null {
  if (lines.test(name)) return "lines";
  return whole.test(name) ? "whole" : null;
}
