import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Pool } from "../inference/pool.ts";

/** What the service counts. Labels are names of routes, methods and statuses, never contents. */
export interface Metrics {
  readonly registry: Registry;
  readonly request: (route: string, method: string, status: number, seconds: number) => void;
  readonly batch: (works: number) => void;
  readonly restart: () => void;
  readonly coded: (kind: "request" | "job", outcome: string) => void;
  readonly watch: (pool: Pool) => void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "kodeks_http_request_seconds",
    help: "Time to answer, by route",
    labelNames: ["route", "method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  });
  const batches = new Histogram({
    name: "kodeks_batch_works",
    help: "Courses that a worker took at once",
    buckets: [1, 2, 4, 8, 16, 32],
    registers,
  });
  const restarts = new Counter({
    name: "kodeks_worker_restarts_total",
    help: "Worker threads that ended and were replaced",
    registers,
  });
  const coded = new Counter({
    name: "kodeks_courses_total",
    help: "Courses coded, by where they came from and outcome",
    labelNames: ["kind", "outcome"],
    registers,
  });
  return {
    registry,
    request: (route, method, status, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    batch: (works) => batches.observe(works),
    restart: () => restarts.inc(),
    coded: (kind, outcome) => coded.inc({ kind, outcome }),
    watch(pool) {
      const waiting = new Gauge({
        name: "kodeks_queue_works",
        help: "Courses that wait for a worker",
        registers: [],
        collect() {
          this.set(pool.stats().queued);
        },
      });
      const running = new Gauge({
        name: "kodeks_running_works",
        help: "Courses that workers have",
        registers: [],
        collect() {
          this.set(pool.stats().running);
        },
      });
      for (const gauge of [waiting, running]) registry.registerMetric(gauge);
    },
  };
}
