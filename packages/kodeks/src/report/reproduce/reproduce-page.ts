import type { EvaluationResult } from "../../evaluation/evaluation-result.ts";
import { evaluationFigures } from "../evaluation-figures.ts";
import { evaluationSections, headline } from "../evaluation-page.ts";
import { figureWithData } from "../figure-data.ts";
import type { ReportFigure } from "../figure-data.ts";
import { markup } from "../markup.ts";
import type { Markup } from "../markup.ts";
import { metricNames, tableMetrics } from "../metric-names.ts";
import { countOrDash } from "../numbers.ts";
import { pageColumns, pageTable, pageText, renderPage } from "../page.ts";
import type { PageSection, TableColumn } from "../page.ts";
import { scalingFigure, scalingTable } from "../scaling-figures.ts";
import {
  boundaryFigure,
  caseSection,
  documentationSection,
  reviewSection,
  screenSection,
} from "./audit-sections.ts";
import { verdictTexts } from "./compare.ts";
import type { Verdict } from "./compare.ts";
import type { Finding } from "./finding.ts";
import { paperTable1 } from "./paper.ts";
import type { Reproduction } from "./reproduce.ts";

/** All figures of a reproduction. */
export function reproduceFigures(
  { scaling, audits }: Reproduction,
  evaluation: EvaluationResult,
): ReportFigure[] {
  return [
    scalingFigure(scaling, 3),
    // A curve of one point says no more than the table.
    scaling.filter(({ level }) => level === 5).length > 1 ? scalingFigure(scaling, 5) : null,
    ...evaluationFigures(evaluation),
    ...audits.caseStudies.map(boundaryFigure),
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
      body: [
        ...caseSection(result.audits.caseStudies),
        drawn((name) => name.startsWith("boundary")),
        ...reviewSection(result.audits.caseStudies),
      ],
    },
    {
      id: "screen",
      title: "Where to look for what is left out",
      body: screenSection(result.audits.screen),
    },
    { id: "documentation", title: "Documentation", body: documentationSection(result.audits) },
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
