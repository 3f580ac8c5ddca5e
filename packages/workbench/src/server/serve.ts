import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkCase } from "../cases/check-case.ts";
import { createPool } from "../inference/pool.ts";
import { runJobs } from "../jobs/run-jobs.ts";
import { withPassword } from "../store/database/with-password.ts";
import { openStore } from "../store/open-store.ts";
import { createApp } from "./app.ts";
import { openCodes } from "./codes.ts";
import { createMetrics } from "./metrics.ts";
import { describeModel } from "./model-description.ts";
import { openReport } from "./report.ts";
import type { Service } from "./service.ts";
import { readSettings } from "./settings.ts";

export interface ServeOptions {
  readonly model: string;
  /** Where the database lies, unless the settings name one. */
  readonly data: string;
  readonly settingsFile?: string;
  /** What the command line says; it wins over the file. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Aborted when the service is to end. */
  readonly signal: AbortSignal;
  /** Told what happens, a line at a time. */
  readonly note: (text: string) => void;
}

/** The page's folder, where it was built. */
const builtPage = fileURLToPath(new URL("../web", import.meta.url));

/**
 * Serves a model until `signal` is aborted; then answers what it has and ends.
 *
 * @throws KodeksError BAD_SETTINGS, NO_LOGIN, and as `describeModel`, `Catalogue.open`, `openStore`
 */
export async function serve(options: ServeOptions): Promise<void> {
  const settings = readSettings(options.settingsFile, options.given);
  const model = await describeModel(options.model, settings.autoCodeError);
  const codes = await openCodes(settings.catalogue, model.labels);
  const report = settings.report === undefined ? null : await openReport(settings.report);
  const store = await openStore({
    url:
      settings.database === undefined
        ? await ownDatabase(options.data)
        : withPassword(settings.database),
  });
  const metrics = createMetrics();
  const pool = createPool({
    ...settings,
    folder: resolve(options.model),
    onBatch: metrics.batch,
    onRestart: metrics.restart,
  });
  metrics.watch(pool);
  let wakeJobs = (): void => {};
  const service: Service = {
    settings,
    model,
    pool,
    store,
    codes,
    report,
    metrics,
    warningsOf: checkCase(codes),
    wakeJobs: () => wakeJobs(),
  };
  const app = await createApp(service, existsSync(builtPage) ? { page: builtPage } : {}).catch(
    async (error: unknown) => {
      await pool.close();
      await store.close();
      throw error;
    },
  );
  const jobs = runJobs(service, {
    onFailure: () => app.log.warn("a job could not be worked on; it will be tried again"),
  });
  wakeJobs = jobs.wake;
  try {
    await pool.ready;
    const address = await app.listen({ host: settings.host, port: settings.port });
    options.note(`serving ${model.identity.name} at ${address} (API: ${address}/docs)`);
    if (settings.login === null) options.note("no login: this machine alone can reach it");
    await new Promise<void>((stop) => {
      if (options.signal.aborted) stop();
      options.signal.addEventListener("abort", () => stop(), { once: true });
    });
    options.note("finishing what is under way …");
  } finally {
    await app.close();
    await jobs.stop();
    await pool.close();
    await store.close();
  }
}

async function ownDatabase(data: string): Promise<string> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  return `sqlite:${join(data, "kodeks.sqlite")}`;
}
