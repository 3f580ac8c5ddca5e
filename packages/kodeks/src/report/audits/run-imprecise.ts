import { silent } from "../../base/progress.ts";
import { countMention, explainCourse, mentionsOf } from "../../audit/explain-course.ts";
import { auditImprecise } from "../../audit/imprecise.ts";
import type {
  ImpreciseAudit,
  ImpreciseFinding,
  ImprecisePlan,
  PrecisionPair,
} from "../../audit/imprecise.ts";
import { writeReview } from "../../audit/review-files.ts";
import { prepareItems } from "../../audit/review-items.ts";
import type { PreparedItem } from "../../audit/review-items.ts";
import { reviewSimple } from "../../audit/undocumented.ts";
import type { SimpleReview } from "../../audit/undocumented.ts";
import { readVerdicts, verdictTitles } from "../../audit/verdicts.ts";
import { histogram } from "../figures/histogram.ts";
import { boundaryText, hideBelow, percentText, right, shareEstimateText } from "./audit-view.ts";
import type { AuditSection, AuditView, Hider } from "./audit-view.ts";
import { withAudit } from "./open-audit.ts";
import type { AuditSource, OpenAudit } from "./open-audit.ts";
import { paperImprecise } from "./paper-figures.ts";
import { quoteList } from "./quotes.ts";
import { answersSection, openSection } from "./review-sections.ts";
import type { ReviewOptions } from "./run-undercoding.ts";
import { writeAudit } from "./write-audit.ts";

export interface RunImprecise extends AuditSource, ReviewOptions {
  readonly pair: PrecisionPair;
  /** A generic term to count, such as `diabetes`; by default the one that speaks most for the unspecific code. */
  readonly generic?: string;
  readonly plan: ImprecisePlan;
}

/** Where the decisive mention of a course stands, and how it is buried. */
export interface BuriedMention {
  readonly id: string;
  /** Place of its first letter, 0 (begin of the text) to 1 (end). */
  readonly position: number;
  /** How often the mention stands in the text. */
  readonly mentions: number;
  /** How often the generic term does. */
  readonly generic: number;
}

/**
 * Audits a pair of codes for imprecise coding and writes the audit's folder.
 *
 * @throws KodeksError as `runUndercoding`
 */
