import type { Coding, CourseInput } from "../api/coding.ts";

/** What is to be done with a course. */
export interface CodingWork {
  readonly course: CourseInput;
  readonly explain: boolean;
  readonly faithfulness: boolean;
  readonly top: number | null;
  /** These codes, in this order, instead of the best ones. */
  readonly codes: readonly string[] | null;
  /** A named set of boundaries of the model instead of its τ. */
  readonly boundaries: string | null;
}

/** A coding as workers give it: offsets in UTF-16 units, titles and model still to be added. */
export type WorkResult = Omit<Coding, "model" | "offsetUnit" | "suggestions"> & {
  readonly suggestions: readonly Omit<Coding["suggestions"][number], "title">[];
};

/** A failure as it crosses threads: a code of the error table, and where; never note text. */
export interface WorkFailure {
  readonly code: string;
  readonly message: string;
  readonly where: string | null;
}

export type WorkOutcome =
  | { readonly kind: "done"; readonly result: WorkResult }
  | { readonly kind: "failed"; readonly failure: WorkFailure }
  | { readonly kind: "cancelled" };

/** To a worker: works that it does together, and a flag each by which one is cancelled. */
export interface BatchMessage {
  readonly works: readonly { readonly id: number; readonly work: CodingWork }[];
  /** An Int32 each; 1 means that nobody waits any more. */
  readonly cancelled: SharedArrayBuffer;
}

export interface WorkerSettings {
  readonly folder: string;
  readonly threads: number;
  /** Largest share of wrong sets among courses that go without review. */
  readonly autoCodeError: number;
}

/** From a worker. */
export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "unusable"; readonly failure: WorkFailure }
  | { readonly kind: "outcome"; readonly id: number; readonly outcome: WorkOutcome }
  | { readonly kind: "idle" };
