import { join } from "node:path";
import { openDatabase, sqlString, streamRows } from "../base/duckdb.ts";
import type { Cell } from "../base/duckdb.ts";
import { importFiles } from "../cohort/sources/import-files.fixture.ts";

const codePoints = (text: string): number => [...text].length;

/** A record whose evidence marks, for each code, the given words of the text. */
export function labelled(
  id: string,
  text: string,
  codes: readonly string[],
  words: Readonly<Record<string, string>> = {},
): Record<string, unknown> {
  const evidence = Object.entries(words).map(([code, word]) => {
    const start = codePoints(text.slice(0, text.indexOf(word)));
    return { code, start, end: start + codePoints(word) };
  });
  return { id, text, codes, evidence };
}

export const notes = {
  train: [
    {
      ...labelled("a", "👩🏽‍⚕️ Sukkersyge, type 2.\r\nHævelse af begge ben", ["E11.9", "R60.0"], {
        "E11.9": "Sukkersyge",
        "R60.0": "Hævelse af begge ben",
      }),
      primary: "E11.9",
      patient_id: "p1",
      lang: "da",
      specialty: "medicine",
      start: "2016-05-31",
    },
    labelled("b", "Forhøjet blodtryk og sukkersyge", ["I10", "E11.2", "E11.9"], {
      I10: "blodtryk",
    }),
    labelled("uncoded", "Hævelse uden kode", []),
    labelled("long", "ben ".repeat(40), ["R60.0"], { "R60.0": "ben" }),
  ],
  dev: [labelled("d", "Blodtryk 🫁 190/110", ["I10", "Q99.9"], { "Q99.9": "190/110" })],
};

/** Imports the notes above; returns the cohort folder. */
export async function makeCohort(folder: string): Promise<string> {
  await importFiles(folder, { "train.jsonl": notes.train, "dev.jsonl": notes.dev });
  return join(folder, "cohort");
}

/** The rows of a query over a dataset's tables, each named as `{table}`. */
export async function queryDataset(folder: string, sql: string): Promise<(readonly Cell[])[]> {
  const database = await openDatabase();
  const connection = await database.connect();
  try {
    const full = sql.replaceAll(
      /\{(\w+)\}/g,
      (_, table: string) => `read_parquet(${sqlString(join(folder, `${table}.parquet`))})`,
    );
    const rows: (readonly Cell[])[] = [];
    for await (const row of streamRows(connection, full)) rows.push(row);
    return rows;
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
