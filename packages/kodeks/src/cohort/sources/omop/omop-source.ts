import { KodeksError } from "../../../base/errors.ts";
import { checkFolder, findTable, missingTable } from "../find-table.ts";
import { openPostgres } from "../rows/postgres-rows.ts";
import type { RowTable } from "../rows/row.ts";
import type { Encoding } from "../rows/source-bytes.ts";
import { conceptsInUse } from "./concepts.ts";
import { neededTables, omopColumns, omopTableNames } from "./omop-columns.ts";
import type { OmopTable } from "./omop-columns.ts";

/** Where a database in OMOP's form is: a folder of files, or PostgreSQL (by libpq's variables if `url` is null). */
export type OmopSource =
  | { readonly kind: "folder"; readonly folder: string; readonly encoding?: Encoding }
  | {
      readonly kind: "postgres";
      readonly url: string | null;
      /** Found by its tables if absent. */
      readonly schema?: string;
      /** Where CONCEPT is; `schema` if absent. */
      readonly vocabularySchema?: string;
    };

/** The tables of a source, ready to be read. */
export interface OpenOmop {
  readonly tables: ReadonlyMap<OmopTable, readonly RowTable[]>;
  /** The folder, so that nothing is written around it. */
  readonly inputs: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly close: () => Promise<void>;
}

/** Opens a source. @throws KodeksError NOT_FOUND, BAD_TABLE, BAD_DATABASE, USAGE, INTERRUPTED */
export function openOmop(source: OmopSource, signal?: AbortSignal): Promise<OpenOmop> {
  return source.kind === "folder" ? openFolder(source) : openDatabase(source, signal);
}

async function openFolder({
  folder,
  encoding = "utf-8",
}: OmopSource & { readonly kind: "folder" }): Promise<OpenOmop> {
  await checkFolder(
    folder,
    "the folder that holds VISIT_OCCURRENCE, CONDITION_OCCURRENCE, NOTE, …",
  );
  const tables = new Map<OmopTable, readonly RowTable[]>();
  for (const name of omopTableNames) {
    const columns = omopColumns[name].required;
    tables.set(
      name,
      await findTable(folder, name, { columns, encoding, plainTabs: name === "concept" }),
    );
  }
  for (const name of neededTables) {
    if (tables.get(name)?.length === 0) throw missingTable(folder, name);
  }
  return { tables, inputs: [folder], details: {}, close: () => Promise.resolve() };
}

async function openDatabase(
  { url, schema: given, vocabularySchema }: OmopSource & { readonly kind: "postgres" },
  signal: AbortSignal | undefined,
): Promise<OpenOmop> {
  const snapshot = await openPostgres(url, signal);
  try {
    const schema = given ?? onlySchema(await snapshot.schemasWith("visit_occurrence"));
    const tables = new Map<OmopTable, readonly RowTable[]>();
    for (const name of omopTableNames) {
      const place = name === "concept" ? (vocabularySchema ?? schema) : schema;
      const where = name === "concept" ? { where: conceptsInUse } : {};
      const table = await snapshot.table(place, name, { ...omopColumns[name], ...where });
      tables.set(name, table === null ? [] : [table]);
    }
    const needed =
      vocabularySchema === undefined ? neededTables : [...neededTables, "concept" as const];
    for (const name of needed) {
      if (tables.get(name)?.length !== 0) continue;
      const place = name === "concept" ? vocabularySchema : schema;
      throw new KodeksError("BAD_DATABASE", `the schema "${place}" has no table "${name}"`, {
        where: "PostgreSQL",
        remedy:
          "Name the schema that has it: --schema for the records, --vocabulary-schema for CONCEPT.",
      });
    }
    const details = { schema, vocabularySchema: vocabularySchema ?? schema };
    return { tables, inputs: [], details, close: snapshot.close };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

function onlySchema(schemas: readonly string[]): string {
  const [only] = schemas;
  if (only !== undefined && schemas.length === 1) return only;
  throw new KodeksError(
    "BAD_DATABASE",
    only === undefined
      ? 'no schema of the database has a table "visit_occurrence"'
      : `${schemas.length} schemas of the database have a table "visit_occurrence": ${schemas.join(", ")}`,
    { where: "PostgreSQL", remedy: "Check database and user, and name the schema with --schema." },
  );
}
