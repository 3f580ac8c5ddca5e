import { codeSetScores, membersOf } from "../../audit/code-set-scores.ts";
import { writeReview } from "../../audit/review-files.ts";
import { auditUndercoding, reviewUndercoding } from "../../audit/undercoding.ts";
import type {
  UndercodingFinding,
  UndercodingPlan,
  UndercodingReview,
} from "../../audit/undercoding.ts";
import type { AuditView } from "./audit-view.ts";
import { withAudit } from "./open-audit.ts";
import type { ReviewOptions } from "./run-options.ts";
import { sampledCourses } from "./sampled-courses.ts";
import { undercodingView } from "./undercoding-view.ts";
import { reviewInputs, writeAudit } from "./write-audit.ts";

export interface RunUndercoding extends ReviewOptions {
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
  const { codes, plan, suppressBelow, isWithText } = options;
  return withAudit(options, async (open) => {
    const { trained, audited } = open;
    const set = codeSetScores(codes, membersOf(codes, audited.labels), audited);
    const { finding, sample } = auditUndercoding(audited, set, trained.thresholds.tau, plan);
    const { items, answers } = await sampledCourses(open, options, sample, codes, set.best);
    const review = answers === null ? null : reviewUndercoding(set, sample, plan, answers);
    const view = undercodingView({
      finding,
      review,
      items: isWithText ? items : null,
      answers,
      suppressBelow,
    });
    await writeAudit(options, {
      command: "kodeks audit undercoding",
      seed: plan.seed,
      inputs: reviewInputs(options),
      details: { codes, split: finding.split, suppressBelow, text: isWithText },
      view,
      figures: { finding, review },
      more: (folder) => writeReview(folder, items, audited, isWithText),
    });
    return { finding, review, view };
  });
}
