import type { PreparedItem } from "../../audit/review-items.ts";
import type { SimpleReview } from "../../audit/undocumented.ts";
import { verdicts, verdictTitles } from "../../audit/verdicts.ts";
import { barChart } from "../figures/bar-chart.ts";
import { percentText, right } from "./audit-view.ts";
import type { AuditSection, Hider } from "./audit-view.ts";
import { quoteList } from "./quotes.ts";
import type { SampledCourses } from "./sampled-courses.ts";

/** What is to be done while nobody has reviewed the sample. */
export function openSection(courses: number): AuditSection {
  return {
    id: "review",
    title: "The review that is to come",
    text: [
      courses === 0
        ? "There is nothing to review."
        : `The sample is in review.jsonl and review.csv. Fill in "verdict" with ${verdicts.join(", ")}, and give the file back with --verdicts.`,
    ],
  };
}

/** The answers of a review of one stratum. */
export function answersSection(
  review: SimpleReview,
  hider: Hider,
  sentences: (review: SimpleReview) => readonly string[],
): AuditSection {
  const { answers, reviewed, missing } = review;
  // Answers add up to a known total, so that one hidden answer would follow from the others.
  if (!verdicts.every((verdict) => hider.isShown(answers[verdict]))) {
    return {
      id: "review",
      title: "What the review found",
      text: ["The answers are too few to be shown without hiding."],
    };
  }
  return {
    id: "review",
    title: "What the review found",
    text: [
      ...sentences(review),
      ...(missing === 0
        ? []
        : [`${missing} courses have no answer and are left out, although they may differ.`]),
    ],
    figures: {
      evidenced: barChart({
        title: "How the reviewed courses are evidenced",
        description: "Number of reviewed courses by the reviewer's answer.",
        axis: "reviewed courses",
        bars: verdicts.map((verdict) => ({
          label: verdictTitles[verdict],
          value: answers[verdict],
        })),
      }),
    },
    tables: [
      {
        caption: "How the reviewed courses are evidenced",
        columns: [{ title: "answer" }, right("courses"), right("of the reviewed")],
        rows: verdicts.map((verdict) => [
          verdictTitles[verdict],
          String(answers[verdict]),
          percentText(answers[verdict] / reviewed),
        ]),
      },
    ],
  };
}

/** The sampled courses as quotes, under what is known of each; nothing of none. */
export function casesSection(
  { items, answers }: SampledCourses,
  { title, text }: { readonly title: string; readonly text: string },
  about: (item: PreparedItem) => string = () => "",
): AuditSection[] {
  if (items.length === 0) return [];
  const heading = (prepared: PreparedItem): string => {
    const { item, score } = prepared;
    const verdict = answers?.get(item.id)?.verdict;
    const parts = [
      item.code,
      `score ${score.toFixed(3)}`,
      about(prepared),
      verdict === undefined ? "" : verdictTitles[verdict],
    ];
    return parts.filter((part) => part !== "").join(" · ");
  };
  const warning =
    "Not for the reviewer before the answers are given: it tells what the model and the coders said.";
  return [
    {
      id: "cases",
      title,
      text: answers === null ? [text, warning] : [text],
      quotes: [quoteList(items, heading)],
    },
  ];
}
