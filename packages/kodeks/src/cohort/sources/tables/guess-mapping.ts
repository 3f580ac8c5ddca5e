import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { KodeksError } from "../../../base/errors.ts";
import type { CsvOptions } from "../rows/csv-rows.ts";
import { openTable, tableEndings } from "../rows/open-table.ts";
import type { RowTable } from "../rows/row.ts";
import { usualColumns, usualFiles } from "./usual-names.ts";
import { fieldNames, isOptional, parseMapping, sectionNames } from "./mapping.ts";
import type { Mapping, MappingInput, SectionName } from "./mapping.ts";
import { sourceFolder } from "./open-tables.ts";

/** A mapping as a file would have it, and as it is used. */
export interface GuessedMapping {
  readonly input: MappingInput;
  readonly mapping: Mapping;
}

interface Candidate {
  readonly section: SectionName;
  readonly file: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly named: boolean;
}

/**
 * Guesses a mapping from the names of files and columns.
 *
 * @throws KodeksError NOT_FOUND, BAD_TABLE (nothing that looks like courses)
 */
export async function guessMapping(
  source: string,
  options: CsvOptions = {},
): Promise<GuessedMapping> {
  const { folder, only } = await sourceFolder(source);
  const names = only === null ? (await readdir(folder)).sort() : [only];
  const candidates: Candidate[] = [];
  for (const file of names) {
    if (only === null && !tableEndings.some((ending) => file.toLowerCase().endsWith(ending))) {
      continue;
    }
    const columns = await columnsOf(await openTable(join(folder, file), options)).catch(
      // A file that is no table, as a README.txt, is none of ours.
      (error: unknown) => {
        if (error instanceof KodeksError && only === null) return [];
        throw error;
      },
    );
    candidates.push(...sectionsOf(file, columns));
  }
  const input: Record<string, unknown> = {};
  for (const section of sectionNames) {
    const best = bestOf(candidates.filter((candidate) => candidate.section === section));
    if (best !== undefined) input[section] = { file: best.file, ...best.fields };
  }
  if (input["courses"] === undefined) {
    throw new KodeksError("BAD_TABLE", "no table of courses was recognised by its columns", {
      where: source,
      remedy:
        "Write a mapping (`kodeks import tables --help` shows one) and give it with --mapping.",
    });
  }
  if (input["patients"] !== undefined) {
    const courses = { ...(input["courses"] as Record<string, unknown>) };
    for (const name of ["sex", "birth_year", "birth_date", "names"]) delete courses[name];
    input["courses"] = courses;
  }
  const { delimiter, encoding } = options;
  const set = { ...(delimiter ? { delimiter } : {}), ...(encoding ? { encoding } : {}) };
  if (Object.keys(set).length > 0) input["options"] = set;
  return { input: input as MappingInput, mapping: parseMapping(input, source) };
}

/** Rows looked at where a format does not state its columns. */
const peekedRows = 100;

async function columnsOf(table: RowTable): Promise<readonly string[]> {
  if (table.columns !== undefined) return table.columns();
  const columns = new Set<string>();
  const rows = table.rows({ bad: () => {} });
  let count = 0;
  for await (const { values } of rows) {
    for (const name of Object.keys(values)) columns.add(name);
    count += 1;
    if (count >= peekedRows) break;
  }
  return [...columns];
}

/** What a file may hold. A file of notes or codes that also has the fields of a course holds both. */
function sectionsOf(file: string, columns: readonly string[]): Candidate[] {
  const stem = file.toLowerCase().replace(/\.[a-z.]+$/, "");
  const found: Candidate[] = [];
  for (const section of sectionNames) {
    const fields: Record<string, string> = {};
    for (const field of fieldNames(section)) {
      const usual = usualColumns[section][field] ?? [];
      const column = usual.find((name) => columns.includes(name));
      if (column !== undefined) fields[field] = column;
    }
    const lacks = fieldNames(section).some(
      (name) => !isOptional(section, name) && fields[name] === undefined,
    );
    if (lacks || !saysSomething(section, fields)) continue;
    const named = usualFiles[section].some((name) => stem === name || stem === `${name}s`);
    found.push({ section, file, fields, named });
  }
  const sections = mayHold(found);
  return found.filter(({ section }) => sections.includes(section));
}

/** Which of the sections that fit a file are meant: the same names of columns stand for different things. */
function mayHold(found: readonly Candidate[]): readonly SectionName[] {
  const fits = (section: SectionName): boolean => found.some((found) => found.section === section);
  const named = found.find((candidate) => candidate.named)?.section;
  if (named === "patients") return ["patients"];
  if (named === "documents" || named === "courses") return ["courses", "documents", "diagnoses"];
  if (named !== undefined) return [named, "courses"];
  if (fits("labs")) return ["labs", "courses"];
  if (fits("documents") || fits("diagnoses")) return ["courses", "documents", "diagnoses"];
  return fits("courses") ? ["courses", "medications"] : sectionNames;
}

function saysSomething(section: SectionName, fields: Readonly<Record<string, string>>): boolean {
  const has = (...names: readonly string[]): boolean => names.some((name) => name in fields);
  if (section === "medications") return has("name", "atc");
  if (section === "labs") return has("name", "code") && has("value");
  if (section === "patients") return has("sex", "birth_year", "birth_date", "names");
  return true;
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const score = ({ named, fields }: Candidate): number =>
    (named ? 100 : 0) + Object.keys(fields).length;
  return candidates.toSorted((a, b) => score(b) - score(a))[0];
}
