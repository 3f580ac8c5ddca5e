import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { temporaryFolders } from "../../../kodeks/src/base/temporary-folder.fixture.ts";
import { kodeks } from "../../../kodeks/src/cli/kodeks.fixture.ts";
import {
  findPostgres,
  startPostgres,
} from "../../../kodeks/src/cohort/sources/rows/postgres-server.fixture.ts";
import type { PostgresServer } from "../../../kodeks/src/cohort/sources/rows/postgres-server.fixture.ts";
import type { CaseDetail } from "../api/case.ts";
import { noteWithDiabetes, saveModel } from "./service.fixture.ts";
import { serving } from "./serving.fixture.ts";

const makeFolder = temporaryFolders();
const postgres = findPostgres();
const skipped = postgres.kind === "missing" ? ` (skipped: ${postgres.why})` : "";

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function call(address: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${address}${path}`, {
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    headers: { "content-type": "application/json" },
  });
  return { status: answer.status, body: await answer.json() };
}

describe.skipIf(postgres.kind === "missing")(`two replicas on one PostgreSQL${skipped}`, () => {
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    if (postgres.kind === "found") server = await startPostgres(postgres.programs);
  });
  afterAll(() => server?.stop());

  it("share cases, lose no decision, let one of two coders win, and keep one log", async () => {
    const database = server?.url() ?? "";
    const model = await saveModel(makeFolder());
    const start = (): ReturnType<typeof serving> =>
      serving([model, "--port", "0", "--workers", "1", "--database", database]);
    // Both at once: two replicas of one deployment find the same empty database.
    const replicas = await Promise.all([start(), start()]);
    const [one, two] = replicas.map(({ address }) => address) as [string, string];

    const courses = Array.from({ length: 6 }, (_, i) => ({
      courseId: `c${i}`,
      patientId: `p${i}`,
      documents: [{ documentId: "d", text: noteWithDiabetes }],
    }));
    const halves = await Promise.all([
      call(one, "/v1/cases", { courses: courses.slice(0, 3) }),
      call(two, "/v1/cases", { courses: courses.slice(3) }),
    ]);
    const caseIds = halves.flatMap(({ body }) => (body as { caseIds: string[] }).caseIds);
    expect(new Set(caseIds).size).toBe(6);
    const read = async (address: string, caseId: string): Promise<CaseDetail> =>
      (await call(address, `/v1/cases/${caseId}`)).body as CaseDetail;
    await vi.waitFor(
      async () => {
        for (const caseId of caseIds) {
          expect((await read(one, caseId)).coding).not.toBeNull();
        }
      },
      { timeout: 60_000, interval: 100 },
    );

    // Two coders on each case, one at each replica, both on the version they saw.
    const codes = ["E66.9", "I50.9"] as const;
    for (const caseId of caseIds) {
      const { version } = await read(two, caseId);
      const decide = (address: string, code: string): Promise<Answer> =>
        call(address, `/v1/cases/${caseId}/decisions`, {
          version,
          actions: [{ type: "add", code }],
        });
      const answers = await Promise.all([decide(one, codes[0]), decide(two, codes[1])]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const won = codes[answers.findIndex(({ status }) => status === 200)];
      const seen = await Promise.all([read(one, caseId), read(two, caseId)]);
      expect(seen[0]).toEqual(seen[1]);
      expect(seen[0].acceptedCodes).toEqual([won]);
    }

    // One replica dies; the other goes on with all of it.
    replicas[0]?.child.kill("SIGKILL");
    await replicas[0]?.ended;
    const [first = ""] = caseIds;
    const { version } = await read(two, first);
    const after = await call(two, `/v1/cases/${first}/decisions`, {
      version,
      actions: [{ type: "add", code: "J44.1" }, { type: "close" }],
    });
    expect(after).toMatchObject({ status: 200, body: { state: "done" } });
    replicas[1]?.child.kill("SIGTERM");
    expect((await replicas[1]?.ended)?.status).toBe(0);
    expect(kodeks(["log", "verify", "--database", database]).status).toBe(0);
  }, 300_000);
});
