import { basename } from "node:path";
import { KodeksError } from "../../../base/errors.ts";
import type { ErrorCode } from "../../../base/errors.ts";
import { silent } from "../../../base/progress.ts";
import type { OnProgress } from "../../../base/progress.ts";
import type { Stage } from "../../staging/stage.ts";
import { stagedTables } from "../../staging/staged-tables.ts";
import type { StagedTable } from "../../staging/staged-tables.ts";
import type { Place, ReadContext, RowTable } from "../rows/row.ts";
import { columnOf } from "./field-values.ts";
import { readMapped } from "./import-tables.ts";
import type { Mapping } from "./mapping.ts";
import { openMapped } from "./open-tables.ts";
import type { OpenedTable } from "./open-tables.ts";

/** A field and what fills it. */
export interface FilledField {
  /** As in `courses.start`. */
  readonly field: string;
  /** Null for a constant. */
  readonly column: string | null;
}

export interface DryRunFile {
  readonly file: string;
  readonly rows: number;
  readonly badRows: number;
  readonly fields: readonly FilledField[];
  readonly columnsLeftAlone: readonly string[];
}

/** A row that would be left out or stop the import. Holds no values. */
export interface DryRunBadRow {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** What an import would read. */
export interface DryRunReport {
  readonly files: readonly DryRunFile[];
  /** Rows that the tables of a cohort would get, before identifiers are compared. */
  readonly counts: Readonly<Record<string, number>>;
  /** The first of each file. */
  readonly badRows: readonly DryRunBadRow[];
  readonly warnings: Readonly<Record<string, number>>;
}

export interface DryRunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** How many bad rows of a file are listed. */
const listedRows = 10;

/**
 * Reads the tables of a mapping to their end, writing nothing: what fills which field, what is left alone, and
 * which rows are bad. Identifiers are not compared: rows without a course, and ids that stand twice, are found
 * by the import.
 *
 * @throws KodeksError as `importTables`, except for bad rows
 */
export async function dryRun(
  source: string,
  mapping: Mapping,
  options: DryRunOptions = {},
): Promise<DryRunReport> {
  const { signal, onProgress = silent } = options;
  const opened = await openMapped(source, mapping);
  const total = opened.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0);
  onProgress({ kind: "start", task: "reading", total, unit: "bytes" });
  const files = new Map<string, { rows: number; bad: number; columns: Set<string> }>();
  const counts: Record<string, number> = Object.fromEntries(
    Object.keys(stagedTables).map((table) => [table, 0]),
  );
  const badRows: DryRunBadRow[] = [];
  const warnings: Record<string, number> = {};
  const stateOf = (file: string) => {
    const known = files.get(file) ?? { rows: 0, bad: 0, columns: new Set<string>() };
    files.set(file, known);
    return known;
  };
  const bad = ({ file, row }: Place, { code, message, where = "" }: KodeksError): void => {
    const state = stateOf(file);
    state.bad += 1;
    if (state.bad > listedRows) return;
    badRows.push({ file: basename(file), row, column: where, code, message });
  };
  let done = 0;
  const context: ReadContext = {
    bad(place, error) {
      stateOf(place.file).rows += 1;
      bad(place, error);
    },
    onBytes(count) {
      done += count;
      onProgress({ kind: "advance", done: Math.min(done, total) });
    },
    signal,
  };
  const stage: Stage = {
    add: (table: StagedTable) => void (counts[table] = (counts[table] ?? 0) + 1),
    async read(table: RowTable, onRow) {
      const state = stateOf(table.file);
      for (const name of (await table.columns?.()) ?? []) state.columns.add(name);
      for await (const row of table.rows(context)) {
        state.rows += 1;
        if (table.columns === undefined) {
          for (const name of Object.keys(row.values)) state.columns.add(name);
        }
        try {
          onRow(row);
        } catch (error) {
          if (!(error instanceof KodeksError)) throw error;
          bad(row.place, error);
        }
      }
    },
    context,
    warn: (kind, count = 1) => void (warnings[kind] = (warnings[kind] ?? 0) + count),
    unknownField: () => {},
    wants: () => true,
  };
  await readMapped(opened, stage);
  onProgress({ kind: "end", task: "reading" });
  return {
    files: opened.flatMap((table) =>
      table.files.map(({ file }): DryRunFile => {
        const { rows, bad, columns } = stateOf(file);
        const fields = filledFields(table);
        const used = new Set(fields.map(({ column }) => column));
        return {
          file: basename(file),
          rows,
          badRows: bad,
          fields,
          columnsLeftAlone: [...columns].filter((name) => !used.has(name)),
        };
      }),
    ),
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    badRows,
    warnings,
  };
}

function filledFields({ tables }: OpenedTable): FilledField[] {
  return tables.flatMap(({ section, fields }) =>
    [...fields].flatMap(([name, sources]) =>
      sources.map((source) => ({
        field: `${section}.${name}`,
        column: columnOf(source) ?? null,
      })),
    ),
  );
}
