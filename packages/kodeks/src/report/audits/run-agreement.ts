import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compareReviewers } from "../../audit/reviewer-agreement.ts";
import type { ReviewerAgreement } from "../../audit/reviewer-agreement.ts";
import type { Estimate } from "../../audit/statistics/wilson.ts";
import { readVerdicts, verdicts, verdictTitles } from "../../audit/verdicts.ts";
import { percentText, right } from "./audit-view.ts";
import type { AuditView } from "./audit-view.ts";
import { writeAudit } from "./write-audit.ts";

export interface RunAgreement {
  readonly first: string;
  readonly second: string;
  readonly out: string;
  readonly force: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Compares the answers of two reviewers and writes the list of courses to be settled between them.
 *
 * @throws KodeksError NOT_FOUND, BAD_VERDICTS, BAD_TABLE
 */
export async function runAgreement(
  options: RunAgreement,
): Promise<{ readonly agreement: ReviewerAgreement; readonly view: AuditView }> {
  const [first, second] = [await readVerdicts(options.first), await readVerdicts(options.second)];
  const agreement = compareReviewers(first, second);
  const view = agreementView(agreement);
  const lines = agreement.adjudication.map((one) => ({ ...one, verdict: null, comment: null }));
  await writeAudit(options, {
    command: "kodeks audit agreement",
    seed: 0,
    inputs: [options.first, options.second],
    details: { courses: agreement.answers.items },
    view,
    figures: agreement,
    more: (folder) =>
      writeFile(
        join(folder, "adjudication.jsonl"),
        lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
      ),
  });
  return { agreement, view };
}

function kappaText({ value, low, high }: Estimate): string {
  if (Number.isNaN(value)) return "undefined";
  return `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function agreementView({
  answers,
  validity,
  onlyFirst,
  onlySecond,
  adjudication,
}: ReviewerAgreement): AuditView {
  const single = onlyFirst.length + onlySecond.length;
  return {
    title: "Two reviewers",
    lead: [
      "How far two reviewers of the same courses agree, over the five answers and over valid (explicit or supported) or not. Cohen's κ takes out what would agree by chance.",
      ...(single === 0
        ? []
        : [`${single} courses have an answer of only one of the two and are left out.`]),
    ],
    facts: [
      ["courses that both answered", String(answers.items)],
      ["κ, five answers", kappaText(answers.kappa)],
      ["κ, valid or not", kappaText(validity.kappa)],
      ["same answer", percentText(answers.observed)],
    ],
    sections: [
      {
        id: "answers",
        title: "Answers",
        tables: [
          {
            caption: "The first reviewer's answers (rows) by the second's (columns)",
            columns: [
              { title: "first" },
              ...verdicts.map((verdict) => right(verdictTitles[verdict])),
            ],
            rows: verdicts.map((verdict, i) => [
              verdictTitles[verdict],
              ...answers.table[i].map(String),
            ]),
          },
        ],
      },
      {
        id: "adjudication",
        title: "To be settled",
        text: [
          adjudication.length === 0
            ? "The two agree about every course."
            : "Those first whose validity is in question. adjudication.jsonl is the same list with empty verdicts, to be filled in by a third reviewer or by both together.",
        ],
        tables: [
          {
            caption: `${adjudication.length} courses`,
            columns: [
              { title: "id" },
              { title: "first" },
              { title: "second" },
              { title: "changes validity" },
            ],
            rows: adjudication.map(({ id, first, second, changesValidity }) => [
              id,
              verdictTitles[first],
              verdictTitles[second],
              changesValidity ? "yes" : "no",
            ]),
          },
        ],
      },
    ],
  };
}
