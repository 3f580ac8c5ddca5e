// hit@k of an evaluation report, for data where a case has one code.
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/**
 * Share of coded courses with a human code among their first k, in percent, which is recall@k where each has one
 * code. A code that training never saw is a miss.
 *
 * @param {string} dataset
 * @param {string} report
 * @param {string} split
 * @param {number} k
 */
export async function hitAt(dataset, report, split, k) {
  const connection = await (await DuckDBInstance.create()).connect();
  const file = (/** @type {string[]} */ ...parts) => `'${join(...parts).replaceAll("'", "''")}'`;
  const reader = await connection.runAndReadAll(`
    WITH courses AS (SELECT "row", course_id FROM ${file(dataset, "courses.parquet")} WHERE split = '${split}'),
    human AS (
      SELECT DISTINCT course_id, substr(code, 1, 3) AS code
      FROM courses JOIN ${file(dataset, "labels.parquet")} USING ("row")
    ),
    best AS (
      SELECT course_id, min(rank) AS rank
      FROM human LEFT JOIN ${file(report, "predictions.parquet")} USING (course_id, code)
      GROUP BY course_id
    )
    SELECT avg(CASE WHEN rank <= ${k} THEN 100.0 ELSE 0 END) FROM best`);
  return Number(reader.getRows()[0]?.[0]);
}
