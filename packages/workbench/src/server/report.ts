import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readManifest } from "kodeks/base/manifest";
import type { Evaluation } from "../api/evaluation.ts";

/** An evaluation report, read once when the service starts. */
export interface Report {
  readonly answer: Evaluation;
  /** Null where the report has no such figure. */
  readonly figure: (name: string) => Buffer | null;
}

interface Interval {
  readonly value?: unknown;
  readonly low?: unknown;
  readonly high?: unknown;
}

/** @throws KodeksError as `readManifest` */
export async function openReport(folder: string): Promise<Report> {
  await readManifest(folder, "report");
  const raw = JSON.parse(readFileSync(join(folder, "metrics.json"), "utf8")) as Record<
    string,
    unknown
  >;
  const figures = new Map(
    readdirSync(folder)
      .filter((file) => /^[a-z0-9][a-z0-9-]{0,80}\.svg$/.test(file))
      .toSorted()
      .map((file) => [file.slice(0, -4), readFileSync(join(folder, file))]),
  );
  const number = (value: unknown): number | null => (typeof value === "number" ? value : null);
  const metrics = Object.entries((raw["metrics"] ?? {}) as Record<string, unknown>).flatMap(
    ([name, value]) => {
      if (typeof value === "number") return [{ name, value, low: null, high: null }];
      if (typeof value !== "object" || value === null || !("value" in value)) return [];
      const { value: point, low, high }: Interval = value;
      return [{ name, value: number(point), low: number(low), high: number(high) }];
    },
  );
  return {
    answer: {
      report: basename(resolve(folder)),
      metrics,
      figures: [...figures.keys()].map((name) => ({
        name,
        href: `/v1/evaluation/figures/${name}`,
      })),
      raw,
    },
    figure: (name) => figures.get(name) ?? null,
  };
}

/** What is answered where the service was started without a report. */
export const noReport: Evaluation = { report: null, metrics: [], figures: [], raw: null };
