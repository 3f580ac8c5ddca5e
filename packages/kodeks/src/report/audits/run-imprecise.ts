import { countMention, explainCourse, mentionsOf } from "../../audit/explain-course.ts";
import { auditImprecise } from "../../audit/imprecise.ts";
import type {
  ImpreciseAudit,
  ImpreciseFinding,
  ImprecisePlan,
  PrecisionPair,
} from "../../audit/imprecise.ts";
import { writeReview } from "../../audit/review-files.ts";
import type { PreparedItem } from "../../audit/review-items.ts";
import { reviewSimple } from "../../audit/undocumented.ts";
import type { SimpleReview } from "../../audit/undocumented.ts";
import type { AuditView } from "./audit-view.ts";
import { impreciseView } from "./imprecise-view.ts";
import type { BuriedMention } from "./imprecise-view.ts";
import { withAudit } from "./open-audit.ts";
import type { OpenAudit } from "./open-audit.ts";
import type { ReviewOptions } from "./run-options.ts";
import { sampledCourses } from "./sampled-courses.ts";
import { reviewInputs, writeAudit } from "./write-audit.ts";

export interface RunImprecise extends ReviewOptions {
  readonly pair: PrecisionPair;
  /** A generic term to count, such as `diabetes`; by default the one that speaks most for the unspecific code. */
  readonly generic?: string;
  readonly plan: ImprecisePlan;
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
  const { pair, plan, suppressBelow, isWithText } = options;
  return withAudit(options, async (open) => {
    const { trained, audited } = open;
    const audit = auditImprecise(audited, pair, trained.thresholds.tau, plan);
    const { finding, sample, specific } = audit;
    const courses = await sampledCourses(open, options, sample, pair.specific, specific.best);
    const { items, answers } = courses;
    const review = answers === null ? null : reviewSimple(sample, answers);
    const generic = options.generic ?? genericTerm(open, audit, items);
    const buried = items.flatMap((one) => buriedMention(one, generic));
    const view = impreciseView({
      finding,
      plan,
      split: audited.split,
      courses,
      review,
      buried,
      generic,
      isWithText,
      suppressBelow,
    });
    await writeAudit(options, {
      command: "kodeks audit imprecise",
      seed: plan.seed,
      inputs: reviewInputs(options),
      details: { ...pair, split: audited.split, suppressBelow, text: isWithText },
      view,
      figures: { finding, review, buried },
      more: (folder) => writeReview(folder, items, audited, isWithText),
    });
    return { finding, review, buried, view };
  });
}

function buriedMention({ item }: PreparedItem, generic: string | null): BuriedMention[] {
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
}

const askedForGeneric = 20;

/** The word that speaks most for the unspecific code in the sampled courses; null of none. */
function genericTerm(
  { trained, reader }: OpenAudit,
  audit: ImpreciseAudit,
  items: readonly PreparedItem[],
): string | null {
  const shares = new Map<string, number>();
  for (const { document, text } of items.slice(0, askedForGeneric)) {
    const label = audit.unspecific.best[document];
    const [explained] = explainCourse(trained, reader, document, text.text, [label]);
    for (const { text: word, share } of explained?.words ?? []) {
      const key = word.toLowerCase();
      if (/\p{L}{4}/u.test(key)) shares.set(key, (shares.get(key) ?? 0) + share);
    }
  }
  const [first] = [...shares].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
