import { KodeksError } from "kodeks/base/errors";
import type { Encoded } from "kodeks/dataset/tokenizer";
import { attInGrad } from "kodeks/explanation/attingrad";
import { tokenSharesToWords, wordsOf } from "kodeks/explanation/words";
import type { TrainedModel } from "kodeks/model/model-folder";
import { boundariesOf } from "kodeks/model/thresholds";
import { calibrate, courseConfidence } from "./automation.ts";
import type { Automation } from "./automation.ts";
import { readCourse } from "./course-reading.ts";
import type { CourseReading } from "./course-reading.ts";
import type { CodingWork, WorkResult } from "./work.ts";

/** A model, and what it may do by itself. */
export interface Coder {
  readonly trained: TrainedModel;
  readonly automation: Automation | null;
}

/** A work with its course read and tokenised. */
interface Prepared {
  readonly work: CodingWork;
  readonly reading: CourseReading;
  readonly encoded: Encoded;
}

type Suggestions = WorkResult["suggestions"][number];

/**
 * Codes several courses: their scores in one pass of the model, explanations one by one.
 *
 * @param onResult called with each work's place as soon as it is done, or with what went wrong
 * @param isCancelled asked between steps; the result of a cancelled work is never given
 */
export async function codeCourses(
  coder: Coder,
  works: readonly CodingWork[],
  onResult: (index: number, result: WorkResult | Error) => void,
  isCancelled: (index: number) => boolean = () => false,
): Promise<void> {
  const { trained } = coder;
  const prepared = await prepare(trained, works, onResult);
  const plain = prepared.filter(({ index, work }) => !work.explain && !isCancelled(index));
  if (plain.length > 0) {
    const scores = trained.model.score(plain.map(({ encoded }) => encoded.ids));
    const { size } = trained.labels;
    plain.forEach((one, i) => {
      const own = scores.slice(i * size, (i + 1) * size);
      onResult(one.index, resultOf(coder, one, own, null));
    });
  }
  for (const one of prepared) {
    if (!one.work.explain || isCancelled(one.index)) continue;
    try {
      const { scores, tokenShares } = attInGrad(trained.model, one.encoded.ids, (found) =>
        chosen(trained, one.work, found, boundariesFor(trained, one.work)),
      );
      onResult(one.index, resultOf(coder, one, scores, tokenShares));
    } catch (error) {
      onResult(one.index, error as Error);
    }
  }
}

async function prepare(
  trained: TrainedModel,
  works: readonly CodingWork[],
  onResult: (index: number, result: Error) => void,
): Promise<readonly (Prepared & { readonly index: number })[]> {
  const readings: { index: number; work: CodingWork; reading: CourseReading }[] = [];
  for (const [index, work] of works.entries()) {
    const reading = readCourse(work.course);
    const unknown = work.codes?.find((code) => trained.labels.indexOf(code) === undefined);
    if (reading.text.trim() === "") {
      onResult(index, new KodeksError("EMPTY_TEXT", "the course has no text"));
    } else if (unknown !== undefined) {
      const error = new KodeksError("BAD_CODE", "the model does not know the code", {
        where: unknown,
      });
      onResult(index, error);
    } else {
      readings.push({ index, work, reading });
    }
  }
  const texts = readings.map(({ reading }) => reading.text);
  const encoded =
    texts.length === 0 ? [] : await trained.tokenizer.encode(texts, trained.maxTokens);
  return readings.map((one, i) => ({ ...one, encoded: encoded[i] }));
}

/** τ for each code, or the set that was asked for. */
function boundariesFor({ thresholds, labels }: TrainedModel, work: CodingWork): Float64Array {
  return boundariesOf(thresholds, labels.codes, work.boundaries ?? undefined);
}

/** The labels to give: those asked for, else the best, ties in code order. */
function chosen(
  { labels }: TrainedModel,
  { codes, top }: CodingWork,
  scores: Float32Array,
  boundaries: Float64Array,
): number[] {
  if (codes !== null) return codes.map((code) => labels.indexOf(code) as number);
  const order = Array.from(scores, (_, i) => i).sort((a, b) => scores[b] - scores[a]);
  const predicted = order.filter((i) => scores[i] >= boundaries[i]).length;
  return order.slice(0, top ?? Math.max(10, predicted));
}

