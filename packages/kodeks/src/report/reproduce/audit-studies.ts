import type { OnProgress } from "../../base/progress.ts";
import { withAudit, withSplits } from "../audits/open-audit.ts";
import { paperCases } from "../audits/paper-figures.ts";
import { caseStudy } from "./case-study.ts";
import type { CaseStudyResult } from "./case-study.ts";
import { diabetesStudy, heartFailureStudy } from "./documentation-studies.ts";
import type { DiabetesResult, HeartFailureResult } from "./documentation-studies.ts";
import { readPlantedShares, readPlantedTruth } from "./planted-truth.ts";
import { screenStudy } from "./screen-study.ts";
import type { ScreenStudyResult } from "./screen-study.ts";

/** What the audits say of a simulated cohort whose truth is the reviewer. */
export interface AuditStudies {
  readonly caseStudies: readonly CaseStudyResult[];
  readonly diabetes: DiabetesResult;
  readonly heartFailure: HeartFailureResult;
  readonly screen: ScreenStudyResult;
}

export interface AuditStudiesSource {
  /** Made by `kodeks simulate`. */
  readonly cohort: string;
  readonly dataset: string;
  /** Of level 3. */
  readonly model: string;
  readonly seed: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/**
 * Makes the paper's audits of the test split: a model is loaded and scores it, as in `kodeks audit`.
 *
 * @throws KodeksError as `evaluateModel`
 */
export async function auditStudies(source: AuditStudiesSource): Promise<AuditStudies> {
  const { cohort, dataset, seed } = source;
  return withAudit({ ...source, split: "test" }, async (open) => {
    const { audited } = open;
    const { tau } = open.trained.thresholds;
    const truth = await readPlantedTruth(cohort, dataset, audited.split);
    const shares = await readPlantedShares(cohort, dataset);
    return {
      caseStudies: paperCases.map((study) => caseStudy(study, audited, tau, truth, seed)),
      diabetes: diabetesStudy(audited, tau, truth, seed),
      heartFailure: heartFailureStudy(audited, tau, truth, seed),
      screen: screenStudy(await withSplits(open, ["validation"], source), shares, seed),
    };
  });
}
