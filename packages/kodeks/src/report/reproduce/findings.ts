import { mean, variance } from "d3-array";
import type { Estimate, EvaluationResult } from "../../evaluation/evaluation-result.ts";
import { wilson } from "../../audit/statistics/wilson.ts";
import type { ScalingMetric, ScalingRow } from "../scaling-study.ts";
import { auditFindings } from "./audit-findings.ts";
import type { AuditStudies } from "./audit-studies.ts";
import { difference, scaled } from "./compare.ts";
import type { Effect } from "./compare.ts";
import { bare, count, judged, percent, points, tooSmall } from "./finding.ts";
import type { Finding } from "./finding.ts";

/** All that findings are made of. */
export interface Measured {
  readonly scaling: readonly ScalingRow[];
  readonly evaluation: EvaluationResult;
  readonly audits: Omit<AuditStudies, "screen">;
}

/** The paper's findings, each with a verdict. */
export function findings(measured: Measured): Finding[] {
  const { scaling, evaluation, audits } = measured;
  const { documents } = evaluation.metrics;
  const ofAllCourses = [
    ...scalingFindings(scaling),
    specialtyFinding(evaluation),
    ...codeFindings(evaluation),
    roleFinding(evaluation),
  ];
  const isFew = documents < enoughCourses;
  const few = `${documents} test courses, and ${enoughCourses} are wanted`;
  return [
    ...ofAllCourses.map((finding) => (isFew ? tooSmall(finding, few, finding.here) : finding)),
    ...auditFindings(audits),
  ];
}

/** The paper's growth from 50,000 to 1.8 million patients, in doublings. */
const paperDoublings = Math.log2(36);

function scalingFindings(rows: readonly ScalingRow[]): Finding[] {
  const level3 = rows.filter(({ level }) => level === 3).toSorted((a, b) => a.courses - b.courses);
  const [first, last] = [level3[0], level3.at(-1)];
  const growth = (
    [
      ["f1Micro", "F1 micro", 59.9, 71.8],
      ["f1Macro", "F1 macro", 25.6, 47.3],
      ["exactMatch", "Exact match", 37.0, 54.6],
    ] as const
  ).map(([metric, name, from, to]) => {
    const perDoubling = (to - from) / 100 / paperDoublings;
    const draft = {
      id: `scaling-${metric}`,
      title: `${name} grows with the training data`,
      paper: `${from.toFixed(1)} → ${to.toFixed(1)} %, ${points(perDoubling)} a doubling`,
    };
    if (first === undefined || last === undefined || first === last) {
      return tooSmall(draft, "one size of training data only");
    }
    const effect = scaled(
      difference(toEffect(last.metrics[metric]), toEffect(first.metrics[metric])),
      1 / Math.log2(last.courses / first.courses),
    );
    const here = `${bare(first.metrics[metric].value)} → ${percent(last.metrics[metric].value)}, ${points(effect.value)} a doubling`;
    return judged(draft, perDoubling, effect, here);
  });
  return [...growth, macroFinding(first, last), topTenFinding(last), levelFinding(rows)];
}

function macroFinding(first: ScalingRow | undefined, last: ScalingRow | undefined): Finding {
  const draft = {
    id: "scaling-macro-more",
    title: "F1 macro grows more than F1 micro",
    paper: "+4.2 against +2.3 a doubling",
  };
  if (first === undefined || last === undefined || first === last) {
    return tooSmall(draft, "one size of training data only");
  }
  const gain = (metric: ScalingMetric): Effect =>
    difference(toEffect(last.metrics[metric]), toEffect(first.metrics[metric]));
  const [macro, micro] = [gain("f1Macro"), gain("f1Micro")];
  const effect = scaled(difference(macro, micro), 1 / Math.log2(last.courses / first.courses));
  const doublings = Math.log2(last.courses / first.courses);
  const here = `${points(macro.value / doublings)} against ${points(micro.value / doublings)} a doubling`;
  return judged(draft, 0.098 / paperDoublings, effect, here);
}

function topTenFinding(last: ScalingRow | undefined): Finding {
  const draft = {
    id: "top-ten",
    title: "Recall@10 is far above exact match",
    paper: "95.5 against 54.6 %",
  };
  if (last === undefined) return tooSmall(draft, "no model");
  const { recallAt10, exactMatch } = last.metrics;
  return judged(
    draft,
    0.409,
    difference(toEffect(recallAt10), toEffect(exactMatch)),
    `${bare(recallAt10.value)} against ${percent(exactMatch.value)}`,
  );
}

function levelFinding(rows: readonly ScalingRow[]): Finding {
  const draft = {
    id: "level-5",
    title: "F1 micro at level 5 is below level 3",
    paper: "54.6 against 70.1 %",
  };
  const level5 = rows
    .filter(({ level }) => level === 5)
    .toSorted((a, b) => b.courses - a.courses)[0];
  const level3 = rows.find(({ level, patients }) => level === 3 && patients === level5?.patients);
  if (level5 === undefined || level3 === undefined)
    return tooSmall(draft, "no such pair of models");
  const [five, three] = [level5.metrics.f1Micro, level3.metrics.f1Micro];
  return judged(
    draft,
    -0.155,
    difference(toEffect(five), toEffect(three)),
    `${bare(five.value)} against ${percent(three.value)}`,
  );
}

