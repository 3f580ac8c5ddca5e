import type { PreparedItem } from "../../audit/review-items.ts";
import type { UndercodingFinding, UndercodingReview } from "../../audit/undercoding.ts";
import { extraStratum } from "../../audit/undercoding.ts";
import { verdicts } from "../../audit/verdicts.ts";
import type { Answer } from "../../audit/verdicts.ts";
import { boundarySteps } from "../figures/boundary-steps.ts";
import type { BoundarySeries } from "../figures/boundary-steps.ts";
import {
  boundaryText,
  hideBelow,
  hideGrowing,
  percentText,
  right,
  shareEstimateText,
  shareFact,
} from "./audit-view.ts";
import type { AuditSection, AuditView, Fact, Hider } from "./audit-view.ts";
import { paperCaseOf, paperRecall } from "./paper-figures.ts";
import { casesSection } from "./review-sections.ts";
import { openReview, reviewSections } from "./undercoding-review-view.ts";

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
  return {
    title: `Under-coding of ${codes}`,
    lead: [
      `Cases of ${codes}${membersText(codes, members)} that the records of ${documents.toLocaleString("en")} courses (${split}, ${patients.toLocaleString("en")} patients) may speak of and that nobody coded.${members.length === 1 ? "" : " A course's score is that of its highest code of the set; it counts as coded if it has any of them."}`,
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

/** Which codes of the model a set stands for, where the set does not say so by itself. */
function membersText(codes: string, members: readonly string[]): string {
  const [only] = members;
  if (members.length === 1) return only === codes.trim() ? "" : ` (the model knows ${only} of it)`;
  const list = members.length > 12 ? [...members.slice(0, 12), "…"] : members;
  return ` (${members.length} codes of the model: ${list.join(", ")})`;
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

/** Empty where the paper says nothing. */
const givenText = (share: number | undefined): string =>
  share === undefined ? "" : percentText(share);

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
  const rows = sweep.map(({ boundary, found, recall, extra }, i) => [
    boundaryText(boundary) +
      (boundary === tau ? " (τ)" : "") +
      (boundary === 0.5 ? " (standard)" : ""),
    isCodedShown && foundShown[i] ? found.toLocaleString("en") : "hidden",
    isCodedShown && foundShown[i] ? shareEstimateText(recall) : "hidden",
    ...(paper === undefined ? [] : [givenText(paperRecall(paper, boundary))]),
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

function quotesOf({ items, answers }: UndercodingViewInput): AuditSection[] {
  const extra = items?.filter(({ stratum }) => stratum === extraStratum) ?? [];
  return casesSection(
    { items: extra, answers },
    {
      title: "The sampled extra cases",
      text: "Each with the words that speak for the code, by AttInGrad.",
    },
  );
}
