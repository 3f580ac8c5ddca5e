import { z } from "zod";
import { fhirResource } from "./fhir.ts";

/** https://cds-hooks.hl7.org/2.0/ */
export const discovery = z
  .object({
    services: z.array(
      z.object({
        hook: z.string(),
        id: z.string(),
        title: z.string(),
        description: z.string(),
        prefetch: z.record(z.string(), z.string()),
      }),
    ),
  })
  .meta({ id: "CdsDiscovery" });

export const hookRequest = z
  .looseObject({
    hook: z.literal("encounter-discharge"),
    hookInstance: z.string().max(200),
    context: z.looseObject({
      userId: z.string().max(300),
      patientId: z.string().max(300),
      encounterId: z.string().max(300),
    }),
    prefetch: z.record(z.string().max(100), fhirResource.nullable()),
  })
  .meta({ id: "CdsRequest" });

export const hookAnswer = z
  .object({
    cards: z.array(
      z.object({
        uuid: z.string(),
        summary: z.string().max(140),
        detail: z.string(),
        indicator: z.enum(["info", "warning", "critical"]),
        source: z.object({ label: z.string() }),
        suggestions: z.array(
          z.object({
            label: z.string(),
            uuid: z.string(),
            actions: z.array(
              z.object({
                type: z.literal("create"),
                description: z.string(),
                resource: fhirResource,
              }),
            ),
          }),
        ),
        selectionBehavior: z.enum(["any"]).optional(),
      }),
    ),
  })
  .meta({ id: "CdsAnswer" });
