/**
 * What a long task tells its caller. `done` and `total` count the same thing (`unit`: bytes,
 * courses, batches, …), and `done` is the amount so far, not the step.
 */
export type ProgressEvent =
  | {
      readonly kind: "start";
      readonly task: string;
      readonly total?: number;
      readonly unit?: string;
    }
  | { readonly kind: "advance"; readonly done: number }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "end"; readonly task: string };

/** Receives the progress of a long task; must not throw. */
export type OnProgress = (event: ProgressEvent) => void;

/** Takes no notice of progress. */
export const silent: OnProgress = () => {};
