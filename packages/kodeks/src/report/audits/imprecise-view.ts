import type { ImpreciseFinding, ImprecisePlan } from "../../audit/imprecise.ts";
import type { SimpleReview } from "../../audit/undocumented.ts";
import { histogram } from "../figures/histogram.ts";
import {
  boundaryText,
  hideBelow,
  percentText,
  right,
  shareEstimateText,
  shareFact,
} from "./audit-view.ts";
import type { AuditSection, AuditView, Hider } from "./audit-view.ts";
import { paperImprecise } from "./paper-figures.ts";
import { answersSection, casesSection, openSection } from "./review-sections.ts";
import type { SampledCourses } from "./sampled-courses.ts";

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

export interface ImpreciseViewInput {
  readonly finding: ImpreciseFinding;
  readonly plan: ImprecisePlan;
  readonly split: string;
  readonly courses: SampledCourses;
  readonly review: SimpleReview | null;
  readonly buried: readonly BuriedMention[];
  /** Null where no word speaks for the unspecific code. */
  readonly generic: string | null;
  readonly isWithText: boolean;
  readonly suppressBelow: number;
}

/** What an audit of imprecise coding has to say. */
export function impreciseView(input: ImpreciseViewInput): AuditView {
  const { finding, plan, split, courses, review, buried, generic, isWithText } = input;
  const unspecific = spaced(finding.pair.unspecific);
  const specific = spaced(finding.pair.specific);
  const hider = hideBelow(input.suppressBelow);
  const isPaper = unspecific.trim().toUpperCase() === "E14";
  const isShown = hider.isShown(finding.candidates, finding.candidatePatients);
  return {
    title: `${unspecific} where the record may tell ${specific}`,
    lead: [
      `Courses coded with ${unspecific} and not with ${specific}, in which the model is sure (above ${boundaryText(plan.boundary)}) of a specific code and not of the unspecific one (${split}).${isPaper ? ` In the paper that was ${percentText(paperImprecise.share)} of ${paperImprecise.coded}; of 50 reviewed ${percentText(paperImprecise.explicit)} named the type.` : ""}`,
    ],
    facts: [
      ["courses coded unspecifically", hider.count(finding.coded, finding.codedPatients)],
      ["the model agrees", hider.count(finding.agreed)],
      ["perhaps more specific", isShown ? String(finding.candidates) : "hidden"],
      shareFact("of the courses coded unspecifically", finding.share, isShown),
    ],
    sections: [
      buriedSection(buried, isWithText ? generic : null, hider),
      review === null
        ? openSection(courses.items.length)
        : answersSection(review, hider, (shown) => [
            `Of the ${shown.reviewed} reviewed courses ${shareEstimateText(shown.explicit)} name the specific condition${isPaper ? ` (paper: ${percentText(paperImprecise.explicit)})` : ""}, and ${shareEstimateText(shown.valid)} name or support it.`,
          ]),
      ...(isWithText
        ? casesSection(
            courses,
            {
              title: "The sampled courses",
              text: "Each with the words that decide for the specific code.",
            },
            ({ item }) => {
              const own = buried.find(({ id }) => id === item.id);
              return own === undefined
                ? ""
                : `at ${percentText(own.position)} of the text, ${times(own.mentions)}; generic term ${times(own.generic)}`;
            },
          )
        : []),
    ],
  };
}

const spaced = (codes: string): string => codes.replaceAll(/,\s*/g, ", ");

const times = (count: number): string => ["not at all", "once", "twice"][count] ?? `${count} times`;

/** Courses from which on their places make a figure. */
const enoughPlaces = 10;

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
    ...(buried.length >= enoughPlaces && bins.every(({ count }) => hider.isShown(count))
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
