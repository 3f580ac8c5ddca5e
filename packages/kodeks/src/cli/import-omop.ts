import { Command, Option } from "commander";
import { KodeksError } from "../base/errors.ts";
import type { OmopSource } from "../cohort/sources/omop/omop-source.ts";
import type { Encoding } from "../cohort/sources/rows/source-bytes.ts";
import { addImportOptions, runImport } from "./import-options.ts";
import type { CommonImportOptions } from "./import-options.ts";

interface SourceOptions {
  readonly postgres?: true;
  readonly schema?: string;
  readonly vocabularySchema?: string;
  readonly encoding?: Encoding;
}

type Options = CommonImportOptions & SourceOptions;

export function importOmopCommand(): Command {
  return addImportOptions(
    new Command("omop")
      .description("Import OMOP CDM 5.4: visits with notes, medicines, results and diagnoses")
      .argument("[source]", "a folder of tables, or postgres://USER@HOST:PORT/DATABASE")
      .option("--postgres", "read PostgreSQL as PGHOST, PGPORT, PGUSER and PGDATABASE say")
      .option("--schema <name>", "the schema of the records; found by its tables if not given")
      .option("--vocabulary-schema <name>", "the schema of CONCEPT, if it is another one")
      .addOption(
        new Option("--encoding <name>", "how CSV files are encoded (utf-8 if not given)").choices([
          "utf-8",
          "latin1",
        ]),
      ),
  )
    .addHelpText(
      "after",
      `
A folder holds PERSON, VISIT_OCCURRENCE and CONDITION_OCCURRENCE, and where there are any NOTE,
DRUG_EXPOSURE, MEASUREMENT, CARE_SITE, PROVIDER and CONCEPT, as CSV, TSV or Parquet, gzipped or not.
A visit is a course. Diagnoses that are not coded in ICD-10, and rows without a visit, are counted and
left out. The password for a database comes from PGPASSWORD or ~/.pgpass, so that it is not seen in the
list of processes; a database is read as it was at one moment.

Examples:
  kodeks import omop omop-export --out cohort
  kodeks import omop postgres://reader@db.example/omop --schema cdm --out cohort
  PGHOST=db.example PGUSER=reader PGDATABASE=omop kodeks import omop --postgres --out cohort`,
    )
    .action((source: string | undefined, options: Options) =>
      runImport(options, async (common) => {
        const { importOmop } = await import("../cohort/sources/omop/omop.ts");
        return importOmop(omopSourceOf(source, options), common);
      }),
    );
}

/** What the arguments name. @throws KodeksError USAGE, without the source, which may hold a password */
export function omopSourceOf(source: string | undefined, options: SourceOptions): OmopSource {
  const { postgres, schema, vocabularySchema, encoding } = options;
  const usage = (message: string, remedy: string): KodeksError =>
    new KodeksError("USAGE", message, { remedy });
  const isUrl = source !== undefined && /^postgres(ql)?:\/\//i.test(source);
  if (isUrl || postgres) {
    if (source !== undefined && postgres) {
      throw usage("--postgres was given beside a source", "Give a URL, or --postgres alone.");
    }
    if (encoding !== undefined) {
      throw usage("--encoding was given for a database", "Leave it out: a database tells its own.");
    }
    return {
      kind: "postgres",
      url: source ?? null,
      ...(schema === undefined ? {} : { schema }),
      ...(vocabularySchema === undefined ? {} : { vocabularySchema }),
    };
  }
  if (source === undefined) {
    throw usage("no source was given", "Give a folder, a postgres:// URL, or --postgres.");
  }
  // A folder that is missing would be shown.
  if (/^[a-z][a-z0-9+.-]*:\/\/|\b(password|dbname|host)\s*=/i.test(source)) {
    throw usage(
      "the source is neither a folder nor a postgres:// URL",
      "Give a folder, or postgres://USER@HOST:PORT/DATABASE.",
    );
  }
  if (schema !== undefined || vocabularySchema !== undefined) {
    throw usage("--schema was given for a folder", "Leave it out, or give a database.");
  }
  return { kind: "folder", folder: source, ...(encoding === undefined ? {} : { encoding }) };
}
