import { silent } from "../../base/progress.ts";
import { codeSetScores, membersOf } from "../../audit/code-set-scores.ts";
import { prepareItems } from "../../audit/review-items.ts";
import { writeReview } from "../../audit/review-files.ts";
import { auditUndercoding, reviewUndercoding } from "../../audit/undercoding.ts";
import type {
  UndercodingFinding,
  UndercodingPlan,
  UndercodingReview,
} from "../../audit/undercoding.ts";
import { readVerdicts } from "../../audit/verdicts.ts";
import type { AuditView } from "./audit-view.ts";
import { withAudit } from "./open-audit.ts";
import type { AuditSource } from "./open-audit.ts";
import { undercodingView } from "./undercoding-view.ts";
import { writeAudit } from "./write-audit.ts";

/** What every audit with a review is told. */
export interface ReviewOptions {
  readonly out: string;
  readonly force: boolean;
  readonly verdicts?: string;
  readonly allowMissing: boolean;
  readonly isWithText: boolean;
  readonly suppressBelow: number;
}

export interface RunUndercoding extends AuditSource, ReviewOptions {
  readonly codes: string;
  readonly plan: UndercodingPlan;
}

export interface UndercodingOutcome {
  readonly finding: UndercodingFinding;
  readonly review: UndercodingReview | null;
  readonly view: AuditView;
}

/**
 * Audits a set of codes for under-coding and writes the audit's folder; with `verdicts` it says what the review
 * found.
 *
 * @throws KodeksError as `evaluateModel`, and BAD_CODE, NO_SUCH_LABELS, BAD_VERDICTS, BAD_TABLE
 */
export async function runUndercoding(options: RunUndercoding): Promise<UndercodingOutcome> {
  const { codes, plan, out, suppressBelow, isWithText, signal, onProgress = silent } = options;
  return withAudit(options, async ({ dataset, trained, reader, audited }) => {
    const set = codeSetScores(codes, membersOf(codes, audited.labels), audited.matrix);
    const { finding, sample } = auditUndercoding(audited, set, trained.thresholds.tau, plan);
    const answers =
      options.verdicts === undefined
        ? null
        : await readVerdicts(options.verdicts, {
            ids: sample.courses.map(({ id }) => id),
            allowMissing: options.allowMissing,
          });
    const review = answers === null ? null : reviewUndercoding(set, sample, plan, answers);
    const task = "explaining the sample";
    onProgress({ kind: "start", task, total: sample.courses.length, unit: "courses" });
    const items = await prepareItems(
      {
        audited,
        trained,
        dataset,
        reader,
        ...(signal === undefined ? {} : { signal }),
        onItem: (done) => onProgress({ kind: "advance", done }),
      },
      sample,
      codes,
      (document) => set.best[document],
    );
    onProgress({ kind: "end", task });
    const view = undercodingView({
      finding,
      review,
      items: isWithText ? items : null,
      answers,
      suppressBelow,
    });
    await writeAudit(
      {
        out,
        force: options.force,
        ...(signal === undefined ? {} : { signal }),
        command: "kodeks audit undercoding",
        seed: plan.seed,
        inputs: [
          options.model,
          options.dataset,
          ...(options.verdicts === undefined ? [] : [options.verdicts]),
        ],
        details: { codes, split: finding.split, suppressBelow, text: isWithText },
      },
      {
        view,
        figures: suppressBelow > 1 ? null : { finding, review },
        more: (folder) => writeReview(folder, items, audited, isWithText),
      },
    );
    return { finding, review, view };
  });
}
