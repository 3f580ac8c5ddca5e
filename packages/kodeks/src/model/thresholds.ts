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
  /**
   * Which courses may be coded without review (design §7); null or absent where nothing was certified. Its τ
   * was chosen on half of the validation patients, so that the other half could certify: the automatic set
   * is that of scores of at least this τ.
   */
  automation: z
    .strictObject({
      tau: z.number(),
      /** p = 1 / (1 + exp(−(slope · logit + intercept))). */
      platt: z.strictObject({ slope: z.number(), intercept: z.number() }),
      /** Probability that a threshold lets more errors through than requested. */
      delta: z.number(),
      certified: z.array(
        z.strictObject({
          /** Share of accepted courses whose set may differ from the human one. */
          requested: z.number(),
          /** Least confidence of an accepted course; null where nothing could be certified. */
          confidence: z.number().nullable(),
          reason: z.enum(["too-few-patients", "error-too-high"]).nullable(),
        }),
      ),
      tuningPatients: z.int(),
      certifyingPatients: z.int(),
    })
    .nullish(),
});

export type Thresholds = Readonly<z.infer<typeof thresholdsSchema>>;

export type Automation = NonNullable<Thresholds["automation"]>;
