import { evaluation, figureParams } from "../evaluation.ts";
import { modelCard } from "../model.ts";
import { coders } from "./route-contract.ts";
import type { RouteContract } from "./route-contract.ts";

/** What the model has come to. */
export const resultRoutes = {
  getEvaluation: {
    method: "GET",
    path: "/v1/evaluation",
    access: coders,
    tag: "results",
    summary: "The evaluation report of the model",
    status: 200,
    answer: evaluation,
  },
  getFigure: {
    method: "GET",
    path: "/v1/evaluation/figures/:name",
    access: coders,
    tag: "results",
    summary: "A figure of the report",
    params: figureParams,
    status: 200,
    type: "image/svg+xml",
  },
  getModel: {
    method: "GET",
    path: "/v1/model",
    access: coders,
    tag: "results",
    summary: "The model card",
    status: 200,
    answer: modelCard,
  },
} as const satisfies Record<string, RouteContract>;
