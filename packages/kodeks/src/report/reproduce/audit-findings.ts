import { paperImprecise, paperRecall, paperUndocumented } from "../audits/paper-figures.ts";
import type { AuditStudies } from "./audit-studies.ts";
import type { CaseStudyResult } from "./case-study.ts";
import type { Effect } from "./compare.ts";
import type { DiabetesResult, HeartFailureResult } from "./documentation-studies.ts";
import { bare, count, judged, percent, tooSmall } from "./finding.ts";
import type { Finding } from "./finding.ts";

const enoughCoded = 30;
const enoughExtra = 20;

/** The paper's findings on what coders leave out, code vaguely, or code without a trace. */
export function auditFindings({
  caseStudies,
  diabetes,
  heartFailure,
}: Omit<AuditStudies, "screen">): Finding[] {
  return [
    ...caseStudies.flatMap(caseFindings),
    ...diabetesFindings(diabetes),
    ...heartFailureFindings(heartFailure),
  ];
}

function caseFindings({ study, coded, gained, audit }: CaseStudyResult): Finding[] {
  const { codes, lowered } = study;
  const [before, after] = [paperRecall(study, 0.5) ?? 0, paperRecall(study, lowered) ?? 0];
  const gain = {
    id: `${study.id}-gain`,
    title: `${codes}: coded cases found at 0.5, ${lowered}`,
    paper: `${bare(before)} → ${percent(after)} of ${count(study.coded)}`,
  };
  const valid = {
    id: `${study.id}-valid`,
    title: `${codes}: most extra cases at ${lowered} are real`,
    paper: `${percent(study.valid)} of ${count(study.extra)} (50 reviewed)`,
  };
  const extra = audit?.lowered.extra ?? 0;
  const found =
    audit === null || coded === 0
      ? ""
      : `${bare(audit.standard.recall.value)} → ${percent(audit.lowered.recall.value)} of ${count(coded)}`;
  const real =
    audit === null || extra === 0
      ? ""
      : `${percent(audit.everything.valid.value)} of ${count(extra)}`;
  return [
    coded < enoughCoded
      ? tooSmall(gain, `${coded} coded test courses, and ${enoughCoded} are wanted`, found)
      : judged(gain, after - before, gained, found),
    audit === null || extra < enoughExtra
      ? tooSmall(valid, `${extra} extra courses, and ${enoughExtra} are wanted`, real)
      : judged(
          valid,
          study.valid - 0.5,
          beyondHalf(audit.everything.valid),
          real,
          "by the planted truth",
        ),
  ];
}

function diabetesFindings({ coded, candidates, imprecise, named }: DiabetesResult): Finding[] {
  const draft = {
    id: "diabetes-imprecise",
    title: "E14: the model is sure of a type",
    paper: `${percent(paperImprecise.share)} of ${count(paperImprecise.coded)}`,
  };
  const type = {
    id: "diabetes-named",
    title: "E14: most of these records name it",
    paper: `${percent(paperImprecise.explicit)} of 50 reviewed`,
  };
  const here = coded === 0 ? "" : `${percent(imprecise.value)} of ${count(coded)}`;
  const hereType = candidates === 0 ? "" : `${percent(named.value)} of ${count(candidates)}`;
  return [
    coded < enoughCoded
      ? tooSmall(draft, `${coded} test courses coded E14, and ${enoughCoded} are wanted`, here)
      : judged(draft, paperImprecise.share, imprecise, here),
    candidates < enoughExtra
      ? tooSmall(type, `${candidates} such courses, and ${enoughExtra} are wanted`, hereType)
      : judged(
          type,
          paperImprecise.explicit - 0.5,
          beyondHalf(named),
          hereType,
          "by the planted truth",
        ),
  ];
}

function heartFailureFindings({
  coded,
  candidates,
  unsure,
  undocumented,
  undocumentedOfAll,
}: HeartFailureResult): Finding[] {
  const without = 1 - paperUndocumented.clear;
  const draft = {
    id: "heart-failure-unsure",
    title: "I50: coded, scored below 0.2",
    paper: `${percent(paperUndocumented.lowShare)} of ${count(paperUndocumented.coded)}`,
  };
  const none = {
    id: "heart-failure-undocumented",
    title: "I50: most of these show none",
    paper: `${percent(without)} of 50 reviewed`,
  };
  const here = coded === 0 ? "" : `${percent(unsure.value)} of ${count(coded)}`;
  const hereNone = candidates === 0 ? "" : `${percent(undocumented.value)} of ${count(candidates)}`;
  return [
    coded < enoughCoded
      ? tooSmall(draft, `${coded} test courses coded I50, and ${enoughCoded} are wanted`, here)
      : judged(draft, paperUndocumented.lowShare, unsure, here),
    candidates < enoughExtra
      ? tooSmall(none, `${candidates} such courses, and ${enoughExtra} are wanted`, hereNone)
      : judged(
          none,
          without - 0.5,
          beyondHalf(undocumented),
          hereNone,
          `of all coded courses ${percent(undocumentedOfAll.value)}`,
        ),
  ];
}

const beyondHalf = ({ value, low, high }: Effect): Effect => ({
  value: value - 0.5,
  low: low - 0.5,
  high: high - 0.5,
});
