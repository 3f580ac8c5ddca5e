import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { testService } from "./service.fixture.ts";
import type { TestService } from "./service.fixture.ts";

const canary = "zqxcanaryzqx";

describe("text of notes", () => {
  let test: TestService;
  beforeAll(async () => {
    test = await testService({ settings: { logLevel: "debug" } });
  });
  afterAll(() => test.close());

  it("is found in no log, metric, error or address, whatever is done with it", async () => {
    const { app } = test;
    const note = `Patient ${canary} has diabetes.`;
    const course = { documents: [{ documentId: "d", text: note }] };
    const data = Buffer.from(note).toString("base64");
    const documentReference = {
      resourceType: "DocumentReference",
      id: "d",
      content: [{ attachment: { contentType: "text/plain", data } }],
    };
    const post = async (url: string, payload: unknown) =>
      app.inject({ method: "POST", url, payload: payload as object });
    const good = [
      await post("/v1/code", { text: note }),
      await post("/v1/explain", { course, codes: ["E11"] }),
      await post("/fhir/$suggest-codes", documentReference),
      await post("/v1/batches", { courses: [course] }),
      await post("/v1/cases", { courses: [course] }),
      await post("/v1/cases/fhir", { resources: [documentReference] }),
    ];
    expect(good.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 202, 202, 202]);
    const { caseIds } = good[4]?.json<{ caseIds: string[] }>() ?? { caseIds: [] };
    await vi.waitFor(async () => {
      const jobs = await app.inject("/v1/jobs");
      const { items } = jobs.json<{ items: { state: string }[] }>();
      expect(items.every(({ state }) => state === "done")).toBe(true);
    }, 20_000);
    const opened = await app.inject(`/v1/cases/${caseIds[0] ?? ""}`);
    const reject = { type: "reject", code: "E11", reason: "other" };
    const decide = async (actions: readonly unknown[]) =>
      post(`/v1/cases/${caseIds[0] ?? ""}/decisions`, {
        version: opened.json<{ version: number }>().version,
        actions,
      });
    // What a coder writes is as private as the note.
    expect((await decide([{ ...reject, comment: canary.repeat(200) }])).body).not.toContain(canary);
    expect((await decide([{ ...reject, comment: canary }])).statusCode).toBe(200);

    const bad = await Promise.all([
      post("/v1/code", { [canary]: note }),
      post("/v1/code", { text: note, [canary]: 1 }),
      post("/v1/code", { text: 5, id: canary, course: canary }),
      post("/v1/code", canary),
      post("/v1/explain", { course: { ...course, [canary]: {} }, codes: [canary] }),
      post("/v1/explain", { course, codes: ["Z99"] }),
      post("/v1/cases", { courses: [{ ...course, sex: canary, humanCodes: [{ code: canary }] }] }),
      post("/v1/cases/fhir", { resources: [{ ...documentReference, content: canary }] }),
      post("/fhir/$suggest-codes", { ...documentReference, content: canary }),
      post("/fhir/$suggest-codes", { ...documentReference, status: { [canary]: 1 }, date: canary }),
      post("/fhir/$suggest-codes", { resourceType: canary }),
      post("/cds-services/kodeks-encounter-discharge", {
        hook: "encounter-discharge",
        hookInstance: "1",
        context: { userId: "u", patientId: "p", encounterId: "e" },
        prefetch: { [canary]: { resourceType: "Bundle", entry: canary } },
      }),
      app.inject({
        method: "POST",
        url: "/v1/code",
        payload: `{"text": "${canary}`,
        headers: { "content-type": "application/json" },
      }),
      app.inject(`/v1/codes?q=${canary}&x=${canary}`),
      app.inject(`/v1/codes/${canary}`),
      app.inject(`/v1/cases/${canary}/../${canary}`),
      app.inject({ url: "/v1/me", headers: { authorization: `Bearer ${canary}`, host: canary } }),
      app.inject({ url: "/v1/cases?cursor=", headers: { cookie: `kodeks=${canary}` } }),
    ]);
    for (const { body, statusCode, headers } of bad) {
      expect(body).not.toContain(canary);
      expect(JSON.stringify(headers)).not.toContain(canary);
      expect(statusCode).toBeLessThan(500);
    }
    expect(bad.filter(({ statusCode }) => statusCode >= 400).length).toBeGreaterThan(13);

    // An error that nobody foresaw, with the note in its message.
    const spy = vi.spyOn(test.service.store.cases, "get").mockRejectedValue(new Error(note));
    const unforeseen = await app.inject(`/v1/cases/${caseIds[0] ?? ""}`);
    spy.mockRestore();
    expect(unforeseen.json()).toMatchObject({ code: "INTERNAL", status: 500 });
    expect(unforeseen.body).not.toContain(canary);

    expect((await app.inject("/metrics")).body).not.toContain(canary);
    expect(test.log()).toContain('"route":"/v1/code"');
    expect(test.log()).toContain('"msg":"failed"');
    expect(test.log()).not.toContain(canary);
  });
});
