import { createHash } from "node:crypto";

/** One of `of` parts of the patients, `index` from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Whether a patient belongs to a shard, from the id alone. */
export function inShard(patientId: string, { index, of }: Shard): boolean {
  const digest = createHash("sha256").update(`shard\u0000${patientId}`).digest();
  return digest.readUInt32BE(0) % of === index - 1;
}

/** The same as an SQL condition on a column. */
export function shardCondition(column: string, { index, of }: Shard): string {
  const digest = `sha256('shard' || chr(0) || ${column})`;
  return `('0x' || substr(${digest}, 1, 8))::UBIGINT % ${of} = ${index - 1}`;
}
