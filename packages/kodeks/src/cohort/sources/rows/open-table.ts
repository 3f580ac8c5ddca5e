import { csvTable } from "./csv-rows.ts";
import type { CsvOptions } from "./csv-rows.ts";
import { jsonlTable } from "./jsonl-rows.ts";
import { parquetTable } from "./parquet-rows.ts";
import type { RowTable } from "./row.ts";

/** Endings of the files that `openTable` reads, best first. */
export const tableEndings = [
  ".parquet",
  ".csv",
  ".csv.gz",
  ".tsv",
  ".tsv.gz",
  ".txt",
  ".txt.gz",
  ".jsonl",
  ".jsonl.gz",
  ".ndjson",
  ".ndjson.gz",
] as const;

/** Opens a table by the ending of its name. */
export async function openTable(file: string, options: CsvOptions = {}): Promise<RowTable> {
  const name = file.toLowerCase();
  if (name.endsWith(".parquet")) return parquetTable(file, options.columns);
  if (/\.(jsonl|ndjson)(\.gz)?$/.test(name)) return jsonlTable(file, options.encoding);
  const delimiter = options.delimiter ?? (/\.tsv(\.gz)?$/.test(name) ? "\t" : undefined);
  return csvTable(file, { ...options, ...(delimiter === undefined ? {} : { delimiter }) });
}
