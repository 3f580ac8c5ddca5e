import { readdirSync } from "node:fs";
import { join } from "node:path";
import { liveTensors } from "@kodeks/libtorch";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { shardName, TokenShard, TokenShardWriter } from "./token-shard.ts";
import type { Encoded } from "./tokenizer.ts";

const makeFolder = temporaryFolders();

const anyEncoded: fc.Arbitrary<Encoded> = fc
  .array(fc.tuple(fc.nat(2 ** 31 - 1), fc.nat(2 ** 31 - 1), fc.nat(2 ** 31 - 1)), {
    minLength: 1,
    maxLength: 20,
  })
  .map((tokens) => ({
    ids: Int32Array.from(tokens, ([id]) => id),
    starts: Int32Array.from(tokens, ([, start]) => start),
    ends: Int32Array.from(tokens, ([, , end]) => end),
    dropped: 0,
  }));

describe("a token shard", () => {
  it("gives back the tokens of every course", () => {
    const before = liveTensors();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(10_000), anyEncoded), { minLength: 1, maxLength: 6 }),
        (courses) => {
          const folder = makeFolder();
          const writer = new TokenShardWriter(folder, "train");
          for (const [row, encoded] of courses) writer.add(row, encoded);
          writer.flush();
          writer.flush();
          expect(readdirSync(folder)).toEqual([shardName("train", 0)]);
          const shard = new TokenShard(join(folder, shardName("train", 0)));
          expect([...shard.rows]).toEqual(courses.map(([row]) => row));
          // From the last to the first, because reading must not depend on what was read before.
          for (const [i, [, encoded]] of [...courses.entries()].reverse()) {
            expect(shard.length(i)).toBe(encoded.ids.length);
            expect(shard.ids(i)).toEqual(encoded.ids);
            expect(shard.starts(i)).toEqual(encoded.starts);
            expect(shard.ends(i)).toEqual(encoded.ends);
          }
          shard.close();
        },
      ),
      { numRuns: 30 },
    );
    expect(liveTensors()).toBe(before);
  });

  it("is followed by another once it is large", () => {
    const folder = makeFolder();
    const writer = new TokenShardWriter(folder, "dev");
    const long = new Int32Array(2_000_000).fill(7);
    const tokens = Int32Array.of(1, 2, 3);
    writer.add(4, { ids: long, starts: long, ends: long, dropped: 0 });
    writer.add(5, { ids: long, starts: long, ends: long, dropped: 0 });
    expect(writer.shards).toBe(1);
    writer.add(6, { ids: tokens, starts: tokens, ends: tokens, dropped: 0 });
    writer.flush();
    expect(readdirSync(folder).sort()).toEqual([shardName("dev", 0), shardName("dev", 1)]);
    const [first, second] = [0, 1].map(
      (i) => new TokenShard(join(folder, shardName("dev", i))),
    ) as [TokenShard, TokenShard];
    expect([...first.rows, ...second.rows]).toEqual([4, 5, 6]);
    expect(first.length(1)).toBe(2_000_000);
    expect(second.ids(0)).toEqual(tokens);
    first.close();
    second.close();
  });
});
