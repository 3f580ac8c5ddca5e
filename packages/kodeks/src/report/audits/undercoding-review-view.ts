import type { UndercodingFinding, UndercodingReview } from "../../audit/undercoding.ts";
import { verdicts, verdictTitles } from "../../audit/verdicts.ts";
import { barChart } from "../figures/bar-chart.ts";
import { boundarySteps } from "../figures/boundary-steps.ts";
import {
  boundaryText,
  percentText,
  right,
  shareEstimateText,
  totalEstimateText,
} from "./audit-view.ts";
import type { AuditSection, Hider } from "./audit-view.ts";
import { paperCaseOf } from "./paper-figures.ts";

/** What is to be done while nobody has reviewed the sample. */
export function openReview({ strata, plan }: UndercodingFinding): AuditSection {
  const drawn = strata.reduce((sum, one) => sum + one.drawn, 0);
  return {
    id: "review",
    title: "The review that is to come",
    text: [
      `${drawn} courses are in review.jsonl and review.csv, in an order and form that do not tell what the model or the coders said. Fill in "verdict" with ${verdicts.join(", ")}, and give the file back with --verdicts.`,
      plan.perStratum === 0
        ? "Only extra cases are in the sample, so that the review can state a lower bound of how many cases are documented. --per-stratum adds courses from all other strata, and with them an estimate."
        : "Courses of every stratum are in the sample, the unflagged included, so that the review can estimate how many cases are documented.",
    ],
  };
}

/** What the review of a sample found, and what reviewing at each boundary is worth. */
export function reviewSections(
  finding: UndercodingFinding,
  review: UndercodingReview,
  hider: Hider,
): AuditSection[] {
  const { answers, valid, withInferred, documented, strata } = review;
  const paper = paperCaseOf(finding.codes);
  const reviewedExtra = verdicts.reduce((sum, verdict) => sum + answers[verdict], 0);
  // Answers add up to a known total, so that one hidden answer would follow from the others.
  const isShown = verdicts.every((verdict) => hider.isShown(answers[verdict]));
  const answerRows = verdicts.map((verdict) => [
    verdictTitles[verdict],
    isShown
      ? answers[verdict].toLocaleString("en")
      : hider.count(answers[verdict]).replace(/^\d.*/, "hidden"),
    isShown ? percentText(answers[verdict] / reviewedExtra) : "hidden",
  ]);
  const sentences = [
    `${review.reviewed} courses were reviewed${review.missing > 0 ? `; ${review.missing} have no answer and are left out, although they may differ from the others` : ""}. Of the extra cases ${shareEstimateText(valid)} are explicitly mentioned or supported by medication or result${paper === undefined ? "" : ` (paper: ${percentText(paper.valid)}, ${paper.counted})`}, and ${shareEstimateText(withInferred)} with those inferred from findings.`,
    documented.kind === "estimate"
      ? `Documented (explicit or supported) are an estimated ${totalEstimateText(documented.total)} courses, ${shareEstimateText(documented.share)} of all; humans coded ${hider.count(finding.coded, finding.codedPatients)}.${review.propensity === null ? "" : ` Of the documented cases ${shareEstimateText(review.propensity)} were coded.`}`
      : `At least ${documented.total.toLocaleString("en")} courses are documented, ${percentText(documented.share)} of all: the human-coded ones as they stand and what the review makes sure of among the extra cases. This is a lower bound, and no more can be said, because courses that the model did not flag were not reviewed.`,
  ];
  const first: AuditSection = {
    id: "review",
    title: "What the review found",
    text: isShown ? sentences : ["The answers are too few to be shown without hiding."],
    ...(isShown
      ? {
          figures: {
            evidenced: barChart({
              title: "How extra cases are evidenced",
              description: "Number of reviewed extra cases by the reviewer's answer.",
              axis: "reviewed extra cases",
              bars: verdicts.map((verdict) => ({
                label: verdictTitles[verdict],
                value: answers[verdict],
              })),
            }),
          },
        }
      : {}),
    tables: [
      {
        caption: "How extra cases are evidenced",
        columns: [{ title: "answer" }, right("courses"), right("of the reviewed")],
        rows: answerRows,
      },
      {
        caption: "Strata",
        columns: [{ title: "stratum" }, right("courses"), right("reviewed"), right("valid")],
        rows: strata.map(({ name, size, sampled, valid }) => {
          const isOpen = hider.isShown(valid) && hider.isShown(sampled - valid);
          return [name, hider.count(size), hider.count(sampled), isOpen ? String(valid) : "hidden"];
        }),
      },
    ],
  };
  if (review.yields.length === 0 || !isShown) return [first];
  const assumed = review.isTimed
    ? `the reviewers' own ${Math.round(review.secondsPerReview)} seconds a course`
    : `${review.secondsPerReview} seconds a course, assumed because the answers have no times`;
  const shownYields = review.yields.filter(
    ({ reviewed, valid }) =>
      hider.isShown(reviewed) && hider.isShown(Math.round(reviewed * (1 - valid.value))),
  );
  return [
    first,
    {
      id: "yield",
      title: "What a review is worth",
      text: [
        `Valid cases found per hour at each boundary, by ${assumed}. A lower boundary finds more and takes longer for each.`,
      ],
      figures: {
        yield: boundarySteps({
          title: "Valid extra cases per hour of review",
          description: "Valid extra cases found in an hour of review, at each decision boundary.",
          yLabel: "cases per hour",
          series: [
            {
              name: "valid cases per hour",
              points: shownYields.map(({ boundary, perHour, valid }) => ({
                boundary,
                value: perHour,
                low: (perHour / (valid.value || 1)) * valid.low,
                high: valid.value === 0 ? 0 : (perHour / valid.value) * valid.high,
              })),
            },
          ],
        }),
      },
      tables: [
        {
          caption: "Review at each boundary",
          columns: [
            { title: "boundary" },
            right("reviewed"),
            right("valid"),
            right("cases per hour"),
            right("cases in all"),
            right("hours for all"),
          ],
          rows: shownYields.map(({ boundary, reviewed, valid, perHour, cases, hours }) => [
            boundaryText(boundary),
            String(reviewed),
            shareEstimateText(valid),
            perHour.toFixed(1),
            Math.round(cases).toLocaleString("en"),
            hours.toFixed(1),
          ]),
        },
      ],
    },
  ];
}
