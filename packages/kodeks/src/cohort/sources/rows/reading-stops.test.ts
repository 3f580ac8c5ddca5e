import { readdirSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, sqlString } from "../../../base/duckdb.ts";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import { openTable } from "./open-table.ts";

const makeFolder = temporaryFolders();
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);

beforeEach(() => {
  rejections.length = 0;
  process.on("unhandledRejection", onRejection);
  process.on("uncaughtException", onRejection);
});
afterEach(async () => {
  await setTimeout(20);
  process.off("unhandledRejection", onRejection);
  process.off("uncaughtException", onRejection);
  expect(rejections).toEqual([]);
});

/** How many of this process' open files lie in a folder; only Linux tells. */
async function openFiles(folder: string): Promise<number> {
  await setTimeout(50);
  // DuckDB closes a file when what streamed from it is collected.
  collectGarbage();
  await setTimeout(50);
  return readdirSync("/proc/self/fd").filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(folder);
    } catch {
      return false;
    }
  }).length;
}
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const linux = process.platform === "linux";

const csv = `a,b\n${"1,some text that is long enough to fill a few chunks\n".repeat(200_000)}`;
const jsonl = '{"a":"1","b":"some text that is long enough"}\n'.repeat(100_000);

const forms: readonly (readonly [string, string, string | Buffer])[] = [
  ["CSV", "t.csv", csv],
  ["gzipped CSV", "t.csv.gz", gzipSync(csv, { level: 0 })],
  ["Latin-1", "latin1.csv", csv],
  ["JSONL", "t.jsonl", jsonl],
  ["gzipped JSONL", "t.jsonl.gz", gzipSync(jsonl, { level: 0 })],
  ["Parquet", "t.parquet", ""],
];

async function write(name: string, content: string | Buffer): Promise<string> {
  const file = join(makeFolder(), name);
  if (!name.endsWith(".parquet")) {
    writeFileSync(file, content);
    return file;
  }
  const database = await openDatabase();
  const connection = await database.connect();
  await connection.run(
    `COPY (SELECT i AS a, 'text' AS b FROM range(200000) t(i)) TO ${sqlString(file)} (FORMAT parquet)`,
  );
  connection.closeSync();
  database.closeSync();
  return file;
}

describe.each(forms)("%s", (_form, name, content) => {
  const options = name.startsWith("latin1") ? ({ encoding: "latin1" } as const) : {};

  it("closes its file when the consumer stops early", async () => {
    const file = await write(name, content);
    const table = await openTable(file, options);
    for await (const { values } of table.rows({ bad: () => {} })) {
      expect(values["b"]).toContain("text");
      break;
    }
    if (linux) expect(await openFiles(file)).toBe(0);
  });

  it("closes its file when the consumer throws", async () => {
    const file = await write(name, content);
    const table = await openTable(file, options);
    const reading = (async () => {
      for await (const _row of table.rows({ bad: () => {} })) throw new Error("enough");
    })();
    await expect(reading).rejects.toThrow("enough");
    if (linux) expect(await openFiles(file)).toBe(0);
  });

  it("stops in the middle when it is aborted", async () => {
    const file = await write(name, content);
    const controller = new AbortController();
    const table = await openTable(file, options);
    let rows = 0;
    const reading = (async () => {
      for await (const _row of table.rows({ bad: () => {}, signal: controller.signal })) {
        rows += 1;
        if (rows === 100) controller.abort();
      }
    })();
    await expect(reading).rejects.toSatisfy(
      (error: Error) => error.name === "AbortError" || error.name === "KodeksError",
    );
    expect(rows).toBeLessThan(199_000);
    if (linux) expect(await openFiles(file)).toBe(0);
  });

  it("says that the file is gone", async () => {
    await expect(openTable(join(makeFolder(), name), options)).rejects.toMatchObject({
      code: "ENOENT",
    });
  });
});
