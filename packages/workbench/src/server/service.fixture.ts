import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { FastifyInstance } from "fastify";
import { SignJWT } from "jose";
import { LabelSpace } from "../../../kodeks/src/dataset/label-space.ts";
import { learnTokenizer, WordCounter } from "../../../kodeks/src/dataset/vocabulary.ts";
import { saveSmallModel } from "../../../kodeks/src/model/small-model.fixture.ts";
import type { UserRole } from "../api/session.ts";
import { checkCase } from "../cases/check-case.ts";
import { createPool } from "../inference/pool.ts";
import type { PoolOptions } from "../inference/pool.ts";
import { runJobs } from "../jobs/run-jobs.ts";
import type { JobRunner } from "../jobs/run-jobs.ts";
import { builtModule } from "../store/built.fixture.ts";
import { openStore } from "../store/open-store.ts";
import { createApp } from "./app.ts";
import { openCodes } from "./codes.ts";
import { createMetrics } from "./metrics.ts";
import { describeModel } from "./model-description.ts";
import type { Service } from "./service.ts";
import { settingsSchema } from "./settings.ts";

export const modelCodes = "E10 E11 I10 J18 J45 X84".split(" ");
export const noteWithDiabetes =
  "👩🏽‍⚕️ Sukkersyge, type 2 diabetes.\r\nHævelse af begge ben. Pneumonia in the left lung, no asthma.";

/** Saves an untrained model of the smallest size, with everything that a trained one has. */
export async function saveModel(folder: string): Promise<string> {
  const counter = new WordCounter(1);
  counter.add(noteWithDiabetes, "p");
  const tokenizer = learnTokenizer(counter, 90, { minimumPatients: 1 });
  const labels = new LabelSpace(
    3,
    modelCodes.map((code, i) => ({ code, count: 10 + i, primary: 5 })),
  );
  const sets = { strict: { chosenBy: "a test", boundaries: { E11: 1, J45: 0 } } };
  const thresholds = { tau: 0.4, evidence: 0.02, tunedOn: "validation", sets };
  return saveSmallModel(folder, { tokenizer, labels, thresholds });
}

export const tokenSecret = "a secret of the tests, long enough for HS256";
export const tokenLogin = { kind: "token", issuer: "urn:test:issuer", audience: "kodeks" } as const;

/** A signed token of a user with roles, good for an hour. */
export async function token(
  roles: readonly UserRole[],
  change: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
  secret = tokenSecret,
): Promise<string> {
  const jwt = new SignJWT({ roles, name: "Test User" })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(`user-${roles.join("-")}`)
    .setIssuer(tokenLogin.issuer)
    .setAudience(tokenLogin.audience)
    .setIssuedAt()
    .setExpirationTime("1h");
  return change(jwt).sign(new TextEncoder().encode(secret));
}

export interface TestService {
  readonly app: FastifyInstance;
  readonly service: Service;
  readonly jobs: JobRunner;
  /** Everything that was logged. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

export interface TestServiceOptions {
  /** Of the database; an SQLite file of its own by default. */
  readonly url?: string;
  readonly model?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly pool?: Partial<PoolOptions>;
}

/** The whole service on a small model, with every answer checked against its contract. */
export async function testService(options: TestServiceOptions = {}): Promise<TestService> {
  const folder = mkdtempSync(join(tmpdir(), "kodeks-service-"));
  const secretFile = join(folder, "secret");
  writeFileSync(secretFile, `${tokenSecret}\n`);
  const given = { ...options.settings };
  if ((given["login"] as { kind?: string } | undefined)?.kind === "token") {
    given["login"] = { secretFile, ...(given["login"] as object) };
  }
  const settings = settingsSchema.parse({ workers: 1, ...given });
  const modelFolder = options.model ?? (await saveModel(join(folder)));
  const model = await describeModel(modelFolder, settings.autoCodeError);
  const codes = await openCodes(settings.catalogue, model.labels);
  const store = await openStore({ url: options.url ?? `sqlite:${join(folder, "store.sqlite")}` });
  const metrics = createMetrics();
  const pool = createPool({
    ...settings,
    folder: modelFolder,
    workerUrl: new URL(builtModule("inference/inference-worker")),
    onBatch: metrics.batch,
    onRestart: metrics.restart,
    ...options.pool,
  });
  metrics.watch(pool);
  let wake = (): void => {};
  const warningsOf = checkCase(codes);
  const service: Service = {
    settings,
    model,
    pool,
    store,
    codes,
    warningsOf,
    report: null,
    metrics,
    wakeJobs: () => wake(),
  };
  const lines: string[] = [];
  const logTo = new PassThrough();
  logTo.on("data", (chunk: Buffer) => lines.push(chunk.toString()));
  const app = await createApp(service, { checkAnswers: true, logTo });
  const jobs = runJobs(service, { pollMs: 50, onFailure: (error) => lines.push(String(error)) });
  wake = jobs.wake;
  await pool.ready;
  await app.ready();
  return {
    app,
    service,
    jobs,
    log: () => lines.join(""),
    async close() {
      await app.close();
      await jobs.stop();
      await pool.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