const enoughSpecialties = 10;
const enoughCourses = 100;

function specialtyFinding({ courses }: EvaluationResult): Finding {
  const draft = {
    id: "specialties",
    title: "Specialties differ in F1: best, worst",
    paper: "91 and 53 %",
  };
  const all = courses.find(({ dimension }) => dimension === "specialty")?.groups ?? [];
  const groups = all
    .filter((group) => (group.courses ?? 0) >= enoughCourses && group.f1Micro.value !== null)
    .toSorted((a, b) => (b.f1Micro.value ?? 0) - (a.f1Micro.value ?? 0));
  const [best, worst] = [groups[0], groups.at(-1)];
  if (groups.length < enoughSpecialties || best === undefined || worst === undefined) {
    return tooSmall(
      draft,
      `${groups.length} specialties have ${enoughCourses} test courses, and ${enoughSpecialties} are wanted`,
    );
  }
  const effect = difference(estimateEffect(best.f1Micro), estimateEffect(worst.f1Micro));
  const here = `${bare(best.f1Micro.value)} and ${percent(worst.f1Micro.value)}`;
  return judged(
    draft,
    0.38,
    effect,
    here,
    `${best.name} and ${worst.name}; the paper: medians of departments; chance widens the spread`,
  );
}

function codeFindings({ figures: { figure2a, figure2b } }: EvaluationResult): Finding[] {
  const never = {
    id: "never-predicted",
    title: "Some codes are never predicted",
    paper: "20.1 % of the codes",
  };
  const rare = {
    id: "frequency",
    title: "Rare codes have lower F1",
    paper: "“notably inferior” below 100 cases",
  };
  const count = figure2a.codes.length;
  const neverCount = figure2a.codes.filter(({ predicted }) => predicted === 0).length;
  const neverFinding =
    count < 30
      ? tooSmall(never, `${count} codes in the test split`)
      : judged(
          never,
          0.201,
          wilson(neverCount, count),
          `${percent(neverCount / count)} of ${count} codes`,
        );
  const correlation = figure2a.correlation;
  const frequencyFinding =
    correlation === null || count < 30
      ? tooSmall(rare, `${count} codes in the test split`)
      : judged(
          rare,
          "positive",
          fisher(correlation, count),
          `r = ${correlation.toFixed(2)} with log frequency`,
          "the paper gives no single number",
        );
  return [neverFinding, frequencyFinding, secondaryFinding(figure2b)];
}

const enoughCodes = 5;

function secondaryFinding(figure: EvaluationResult["figures"]["figure2b"]): Finding {
  const draft = {
    id: "secondary-codes",
    title: "Secondary codes have lower F1",
    paper: "below 50 against above 70 %",
  };
  const f1 = (isIn: (share: number) => boolean): number[] =>
    (figure?.codes ?? []).flatMap((code) =>
      code.f1 !== null && isIn(code.secondaryShare) ? [code.f1] : [],
    );
  const [secondary, primary] = [f1((share) => share > 0.8), f1((share) => share < 0.5)];
  const [a, b] = [mean(secondary), mean(primary)];
  if (
    secondary.length < enoughCodes ||
    primary.length < enoughCodes ||
    a === undefined ||
    b === undefined
  ) {
    return tooSmall(
      draft,
      `${secondary.length} frequent codes are mostly secondary and ${primary.length} mostly primary; ${enoughCodes} of each are wanted`,
    );
  }
  const half =
    1.96 *
    Math.sqrt(
      (variance(secondary) ?? 0) / secondary.length + (variance(primary) ?? 0) / primary.length,
    );
  return judged(
    draft,
    -0.2,
    { value: a - b, low: a - b - half, high: a - b + half },
    `${bare(a)} against ${percent(b)}`,
    `means of ${secondary.length} codes with over 80 % secondary use and ${primary.length} with under 50 %, all with more than ${count(figure?.moreThanOccurrences ?? 0)} training courses`,
  );
}

function roleFinding({ roles }: EvaluationResult): Finding {
  const draft = {
    id: "roles",
    title: "Recall@10: primary above secondary",
    paper: "over 95.5 against 90 %",
  };
  const of = (role: string): Estimate | undefined =>
    roles?.find((one) => one.role === role)?.recallAt10;
  const [primary, secondary] = [of("primary"), of("secondary")];
  if (primary?.value == null || secondary?.value == null) return tooSmall(draft, "no roles");
  return judged(
    draft,
    0.055,
    difference(estimateEffect(primary), estimateEffect(secondary)),
    `${bare(primary.value)} against ${percent(secondary.value)}`,
  );
}

/** A correlation's 95 % interval by Fisher's transformation. */
function fisher(correlation: number, count: number): Effect {
  const half = 1.96 / Math.sqrt(Math.max(1, count - 3));
  const centre = Math.atanh(Math.max(-0.999, Math.min(0.999, correlation)));
  return { value: correlation, low: Math.tanh(centre - half), high: Math.tanh(centre + half) };
}

const toEffect = ({ value, low, high }: Effect): Effect => ({ value, low, high });

const estimateEffect = ({ value, low, high }: Estimate): Effect => ({
  value: value ?? Number.NaN,
  low: low ?? Number.NaN,
  high: high ?? Number.NaN,
});
