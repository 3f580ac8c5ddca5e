import { setImmediate } from "node:timers/promises";
import { KodeksError } from "../base/errors.ts";
import { createRandom, shuffle } from "../base/random.ts";
import type { OnProgress } from "../base/progress.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { EvidenceSpanTokens } from "../dataset/evidence.ts";
import { faithfulness } from "../evaluation/faithfulness.ts";
import type { Faithfulness } from "../evaluation/faithfulness.ts";
import type { ExplainedPair } from "../evaluation/plausibility.ts";
import type { TrainedModel } from "../model/model-folder.ts";
import { maskingCurve } from "./faithfulness-of.ts";
import { maskedScorer } from "./masked-scorer.ts";
import type { MethodName } from "./method.ts";
import { methods } from "./methods.ts";
import { withNotePass } from "./note-pass.ts";
import { wordOfTokens } from "./word-masks.ts";
import { tokenSharesToWords, wordsOf } from "./words.ts";

/** The faithfulness of one predicted code of one document. */
export interface FaithfulPair extends Faithfulness {
  readonly patient: number;
}

/** What one method said of the courses of a split. */
export interface MethodFindings {
  /** Codes with evidence, token by token. */
  readonly pairs: ExplainedPair[];
  /** The same word by word: only shares and evidence. */
  readonly words: Pick<ExplainedPair, "shares" | "evidence">[];
  readonly faithful: FaithfulPair[];
  /** Windows forward and back, beside the pass that scored the note. */
  forward: number;
  backward: number;
  seconds: number;
}

export interface ExplainSplitOptions {
  readonly trained: TrainedModel;
  readonly split: SplitReader;
  /** The split's evidence, by course. */
  readonly evidence: readonly (readonly EvidenceSpanTokens[])[];
  readonly texts: ReadonlyMap<number, string>;
  /** Which courses, as places in the split. */
  readonly courses: readonly number[];
  readonly methods: readonly MethodName[];
  /** Predicted codes whose faithfulness is measured, at most; 0 for none. */
  readonly faithfulPairs: number;
  readonly seed: number;
  readonly samples?: number;
  readonly steps?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export interface SplitFindings {
  readonly methods: ReadonlyMap<MethodName, MethodFindings>;
  readonly windows: number;
}

/** Explains the codes with evidence, and some predicted ones, of some courses by several methods. */
export async function explainSplit(options: ExplainSplitOptions): Promise<SplitFindings> {
  const { split, courses, signal, onProgress } = options;
  const found = new Map(
    options.methods.map((name): [MethodName, MethodFindings] => [
      name,
      { pairs: [], words: [], faithful: [], forward: 0, backward: 0, seconds: 0 },
    ]),
  );
  const patients = new Map<string, number>();
  let windows = 0;
  let done = 0;
  // Spread evenly, so that no long note takes all of what is measured.
  const faithfulInCourse = Math.ceil(options.faithfulPairs / Math.max(1, courses.length));
  for (const course of courses) {
    if (signal?.aborted === true) {
      throw new KodeksError("INTERRUPTED", "the run was stopped while explaining");
    }
    const { patientId } = split.courses[course];
    const patient = patients.get(patientId) ?? patients.size;
    patients.set(patientId, patient);
    windows += explainCourse(course, patient, faithfulInCourse, options, found);
    done += 1;
    onProgress?.({ kind: "advance", done });
    await setImmediate();
  }
  return { methods: found, windows };
}

function explainCourse(
  course: number,
  patient: number,
  faithful: number,
  options: ExplainSplitOptions,
  found: ReadonlyMap<MethodName, MethodFindings>,
): number {
  const { trained, split, evidence, texts, seed } = options;
  const { model, thresholds, tokenizer } = trained;
  const ids = split.ids(course);
  const [starts, ends] = [split.starts(course), split.ends(course)];
  const words = wordsOf(texts.get(split.courses[course].row) ?? "");
  const wordOf = wordOfTokens(words, starts, ends);
  const maskId = tokenizer.special.mask;
  return withNotePass(model, ids, (pass) => {
    const marked = byLabel(evidence[course]);
    const predicted = Array.from(pass.scores, (_, label) => label).filter(
      (label) => pass.scores[label] >= thresholds.tau,
    );
    const random = createRandom(seed * 7_919 + course);
    const measured = shuffle(predicted, random).slice(0, faithful);
    const labels = [...new Set([...marked.keys(), ...measured])];
    if (labels.length === 0) return pass.windows.count;
    const scorer = measured.length === 0 ? null : maskedScorer(pass, measured, maskId);
    for (const [name, findings] of found) {
      const before = { ...pass.counts };
      const started = performance.now();
      const explanations = methods[name].explain(pass, labels, {
        words: wordOf,
        maskId,
        seed,
        ...(options.samples === undefined ? {} : { samples: options.samples }),
        ...(options.steps === undefined ? {} : { steps: options.steps }),
      });
      findings.seconds += (performance.now() - started) / 1000;
      findings.forward += pass.counts.forward - before.forward;
      findings.backward += pass.counts.backward - before.backward;
      labels.forEach((label, i) => {
        const { shares } = explanations[i];
        const spans = marked.get(label);
        if (spans !== undefined) {
          const tokens = spans.map((span) => span.map((token) => token - 1));
          const inner = [...new Set(tokens.flatMap((span) => [...span]))].sort((a, b) => a - b);
          findings.pairs.push({
            patient,
            predicted: pass.scores[label] >= thresholds.tau,
            shares: shares.slice(1, -1),
            evidence: Int32Array.from(inner),
            spans: tokens,
          });
          const ofWords = tokenSharesToWords(words, starts, ends, shares);
          findings.words.push({
            shares: Float32Array.from(ofWords, ({ share }) => share),
            evidence: wordsWith(spans, wordOf),
          });
        }
        const column = measured.indexOf(label);
        if (scorer === null || column < 0) return;
        const curve = maskingCurve(scorer, column, pass.scores[label], shares, wordOf);
        findings.faithful.push({ patient, ...faithfulness(curve) });
      });
    }
    return pass.windows.count;
  });
}

function byLabel(spans: readonly EvidenceSpanTokens[]): Map<number, Int32Array[]> {
  const found = new Map<number, Int32Array[]>();
  for (const { label, tokens } of spans) {
    found.set(label, [...(found.get(label) ?? []), tokens]);
  }
  return found;
}

function wordsWith(spans: readonly Int32Array[], wordOf: Int32Array): Int32Array {
  const found = new Set(spans.flatMap((span) => Array.from(span, (token) => wordOf[token])));
  found.delete(-1);
  return Int32Array.from(found).sort();
}
