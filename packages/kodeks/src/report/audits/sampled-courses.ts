import { prepareItems } from "../../audit/review-items.ts";
import type { PreparedItem } from "../../audit/review-items.ts";
import type { ReviewSample } from "../../audit/review-sample.ts";
import { readVerdicts } from "../../audit/verdicts.ts";
import type { Answer } from "../../audit/verdicts.ts";
import { silent } from "../../base/progress.ts";
import type { OpenAudit } from "./open-audit.ts";
import type { ReviewOptions } from "./run-options.ts";

/** The courses of a sample, and what a reviewer said about them. */
export interface SampledCourses {
  readonly items: readonly PreparedItem[];
  /** Null before the review. */
  readonly answers: ReadonlyMap<string, Answer> | null;
}

/**
 * Reads the answers to a sample, where there are any, and explains its courses.
 *
 * @param codes what is asked about
 * @param labels the label to explain of each document, `[documents]`
 * @throws KodeksError NOT_FOUND, BAD_TABLE, BAD_VERDICTS
 */
export async function sampledCourses(
  open: OpenAudit,
  options: ReviewOptions,
  sample: ReviewSample,
  codes: string,
  labels: Int32Array,
): Promise<SampledCourses> {
  const { verdicts, allowMissing, signal, onProgress = silent } = options;
  const ids = sample.courses.map(({ id }) => id);
  // First: answers may be refused, and explaining takes long.
  const answers =
    verdicts === undefined ? null : await readVerdicts(verdicts, { ids, allowMissing });
  const task = "explaining the sample";
  onProgress({ kind: "start", task, total: ids.length, unit: "courses" });
  const source = {
    ...open,
    ...(signal === undefined ? {} : { signal }),
    onItem: (done: number) => onProgress({ kind: "advance", done }),
  };
  const items = await prepareItems(source, sample, codes, (document) => labels[document]);
  onProgress({ kind: "end", task });
  return { items, answers };
}
