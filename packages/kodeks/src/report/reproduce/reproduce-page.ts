import type { EvaluationResult } from "../../evaluation/evaluation-result.ts";
import { evaluationFigures } from "../evaluation-figures.ts";
import { evaluationSections, headline } from "../evaluation-page.ts";
import { figureWithData } from "../figure-data.ts";
import type { ReportFigure } from "../figure-data.ts";
import { boundaryCurve } from "../figures/boundary-curve.ts";
import { isNumber } from "../figures/frame.ts";
import { markup } from "../markup.ts";
import type { Markup } from "../markup.ts";
import { metricNames, tableMetrics } from "../metric-names.ts";
import { countOrDash, estimateCell, percentText } from "../numbers.ts";
import { pageColumns, pageTable, pageText, renderPage } from "../page.ts";
import type { PageSection, TableColumn } from "../page.ts";
import { scalingFigure, scalingTable } from "../scaling-figures.ts";
import type { CaseStudyResult } from "./case-studies.ts";
import { verdictTexts } from "./compare.ts";
import type { Verdict } from "./compare.ts";
import type { Finding } from "./findings.ts";
import { paperDocumentation, paperTable1 } from "./paper.ts";
import type { Reproduction } from "./reproduce.ts";

/** All figures of a reproduction. */
export function reproduceFigures(
  { scaling, caseStudies }: Reproduction,
  evaluation: EvaluationResult,
): ReportFigure[] {
  return [
    scalingFigure(scaling, 3),
    // A curve of one point says no more than the table.
    scaling.filter(({ level }) => level === 5).length > 1 ? scalingFigure(scaling, 5) : null,
    ...evaluationFigures(evaluation),
    ...caseStudies.map(boundaryFigure),
  ].filter((figure) => figure !== null);
}

/** The web page of a reproduction: one file that loads nothing. */
export function reproducePage(
  result: Reproduction,
  evaluation: EvaluationResult,
  figures: readonly ReportFigure[],
): string {
  const drawn = (isWanted: (name: string) => boolean): Markup =>
    pageColumns(figures.filter(({ name }) => isWanted(name)).map(figureWithData));
  const evaluated = evaluationSections(evaluation, figures);
  const parts = (...ids: readonly string[]): PageSection[] =>
    ids.flatMap((id) => evaluated.filter((section) => section.id === id));
  const sections: readonly PageSection[] = [
    {
      id: "findings",
      title: "The paper's findings, and these",
      body: findingsSection(result.findings),
    },
    {
      id: "table-1",
      title: "Table 1: more training data",
      body: [
        scalingTable(result.scaling),
        drawn((name) => name.startsWith("table-1")),
        paperTable(),
      ],
    },
    ...parts("specialties", "codes", "roles"),
    {
      id: "under-coding",
      title: "What coders leave out",
      body: [...caseSection(result.caseStudies), drawn((name) => name.startsWith("boundary"))],
    },
    { id: "documentation", title: "Documentation", body: documentationSection(result) },
    ...parts("automation", "calibration", "baselines", "metrics", "groups", "left-out", "how"),
    { id: "simulated", title: "What was simulated", body: simulatedSection(result) },
  ];
  return renderPage({
    title: "The paper's results on simulated patients",
    lead: markup`${pageText(lead(result))}${headline(evaluation)}`,
    sections,
    foot: pageText(
      "The paper: Edin et al. (2026), a medical coding language model trained on clinical narratives from a population-wide cohort of 1.8 million patients. All patients of this page are simulated.",
    ),
  });
}

function lead({ settings, counts }: Reproduction): string {
  return `What Edin et al. (2026) found on 1.8 million Danish patients, looked for in ${countOrDash(counts.patients)} simulated ones: up to ${countOrDash(counts.trainingCourses)} training courses, ${countOrDash(counts.testCourses)} test courses (scale ${settings.scale}). Scores depend on the scale; the question is whether the same things show.`;
}

const verdictOrder: readonly Verdict[] = ["same", "other-size", "opposite", "too-small"];

