import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCohort } from "../cohort-reader.ts";
import type { Course } from "../course.ts";
import type { ImportReport } from "./import-report.ts";
import { importJsonl } from "./jsonl.ts";
import type { ImportJsonlOptions } from "./jsonl.ts";

/** A file's content: as it is, or as records, one a line. */
export type Content = string | Buffer | readonly unknown[];

export const toText = (content: Content): string | Buffer =>
  typeof content === "string" || Buffer.isBuffer(content)
    ? content
    : content.map((record) => `${JSON.stringify(record)}\n`).join("");

export interface Imported {
  readonly report: ImportReport;
  readonly courses: readonly Course[];
  readonly source: string;
}

/** Imports files given by name, in a folder that is empty so far, and reads the cohort back. */
export async function importFiles(
  folder: string,
  files: Readonly<Record<string, Content>>,
  options: Partial<ImportJsonlOptions> = {},
): Promise<Imported> {
  const source = join(folder, "source");
  mkdirSync(source);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(source, name), toText(content));
  }
  const out = join(folder, "cohort");
  const report = await importJsonl({ source, out, ...options });
  const courses: Course[] = [];
  for await (const course of (await openCohort(out)).courses()) courses.push(course);
  return { report, courses, source };
}

/** A record without fault. */
export const good = { id: "a", text: "Diabetes and pain", codes: ["E11.9"] };
