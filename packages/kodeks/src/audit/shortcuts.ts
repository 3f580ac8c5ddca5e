import { createRandom, shuffle } from "../base/random.ts";
import { attInGrad } from "../explanation/attingrad.ts";
import type { TrainedModel } from "../model/model-folder.ts";
import type { CourseText } from "./audited-split.ts";
import { linesOf } from "./form-lines.ts";
import type { FormLine } from "./form-lines.ts";

/** A form line that courses of a code have more often than others of the same specialty. */
export interface SuspectedProxy {
  readonly line: FormLine;
  readonly label: number;
  /** Share of the line's courses that have the code, and of the specialty's courses without the line. */
  readonly codedWith: number;
  readonly codedWithout: number;
}

const leastLift = 0.3;

/**
 * Codes that go with form lines, by human codes alone: which to ask the model about.
 *
 * @param labelsOf human codes of a row
 * @param rowsOf rows of a specialty
 */
export function suspectProxies(
  lines: readonly FormLine[],
  labelsOf: (row: number) => readonly number[],
  rowsOf: ReadonlyMap<string, readonly number[]>,
): SuspectedProxy[] {
  const countLabels = (rows: readonly number[]): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const row of rows) {
      for (const label of labelsOf(row)) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return counts;
  };
  const all = new Map([...rowsOf].map(([specialty, rows]) => [specialty, countLabels(rows)]));
  return lines.flatMap((line) => {
    const rows = rowsOf.get(line.specialty) ?? [];
    const inSpecialty = new Set(rows);
    const own = line.rows.filter((row) => inSpecialty.has(row));
    const counts = countLabels(own);
    const others = rows.length - own.length;
    return [...counts].flatMap(([label, count]) => {
      const codedWith = count / own.length;
      const elsewhere = (all.get(line.specialty)?.get(label) ?? 0) - count;
      const codedWithout = others === 0 ? 0 : elsewhere / others;
      if (codedWith - codedWithout < leastLift) return [];
      return [{ line, label, codedWith, codedWithout }];
    });
  });
}

/** What became of a score when text was masked. */
export interface MaskedScore {
  readonly before: number;
  readonly after: number;
  /** AttInGrad mass on what was masked, 0 to 1. */
  readonly mass: number;
}

type Range = readonly [start: number, end: number];

/**
 * Scores a text with and without some ranges, these replaced by the mask token, for each of some labels.
 *
 * @param ranges UTF-16 offsets, in any order
 */
export async function maskRanges(
  { model, tokenizer, maxTokens }: Pick<TrainedModel, "model" | "tokenizer" | "maxTokens">,
  text: string,
  ranges: readonly Range[],
  labels: readonly number[],
): Promise<MaskedScore[]> {
  const [encoded] = await tokenizer.encode([text], maxTokens);
  if (encoded === undefined) return [];
  const { ids, starts, ends } = encoded;
  const isMasked = Uint8Array.from(ids, (_, token) =>
    Number(
      ends[token] > starts[token] &&
        ranges.some(([start, end]) => starts[token] < end && ends[token] > start),
    ),
  );
  const masked = ids.map((id, token) => (isMasked[token] === 1 ? tokenizer.special.mask : id));
  const { scores, tokenShares } = attInGrad(model, ids, () => labels);
  const after = model.score([masked]);
  return labels.map((label, i) => ({
    before: scores[label],
    after: after[label],
    mass: tokenShares[i].reduce(
      (sum, share, token) => sum + (isMasked[token] === 1 ? share : 0),
      0,
    ),
  }));
}

/** Where a line stands in a text, headers, lists of medicines and results included. */
export function placesOfLine(text: string, line: string): Range[] {
  return [...linesOf(text)]
    .filter((one) => one.line === line)
    .map(({ start, end }): Range => [start, end]);
}

/** A suspected proxy after the model was asked. */
export interface ProbedProxy extends SuspectedProxy {
  /** Courses that were asked about. */
  readonly probed: number;
  /** Means over them. */
  readonly before: number;
  readonly after: number;
  readonly mass: number;
  readonly finding: ProxyFinding;
}

/**
 * What a line is to a model. `learnt`: it stands for the code (see `isShortcut`). `coders-only`: humans code by it,
 * and the model does not look at it. `shared`: the model looks at it among other things, as at clinical words that
 * happen to be worded alike; such a line is not held against the code.
 */
export type ProxyFinding = "learnt" | "coders-only" | "shared";

const unlookedAt = 0.05;

