import { sql } from "kysely";
import type { RawBuilder } from "kysely";

/** Which database a store lies in. */
export type Engine = "sqlite" | "postgres";

/** The column types of the schema, in the words of each database. */
export interface ColumnTypes {
  /** Compared by bytes on both, so that both sort alike and an index serves searches by beginnings. */
  readonly text: RawBuilder<string>;
  /** Up to 2⁵³. */
  readonly count: RawBuilder<number>;
  readonly real: RawBuilder<number>;
}

const types: Readonly<Record<Engine, ColumnTypes>> = {
  sqlite: { text: sql`text`, count: sql`integer`, real: sql`real` },
  postgres: { text: sql`text collate "C"`, count: sql`bigint`, real: sql`double precision` },
};

/** The column types for a database. */
export function columns(engine: Engine): ColumnTypes {
  return types[engine];
}
