import type { AuditedSplit } from "../../audit/audited-split.ts";
import type { AdministrativeShare, ProbedProxy, ProxyFinding } from "../../audit/shortcuts.ts";
import { percentText, right } from "./audit-view.ts";
import type { AuditView, Hider } from "./audit-view.ts";

export interface ShortcutsView {
  readonly audited: AuditedSplit;
  readonly proxies: readonly ProbedProxy[];
  readonly shares: readonly AdministrativeShare[];
  readonly lines: number;
  readonly isWithText: boolean;
  readonly hider: Hider;
}

const shownShares = 40;

/** What an audit of shortcuts has to say. */
export function shortcutsView(input: ShortcutsView): AuditView {
  const { audited, proxies, shares, lines, isWithText, hider } = input;
  const { labels, hasSpecialties } = audited;
  const of = (finding: ProxyFinding): ProbedProxy[] =>
    proxies.filter((one) => one.finding === finding);
  const learnt = of("learnt");
  const codersOnly = of("coders-only");
  const columns = [
    { title: "code" },
    { title: "specialty" },
    ...(isWithText ? [{ title: "line" }] : []),
    right("courses"),
    right("coded with it"),
    right("without"),
    right("explanation on it"),
    right("score"),
    right("score, masked"),
  ];
  const row = ({
    label,
    line,
    codedWith,
    codedWithout,
    mass,
    before,
    after,
  }: ProbedProxy): string[] => [
    labels.codes[label],
    line.specialty,
    ...(isWithText ? [line.text] : []),
    hider.count(line.courses, line.patients),
    percentText(codedWith),
    percentText(codedWithout),
    percentText(mass),
    before.toFixed(3),
    after.toFixed(3),
  ];
  const isShown = ({ line }: ProbedProxy): boolean => hider.isShown(line.courses, line.patients);
  return {
    title: "Codes predicted from administrative text",
    lead: [
      "Where coding is a habit and documentation is not, a model learns the habit: a line of form text stands for the code, and no clinical evidence does. Form text is searched for as lines that stand in the same words in many records of one specialty and hardly elsewhere; the model is then asked how much of a code's explanation lies on such a line and what is left of its score without it.",
      ...(hasSpecialties
        ? []
        : [
            "The dataset has no specialties: form lines cannot be told from prose, and only headers and other text marked as administrative were masked.",
          ]),
    ],
    ...(isWithText && proxies.length > 0
      ? {
          privacy:
            "This page names no patient. It quotes lines that stand in the same words in the records of several patients; --no-text leaves them out.",
        }
      : {}),
    facts: [
      ["form lines", String(lines)],
      ["lines that the model lives on", String(learnt.length)],
      ["lines that only coders go by", String(codersOnly.length)],
      [
        "codes that the model gives for a line",
        String(new Set(learnt.map(({ label }) => label)).size),
      ],
    ],
    sections: [
      {
        id: "proxies",
        title: "Lines that stand for a code",
        text: [
          "All are lines with which a code is registered far more often than without, in the same specialty. The model lives on a line if at least 40 % of the explanation lies on it and at least 30 % of the score goes with it, on average over the courses that were asked about; it passes a line over with less than 5 % of the explanation. That says where model and coders look, not that the code is wrong there.",
          ...(proxies.length === 0 ? ["There is no such line."] : []),
          ...(proxies.length > 0 && !proxies.some(isShown)
            ? ["None stands in the records of enough patients to be shown."]
            : []),
        ],
        tables: [
          { caption: "The model lives on them", columns, rows: learnt.filter(isShown).map(row) },
          {
            caption: "Only coders go by them; the model passes them over",
            columns,
            rows: codersOnly.filter(isShown).map(row),
          },
          {
            caption: "Part of the evidence among others, and not held against the code",
            columns,
            rows: of("shared").filter(isShown).map(row),
          },
        ],
      },
      {
        id: "codes",
        title: "What each code owes to administrative text",
        text: [
          `Headers and form lines masked in courses for which the code is predicted (${audited.split}); the ${Math.min(shownShares, shares.length)} codes that owe most.`,
        ],
        tables: [
          {
            caption: "Codes",
            columns: [
              { title: "code" },
              right("courses asked about"),
              right("explanation on it"),
              right("score"),
              right("score, masked"),
              { title: "flagged" },
            ],
            rows: shares
              .filter(({ courses, patients }) => hider.isShown(courses, patients))
              .slice(0, shownShares)
              .map(({ label, courses, mass, before, after, isFlagged }) => [
                labels.codes[label],
                String(courses),
                percentText(mass),
                before.toFixed(3),
                after.toFixed(3),
                isFlagged ? "yes" : "",
              ]),
          },
        ],
      },
    ],
  };
}
