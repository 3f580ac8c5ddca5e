import { setImmediate } from "node:timers/promises";
import { KodeksError } from "../base/errors.ts";
import { courseTexts } from "../dataset/course-texts.ts";
import type { Dataset, SplitReader } from "../dataset/dataset.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { BaselineName } from "../evaluation/evaluation-result.ts";
import { createTitleDictionary } from "../model/baselines/title-dictionary.ts";
import type { DictionaryLanguage } from "../model/baselines/title-dictionary.ts";
import type { LexicalChannel } from "../model/lexical/lexical-channel.ts";
import { ngramBaselineDescription, trainNgramBaseline } from "../training/ngram-baseline.ts";
import type { ScoreSource } from "./score-source.ts";

/** A baseline that is ready to score splits. */
export interface Baseline {
  readonly name: BaselineName;
  readonly title: string;
  readonly description: string;
  /** Null to choose τ on the validation split. */
  readonly tau: number | null;
  readonly scores: (split: SplitReader) => ScoreSource;
}

export interface BaselineContext {
  readonly dataset: Dataset;
  readonly labels: LabelSpace;
  /** Titles of the labels; null for those without. */
  readonly titles: readonly (string | null)[];
  readonly language: DictionaryLanguage;
  /** At most this many courses train the linear model; those of the first patients on the patients' line. */
  readonly trainingCourses: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/** Every code as often as in training, whatever the text says. */
export async function frequencyPrior({ dataset, labels }: BaselineContext): Promise<Baseline> {
  const prior = await priorOf(dataset, labels);
  return {
    name: "frequency-prior",
    title: "Frequency prior",
    description: "scores every code by its share of the training courses, whatever the text says",
    tau: null,
    scores: (split) => async (onRow) => split.courses.forEach((_, i) => onRow(i, prior)),
  };
}

/** Codes whose titles stand in the text, undenied; the others follow by frequency. */
export async function titleDictionary(context: BaselineContext): Promise<Baseline> {
  const { dataset, labels, titles, language, signal } = context;
  const prior = await priorOf(dataset, labels);
  const dictionary = createTitleDictionary(titles, language);
  return {
    name: "title-dictionary",
    title: "Title dictionary",
    description: `predicts the codes whose catalogue title stands in the text and is not denied there (${dictionary.titled} of ${labels.size} codes have a title); ranks them, and then the others, by frequency in training`,
    tau: 0.5,
    scores: (split) => async (onRow) => {
      const rows = split.courses.map(({ row }) => row);
      const found = new Float32Array(labels.size);
      let course = 0;
      for await (const text of courseTexts(dataset, split.split, rows)) {
        if (signal?.aborted) throw stopped();
        for (let label = 0; label < found.length; label++) found[label] = prior[label] * 0.499;
        for (const label of dictionary.find(text)) found[label] += 0.5;
        onRow(course, found);
        course += 1;
      }
    },
  };
}

/** A linear model of words and pairs of words. */
export async function linearNgrams(context: BaselineContext): Promise<Baseline> {
  const { dataset, labels, trainingCourses, seed, signal } = context;
  const train = await firstCourses(dataset, trainingCourses);
  let channel: LexicalChannel;
  try {
    const pieces = dataset.tokenizer().pieces();
    channel = await trainNgramBaseline(train, labels, { pieces, seed, signal });
  } finally {
    train.close();
  }
  return {
    name: "linear-ngrams",
    title: "Linear n-grams",
    description: `${ngramBaselineDescription} (${train.courses.length.toLocaleString("en")} courses)`,
    tau: null,
    scores: (split) => async (onRow) => {
      for (let course = 0; course < split.courses.length; course += 1) {
        const logits = channel.logits(split.ids(course));
        onRow(
          course,
          logits.map((logit) => 1 / (1 + Math.exp(-logit))),
        );
        if (course % 64 !== 0) continue;
        if (signal?.aborted) throw stopped();
        await setImmediate();
      }
    },
  };
}

/** All three, in the order of what they know. */
export const baselineMakers = [frequencyPrior, titleDictionary, linearNgrams] as const;

async function priorOf(dataset: Dataset, labels: LabelSpace): Promise<Float32Array> {
  const train = await dataset.split("train");
  train.close();
  const courses = train.courses.length;
  return Float32Array.from(labels.labels, ({ count }) => Math.min(1, count / courses));
}

/** A nested subset of the training split with at most so many courses, of whole patients. */
async function firstCourses(dataset: Dataset, most: number): Promise<SplitReader> {
  const all = await dataset.split("train");
  if (all.courses.length <= most) return all;
  all.close();
  const patients = new Set(all.courses.map(({ patientId }) => patientId)).size;
  const share = Math.max(1, Math.floor((patients * most) / all.courses.length));
  return dataset.split("train", { patients: share });
}

function stopped(): KodeksError {
  return new KodeksError("INTERRUPTED", "the run was stopped while scoring a baseline");
}
