import { codeSetScores, membersOf } from "../../audit/code-set-scores.ts";
import { writeReview } from "../../audit/review-files.ts";
import { auditUndocumented, reviewSimple } from "../../audit/undocumented.ts";
import type {
  SimpleReview,
  UndocumentedFinding,
  UndocumentedPlan,
} from "../../audit/undocumented.ts";
import {
  boundaryText,
  hideBelow,
  percentText,
  shareEstimateText,
  shareFact,
} from "./audit-view.ts";
import type { AuditView } from "./audit-view.ts";
import { withAudit } from "./open-audit.ts";
import { paperUndocumented } from "./paper-figures.ts";
import { answersSection, casesSection, openSection } from "./review-sections.ts";
import type { ReviewOptions } from "./run-options.ts";
import { sampledCourses } from "./sampled-courses.ts";
import type { SampledCourses } from "./sampled-courses.ts";
import { reviewInputs, writeAudit } from "./write-audit.ts";

export interface RunUndocumented extends ReviewOptions {
  readonly codes: string;
  readonly plan: UndocumentedPlan;
}

/**
 * Audits coded courses of which the model is not sure, and writes the audit's folder.
 *
 * @throws KodeksError as `runUndercoding`
 */
export async function runUndocumented(options: RunUndocumented): Promise<{
  readonly finding: UndocumentedFinding;
  readonly review: SimpleReview | null;
  readonly view: AuditView;
}> {
  const { codes, plan, suppressBelow, isWithText } = options;
  return withAudit(options, async (open) => {
    const { trained, audited } = open;
    const set = codeSetScores(codes, membersOf(codes, audited.labels), audited);
    const { finding, sample } = auditUndocumented(audited, set, trained.thresholds.tau, plan);
    const courses = await sampledCourses(open, options, sample, codes, set.best);
    const { items, answers } = courses;
    const review = answers === null ? null : reviewSimple(sample, answers);
    const view = undocumentedView(options, audited.split, finding, review, courses);
    await writeAudit(options, {
      command: "kodeks audit undocumented",
      seed: plan.seed,
      inputs: reviewInputs(options),
      details: { codes, split: audited.split, suppressBelow, text: isWithText },
      view,
      figures: { finding, review },
      more: (folder) => writeReview(folder, items, audited, isWithText),
    });
    return { finding, review, view };
  });
}

function undocumentedView(
  { codes, plan, suppressBelow, isWithText }: RunUndocumented,
  split: string,
  finding: UndocumentedFinding,
  review: SimpleReview | null,
  courses: SampledCourses,
): AuditView {
  const hider = hideBelow(suppressBelow);
  const isPaper = codes.trim().toUpperCase() === "I50";
  const paper = isPaper
    ? ` In the paper's heart failure ${percentText(paperUndocumented.lowShare)} of ${paperUndocumented.coded.toLocaleString("en")} coded courses were, and of 50 reviewed only ${percentText(paperUndocumented.clear)} had clear evidence.`
    : "";
  const isLowShown = hider.isShown(finding.low, finding.lowPatients);
  return {
    title: `${codes}, coded but not documented`,
    lead: [
      `Courses coded with ${codes} by humans in which the model, at a confidence below ${boundaryText(plan.confidence)}, sees little that speaks for it (${split}). Whether the record does speak of it a review can tell.${paper}`,
    ],
    facts: [
      ["courses coded by humans", hider.count(finding.coded, finding.codedPatients)],
      shareFact("of these predicted at τ", finding.predicted, isLowShown),
      shareFact(`of these below ${boundaryText(plan.confidence)}`, finding.lowShare, isLowShown),
      ["courses in the sample", hider.count(courses.items.length)],
    ],
    sections: [
      review === null
        ? openSection(courses.items.length)
        : answersSection(review, hider, (shown) => [
            `Of the ${shown.reviewed} reviewed courses ${shareEstimateText(shown.valid)} show the condition (explicit or supported), and in ${shareEstimateText(shown.without)} the record does not speak of it or only as past or denied.`,
          ]),
      ...(isWithText
        ? casesSection(courses, {
            title: "The sampled courses",
            text: "Each with the words that speak most for the code, little though it is.",
          })
        : []),
    ],
  };
}
