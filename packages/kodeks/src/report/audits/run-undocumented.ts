import { silent } from "../../base/progress.ts";
import { codeSetScores, membersOf } from "../../audit/code-set-scores.ts";
import { prepareItems } from "../../audit/review-items.ts";
import { writeReview } from "../../audit/review-files.ts";
import { auditUndocumented, reviewSimple } from "../../audit/undocumented.ts";
import type {
  SimpleReview,
  UndocumentedFinding,
  UndocumentedPlan,
} from "../../audit/undocumented.ts";
import { readVerdicts, verdictTitles } from "../../audit/verdicts.ts";
import { boundaryText, hideBelow, percentText, shareEstimateText } from "./audit-view.ts";
import type { AuditView } from "./audit-view.ts";
import { answersSection, openSection } from "./review-sections.ts";
import { withAudit } from "./open-audit.ts";
import type { AuditSource } from "./open-audit.ts";
import { paperUndocumented } from "./paper-figures.ts";
import { quoteList } from "./quotes.ts";
import type { ReviewOptions } from "./run-undercoding.ts";
import { writeAudit } from "./write-audit.ts";

export interface RunUndocumented extends AuditSource, ReviewOptions {
  readonly codes: string;
  readonly plan: UndocumentedPlan;
}

/**
 * Audits coded courses of which the model is not sure, and writes the audit's folder.
 *
 * @throws KodeksError as `runUndercoding`
 */
export async function runUndocumented(options: RunUndocumented): Promise<{
  readonly finding: UndocumentedFinding;
  readonly review: SimpleReview | null;
  readonly view: AuditView;
}> {
  const { codes, plan, out, suppressBelow, isWithText, signal, onProgress = silent } = options;
  return withAudit(options, async ({ dataset, trained, reader, audited }) => {
    const set = codeSetScores(codes, membersOf(codes, audited.labels), audited.matrix);
    const { finding, sample } = auditUndocumented(audited, set, trained.thresholds.tau, plan);
    const answers =
      options.verdicts === undefined
        ? null
        : await readVerdicts(options.verdicts, {
            ids: sample.courses.map(({ id }) => id),
            allowMissing: options.allowMissing,
          });
    const review = answers === null ? null : reviewSimple(sample, answers);
    const task = "explaining the sample";
    onProgress({ kind: "start", task, total: sample.courses.length, unit: "courses" });
    const items = await prepareItems(
      {
        audited,
        trained,
        dataset,
        reader,
        ...(signal === undefined ? {} : { signal }),
        onItem: (done) => onProgress({ kind: "advance", done }),
      },
      sample,
      codes,
      (document) => set.best[document],
    );
    onProgress({ kind: "end", task });
    const hider = hideBelow(suppressBelow);
    const isPaper = codes.trim().toUpperCase() === "I50";
    const paper = isPaper
      ? ` In the paper's heart failure ${percentText(paperUndocumented.lowShare)} of ${paperUndocumented.coded.toLocaleString("en")} coded courses were, and of 50 reviewed only ${percentText(paperUndocumented.clear)} had clear evidence.`
      : "";
    const isLowShown = hider.isShown(finding.low, finding.lowPatients);
    const view: AuditView = {
      title: `${codes}, coded but not documented`,
      lead: [
        `Courses coded with ${codes} by humans in which the model, at a confidence below ${boundaryText(plan.confidence)}, sees little that speaks for it (${audited.split}). Whether the record does speak of it a review can tell.${paper}`,
      ],
      facts: [
        ["courses coded by humans", hider.count(finding.coded, finding.codedPatients)],
        ["of these predicted at τ", isLowShown ? shareEstimateText(finding.predicted) : "hidden"],
        [
          `of these below ${boundaryText(plan.confidence)}`,
          isLowShown ? shareEstimateText(finding.lowShare) : "hidden",
        ],
        ["courses in the sample", hider.count(sample.courses.length)],
      ],
      sections: [
        review === null
          ? openSection(sample)
          : answersSection(review, hider, (shown) => [
              `Of the ${shown.reviewed} reviewed courses ${shareEstimateText(shown.valid)} show the condition (explicit or supported), and in ${shareEstimateText(shown.without)} the record does not speak of it or only as past or denied.`,
            ]),
        ...(isWithText && items.length > 0
          ? [
              {
                id: "cases",
                title: "The sampled courses",
                text: ["Each with the words that speak most for the code, little though it is."],
                quotes: [
                  quoteList(items, ({ item, score }) => {
                    const verdict = answers?.get(item.id)?.verdict;
                    return `${item.code} · score ${score.toFixed(3)}${verdict === undefined ? "" : ` · ${verdictTitles[verdict]}`}`;
                  }),
                ],
              },
            ]
          : []),
      ],
    };
    await writeAudit(
      {
        out,
        force: options.force,
        ...(signal === undefined ? {} : { signal }),
        command: "kodeks audit undocumented",
        seed: plan.seed,
        inputs: [
          options.model,
          options.dataset,
          ...(options.verdicts === undefined ? [] : [options.verdicts]),
        ],
        details: { codes, split: audited.split, suppressBelow, text: isWithText },
      },
      {
        view,
        figures: suppressBelow > 1 ? null : { finding, review },
        more: (folder) => writeReview(folder, items, audited, isWithText),
      },
    );
    return { finding, review, view };
  });
}
