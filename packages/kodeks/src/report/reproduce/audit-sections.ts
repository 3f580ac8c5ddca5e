import type { UndercodingReview } from "../../audit/undercoding.ts";
import { verdicts, verdictTitles } from "../../audit/verdicts.ts";
import { paperImprecise, paperRecall, paperUndocumented } from "../audits/paper-figures.ts";
import type { ReportFigure } from "../figure-data.ts";
import { boundaryCurve } from "../figures/boundary-curve.ts";
import { isNumber } from "../figures/frame.ts";
import { markup } from "../markup.ts";
import type { Markup } from "../markup.ts";
import { countOrDash, estimateCell, percentText } from "../numbers.ts";
import { pageTable, pageText } from "../page.ts";
import type { TableColumn } from "../page.ts";
import type { AuditStudies } from "./audit-studies.ts";
import type { CaseStudyAudit, CaseStudyResult } from "./case-study.ts";
import { enoughDocumented } from "./screen-study.ts";
import type { ScreenStudyResult } from "./screen-study.ts";

const left = (title: string): TableColumn => ({ title });
const right = (title: string): TableColumn => ({ title, align: "right" });

/** What each boundary finds of a case study; null where it finds nothing. */
export function boundaryFigure({ study, coded, audit }: CaseStudyResult): ReportFigure | null {
  const rows = (audit?.finding.sweep ?? []).map(({ boundary, found, extra, recall }) => {
    const reviewed = audit?.yields.find((row) => row.boundary === boundary);
    return { boundary, found, extra, recall, valid: reviewed?.valid.value ?? Number.NaN };
  });
  if (!rows.some(({ found }) => found > 0)) return null;
  return {
    name: `boundary-${study.id}`,
    svg: boundaryCurve({
      title: `${study.title} (${study.codes})`,
      description: `Share of the coded courses found and of the extra courses that are real, at ${rows.length} decision boundaries.`,
      marked: [0.5, study.lowered],
      series: [
        {
          name: "coded cases found",
          points: rows.map(({ boundary, recall }) => ({ boundary, value: recall.value })),
        },
        {
          name: "extra cases real",
          points: rows.map(({ boundary, valid }) => ({ boundary, value: valid })),
        },
      ],
    }),
    caption: `${countOrDash(coded)} coded test courses. Real: the record names the condition, or a medicine or result shows it.`,
    table: {
      columns: ["boundary", "coded", "found", "extra", "real"],
      rows: rows.map(({ boundary, found, extra, valid }) => [boundary, coded, found, extra, valid]),
    },
  };
}

/** The paper's three case studies beside the simulated ones. */
export function caseSection(cases: readonly CaseStudyResult[]): Markup[] {
  const rows = cases.flatMap(({ study, coded, missed, audit }) => {
    const secondary = secondaryShare(audit);
    return [0.5, study.lowered].flatMap((boundary) => {
      const isLowered = boundary === study.lowered;
      const row = isLowered ? audit?.lowered : audit?.standard;
      const valid = audit?.yields.find((one) => one.boundary === boundary)?.valid;
      return [
        [
          `${study.title} (${study.codes})`,
          String(boundary),
          countOrDash(coded),
          estimateCell(row?.recall),
          countOrDash(row?.extra),
          estimateCell(valid),
          countOrDash(missed),
          percentText(secondary),
        ],
        [
          markup`<small>the paper</small>`,
          "",
          countOrDash(study.coded),
          percentText(paperRecall(study, boundary)),
          isLowered ? countOrDash(study.extra) : "",
          isLowered ? percentText(study.valid) : "",
          "",
          study.secondary === null ? "" : percentText(study.secondary),
        ],
      ];
    });
  });
  const unknown = cases.filter(({ audit }) => (audit?.finding.members.length ?? 0) === 0);
  return [
    pageText(
      "Extra: courses that the model finds and nobody coded. Real: the planted truth says that the patient has the condition and that the record names it or shows it by a medicine or a result; the paper had 50 of each reviewed. Coders' rates of leaving these codes out were put into the simulation after the paper, so that the table tests whether a model trained on such codes still finds what they left out.",
    ),
    pageTable(
      "Three case studies",
      [
        left("codes"),
        right("boundary"),
        right("coded"),
        right("of these found"),
        right("extra"),
        right("of these real"),
        right("left out by coders"),
        right("secondary use"),
      ],
      rows,
    ),
    ...(unknown.length === 0
      ? []
      : [
          pageText(
            `Of ${unknown.map(({ study }) => study.codes).join(" and ")} there were too few cases to learn any code from.`,
          ),
        ]),
  ];
}

function secondaryShare(audit: CaseStudyAudit | null): number | null {
  if (audit === null || audit.finding.codedSecondary === null || audit.finding.coded === 0) {
    return null;
  }
  return audit.finding.codedSecondary / audit.finding.coded;
}

