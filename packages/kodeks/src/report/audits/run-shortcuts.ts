import { silent } from "../../base/progress.ts";
import { readTexts } from "../../audit/audited-split.ts";
import type { AuditedSplit, CourseText } from "../../audit/audited-split.ts";
import { searchFormLines } from "../../audit/search-form-lines.ts";
import { membersOf } from "../../audit/code-set-scores.ts";
import { administrativeShare, probeProxies, suspectProxies } from "../../audit/shortcuts.ts";
import type { AdministrativeShare, ProbedProxy, ProxyFinding } from "../../audit/shortcuts.ts";
import { createRandom, shuffle } from "../../base/random.ts";
import { scoresOf } from "../../evaluation/score-matrix.ts";
import { hideBelow, percentText, right } from "./audit-view.ts";
import type { AuditView, Hider } from "./audit-view.ts";
import { withAudit } from "./open-audit.ts";
import type { AuditSource } from "./open-audit.ts";
import { writeAudit } from "./write-audit.ts";

export interface RunShortcuts extends AuditSource {
  readonly out: string;
  readonly force: boolean;
  readonly seed: number;
  readonly suppressBelow: number;
  readonly isWithText: boolean;
  /** Only these codes; all by default. */
  readonly codes?: string;
  /** Courses to ask the model about for each line and for each code. */
  readonly perCode: number;
}

export interface ShortcutsOutcome {
  readonly proxies: readonly ProbedProxy[];
  readonly shares: readonly AdministrativeShare[];
  readonly view: AuditView;
}

/**
 * Looks for codes that a model predicts from administrative text: form lines that go with a code, and what each
 * code owes to headers and form lines. The lines are searched for in all splits, since the model learnt them from
 * the training split.
 *
 * @throws KodeksError as `evaluateModel`, and BAD_CODE, NO_SUCH_LABELS
 */
export async function runShortcuts(options: RunShortcuts): Promise<ShortcutsOutcome> {
  const { out, seed, suppressBelow, isWithText, perCode, signal, onProgress = silent } = options;
  return withAudit(options, async ({ dataset, trained, audited }) => {
    const { labels } = audited;
    const asked =
      options.codes === undefined
        ? labels.codes.map((_, label) => label)
        : membersOf(options.codes, labels);
    const isAsked = new Set(asked);
    const { lines, labelsOf, rowsOf } = await searchFormLines(dataset.folder, labels);
    const suspected = suspectProxies(lines, labelsOf, rowsOf).filter(({ label }) =>
      isAsked.has(label),
    );
    const task = "masking suspected lines";
    const all = new Set(suspected.map(({ line }) => line.text)).size;
    onProgress({ kind: "start", task, total: all, unit: "lines" });
    const proxies = await probeProxies(suspected, {
      trained,
      textsOf: (rows) => readTexts(dataset, rows),
      seed,
      perLine: perCode,
      ...(signal === undefined ? {} : { signal }),
      onLine: (done) => onProgress({ kind: "advance", done }),
    });
    onProgress({ kind: "end", task });

    const formLines = new Set(lines.map(({ text }) => text));
    const next = "masking administrative text";
    onProgress({ kind: "start", task: next, total: asked.length, unit: "codes" });
    const shares: AdministrativeShare[] = [];
    for (const [i, label] of asked.entries()) {
      signal?.throwIfAborted();
      const documents = predictedFor(audited, label, trained.thresholds.tau);
      const sample = shuffle(documents, createRandom(seed)).slice(0, perCode);
      if (sample.length > 0) {
        const rows = sample.map((document) => audited.courses[document].row);
        const texts = await readTexts(dataset, rows);
        const predicted = sample.map((document, place) => ({
          text: texts.get(rows[place]) as CourseText,
          patient: audited.matrix.patients[document],
        }));
        const isForm = (line: string): boolean => formLines.has(line);
        shares.push(await administrativeShare(label, predicted, isForm, { trained }));
      }
      onProgress({ kind: "advance", done: i + 1 });
    }
    onProgress({ kind: "end", task: next });
    shares.sort((a, b) => Number(b.isFlagged) - Number(a.isFlagged) || b.mass - a.mass);

    const view = shortcutsView({
      audited,
      proxies,
      shares,
      lines: lines.length,
      isWithText,
      hider: hideBelow(suppressBelow),
    });
    const figures = {
      proxies: proxies.map(({ line, ...rest }) => ({
        ...rest,
        line: isWithText ? line.text : null,
        specialty: line.specialty,
        courses: line.courses,
      })),
      shares,
    };
    await writeAudit(
      {
        out,
        force: options.force,
        ...(signal === undefined ? {} : { signal }),
        command: "kodeks audit shortcuts",
        seed,
        inputs: [options.model, options.dataset],
        details: { split: audited.split, suppressBelow, text: isWithText },
      },
      { view, figures: suppressBelow > 1 ? null : figures },
    );
    return { proxies, shares, view };
  });
}

function predictedFor({ matrix }: AuditedSplit, label: number, tau: number): number[] {
  return Array.from({ length: matrix.documents }, (_, document) => document).filter(
    (document) => scoresOf(matrix, document)[label] >= tau,
  );
}

interface ShortcutsView {
  readonly audited: AuditedSplit;
  readonly proxies: readonly ProbedProxy[];
  readonly shares: readonly AdministrativeShare[];
  readonly lines: number;
  readonly isWithText: boolean;
  readonly hider: Hider;
}

const shownShares = 40;

function shortcutsView(input: ShortcutsView): AuditView {
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
