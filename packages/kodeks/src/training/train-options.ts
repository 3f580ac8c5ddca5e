import type { OnProgress } from "../base/progress.ts";
import type { CodeLevel } from "../icd10/code.ts";
import type { Architecture } from "../model/coding-model.ts";
import type { EncoderSize } from "../model/encoder-config.ts";
import type { CheckpointSchedule } from "./checkpoint-keeper.ts";
import type { Peers } from "./peers.ts";
import type { Recipe } from "./recipe.ts";
import type { StackedLexical } from "./stack-lexical.ts";
import type { StackedMentions } from "./stack-mentions.ts";
import type { Resumed } from "./survival.ts";
import type { EpochRecord, TrainingResult } from "./trainer.ts";

export interface TrainOptions {
  readonly dataset: string;
  readonly out: string;
  readonly level: CodeLevel;
  readonly recipe: Recipe;
  readonly architecture?: Architecture;
  /** A checkpoint to start from; without one a new encoder of `size`. */
  readonly encoder?: string;
  readonly size?: EncoderSize;
  readonly windowLength?: number;
  /** Train on this many patients of the training split only; smaller subsets lie in larger ones. */
  readonly trainPatients?: number;
  /**
   * The catalogue whose titles label queries begin with, for a recipe that asks for titles; without one
   * WHO's blocks and chapters.
   */
  readonly catalogue?: string;
  /** Keep checkpoints beside `out` while training; without it only a resumed run keeps them. */
  readonly checkpoints?: CheckpointSchedule;
  /**
   * Go on from the newest checkpoint, or begin where there is none yet; a training that has ended well
   * is left as it is.
   */
  readonly resume?: boolean;
  /** Replace `out`, and unless resuming remove the checkpoints beside it. */
  readonly force?: boolean;
  /** Where to train, as `resolveDevice` gives it; the CPU by default. */
  readonly device?: string;
  /** The processes that train together; all but the first call `followTraining`. */
  readonly peers?: Peers;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  readonly onEpoch?: (record: EpochRecord) => void;
  readonly onResume?: (from: Resumed) => void;
  /** Told what went wrong without ending the training. */
  readonly onWarning?: (text: string) => void;
}

export interface TrainReport extends TrainingResult {
  readonly parameters: number;
  readonly labels: number;
  readonly trainingCourses: number;
  readonly validationCourses: number;
  readonly tau: number;
  readonly validationF1: number;
  /** Codes whose label query began as a title, where the recipe asks for titles. */
  readonly titledCodes?: number;
  /** Of the lexical channel, where there is one. */
  readonly lexical?: StackedLexical;
  /** Of the mention channel, where there is one. */
  readonly mentions?: StackedMentions;
  /** Of the process that ended it. */
  readonly seconds: number;
}