export async function runImprecise(options: RunImprecise): Promise<{
  readonly finding: ImpreciseFinding;
  readonly review: SimpleReview | null;
  readonly buried: readonly BuriedMention[];
  readonly view: AuditView;
}> {
  const { pair, plan, out, suppressBelow, isWithText, signal, onProgress = silent } = options;
  return withAudit(options, async (open) => {
    const { dataset, trained, reader, audited } = open;
    const audit = auditImprecise(audited, pair, trained.thresholds.tau, plan);
    const { finding, sample } = audit;
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
      pair.specific,
      audit.specificOf,
    );
    onProgress({ kind: "end", task });
    const generic = options.generic ?? genericTerm(open, audit, items);
    const buried = items.flatMap(({ item }): BuriedMention[] => {
      const [decisive] = mentionsOf(item.note, item.evidence);
      if (decisive === undefined) return [];
      return [
        {
          id: item.id,
          position: decisive.start / Math.max(1, item.note.length),
          mentions: countMention(item.note, decisive.text),
          generic: generic === null ? 0 : countMention(item.note, generic),
        },
      ];
    });
    const hider = hideBelow(suppressBelow);
    const isPaper = pair.unspecific.trim().toUpperCase() === "E14";
    const isShown = hider.isShown(finding.candidates, finding.candidatePatients);
    const view: AuditView = {
      title: `${pair.unspecific} where the record may tell ${pair.specific}`,
      lead: [
        `Courses coded with ${pair.unspecific} and not with ${pair.specific}, in which the model is sure (above ${boundaryText(plan.boundary)}) of a specific code and not of the unspecific one (${audited.split}).${isPaper ? ` In the paper that was ${percentText(paperImprecise.share)} of ${paperImprecise.coded}; of 50 reviewed ${percentText(paperImprecise.explicit)} named the type.` : ""}`,
      ],
      facts: [
        ["courses coded unspecifically", hider.count(finding.coded, finding.codedPatients)],
        ["the model agrees", hider.count(finding.agreed)],
        [
          "perhaps more specific",
          isShown ? `${finding.candidates} · ${percentText(finding.share.value)}` : "hidden",
        ],
      ],
      sections: [
        buriedSection(buried, isWithText ? generic : null, hider),
        review === null
          ? openSection(sample)
          : answersSection(review, hider, (shown) => [
              `Of the ${shown.reviewed} reviewed courses ${shareEstimateText(shown.explicit)} name the specific condition${isPaper ? ` (paper: ${percentText(paperImprecise.explicit)})` : ""}, and ${shareEstimateText(shown.valid)} name or support it.`,
            ]),
        ...(isWithText && items.length > 0
          ? [
              {
                id: "cases",
                title: "The sampled courses",
                text: ["Each with the words that decide for the specific code."],
                quotes: [
                  quoteList(items, ({ item, score }) => {
                    const own = buried.find(({ id }) => id === item.id);
                    const verdict = answers?.get(item.id)?.verdict;
                    const place =
                      own === undefined
                        ? ""
                        : ` · at ${percentText(own.position)} of the text, ${times(own.mentions)}; generic term ${times(own.generic)}`;
                    return `${item.code} · score ${score.toFixed(3)}${place}${verdict === undefined ? "" : ` · ${verdictTitles[verdict]}`}`;
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
        command: "kodeks audit imprecise",
        seed: plan.seed,
        inputs: [
          options.model,
          options.dataset,
          ...(options.verdicts === undefined ? [] : [options.verdicts]),
        ],
        details: { ...pair, split: audited.split, suppressBelow, text: isWithText },
      },
      {
        view,
        figures: suppressBelow > 1 ? null : { finding, review, buried },
        more: (folder) => writeReview(folder, items, audited, isWithText),
      },
    );
    return { finding, review, buried, view };
  });
}

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

const askedForGeneric = 20;

/** The word that speaks most for the unspecific code in the sampled courses; null of none. */
function genericTerm(
  { trained, reader }: OpenAudit,
  audit: ImpreciseAudit,
  items: readonly PreparedItem[],
): string | null {
  const shares = new Map<string, number>();
  for (const { document, text } of items.slice(0, askedForGeneric)) {
    const label = audit.unspecificOf(document);
    const [explained] = explainCourse(trained, reader, document, text.text, [label]);
    for (const { text: word, share } of explained?.words ?? []) {
      const key = word.toLowerCase();
      if (/\p{L}{4}/u.test(key)) shares.set(key, (shares.get(key) ?? 0) + share);
    }
  }
  const [first] = [...shares].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}

function buriedSection(
  buried: readonly BuriedMention[],
  generic: string | null,
  hider: Hider,
): AuditSection {
  const base = { id: "mentions", title: "Where the decisive mention is buried" };
  if (buried.length === 0 || !hider.isShown(buried.length)) {
    return { ...base, text: ["There are too few courses to tell."] };
  }
  const once = buried.filter(({ mentions }) => mentions <= 1).length;
  const late = buried.filter(({ position }) => position > 0.5).length;
  const median = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const safe = (count: number): boolean =>
    hider.isShown(count) && hider.isShown(buried.length - count);
  const term = generic === null ? "The generic term" : `The generic term “${generic}”`;
  const bins = Array.from({ length: 10 }, (_, i) => ({
    from: i * 10,
    to: (i + 1) * 10,
    count: buried.filter(({ position }) => Math.min(9, Math.floor(position * 10)) === i).length,
  }));
  return {
    ...base,
    text: [
      `The decisive mention is the stretch of words with the most of the specific code's explanation. ${term} stands ${times(median(buried.map((one) => one.generic)))} in the median text, the decisive mention ${times(median(buried.map((one) => one.mentions)))}.`,
    ],
    ...(bins.every(({ count }) => hider.isShown(count))
      ? {
          figures: {
            positions: histogram({
              title: "Place of the decisive mention",
              description:
                "Number of courses by how far into the text the decisive mention stands.",
              xLabel: "per cent of the text before it",
              yLabel: "courses",
              bins: bins.map(({ from, to, count }) => ({ from, to, value: count })),
            }),
          },
        }
      : {}),
    tables: [
      {
        caption: "The decisive mention",
        columns: [{ title: "" }, right("courses"), right("of the sample")],
        rows: [
          ["stands only once", once],
          ["stands in the second half of the text", late],
        ].map(([name, count]) => [
          String(name),
          safe(Number(count)) ? String(count) : "hidden",
          safe(Number(count)) ? percentText(Number(count) / buried.length) : "hidden",
        ]),
      },
    ],
  };
}
