import type { SplitReader } from "../dataset/dataset.ts";
import { attInGrad } from "../explanation/attingrad.ts";
import { tokenSharesToWords, wordsOf } from "../explanation/words.ts";
import type { TrainedModel } from "../model/model-folder.ts";

/** A word that speaks for a code. Offsets are UTF-16 units of the course's text, end exclusive. */
export interface EvidenceWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly share: number;
}

/** Why a model gave a course a code. */
export interface Explanation {
  readonly label: number;
  readonly score: number;
  /** Words above the model's τ_x, in order of the text. */
  readonly words: readonly EvidenceWord[];
  /** AttInGrad's share of each token, `[tokens]`. */
  readonly tokenShares: Float32Array;
}

/** Explains some codes of a course by AttInGrad (docs/explanations.md). */
export function explainCourse(
  { model, thresholds }: Pick<TrainedModel, "model" | "thresholds">,
  reader: SplitReader,
  document: number,
  text: string,
  labels: readonly number[],
): Explanation[] {
  const { scores, tokenShares } = attInGrad(model, reader.ids(document), () => labels);
  const spans = wordsOf(text);
  const [starts, ends] = [reader.starts(document), reader.ends(document)];
  return labels.map((label, i) => ({
    label,
    score: scores[label],
    tokenShares: tokenShares[i],
    words: tokenSharesToWords(spans, starts, ends, tokenShares[i])
      .filter(({ share }) => share > thresholds.evidence)
      .map(({ start, end, share }) => ({ text: text.slice(start, end), start, end, share })),
  }));
}

/** Words that stand together: the mention that a reader would point at. */
export interface Mention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of the code's explanation. */
  readonly share: number;
}

/** Joins evidence words with no more than a blank or a mark between them; the weightiest first. */
export function mentionsOf(text: string, words: readonly EvidenceWord[]): Mention[] {
  const mentions: Mention[] = [];
  for (const word of words) {
    const last = mentions.at(-1);
    if (last !== undefined && /^[^\p{L}\p{N}\n]{0,2}$/u.test(text.slice(last.end, word.start))) {
      mentions[mentions.length - 1] = {
        text: text.slice(last.start, word.end),
        start: last.start,
        end: word.end,
        share: last.share + word.share,
      };
    } else mentions.push({ ...word });
  }
  return mentions.sort((a, b) => b.share - a.share || a.start - b.start);
}

/** How often a mention stands in a text, whatever its case, between other words. */
export function countMention(text: string, mention: string): number {
  const escaped = mention.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  if (escaped === "") return 0;
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, "giu");
  return [...text.matchAll(pattern)].length;
}
