import { silent } from "../../base/progress.ts";
import { readTexts } from "../../audit/audited-split.ts";
import type { AuditedSplit, CourseText } from "../../audit/audited-split.ts";
import { searchFormLines } from "../../audit/search-form-lines.ts";
import { membersOf } from "../../audit/code-set-scores.ts";
import { administrativeShare, probeProxies, suspectProxies } from "../../audit/shortcuts.ts";
import type { AdministrativeShare, ProbedProxy } from "../../audit/shortcuts.ts";
import { createRandom, shuffle } from "../../base/random.ts";
import { scoresOf } from "../../evaluation/score-matrix.ts";
import { hideBelow } from "./audit-view.ts";
import type { AuditView } from "./audit-view.ts";
import { withAudit } from "./open-audit.ts";
import type { AuditOptions } from "./run-options.ts";
import { shortcutsView } from "./shortcuts-view.ts";
import { writeAudit } from "./write-audit.ts";

export interface RunShortcuts extends AuditOptions {
  readonly seed: number;
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
  const { seed, suppressBelow, isWithText, perCode, signal, onProgress = silent } = options;
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
    await writeAudit(options, {
      command: "kodeks audit shortcuts",
      seed,
      inputs: [options.model, options.dataset],
      details: { split: audited.split, suppressBelow, text: isWithText },
      view,
      figures,
    });
    return { proxies, shares, view };
  });
}

function predictedFor({ matrix }: AuditedSplit, label: number, tau: number): number[] {
  return Array.from({ length: matrix.documents }, (_, document) => document).filter(
    (document) => scoresOf(matrix, document)[label] >= tau,
  );
}
