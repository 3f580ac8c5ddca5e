import { z } from "zod";
import { probability } from "./common.ts";

/** Which model answered. Every answer names it too, in the header `Kodeks-Model`. */
export const modelIdentity = z
  .object({
    name: z.string(),
    version: z.string().meta({ description: "When it was trained, or its training's own version" }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: "Of `model.safetensors`" }),
    kodeks: z.string(),
    architecture: z.string(),
    level: z.union([z.literal(3), z.literal(5)]),
    codes: z.int(),
    tau: probability,
  })
  .meta({ id: "ModelIdentity" });
export type ModelIdentity = z.infer<typeof modelIdentity>;

/** What is known about the model. */
export const modelCard = z
  .object({
    model: modelIdentity,
    card: z.string().nullable().meta({ description: "The model card, Markdown" }),
    thresholds: z.object({
      tau: z.number(),
      evidence: z.number(),
      tunedOn: z.string(),
      autoCode: z
        .object({
          confidence: z.number(),
          error: z.number(),
          delta: z.number(),
        })
        .nullable()
        .meta({
          description: "The certified boundary of automation; null where the model has none",
        }),
      sets: z.array(z.string()).meta({ description: "Names of the sets of boundaries by code" }),
    }),
    calibrated: z.boolean(),
    training: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: "ModelCard" });
export type ModelCard = z.infer<typeof modelCard>;
