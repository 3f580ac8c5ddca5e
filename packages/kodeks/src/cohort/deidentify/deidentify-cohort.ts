import type { Cell } from "../../base/duckdb.ts";
import type { OnProgress } from "../../base/progress.ts";
import { readCourses } from "../cohort-reader.ts";
import { writeCourses } from "../cohort-writer.ts";
import type { CohortCounts } from "../cohort-writer.ts";
import type { Deidentifier } from "./deidentifier.ts";

export interface DeidentifyCohortOptions {
  readonly signal?: AbortSignal;
  readonly memoryLimit?: string;
  readonly onProgress?: OnProgress;
}

/**
 * Reads the tables of a cohort and writes them de-identified.
 *
 * @param names for each course, in order, a row with the patient's names, a line each
 */
export async function deidentifyCohort(
  from: string,
  to: string,
  deidentifier: Deidentifier,
  names: AsyncGenerator<readonly Cell[]>,
  options: DeidentifyCohortOptions,
): Promise<CohortCounts> {
  return writeCourses(to, options, async (add) => {
    let done = 0;
    for await (const course of readCourses(from, options)) {
      const { value } = await names.next();
      const own = typeof value?.[0] === "string" ? value[0].split("\n") : [];
      add(deidentifier.course(course, own));
      done += 1;
      if (done % 100 === 0) options.onProgress?.({ kind: "advance", done });
    }
  });
}
