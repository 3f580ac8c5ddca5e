import { z } from "zod";
import { offsetUnit } from "./common.ts";

/** Any FHIR R4 resource: its own rules are checked by the reader, which names the element at fault. */
export const fhirResource = z
  .looseObject({ resourceType: z.string().regex(/^[A-Z][A-Za-z]{1,60}$/) })
  .meta({ id: "FhirResource" });
export type FhirResource = z.infer<typeof fhirResource>;

export const fhirQuery = z.strictObject({
  offsetUnit: offsetUnit
    .default("utf-16")
    .meta({ description: "What offsets of evidence count; the Bundle's tag says it again" }),
});

export const operationOutcome = z
  .object({
    resourceType: z.literal("OperationOutcome"),
    issue: z.array(
      z.object({
        severity: z.enum(["fatal", "error", "warning", "information"]),
        code: z.string(),
        diagnostics: z.string(),
        details: z.object({
          coding: z.array(z.object({ system: z.string(), code: z.string() })),
        }),
        expression: z.array(z.string()).optional(),
      }),
    ),
  })
  .meta({ id: "OperationOutcome" });
