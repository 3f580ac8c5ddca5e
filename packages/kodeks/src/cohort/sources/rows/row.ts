import type { KodeksError } from "../../../base/errors.ts";

/** Where a row stands: the file or table, and its line or number from 1. */
export interface Place {
  readonly file: string;
  readonly row: number;
}

/** A row of a source table. Column names are in lower case; an empty cell is null. */
export interface SourceRow {
  readonly place: Place;
  readonly values: Readonly<Record<string, string | null>>;
}

/** What a reader tells while it reads. */
export interface ReadContext {
  /** A row that cannot be read; throws unless bad rows are to be left out. */
  readonly bad: (place: Place, error: KodeksError) => void;
  /** Bytes (of the file as stored) read since the last call. */
  readonly onBytes?: (count: number) => void;
  /** SHA-256 of a file that was read to its end. */
  readonly onHash?: (file: string, sha256: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** A table of a source, readable as rows. */
export interface RowTable {
  readonly file: string;
  /** Size as stored, for progress; 0 where it is not known. */
  readonly bytes: number;
  /** The names of the columns in lower case, where the format states them before the rows. */
  columns?(): Promise<readonly string[]>;
  rows(context: ReadContext): AsyncGenerator<SourceRow, void>;
}
