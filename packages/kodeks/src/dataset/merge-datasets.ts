import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { writeFolder } from "../base/atomic-folder.ts";
import { copySorted } from "../base/copy-sorted.ts";
import { openDatabase, sqlName, sqlString, streamRows } from "../base/duckdb.ts";
import { KodeksError } from "../base/errors.ts";
import { hashFolder, writeManifest } from "../base/manifest.ts";
import type { Manifest } from "../base/manifest.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { flowSvg } from "../cohort/selection/flow-svg.ts";
import type { Flow, FlowStep } from "../cohort/selection/steps.ts";
import type { MergeOptions } from "../cohort/merge-cohorts.ts";
import { openDataset } from "./dataset.ts";
import type { Dataset, SplitReader } from "./dataset.ts";
import { LabelCounter } from "./label-space.ts";
import type { RoleCode } from "./label-space.ts";
import { splits } from "./split.ts";
import type { Split } from "./split.ts";
import { datasetTables } from "./tables.ts";
import { TokenShardWriter } from "./token-shard.ts";

/**
 * Merges the datasets that `kodeks prepare --shard` made of one cohort into the one that an unsharded
 * preparation makes: the same rows, token shards and labels.
 *
 * @returns courses
 * @throws KodeksError NOT_FOUND, BAD_FOLDER (shards that do not belong together), EXISTS, INTERRUPTED
 */
export async function mergeDatasets(options: MergeOptions): Promise<number> {
  const { folders, out, memoryLimit } = options;
  await refuseOutAround(out, folders);
  const datasets = await Promise.all(folders.map((folder) => openDataset(folder)));
  const first = checkShards(datasets);
  let courses = 0;
  await writeFolder(out, options, async (temporary) => {
    const spillFolder = join(temporary, "work.spill");
    const database = await openDatabase({
      spillFolder,
      ...(memoryLimit === undefined ? {} : { memoryLimit }),
    });
    try {
      const connection = await database.connect();
      courses = await mergeTables(connection, folders, temporary);
      await mergeTokens(connection, datasets, join(temporary, "tokens"), options.signal);
      await mergeLabels(connection, temporary);
      connection.closeSync();
    } finally {
      database.closeSync();
      await rm(spillFolder, { recursive: true, force: true });
    }
    await copyFile(join(folders[0] ?? "", "tokenizer.json"), join(temporary, "tokenizer.json"));
    await mergeFlows(folders, temporary);
    const inputs = [];
    for (const folder of folders) inputs.push({ path: folder, sha256: await hashFolder(folder) });
    const { shard: _shard, ...details } = first.details;
    await writeManifest(temporary, {
      kind: "dataset",
      command: "kodeks merge",
      seed: first.seed,
      inputs,
      counts: sumCounts(datasets.map(({ manifest }) => manifest.counts)),
      details,
    });
  });
  return courses;
}

/** All shards of one preparation, each once. */
function checkShards(datasets: readonly Dataset[]): Manifest {
  const [first] = datasets;
  if (first === undefined) throw new KodeksError("USAGE", "no dataset was named");
  const seen = new Set<string>();
  const common = ({ manifest }: Dataset): string => {
    const { shard, ...details } = manifest.details;
    const inputs = manifest.inputs.map(({ sha256 }) => sha256);
    return JSON.stringify([details, inputs, (shard as { of?: number } | undefined)?.of]);
  };
  const bad = (message: string, where: string): KodeksError =>
    new KodeksError("BAD_FOLDER", message, {
      where,
      remedy: "Name all the shards of one `kodeks prepare`, each once.",
    });
  let of = 0;
  for (const dataset of datasets) {
    const shard = dataset.manifest.details["shard"] as { index: number; of: number } | undefined;
    if (shard === undefined) throw bad("the dataset is not a shard", dataset.folder);
    if (seen.has(String(shard.index))) throw bad("the shard was named twice", dataset.folder);
    seen.add(String(shard.index));
    of = shard.of;
    if (common(dataset) !== common(first)) {
      throw bad("the shard was prepared from another cohort, or otherwise", dataset.folder);
    }
  }
  if (seen.size !== of) throw bad(`${seen.size} of ${of} shards were named`, first.folder);
  return first.manifest;
}

