import { z } from "zod";

/** Decision boundaries of a model, as `thresholds.json` holds them. */
export const thresholdsSchema = z.strictObject({
  /** A code with a score of at least τ is predicted (design §5). */
  tau: z.number(),
  /** A word with a larger share than this of a code's explanation is highlighted (design §6). */
  evidence: z.number(),
  /** What that boundary was chosen on; absent where it is the usual one. */
  evidenceTunedOn: z.string().optional(),
  tunedOn: z.string(),
});

export type Thresholds = Readonly<z.infer<typeof thresholdsSchema>>;
