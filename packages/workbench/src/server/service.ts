import type { Pool } from "../inference/pool.ts";
import type { Store } from "../store/store.ts";
import type { Codes } from "./codes.ts";
import type { Metrics } from "./metrics.ts";
import type { ModelDescription } from "./model-description.ts";
import type { Report } from "./report.ts";
import type { Settings } from "./settings.ts";
import type { WarningsOf } from "../cases/warnings.ts";

/** What handlers work with. */
export interface Service {
  readonly settings: Settings;
  readonly model: ModelDescription;
  readonly pool: Pool;
  readonly store: Store;
  readonly codes: Codes;
  readonly warningsOf: WarningsOf;
  readonly report: Report | null;
  readonly metrics: Metrics;
  /** Tells the job runner that there is a new job. */
  readonly wakeJobs: () => void;
}
