import { describe, expect, it } from "vitest";
import { evaluationResultFixture } from "../evaluation-result.fixture.ts";
import { tableMetrics } from "../metric-names.ts";
import type { ScalingMetric, ScalingRow } from "../scaling-study.ts";
import { paperCases } from "../audits/paper-figures.ts";
import { toyAudit } from "./audited.fixture.ts";
import type { ToyCourse } from "./audited.fixture.ts";
import { caseStudy } from "./case-study.ts";
import { diabetesStudy, heartFailureStudy } from "./documentation-studies.ts";
import type { Finding } from "./finding.ts";
import { findings } from "./findings.ts";
import type { Measured } from "./findings.ts";
import { paperTable1 } from "./paper.ts";
import { reproduceFigures, reproducePage, verdictCounts } from "./reproduce-page.ts";
import { screenStudy } from "./screen-study.ts";
import { resolveSettings } from "./settings.ts";

/** The paper's own Table 1, as if measured here. */
const paperRows: readonly ScalingRow[] = paperTable1.map(({ patients, level, scores }) => ({
  level,
  patients,
  courses: patients * 3,
  labels: level === 3 ? 1500 : 15_000,
  bestEpoch: 9,
  metrics: Object.fromEntries(
    tableMetrics.map((metric, index) => {
      const value = (scores[index] ?? 0) / 100;
      return [metric, { value, low: value - 0.002, high: value + 0.002 }];
    }),
  ) as ScalingRow["metrics"],
}));

const repeat = (count: number, course: ToyCourse): ToyCourse[] =>
  Array.from({ length: count }, () => course);

const course = (score: number, isCoded: boolean, isNamed = false): ToyCourse => ({
  scores: { X60: score },
  coded: isCoded ? ["X60"] : [],
  shown: isNamed ? { X60: "explicit" } : {},
});

/** Courses in the proportions of the paper. */
const { audited, truth } = toyAudit(
  [
    ...repeat(21, course(0.6, true)),
    ...repeat(43, course(0.06, true)),
    ...repeat(36, course(0.01, true)),
    ...repeat(86, course(0.06, false, true)),
    ...repeat(14, course(0.06, false)),
  ],
  ["X60"],
);
const audits = {
  caseStudies: paperCases.map((study) => caseStudy(study, audited, 0.5, truth, 1)),
  diabetes: diabetesStudy(audited, 0.5, truth, 1),
  heartFailure: heartFailureStudy(audited, 0.5, truth, 1),
  screen: screenStudy(
    { audited, splits: "test" },
    new Map([["X60", { documented: 90, coded: 30 }]]),
    1,
  ),
};

const measured = (changes: Partial<Measured> = {}): Measured => ({
  scaling: paperRows,
  evaluation: evaluationResultFixture(),
  audits,
  ...changes,
});

const byId = (all: readonly Finding[], id: string): Finding | undefined =>
  all.find((finding) => finding.id === id);

describe("findings", () => {
  it("are the same where the paper's own numbers are measured", () => {
    const all = findings(measured());
    for (const id of [
      "scaling-f1Micro",
      "scaling-f1Macro",
      "scaling-exactMatch",
      "scaling-macro-more",
      "top-ten",
      "level-5",
      "frequency",
      "secondary-codes",
      "roles",
      "suicide-gain",
      "suicide-valid",
    ]) {
      expect(byId(all, id)?.verdict, id).toBe("same");
    }
    expect(byId(all, "scaling-f1Micro")).toMatchObject({
      paper: "59.9 → 71.8 %, +2.3 a doubling",
      here: "59.9 → 71.8 %, +2.3 a doubling",
    });
    expect(byId(all, "suicide-gain")?.here).toBe("21.0 → 64.0 % of 100");
    expect(byId(all, "suicide-valid")?.here).toBe("86.0 % of 100");
  });

  it("are not the same where the opposite is measured", () => {
    const swap = (metric: ScalingMetric, row: ScalingRow): ScalingRow => {
      const twin = paperRows[[5, 4, 3, 2, 1, 0, 6][paperRows.indexOf(row)] ?? 0];
      return { ...row, metrics: { ...row.metrics, [metric]: twin?.metrics[metric] } };
    };
    const all = findings(measured({ scaling: paperRows.map((row) => swap("f1Micro", row)) }));
    expect(byId(all, "scaling-f1Micro")?.verdict).toBe("opposite");
    expect(byId(all, "scaling-f1Macro")?.verdict).toBe("same");
  });

  it("are too small, and say why, where there is too little", () => {
    const all = findings(measured());
    expect(byId(all, "weight-gain")).toMatchObject({
      verdict: "too-small",
      here: "",
      note: "0 coded test courses, and 30 are wanted",
    });
    expect(byId(all, "diabetes-imprecise")?.note).toContain("0 test courses coded E14");
    const bare = evaluationResultFixture();
    const few = findings(
      measured({ evaluation: { ...bare, metrics: { ...bare.metrics, documents: 12 } } }),
    );
    expect(byId(few, "top-ten")).toMatchObject({
      verdict: "too-small",
      note: "12 test courses, and 100 are wanted",
      effect: "",
    });
    // Case studies have counts of their own.
    expect(byId(few, "suicide-gain")?.verdict).toBe("same");
  });

  it("do not compare models of one size", () => {
    const one = findings(measured({ scaling: paperRows.slice(0, 1) }));
    expect(byId(one, "scaling-f1Micro")?.note).toBe("one size of training data only");
    expect(byId(one, "level-5")?.verdict).toBe("too-small");
  });

  it("are counted by verdict", () => {
    const all = findings(measured());
    const text = verdictCounts(all);
    const counts = [...text.matchAll(/(\d+) (?:same|not|too)/g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
    expect(text).toContain(`Of ${all.length} findings`);
  });
});

describe("page of a reproduction", () => {
  const { scaling, evaluation } = measured();
  const result = {
    settings: resolveSettings("small"),
    recipe: "small with epochs=3",
    counts: {
      patients: 2000,
      courses: 6600,
      selectedCourses: 4900,
      trainingCourses: 3100,
      testCourses: 1400,
    },
    findings: findings(measured()),
    scaling,
    audits,
  };
  const figures = reproduceFigures(result, evaluation);
  const page = reproducePage(result, evaluation, figures);

  it("is one file without scripts and without anything from elsewhere", () => {
    expect(page).not.toMatch(/<script|<link|<img|\son\w+=/i);
    for (const [, target] of page.matchAll(/(?:href|src)="([^"]*)"/g)) {
      expect(target).toMatch(/^(?:#[\w-]+$|data:)/);
    }
    for (const [, id] of page.matchAll(/href="#([\w-]+)"/g)) expect(page).toContain(`id="${id}"`);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page).not.toMatch(/NaN|undefined|\[object/);
  });

  it("shows every finding, Table 1, all figures and the case studies", () => {
    for (const { title } of result.findings) expect(page).toContain(title.replaceAll("'", "&#39;"));
    expect(figures.map(({ name }) => name)).toEqual([
      "table-1-level-3",
      "figure-1",
      "figure-2a",
      "figure-2b",
      "figure-3a",
      "figure-3b",
      "calibration",
      "coverage",
      "boundary-suicide",
    ]);
    for (const { name } of figures) expect(page).toContain(`id="drawing-${name}"`);
    expect(page).toContain("71.8 % <small>71.6–72.0</small>");
    expect(page).toContain("Of E66 and I10-I15 there were too few cases to learn any code from.");
    expect(page).toContain("A review of the paper&#39;s size");
    expect(page).toContain("1 are truly coded in less than half of them");
  });
});
