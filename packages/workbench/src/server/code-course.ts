import type { Coding, CourseInput } from "../api/coding.ts";
import type { CodingWork } from "../inference/work.ts";
import { codingOf } from "../cases/case-view.ts";
import type { Service } from "./service.ts";

/** What coding a course takes besides the course. */
export type WorkOptions = Omit<CodingWork, "course">;

export const caseOptions: WorkOptions = {
  explain: true,
  faithfulness: true,
  top: null,
  codes: null,
  boundaries: null,
};

/** Codes a course in the pool, as long as the client waits. @throws KodeksError as `Pool.submit` */
export async function codeCourse(
  service: Service,
  course: CourseInput,
  options: WorkOptions,
  signal: AbortSignal,
): Promise<Coding> {
  const { pool, settings, metrics } = service;
  try {
    const result = await pool.submit(
      { course, ...options },
      { signal, timeLimitMs: settings.timeLimitSeconds * 1000 },
    );
    metrics.coded("request", "coded");
    return codingOf(result, service);
  } catch (error) {
    metrics.coded("request", (error as { code?: string }).code ?? "INTERNAL");
    throw error;
  }
}