/** How many findings came out how, in words. */
export function verdictCounts(findings: readonly Finding[]): string {
  const counts = verdictOrder.flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdictTexts[verdict]}`];
  });
  return `Of ${findings.length} findings: ${counts.join("; ")}.`;
}

const left = (title: string): TableColumn => ({ title });
const right = (title: string): TableColumn => ({ title, align: "right" });

function findingsSection(findings: readonly Finding[]): Markup[] {
  return [
    pageText(verdictCounts(findings)),
    pageTable(
      "Side by side",
      ["finding", "paper", "here", "verdict"].map(left),
      findings.map(({ title, paper, here, effect, verdict, note }) => [
        title,
        paper,
        markup`${here === "" ? "–" : here}${effect !== "" && markup` <small>effect ${effect} points</small>`}`,
        markup`<span class="verdict">${mark(verdict)}</span> ${verdictTexts[verdict]}${note !== "" && markup` <small>${note}</small>`}`,
      ]),
    ),
    pageText(
      "The sign counts as the same where the 95 % interval lies on the paper's side of no effect; the order of magnitude where the effects are within a factor of √10. “Most of them” is judged against one half.",
    ),
  ];
}

// A sign that stands apart without colour.
const marks: Readonly<Record<Verdict, string>> = {
  same: "✓",
  "other-size": "≈",
  opposite: "✗",
  "too-small": "–",
};
const mark = (verdict: Verdict): string => marks[verdict];

function paperTable(): Markup {
  const columns = paperTable1.map(({ patients }) => right(countOrDash(patients)));
  const rows = tableMetrics.map((metric, index) => [
    metricNames[metric],
    ...paperTable1.map(({ scores }) => `${(scores[index] ?? 0).toFixed(1)} %`),
  ]);
  const levels = ["level of codes", ...paperTable1.map(({ level }) => String(level))];
  return pageTable(
    "The paper's Table 1, by training patients",
    [left("training patients"), ...columns],
    [levels, ...rows],
  );
}

function boundaryFigure({ study, boundaries, coded }: CaseStudyResult): ReportFigure | null {
  const point = (value: number, boundary: number) => ({ boundary, value });
  const found = boundaries.map((row) => point(row.found.value, row.boundary));
  const valid = boundaries.map((row) => point(row.valid.value, row.boundary));
  if (!found.some(({ value }) => isNumber(value) && value > 0)) return null;
  return {
    name: `boundary-${study.id}`,
    svg: boundaryCurve({
      title: `${study.title} (${study.codes})`,
      description: `Share of the coded courses found and of the extra courses that are real, at ${boundaries.length} decision boundaries.`,
      marked: [0.5, study.lowered],
      series: [
        { name: "coded cases found", points: found },
        { name: "extra cases real", points: valid },
      ],
    }),
    caption: `${countOrDash(coded)} coded test courses. Real: the record names the condition, or a medicine or result shows it.`,
    table: {
      columns: ["boundary", "coded", "found", "extra", "valid", "named", "inferred", "silent"],
      rows: boundaries.map((row) => [
        row.boundary,
        row.found.of,
        row.found.hits,
        row.extra,
        row.valid.hits,
        row.named,
        row.inferred,
        row.silent,
      ]),
    },
  };
}

function caseSection(cases: readonly CaseStudyResult[]): Markup[] {
  const rows = cases.flatMap(({ study, coded, secondary, missed, boundaries }) => {
    const shown = boundaries.filter(
      ({ boundary }) => boundary === 0.5 || boundary === study.lowered,
    );
    return shown.flatMap((row) => [
      [
        `${study.title} (${study.codes})`,
        String(row.boundary),
        countOrDash(coded),
        estimateCell(row.found),
        countOrDash(row.extra),
        estimateCell(row.valid),
        countOrDash(missed),
        percentText(secondary.value),
      ],
      [
        markup`<small>the paper</small>`,
        "",
        countOrDash(study.paper.coded),
        percentText(row.boundary === 0.5 ? study.paper.found : study.paper.foundLowered),
        row.boundary === 0.5 ? "" : countOrDash(study.paper.extra),
        row.boundary === 0.5 ? "" : percentText(study.paper.valid),
        "",
        "",
      ],
    ]);
  });
  const unknown = cases.filter(({ categories }) => categories.length === 0);
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

function documentationSection({ diabetes, heartFailure }: Reproduction): Markup[] {
  const paper = paperDocumentation;
  return [
    pageTable(
      "Diabetes coded without its type (E14)",
      [left(""), right("here"), right("paper")],
      [
        ["courses coded E14", countOrDash(diabetes.coded), countOrDash(paper.diabetes.coded)],
        [
          "the model predicts E14",
          estimateCell(diabetes.agreed),
          percentText(paper.diabetes.agreed),
        ],
        [
          "the model scores E10 or E11 above 0.1, and E14 below",
          estimateCell(diabetes.imprecise),
          percentText(paper.diabetes.imprecise),
        ],
        [
          "of these the record names the type",
          estimateCell(diabetes.named),
          percentText(paper.diabetes.named),
        ],
      ],
    ),
    pageTable(
      "Heart failure (I50) coded without documentation",
      [left(""), right("here"), right("paper")],
      [
        [
          "courses coded I50",
          countOrDash(heartFailure.coded),
          countOrDash(paper.heartFailure.coded),
        ],
        [
          "the model predicts I50",
          estimateCell(heartFailure.predicted),
          percentText(paper.heartFailure.predicted),
        ],
        [
          "the model scores I50 below 0.2",
          estimateCell(heartFailure.unsure),
          percentText(paper.heartFailure.unsure),
        ],
        [
          "of these nothing in the record shows that the patient has it",
          estimateCell(heartFailure.undocumented),
          percentText(paper.heartFailure.undocumented),
        ],
        ["the same of all coded I50", estimateCell(heartFailure.undocumentedOfAll), "–"],
      ],
    ),
  ];
}

function simulatedSection({ settings, counts, recipe }: Reproduction): Markup[] {
  return [
    pageText(
      "The patients, their notes, their coders and their coders' mistakes are made up; docs/simulation.md tells how. The share of cases that coders leave out, of unspecific codes and of undocumented codes follows the paper. What the model makes of them does not: it is trained from scratch on these notes. In place of a pretrained encoder its attention is shown, in training, the words that speak for each coded diagnosis, which simulated records know.",
    ),
    pageTable(
      "Settings",
      [left(""), right("")],
      [
        ["scale", settings.scale],
        ["patients", countOrDash(counts.patients)],
        [
          "courses, and after the paper's selection",
          `${countOrDash(counts.courses)}, ${countOrDash(counts.selectedCourses)}`,
        ],
        [
          "training and test courses",
          `${countOrDash(counts.trainingCourses)}, ${countOrDash(counts.testCourses)}`,
        ],
        ["encoder, from scratch", settings.size],
        ["training recipe", recipe],
        ["seed", String(settings.seed)],
        ["language of the notes", settings.language],
        [
          "Figure 1 shows departments with test courses",
          `${settings.departmentCourses} or more (paper: 100)`,
        ],
        [
          "Figure 2b shows codes with training courses",
          `more than ${settings.frequentCode} (paper: 1,000)`,
        ],
      ],
    ),
  ];
}
