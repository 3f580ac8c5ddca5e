import { z } from "zod";

const figure = z
  .object({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/),
    href: z.string().meta({ description: "Of the SVG" }),
  })
  .meta({ id: "EvaluationFigure" });

/** A metric with its 95 % interval, where there is one. */
export const metric = z
  .object({
    name: z.string(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .meta({ id: "EvaluationMetric" });

/** The report of `kodeks evaluate` that the service was started with. */
export const evaluation = z
  .object({
    report: z.string().nullable().meta({ description: "Null where the service has no report" }),
    metrics: z.array(metric),
    figures: z.array(figure),
    raw: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: "metrics.json as it is" }),
  })
  .meta({ id: "Evaluation" });
export type Evaluation = z.infer<typeof evaluation>;

export const figureParams = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/),
});
