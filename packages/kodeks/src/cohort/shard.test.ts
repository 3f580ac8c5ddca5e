import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDatabase, sqlString, streamRows } from "../base/duckdb.ts";
import { inShard, shardCondition } from "./shard.ts";

describe("inShard", () => {
  it("puts every patient into one shard", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (id, of) => {
        const shards = Array.from({ length: of }, (_, i) => ({ index: i + 1, of }));
        expect(shards.filter((shard) => inShard(id, shard))).toHaveLength(1);
      }),
    );
  });

  it("fills shards evenly", () => {
    const ids = Array.from({ length: 4000 }, (_, i) => `patient ${i}`);
    const sizes = [1, 2, 3, 4].map(
      (index) => ids.filter((id) => inShard(id, { index, of: 4 })).length,
    );
    for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(120);
  });

  it("agrees with the SQL condition", async () => {
    const database = await openDatabase();
    const connection = await database.connect();
    const ids = [
      "1",
      "å",
      "😀",
      "a b",
      "o'brien",
      ...Array.from({ length: 200 }, (_, i) => `p${i}`),
    ];
    const list = ids.map((id) => `(${sqlString(id)})`).join(", ");
    for (const of of [1, 3, 999_999]) {
      for (const index of new Set([1, of])) {
        const sql = `SELECT id FROM (VALUES ${list}) t(id) WHERE ${shardCondition("id", { index, of })}`;
        const found: string[] = [];
        for await (const [id] of streamRows(connection, sql)) found.push(String(id));
        expect(found.sort()).toEqual(ids.filter((id) => inShard(id, { index, of })).sort());
      }
    }
    connection.closeSync();
    database.closeSync();
  });
});
