import { join } from "node:path";
import { rm } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { writeFolder } from "../../base/atomic-folder.ts";
import { openDatabase } from "../../base/duckdb.ts";
import { KodeksError } from "../../base/errors.ts";
import { writeManifest } from "../../base/manifest.ts";
import { appendTables } from "../../base/parquet-tables.ts";
import type { AddRow } from "../../base/parquet-tables.ts";
import { silent } from "../../base/progress.ts";
import type { OnProgress } from "../../base/progress.ts";
import { refuseOutAround } from "../../base/refuse-out-around.ts";
import type { Deidentifier } from "../deidentify/deidentifier.ts";
import type { Shard } from "../shard.ts";
import { inShard } from "../shard.ts";
import { createReportCollector } from "../sources/import-report.ts";
import type { ImportReport, ReportCollector } from "../sources/import-report.ts";
import type { Place, ReadContext, RowTable, SourceRow } from "../sources/rows/row.ts";
import { checkStage } from "./check-stage.ts";
import { rowRemover } from "./remove-rows.ts";
import type { RemoveRows } from "./remove-rows.ts";
import { stagedToCohort } from "./staged-to-cohort.ts";
import { stagedTables } from "./staged-tables.ts";
import type { StagedRow, StagedTable } from "./staged-tables.ts";

/** What every importer takes. */
export interface ImportOptions {
  readonly out: string;
  /** Leave bad rows out and list them, instead of stopping at the first. */
  readonly skipBad?: boolean;
  readonly force?: boolean;
  /** Import this part of the patients only. */
  readonly shard?: Shard;
  readonly deidentify?: Deidentifier;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  /** DuckDB's share of the memory, `512MB` by default. */
  readonly memoryLimit?: string;
}

/** Where an importer puts what it reads. */
export interface Stage {
  /** Adds a row. */
  readonly add: <Table extends StagedTable>(
    table: Table,
    row: StagedRow<Table>,
    place: Place,
  ) => void;
  /**
   * Reads a table to its end. A KodeksError that `onRow` throws (its `where` naming the field) is a bad
   * row: it is reported with its place, and the row left out or the import stopped.
   */
  readonly read: (table: RowTable, onRow: (row: SourceRow) => void) => Promise<void>;
  /** For sources that are not tables: hashes, progress, bad rows. */
  readonly context: ReadContext;
  /** Counts something odd that was taken all the same, or left out by design. */
  readonly warn: (kind: string, count?: number) => void;
  /** A column or field that was not known. */
  readonly unknownField: (name: string) => void;
  /** Whether a patient's rows are wanted: importers may skip the others early. */
  readonly wants: (patientId: string) => boolean;
}

export interface Source {
  /** The command's name of the source: `fhir`, `omop`, … */
  readonly name: string;
  /** What is read, so that the output is not put around it. */
  readonly inputs: readonly string[];
  /** Bytes to read, for progress. */
  readonly bytes: number;
  /** The source may mark primary diagnoses only: the others of their course are secondary. */
  readonly othersSecondary?: boolean;
  /** For the manifest. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Completes the staged tables when all rows have been added, before they are checked. */
  readonly join?: (tools: JoinTools) => Promise<void>;
}

/** What a source joins its rows with. */
export interface JoinTools {
  /** To the database that holds the staged tables. */
  readonly connection: DuckDBConnection;
  readonly remove: RemoveRows;
  readonly warn: Stage["warn"];
}

/**
 * Imports a source into a cohort folder: `fill` adds rows in any order, and they are joined, checked
 * (repeated identifiers, rows without a course) and written in the order of patients, out of core.
 *
 * @throws KodeksError as `writeFolder`; at the first bad row unless `skipBad`, with nothing written;
 * BAD_TABLE if no course is left.
 */