async function mergeTables(
  connection: DuckDBConnection,
  folders: readonly string[],
  out: string,
): Promise<number> {
  const union = (table: string, columns: string): string =>
    folders
      .map(
        (folder, shard) =>
          `SELECT ${columns}, ${shard} AS shard FROM read_parquet(${sqlString(join(folder, `${table}.parquet`))}, file_row_number = true)`,
      )
      .join(" UNION ALL ");
  await connection.run(`
    CREATE TABLE places AS
    SELECT shard, "row" AS old, (row_number() OVER (ORDER BY position) - 1)::INTEGER AS new, split
    FROM (${union("courses", '"row", position, split')})`);
  const total = await numberOf(connection, "SELECT count(*) FROM places");
  for (const [table, columns] of Object.entries(datasetTables)) {
    const rest = Object.keys(columns)
      .filter((name) => name !== "row")
      .map((name) => `rows.${sqlName(name)}`);
    const isTexts = table === "courses";
    const size = `${isTexts ? "coalesce(sum(length(text)), 0) + " : ""}200 * count(*)`;
    await copySorted(connection, {
      source: `SELECT places.new AS "row", ${rest.join(", ")}, places.new + 1 AS place, rows.file_row_number
        FROM (${union(table, "*")}) AS rows
        JOIN places ON rows.shard = places.shard AND rows."row" = places.old`,
      columns: Object.keys(columns),
      order: ["file_row_number"],
      places: total,
      bytes: await numberOf(connection, `SELECT ${size} FROM (${union(table, "*")})`),
      path: join(out, `${table}.parquet`),
      rows: isTexts ? "texts" : "values",
      workFolder: join(out, `${table}.sorting`),
    });
  }
  return total;
}

async function numberOf(connection: DuckDBConnection, sql: string): Promise<number> {
  for await (const [value] of streamRows(connection, sql)) return Number(value);
  return 0;
}

async function mergeTokens(
  connection: DuckDBConnection,
  datasets: readonly Dataset[],
  out: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  await mkdir(out);
  for (const split of splits) {
    const readers = await Promise.all(datasets.map((dataset) => openSplit(dataset, split)));
    try {
      const next = readers.map(() => 0);
      const writer = new TokenShardWriter(out, split);
      const sql = `SELECT shard, new FROM places WHERE split = '${split}' ORDER BY new`;
      for await (const [shard, row] of streamRows(connection, sql)) {
        signal?.throwIfAborted();
        const index = Number(shard);
        const reader = readers[index];
        const place = next[index] ?? 0;
        if (reader === null || reader === undefined) continue;
        next[index] = place + 1;
        writer.add(Number(row), {
          ids: reader.ids(place),
          starts: reader.starts(place),
          ends: reader.ends(place),
          dropped: 0,
        });
      }
      writer.flush();
    } finally {
      for (const reader of readers) reader?.close();
    }
  }
}

async function openSplit(dataset: Dataset, split: Split): Promise<SplitReader | null> {
  return (dataset.manifest.counts[split] ?? 0) === 0
    ? null
    : dataset.split(split, { uncoded: true });
}

async function mergeLabels(connection: DuckDBConnection, out: string): Promise<void> {
  const counter = new LabelCounter();
  let row = -1;
  let codes: RoleCode[] = [];
  const end = (): void => {
    if (codes.length > 0) counter.add(codes);
    codes = [];
  };
  const sql = `
    SELECT l."row", l.code, l.role FROM read_parquet(${sqlString(join(out, "labels.parquet"))}) l
    SEMI JOIN (SELECT new FROM places WHERE split = 'train') p ON l."row" = p.new ORDER BY l."row"`;
  for await (const [next, code, role] of streamRows(connection, sql)) {
    if (Number(next) !== row) end();
    row = Number(next);
    codes.push({ code: String(code), role: role as RoleCode["role"] });
  }
  end();
  const levels = { 3: counter.space(3).labels, 5: counter.space(5).labels };
  await writeFile(join(out, "labels.json"), `${JSON.stringify({ levels }, null, 1)}\n`);
}

type Counts = Readonly<Record<string, number>>;

interface StoredFlow extends Flow {
  readonly kept: number;
  readonly splits: Counts;
  readonly withoutText: number;
  readonly truncated: Counts;
}

async function mergeFlows(folders: readonly string[], out: string): Promise<void> {
  const flows: StoredFlow[] = [];
  for (const folder of folders) {
    flows.push(JSON.parse(await readFile(join(folder, "flow.json"), "utf8")) as StoredFlow);
  }
  const sum = (value: (flow: StoredFlow) => number): number =>
    flows.reduce((total, flow) => total + value(flow), 0);
  const steps = (flows[0]?.steps ?? []).map((step, index): FlowStep => {
    const of = (
      field: "removedCourses" | "removedPatients" | "removedCodes" | "courses" | "patients",
    ): number => sum((flow) => flow.steps[index]?.[field] ?? 0);
    return {
      ...step,
      removedCourses: of("removedCourses"),
      removedPatients: of("removedPatients"),
      removedCodes: of("removedCodes"),
      courses: of("courses"),
      patients: of("patients"),
    };
  });
  const flow = {
    courses: sum(({ courses }) => courses),
    patients: sum(({ patients }) => patients),
    steps,
  };
  const json = {
    ...flow,
    kept: sum(({ kept }) => kept),
    splits: sumCounts(flows.map((stored) => stored.splits)),
    withoutText: sum(({ withoutText }) => withoutText),
    truncated: sumCounts(flows.map((stored) => stored.truncated)),
  };
  await writeFile(join(out, "flow.json"), `${JSON.stringify(json, null, 2)}\n`);
  await writeFile(join(out, "flow.svg"), flowSvg(flow));
}

function sumCounts(all: readonly Counts[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const counts of all) {
    for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
}
