import { call } from "../api/client.ts";
import { partsOf } from "./read-courses.ts";
import type { Found } from "./read-courses.ts";

/**
 * Puts courses into a worklist, part by part, and follows the model coding them.
 *
 * @param tell called with how many are coded
 * @throws CallError
 */
export async function sendCourses(
  { courses, resources }: Found,
  worklist: string | null,
  tell: (done: number) => void,
): Promise<void> {
  const sends = [
    ...partsOf(courses).map((part) => ({
      count: part.length,
      send: () => call("importCases", { body: { worklist, courses: part } }),
    })),
    ...partsOf(resources).map((part) => ({
      count: part.length,
      send: () => call("importFhir", { body: { worklist, resources: part } }),
    })),
  ];
  let sent = 0;
  for (const { count, send } of sends) {
    const { jobId } = await send();
    await follow(jobId, (done) => {
      tell(sent + done);
    });
    sent += count;
  }
}

/** Waits for a job, telling how far it is. A job that ends badly leaves its cases uncoded, not unread. */
async function follow(jobId: string, tell: (done: number) => void): Promise<void> {
  for (;;) {
    const { state, done } = await call("getJob", { params: { jobId } });
    tell(done);
    if (state !== "queued" && state !== "running") return;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}