function resultOf(
  { trained, automation }: Coder,
  one: Prepared,
  scores: Float32Array,
  tokenShares: readonly Float32Array[] | null,
): WorkResult {
  const { labels } = trained;
  const boundaries = boundariesFor(trained, one.work);
  const primary = primaryOf(trained, scores, boundaries);
  const picked = chosen(trained, one.work, scores, boundaries);
  const ranks = rankOf(scores);
  const evidence = tokenShares?.map((shares) => evidenceOf(trained, one, shares)) ?? null;
  const suggestions = picked.map((label, i): Suggestions => {
    const score = scores[label];
    const code = labels.labels[label]?.code ?? "";
    const predicted = score >= boundaries[label];
    return {
      rank: ranks[label],
      code,
      score,
      confidence: automation === null ? null : calibrate(automation, score),
      predicted,
      role: primary === null || !predicted ? null : code === primary ? "primary" : "secondary",
      evidence: evidence?.[i]?.spans ?? null,
      faithfulness: null,
    };
  });
  const confidence = automation === null ? null : courseConfidence(automation, scores);
  const automatic =
    confidence !== null &&
    automation !== null &&
    automation.confidence !== null &&
    confidence >= automation.confidence
      ? labels.labels.filter((_, i) => scores[i] >= automation.tau).map(({ code }) => code)
      : null;
  return {
    tokens: one.encoded.ids.length,
    droppedTokens: one.encoded.dropped,
    primary,
    confidence,
    recommendation: automatic === null ? "review" : "auto-code",
    automaticCodes: automatic,
    ...(one.work.boundaries === null ? {} : { boundaries: one.work.boundaries }),
    suggestions:
      one.work.faithfulness && evidence !== null
        ? withFaithfulness(trained, one, picked, suggestions, evidence)
        : suggestions,
  };
}

/** Rank of each label, from 1. */
function rankOf(scores: Float32Array): Int32Array {
  const ranks = new Int32Array(scores.length);
  Array.from(scores, (_, i) => i)
    .sort((a, b) => scores[b] - scores[a])
    .forEach((label, i) => (ranks[label] = i + 1));
  return ranks;
}

interface FoundEvidence {
  readonly spans: NonNullable<Suggestions["evidence"]>;
  /** The same words in the model's text. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

function evidenceOf(
  { thresholds }: TrainedModel,
  { reading, encoded }: Prepared,
  shares: Float32Array,
): FoundEvidence {
  const words = tokenSharesToWords(wordsOf(reading.text), encoded.starts, encoded.ends, shares)
    .filter(({ share }) => share > thresholds.evidence)
    .map((word) => ({ ...word, share: Math.min(1, word.share) }));
  const spans = words.flatMap(({ start, end, share }) => {
    const place = reading.locate(start, end);
    if (place === null) return [];
    return [{ ...place, quote: reading.text.slice(start, start + place.end - place.start), share }];
  });
  return { spans, words };
}

/** How the scores fall when the words of each explanation are masked: one pass for all of them. */
function withFaithfulness(
  { model, tokenizer, labels }: TrainedModel,
  { encoded }: Prepared,
  picked: readonly number[],
  suggestions: readonly Suggestions[],
  evidence: readonly FoundEvidence[],
): Suggestions[] {
  const masked = evidence.map(({ words }) => {
    const ids = Int32Array.from(encoded.ids);
    for (const { start, end } of words) {
      for (let t = 1; t < ids.length - 1; t++) {
        if (encoded.starts[t] < end && encoded.ends[t] > start) ids[t] = tokenizer.special.mask;
      }
    }
    return ids;
  });
  return suggestions.map((suggestion, i) => {
    if (evidence[i]?.words.length === 0) return suggestion;
    // One by one: a long note times its codes would take all the memory at once.
    const scores = model.score([masked[i]]);
    const scoreWithout = scores[picked[i]];
    if (scores.length !== labels.size) throw new KodeksError("INTERNAL", "scores do not fit");
    const drop = suggestion.score === 0 ? 0 : (suggestion.score - scoreWithout) / suggestion.score;
    return { ...suggestion, faithfulness: { scoreWithout, drop } };
  });
}

/** Highest score × the code's share of primary use in training (docs/training.md), among predicted codes. */
function primaryOf(
  { labels }: TrainedModel,
  scores: Float32Array,
  boundaries: Float64Array,
): string | null {
  let best: string | null = null;
  let highest = 0;
  labels.labels.forEach(({ code, count, primary }, i) => {
    const score = scores[i];
    if (primary === null || score < boundaries[i]) return;
    const value = (score * primary) / count;
    if (value > highest) [best, highest] = [code, value];
  });
  return best;
}
