import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPage } from "../../../scripts/build-page.mjs";
import type { CaseDetail } from "../../api/case.ts";
import { saveModel, token, tokenLogin, tokenSecret } from "../../server/service.fixture.ts";
import { builtModule } from "../../store/built.fixture.ts";
import { saveReport } from "./report.fixture.ts";

/** The real service in a process of its own, on a small untrained model. */
export interface Served {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** As a machine that loses its power stops. */
  readonly kill: () => Promise<void>;
  readonly get: <T>(path: string) => Promise<T>;
  readonly post: <T>(path: string, body: unknown, user?: string) => Promise<T>;
  /** Puts courses into the worklist and waits until they are coded. */
  readonly importCases: (courses: readonly unknown[]) => Promise<readonly string[]>;
  readonly getCase: (caseId: string) => Promise<CaseDetail>;
  readonly remove: () => Promise<void>;
}

export interface ServedOptions {
  /** Whether users are told apart by signed tokens; else there is one without login. */
  readonly login?: boolean;
  /** Whether there is an evaluation report, and a model card. */
  readonly report?: boolean;
}

export async function serveForTests({
  login = false,
  report = false,
}: ServedOptions = {}): Promise<Served> {
  buildPage();
  const folder = mkdtempSync(join(tmpdir(), "kodeks-page-"));
  const model = await saveModel(folder);
  if (report) writeFileSync(join(model, "README.md"), modelCard);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  writeFileSync(join(folder, "secret"), `${tokenSecret}\n`);
  const given = {
    port,
    workers: 1,
    logLevel: "silent",
    ...(report ? { report: await saveReport(join(folder, "report")) } : {}),
    ...(login ? { login: { ...tokenLogin, secretFile: join(folder, "secret") } } : {}),
  };
  const script = `
    import { serve } from ${JSON.stringify(builtModule("server/serve"))};
    await serve({
      model: ${JSON.stringify(model)},
      data: ${JSON.stringify(join(folder, "data"))},
      given: ${JSON.stringify(given)},
      signal: new AbortController().signal,
      note: (text) => console.log(text),
    });`;
  // A file, not `-e`: worker threads inherit the flags of their process.
  const file = join(folder, "serve.mjs");
  writeFileSync(file, script);
  let child: ChildProcess | null = null;

  const headers = async (): Promise<Record<string, string>> => ({
    "content-type": "application/json",
    ...(login ? { authorization: `Bearer ${await token(["admin"])}` } : {}),
  });
  const ask = async <T>(path: string, init: RequestInit): Promise<T> => {
    const response = await fetch(new URL(path, url), { ...init, headers: await headers() });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
  const get = <T>(path: string): Promise<T> => ask(path, {});
  const post = <T>(path: string, body: unknown): Promise<T> =>
    ask(path, { method: "POST", body: JSON.stringify(body) });

  const start = async (): Promise<void> => {
    child = spawn(process.execPath, [file], { stdio: ["ignore", "ignore", "inherit"] });
    // A busy machine takes its time to load libtorch.
    await until(async () => (await fetch(new URL("readyz", url))).ok, 150_000);
  };
  const kill = async (): Promise<void> => {
    const ended = new Promise((resolve) => child?.once("close", resolve));
    child?.kill("SIGKILL");
    await ended;
  };
  await start();
  return {
    url,
    start,
    kill,
    get,
    post,
    getCase: (caseId) => get(`v1/cases/${caseId}`),
    async importCases(courses) {
      const { caseIds, jobId } = await post<{ caseIds: string[]; jobId: string }>("v1/cases", {
        courses,
      });
      await until(async () => (await get<{ state: string }>(`v1/jobs/${jobId}`)).state === "done");
      return caseIds;
    },
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until something holds; what fails meanwhile does not hold yet. */
export async function until(holds: () => Promise<boolean>, ms = 60_000): Promise<void> {
  const end = performance.now() + ms;
  let last: unknown = "it did not hold";
  while (performance.now() < end) {
    try {
      if (await holds()) return;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited ${ms} ms in vain`, { cause: last });
}

/** All that model cards are written with. */
const modelCard = `---
license: other
---

# A small model

Codes **courses** with \`plm-ca\`.

## Measured

| Measure | Value |
|---|---:|
| Micro-F1 | 0.62 |

- not for children
- not for \`psychiatry\`
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