/** What a review of the paper's size would have said, beside what was planted. */
export function reviewSection(cases: readonly CaseStudyResult[]): Markup[] {
  const audited = cases.flatMap(({ study, audit }) =>
    audit === null ? [] : [{ study, ...audit }],
  );
  if (audited.length === 0) return [];
  return [
    pageText(
      "What can be said without the truth: 50 extra cases, and 25 courses of each other stratum (50 of the lowest), drawn and answered by a reviewer who does not err. From them kodeks audit undercoding estimates how many courses are documented and which share of these was coded. Beside it stands what was planted.",
    ),
    pageTable(
      "A review of the paper's size",
      [
        left("codes"),
        right("reviewed"),
        right("extra cases real"),
        right("planted"),
        right("documented courses"),
        right("planted"),
        right("of these coded"),
        right("planted"),
      ],
      audited.map(({ study, sampled, everything }) => [
        study.codes,
        countOrDash(sampled.reviewed),
        estimateCell(sampled.valid),
        percentText(everything.valid.value),
        totalCell(sampled),
        totalCell(everything, false),
        estimateCell(sampled.propensity ?? undefined),
        percentText(everything.propensity?.value),
      ]),
    ),
    pageTable(
      "How the extra cases at the lowered boundary are evidenced",
      [left("codes"), right("extra"), ...verdicts.map((verdict) => right(verdictTitles[verdict]))],
      audited.map(({ study, lowered, everything: { answers } }) => [
        study.codes,
        countOrDash(lowered.extra),
        ...verdicts.map((verdict) => percentText(answers[verdict] / lowered.extra)),
      ]),
    ),
  ];
}

function totalCell({ documented }: UndercodingReview, isWithInterval = true): Markup {
  if (documented.kind !== "estimate" || !isNumber(documented.total.value)) return markup`–`;
  const { value, low, high } = documented.total;
  const text = (count: number): string => countOrDash(Math.round(count));
  return markup`${text(value)}${isWithInterval && markup` <small>${text(low)}–${text(high)}</small>`}`;
}

/** Codes that the screen would look at first, with what was planted. */
export function screenSection(screen: ScreenStudyResult): Markup[] {
  const { splits, codes, judged, underCoded, first, firstUnderCoded, top } = screen;
  return [
    pageText(
      `The paper chose its three groups by knowing where to look. kodeks audit screen ranks all ${countOrDash(codes)} codes without knowing any truth (${splits}), by the share of documented cases that was coded, which it estimates from scores, human codes and roles. Of the first ${first} codes with ${enoughDocumented} planted cases or more, ${firstUnderCoded} are truly coded in less than half of them; of all ${judged} such codes ${underCoded} are.`,
    ),
    pageTable(
      "The first codes of the screen",
      [
        left("code"),
        right("rank"),
        right("coded share, estimated"),
        right("planted"),
        right("planted cases"),
        right("coded courses"),
        right("secondary use"),
      ],
      top.map(({ code, rank, estimated, planted, coded, secondaryShare: secondary }) => [
        code,
        String(rank),
        estimateCell(estimated),
        planted.documented === 0 ? "–" : percentText(planted.coded / planted.documented),
        countOrDash(planted.documented),
        countOrDash(coded),
        percentText(secondary),
      ]),
    ),
    pageText(
      "Planted cases are those of the whole dataset that the records speak of; coded courses are those that the screen looked at. The screen says where to look: its share of a single code may be far off, and only a review can tell it.",
    ),
  ];
}

/** Diabetes coded without its type, heart failure coded without documentation. */
export function documentationSection({ diabetes, heartFailure }: AuditStudies): Markup[] {
  return [
    pageTable(
      "Diabetes coded without its type (E14)",
      [left(""), right("here"), right("paper")],
      [
        ["courses coded E14", countOrDash(diabetes.coded), countOrDash(paperImprecise.coded)],
        [
          "the model predicts E14",
          estimateCell(diabetes.agreed),
          percentText(paperImprecise.agreed / paperImprecise.coded),
        ],
        [
          "the model scores E10 or E11 above 0.1, and E14 below",
          estimateCell(diabetes.imprecise),
          percentText(paperImprecise.share),
        ],
        [
          "of these the record names the type",
          estimateCell(diabetes.named),
          percentText(paperImprecise.explicit),
        ],
        ["of these it names the type, or shows it", estimateCell(diabetes.valid), "–"],
      ],
    ),
    pageTable(
      "Heart failure (I50) coded without documentation",
      [left(""), right("here"), right("paper")],
      [
        [
          "courses coded I50",
          countOrDash(heartFailure.coded),
          countOrDash(paperUndocumented.coded),
        ],
        [
          "the model predicts I50",
          estimateCell(heartFailure.predicted),
          percentText(paperUndocumented.predicted),
        ],
        [
          "the model scores I50 below 0.2",
          estimateCell(heartFailure.unsure),
          percentText(paperUndocumented.lowShare),
        ],
        [
          "of these nothing in the record shows that the patient has it",
          estimateCell(heartFailure.undocumented),
          percentText(1 - paperUndocumented.clear),
        ],
        ["the same of all coded I50", estimateCell(heartFailure.undocumentedOfAll), "–"],
      ],
    ),
  ];
}