export async function importSource(
  options: ImportOptions,
  source: Source,
  fill: (stage: Stage) => Promise<void>,
): Promise<ImportReport> {
  const { out, signal, memoryLimit, onProgress = silent } = options;
  await refuseOutAround(out, source.inputs);
  const report = createReportCollector();
  let counts: Readonly<Record<string, number>> = {};
  await writeFolder(out, options, async (temporary) => {
    const spillFolder = join(temporary, "work.spill");
    const database = await openDatabase({
      spillFolder,
      ...(memoryLimit === undefined ? {} : { memoryLimit }),
    });
    const state = createState(options, source, report);
    try {
      const connection = await database.connect();
      onProgress({ kind: "start", task: "reading", total: source.bytes, unit: "bytes" });
      await appendTables(connection, stagedTables, (add) => fill(createStage(state, add)));
      onProgress({ kind: "end", task: "reading" });
      signal?.throwIfAborted();
      onProgress({ kind: "start", task: "sorting by patient" });
      const remove = rowRemover(connection, (place, error) => state.bad(place, error), state.files);
      await source.join?.({ connection, remove, warn: (kind, count) => report.warn(kind, count) });
      await checkStage(remove);
      counts = await stagedToCohort(
        connection,
        temporary,
        { ...options, othersSecondary: source.othersSecondary ?? false },
        report,
      );
      onProgress({ kind: "end", task: "sorting by patient" });
      connection.closeSync();
    } finally {
      database.closeSync();
      await rm(spillFolder, { recursive: true, force: true });
    }
    if (counts["courses"] === 0 && options.shard === undefined) {
      throw new KodeksError("BAD_TABLE", "the source has no course that could be read", {
        where: source.inputs[0] ?? source.name,
        remedy: "See what was left out, with --skip-bad --json.",
      });
    }
    const { skipped: _listed, ...findings } = report.findings();
    await writeManifest(temporary, {
      kind: "cohort",
      command: `kodeks import ${source.name}`,
      inputs: state.inputs,
      counts,
      details: {
        source: source.name,
        skipBad: options.skipBad ?? false,
        ...(options.shard === undefined ? {} : { shard: options.shard }),
        ...(options.deidentify === undefined ? {} : { deidentify: options.deidentify.details }),
        ...source.details,
        ...findings,
      },
    });
  });
  const { courses = 0, documents = 0, diagnoses = 0, evidence = 0 } = counts;
  return { courses, documents, diagnoses, evidence, ...report.findings() };
}

interface State {
  readonly options: ImportOptions;
  readonly report: ReportCollector;
  readonly files: string[];
  readonly inputs: { path: string; sha256: string }[];
  readonly context: ReadContext;
  readonly bad: (place: Place, error: KodeksError) => void;
}

function createState(options: ImportOptions, source: Source, report: ReportCollector): State {
  const { onProgress = silent, skipBad = false, signal } = options;
  const inputs: State["inputs"] = [];
  let done = 0;
  const bad = ({ file, row }: Place, error: KodeksError): void => {
    const { code, message, where: field = "" } = error;
    if (!skipBad) throw badRowError(error, `${file}:${row}`);
    report.skip({ file, line: row, field, code, message });
  };
  const context: ReadContext = {
    bad,
    onBytes(count) {
      done += count;
      onProgress({ kind: "advance", done: Math.min(done, source.bytes) });
    },
    onHash: (path, sha256) => void inputs.push({ path, sha256 }),
    signal,
  };
  return { options, report, files: [], inputs, context, bad };
}

function createStage(state: State, add: AddRow<typeof stagedTables>): Stage {
  const { report, files, context, options } = state;
  const numbers = new Map<string, number>();
  const numberOf = (file: string): number => {
    const known = numbers.get(file);
    if (known !== undefined) return known;
    numbers.set(file, files.length);
    return files.push(file) - 1;
  };
  const { shard } = options;
  return {
    add: (table, row, place) => {
      // The place completes the row; TypeScript cannot see that through the generic.
      add(table, { ...row, file: numberOf(place.file), row: place.row } as never);
    },
    async read(table, onRow) {
      for await (const row of table.rows(context)) {
        try {
          onRow(row);
        } catch (error) {
          if (!(error instanceof KodeksError)) throw error;
          state.bad(row.place, error);
        }
      }
    },
    context,
    warn: (kind, count) => report.warn(kind, count),
    unknownField: (name) => report.unknownKey(name),
    wants: (patientId) => shard === undefined || inShard(patientId, shard),
  };
}

function badRowError(error: KodeksError, place: string): KodeksError {
  const { code, message, where: field = "", remedy } = error;
  return new KodeksError(code, field === "" ? message : `field "${field}": ${message}`, {
    where: field === "" ? place : `${place}, field "${field}"`,
    remedy: remedy ?? "Correct the row, or leave bad rows out with --skip-bad.",
  });
}
