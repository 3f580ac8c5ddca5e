import type { PreparedItem } from "../../audit/review-items.ts";
import type { UndercodingFinding, UndercodingReview } from "../../audit/undercoding.ts";
import { extraStratum } from "../../audit/undercoding.ts";
import { verdicts, verdictTitles } from "../../audit/verdicts.ts";
import type { Answer } from "../../audit/verdicts.ts";
import type { Estimate } from "../../audit/statistics/wilson.ts";
import { barChart } from "../figures/bar-chart.ts";
import { boundarySteps } from "../figures/boundary-steps.ts";
import type { BoundarySeries } from "../figures/boundary-steps.ts";
import {
  boundaryText,
  hideBelow,
  hideGrowing,
  percentText,
  right,
  shareEstimateText,
  totalEstimateText,
} from "./audit-view.ts";
import type { AuditSection, AuditView, Hider } from "./audit-view.ts";
import { paperCaseOf } from "./paper-figures.ts";
import { quoteList } from "./quotes.ts";

export interface UndercodingViewInput {
  readonly finding: UndercodingFinding;
  readonly review: UndercodingReview | null;
  /** The sampled courses; null leaves all quotes out. */
  readonly items: readonly PreparedItem[] | null;
  readonly answers: ReadonlyMap<string, Answer> | null;
  readonly suppressBelow: number;
}

/** What an audit of under-coding has to say. */
export function undercodingView(input: UndercodingViewInput): AuditView {
  const { finding, review, suppressBelow } = input;
  const hider = hideBelow(suppressBelow);
  const { codes, members, split, documents, patients, coded, codedPatients, plan } = finding;
  const boundary = boundaryText(plan.boundary);
  const atPlan = finding.sweep.find((row) => row.boundary === plan.boundary);
  const extra = atPlan?.extra ?? 0;
  const list = members.length > 12 ? `${members.slice(0, 12).join(", ")}, …` : members.join(", ");
  return {
    title: `Under-coding of ${codes}`,
    lead: [
      `Cases of ${codes} (${members.length === 1 ? "one code" : `${members.length} codes`} of the model: ${list}) that the records of ${documents.toLocaleString("en")} courses (${split}, ${patients.toLocaleString("en")} patients) may speak of and that nobody coded. A course's score is that of its highest code of the set; it counts as coded if it has any of them.`,
      ...(suppressBelow > 1
        ? [`Numbers that fewer than ${suppressBelow} patients are behind are hidden.`]
        : []),
    ],
    facts: [
      ["courses coded by humans", hider.count(coded, codedPatients)],
      [`extra cases at ${boundary}`, hider.count(extra, atPlan?.extraPatients)],
      ...(review === null
        ? []
        : ([validFact(review, hider), documentedFact(review, hider)] as const)),
    ],
    sections: [
      sweepSection(input, hider),
      ...(review === null ? [openReview(finding)] : reviewSections(finding, review, hider)),
      ...quotesOf(input),
    ],
  };
}

type Fact = readonly [name: string, value: string];

/** The share large, its interval in the small print. */
function shareFact(name: string, { value, low, high }: Estimate, isShown: boolean): Fact {
  if (!isShown || Number.isNaN(value)) return [name, isShown ? "–" : "hidden"];
  return [`${name} (${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`, percentText(value)];
}

function validFact({ valid, answers }: UndercodingReview, hider: Hider): Fact {
  const isShown = verdicts.every((verdict) => hider.isShown(answers[verdict]));
  return shareFact("of the reviewed extra cases valid", valid, isShown);
}

function documentedFact({ documented }: UndercodingReview, hider: Hider): Fact {
  if (documented.kind === "estimate") {
    const isShown = hider.isShown(Math.round(documented.total.value));
    return shareFact("documented prevalence", documented.share, isShown);
  }
  const isShown = hider.isShown(documented.total);
  return ["documented prevalence, at least", isShown ? percentText(documented.share) : "hidden"];
}

