import { z } from "zod";
import { modelIdentity } from "./model.ts";

export const health = z.object({ status: z.literal("ok") }).meta({ id: "Health" });

export const readiness = z
  .object({
    status: z.enum(["ready", "not-ready"]),
    store: z.boolean(),
    model: z.boolean(),
    queued: z.int().meta({ description: "Notes that wait for a worker" }),
  })
  .meta({ id: "Readiness" });

export const about = z
  .object({
    kodeks: z.string(),
    model: modelIdentity,
    catalogue: z.object({ name: z.string(), entries: z.int() }),
    workers: z.int(),
  })
  .meta({ id: "About" });