/** Tells what a line is to a model from the means over the courses that were asked about. */
export function findingOf(score: MaskedScore, rule?: ShortcutRule): ProxyFinding {
  if (isShortcut(score, rule)) return "learnt";
  return score.mass < unlookedAt ? "coders-only" : "shared";
}

export interface ShortcutRule {
  /** Fewest of the score that go with the text. */
  readonly drop: number;
  /** Fewest of the explanation on the text. */
  readonly mass: number;
  /** Lowest mean score that can be called a prediction. */
  readonly score: number;
}

export const defaultShortcutRule: ShortcutRule = { drop: 0.3, mass: 0.4, score: 0.05 };

/** A shortcut: much of the explanation lies on the text, and much of the score goes with it. */
export function isShortcut(
  { before, after, mass }: MaskedScore,
  rule: ShortcutRule = defaultShortcutRule,
): boolean {
  return before >= rule.score && mass >= rule.mass && (before - after) / before >= rule.drop;
}

export interface ProbeSource {
  readonly trained: Pick<TrainedModel, "model" | "tokenizer" | "maxTokens">;
  readonly textsOf: (rows: readonly number[]) => Promise<ReadonlyMap<number, CourseText>>;
  readonly seed: number;
  /** Courses to ask about for each line. */
  readonly perLine: number;
  readonly rule?: ShortcutRule;
  readonly signal?: AbortSignal;
  readonly onLine?: (done: number) => void;
}

/** Asks the model about suspected proxies: how much of a code's explanation and score a line carries. */
export async function probeProxies(
  suspected: readonly SuspectedProxy[],
  { trained, textsOf, seed, perLine, rule, signal, onLine }: ProbeSource,
): Promise<ProbedProxy[]> {
  const byLine = new Map<string, SuspectedProxy[]>();
  for (const one of suspected) {
    byLine.set(one.line.text, [...(byLine.get(one.line.text) ?? []), one]);
  }
  const found: ProbedProxy[] = [];
  let done = 0;
  for (const [line, ofLine] of byLine) {
    signal?.throwIfAborted();
    const rows = shuffle([...ofLine[0].line.rows], createRandom(seed)).slice(0, perLine);
    const texts = await textsOf(rows);
    const labels = ofLine.map(({ label }) => label);
    const scores: MaskedScore[][] = [];
    for (const row of rows) {
      const text = texts.get(row)?.text ?? "";
      scores.push(await maskRanges(trained, text, placesOfLine(text, line), labels));
      await new Promise((resolve) => setImmediate(resolve));
    }
    ofLine.forEach((one, i) => {
      const mean = (of: (score: MaskedScore) => number): number =>
        scores.reduce((sum, ofRow) => sum + of(ofRow[i]), 0) / scores.length;
      const means = {
        before: mean(({ before }) => before),
        after: mean(({ after }) => after),
        mass: mean(({ mass }) => mass),
      };
      found.push({ ...one, ...means, probed: rows.length, finding: findingOf(means, rule) });
    });
    done += 1;
    onLine?.(done);
  }
  return found.sort((a, b) => b.mass - a.mass);
}

/** What a code owes to administrative text (headers, form lines) in courses that it is predicted for. */
export interface AdministrativeShare {
  readonly label: number;
  readonly courses: number;
  readonly patients: number;
  readonly before: number;
  readonly after: number;
  readonly mass: number;
  readonly isFlagged: boolean;
}

/**
 * Masks the administrative text of courses for which a code is predicted.
 *
 * @param predicted documents of the split, each with its text
 * @param isFormLine tells form lines, in lower case
 */
export async function administrativeShare(
  label: number,
  predicted: readonly { readonly text: CourseText; readonly patient: number }[],
  isFormLine: (line: string) => boolean,
  { trained, rule }: Pick<ProbeSource, "trained" | "rule">,
): Promise<AdministrativeShare> {
  const scores: MaskedScore[] = [];
  for (const { text } of predicted) {
    const headers = text.segments
      .filter(({ isAdministrative }) => isAdministrative)
      .map(({ start, end }): Range => [start, end]);
    const forms = [...linesOf(text.text)]
      .filter(({ line }) => isFormLine(line))
      .map(({ start, end }): Range => [start, end]);
    const [score] = await maskRanges(trained, text.text, [...headers, ...forms], [label]);
    if (score !== undefined) scores.push(score);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const mean = (of: (score: MaskedScore) => number): number =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  const means = {
    before: mean(({ before }) => before),
    after: mean(({ after }) => after),
    mass: mean(({ mass }) => mass),
  };
  return {
    label,
    courses: scores.length,
    patients: new Set(predicted.map(({ patient }) => patient)).size,
    ...means,
    isFlagged: isShortcut(means, rule),
  };
}