function sweepSection({ finding }: UndercodingViewInput, hider: Hider): AuditSection {
  const { sweep, coded, plan, tau, codedSecondary } = finding;
  const paper = paperCaseOf(finding.codes);
  const foundShown = hideGrowing(
    sweep.map(({ found }) => found),
    hider,
  );
  const extraShown = hideGrowing(
    sweep.map(({ extraPatients }) => extraPatients),
    hider,
  );
  const isCodedShown = hider.isShown(coded);
  const paperRecall = (boundary: number): string => {
    const point = paper?.recall.find(([at]) => at === boundary);
    return point === undefined ? "" : percentText(point[1]);
  };
  const rows = sweep.map(({ boundary, found, recall, extra }, i) => [
    boundaryText(boundary) +
      (boundary === tau ? " (τ)" : "") +
      (boundary === 0.5 ? " (standard)" : ""),
    isCodedShown && foundShown[i] ? found.toLocaleString("en") : "hidden",
    isCodedShown && foundShown[i] ? shareEstimateText(recall) : "hidden",
    ...(paper === undefined ? [] : [paperRecall(boundary)]),
    extraShown[i] ? extra.toLocaleString("en") : "hidden",
    ...(paper === undefined
      ? []
      : [boundary === paper.lowered ? paper.extra.toLocaleString("en") : ""]),
  ]);
  const recallSeries: BoundarySeries[] = [
    {
      name: "this model",
      points: sweep
        .filter((_, i) => isCodedShown && foundShown[i] && coded > 0)
        .map(({ boundary, recall }) => ({
          boundary,
          value: recall.value * 100,
          low: recall.low * 100,
          high: recall.high * 100,
        })),
    },
    ...(paper === undefined
      ? []
      : [
          {
            name: "paper",
            isLoose: true,
            points: paper.recall.map(([boundary, recall]) => ({ boundary, value: recall * 100 })),
          },
        ]),
  ];
  const extraPoints = sweep
    .filter((_, i) => extraShown[i])
    .map(({ boundary, extra }) => ({ boundary, value: extra }));
  const secondary =
    codedSecondary === null ||
    !hider.isShown(codedSecondary) ||
    !hider.isShown(coded - codedSecondary)
      ? ""
      : ` ${percentText(codedSecondary / coded)} of them have it as a secondary diagnosis only${paper?.secondary == null ? "" : ` (paper: ${percentText(paper.secondary)})`}.`;
  return {
    id: "boundaries",
    title: "What lower boundaries find",
    text: [
      `Recall is of the ${hider.count(coded)} courses that humans coded${paper === undefined ? "" : ` (paper: ${paper.coded.toLocaleString("en")})`}.${secondary} It is not recall among those that nobody coded. Extra cases are flagged by the model and coded by nobody; how many of them are real only a review can tell.`,
      ...finding.withheld,
    ],
    figures: {
      ...(recallSeries[0].points.length === 0
        ? {}
        : {
            recall: boundarySteps({
              title: "Human-coded cases found",
              description: `Recall of ${finding.codes} among human-coded courses at each decision boundary, beside the paper's.`,
              yLabel: "per cent of the human-coded courses",
              most: 100,
              series: recallSeries,
            }),
          }),
      ...(extraPoints.length === 0
        ? {}
        : {
            extra: boundarySteps({
              title: "Extra cases",
              description: `Courses that the model flags for ${finding.codes} and no human coded, at each decision boundary.`,
              yLabel: "courses",
              series: [{ name: "flagged, coded by nobody", points: extraPoints }],
            }),
          }),
    },
    tables: [
      {
        caption: `Boundaries (the sample is drawn at ${boundaryText(plan.boundary)})`,
        columns: [
          { title: "boundary" },
          right("coded and found"),
          right("recall"),
          ...(paper === undefined ? [] : [right("paper")]),
          right("extra cases"),
          ...(paper === undefined ? [] : [right("paper")]),
        ],
        rows,
      },
    ],
  };
}

function openReview({ strata, plan }: UndercodingFinding): AuditSection {
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

function reviewSections(
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
      ? `Documented (explicit or supported) are an estimated ${totalEstimateText(documented.total)} courses, ${shareEstimateText(documented.share)}; humans coded ${hider.count(finding.coded, finding.codedPatients)}.${review.propensity === null ? "" : ` Of the documented cases ${shareEstimateText(review.propensity)} were coded.`}`
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

function quotesOf({ items, answers }: UndercodingViewInput): AuditSection[] {
  const extra = items?.filter(({ stratum }) => stratum === extraStratum) ?? [];
  if (extra.length === 0) return [];
  return [
    {
      id: "cases",
      title: "The sampled extra cases",
      text: ["Each with the words that speak for the code, by AttInGrad."],
      quotes: [
        quoteList(extra, ({ item, score }) => {
          const answer = answers?.get(item.id);
          const verdict = answer === undefined ? "" : ` · ${verdictTitles[answer.verdict]}`;
          return `${item.code} · score ${score.toFixed(3)}${verdict}`;
        }),
      ],
    },
  ];
}
