import { join } from "node:path";
import { ops, SafetensorsFile, scope, writeSafetensors } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import type { Split } from "./split.ts";
import type { Encoded } from "./tokenizer.ts";

/** A shard is written once it holds this many tokens (12 bytes each in memory). */
const tokensPerShard = 4_000_000;

export function shardName(split: Split, index: number): string {
  return `${split}-${String(index).padStart(5, "0")}.safetensors`;
}

/**
 * Collects the tokens of one split and writes them as shards: `ids`, `starts`, `ends` of all tokens,
 * `offsets` where each course begins among them, and its `rows` in `courses.parquet`.
 */
export class TokenShardWriter {
  readonly #folder: string;
  readonly #split: Split;
  #courses: { row: number; encoded: Encoded }[] = [];
  #tokens = 0;
  #shards = 0;

  constructor(folder: string, split: Split) {
    this.#folder = folder;
    this.#split = split;
  }

  get shards(): number {
    return this.#shards;
  }

  add(row: number, encoded: Encoded): void {
    this.#courses.push({ row, encoded });
    this.#tokens += encoded.ids.length;
    if (this.#tokens >= tokensPerShard) this.flush();
  }

  flush(): void {
    if (this.#courses.length === 0) return;
    const join_ = (field: "ids" | "starts" | "ends"): Int32Array => {
      const all = new Int32Array(this.#tokens);
      let position = 0;
      for (const { encoded } of this.#courses) {
        all.set(encoded[field], position);
        position += encoded[field].length;
      }
      return all;
    };
    const offsets = new BigInt64Array(this.#courses.length + 1);
    this.#courses.forEach(({ encoded }, i) => {
      offsets[i + 1] = offsets[i] + BigInt(encoded.ids.length);
    });
    const vector = <A extends Int32Array | BigInt64Array>(data: A) => ({
      data,
      shape: [data.length],
    });
    writeSafetensors(join(this.#folder, shardName(this.#split, this.#shards)), {
      ids: vector(join_("ids")),
      starts: vector(join_("starts")),
      ends: vector(join_("ends")),
      offsets: vector(offsets),
      rows: vector(Int32Array.from(this.#courses, ({ row }) => row)),
    });
    this.#shards += 1;
    this.#courses = [];
    this.#tokens = 0;
  }
}

/** A shard, memory-mapped: only the courses that are asked for are read. */
export class TokenShard {
  readonly rows: Int32Array;
  readonly #offsets: BigInt64Array;
  readonly #columns: Readonly<Record<"ids" | "starts" | "ends", Tensor>>;

  constructor(path: string) {
    const file = SafetensorsFile.open(path);
    this.#columns = scope(() => ({
      ids: file.tensor("ids").keep(),
      starts: file.tensor("starts").keep(),
      ends: file.tensor("ends").keep(),
    }));
    this.rows = scope(() => file.tensor("rows").toArray()) as Int32Array;
    this.#offsets = scope(() => file.tensor("offsets").toArray()) as BigInt64Array;
  }

  length(index: number): number {
    return Number(this.#offsets[index + 1] - this.#offsets[index]);
  }

  ids(index: number): Int32Array {
    return this.#read("ids", index);
  }

  starts(index: number): Int32Array {
    return this.#read("starts", index);
  }

  ends(index: number): Int32Array {
    return this.#read("ends", index);
  }

  close(): void {
    for (const tensor of Object.values(this.#columns)) tensor.dispose();
  }

  #read(column: "ids" | "starts" | "ends", index: number): Int32Array {
    const start = Number(this.#offsets[index]);
    return scope(() =>
      ops.narrow(this.#columns[column], 0, start, this.length(index)).toArray(),
    ) as Int32Array;
  }
}
