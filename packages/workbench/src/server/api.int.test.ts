import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { CaseDetail } from "../api/case.ts";
import type { CodedCourse } from "./coded-course.fixture.ts";
import type { Job } from "../api/job.ts";
import { describeOnBoth } from "../store/stores.fixture.ts";
import { noteWithDiabetes, testService } from "./service.fixture.ts";
import type { TestService } from "./service.fixture.ts";

const courseOf = (text: string, more: object = {}): object => ({
  documents: [{ documentId: "d1", text }],
  ...more,
});

/** Jobs are worked off beside the test. */
const eventually = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 30_000, interval: 50 });

const post = (app: FastifyInstance, url: string, payload: unknown) =>
  app.inject({ method: "POST", url, payload: payload as object });

describeOnBoth("the API", ({ newUrl }) => {
  let test: TestService;
  beforeAll(async () => {
    test = await testService({ url: await newUrl() });
  });
  afterAll(() => test.close());

  /** Imports one course, and waits until the job has coded it. */
  const importCase = async (course: object): Promise<CaseDetail> => {
    const answer = await post(test.app, "/v1/cases", { courses: [course] });
    expect(answer.statusCode).toBe(202);
    const { caseIds, jobId } = answer.json<{ caseIds: string[]; jobId: string }>();
    await eventually(async () => {
      const job = await test.app.inject(`/v1/jobs/${jobId}`);
      expect(job.json<Job>().state).toBe("done");
    });
    return (await test.app.inject(`/v1/cases/${caseIds[0] ?? ""}`)).json<CaseDetail>();
  };

  describe("coding", () => {
    it.each(["utf-16", "code-point"] as const)("quotes evidence in %s offsets", async (unit) => {
      const answer = await post(test.app, "/v1/code", {
        text: noteWithDiabetes,
        offsetUnit: unit,
        top: 3,
        faithfulness: true,
      });
      expect(answer.statusCode).toBe(200);
      const coded = answer.json<CodedCourse>();
      expect(coded.offsetUnit).toBe(unit);
      expect(coded.model.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(answer.headers["kodeks-model"]).toContain(coded.model.sha256);
      expect(coded.suggestions.map(({ rank }) => rank)).toEqual([1, 2, 3]);
      const units = unit === "utf-16" ? noteWithDiabetes.split("") : Array.from(noteWithDiabetes);
      const quotes = coded.suggestions.flatMap(({ evidence }) => evidence ?? []);
      expect(quotes.length).toBeGreaterThan(3);
      for (const { start, end, quote } of quotes) {
        expect(units.slice(start, end).join("")).toBe(quote);
      }
      for (const { faithfulness, score } of coded.suggestions) {
        if (faithfulness === null) throw new Error("no faithfulness");
        expect(faithfulness.drop).toBeCloseTo((score - faithfulness.scoreWithout) / score, 6);
      }
    });

    it("decides by a named set of boundaries where asked to", async () => {
      const coded = async (more: object): Promise<CodedCourse> =>
        (await post(test.app, "/v1/code", { text: noteWithDiabetes, top: 6, ...more })).json();
      const usual = await coded({});
      const strict = await coded({ boundaries: "strict" });
      expect(usual).not.toHaveProperty("boundaries");
      expect(strict.boundaries).toBe("strict");
      for (const { code, score, predicted } of strict.suggestions) {
        expect(predicted).toBe(code === "J45" || (code !== "E11" && score >= 0.4));
      }
      const card = await test.app.inject("/v1/model");
      expect(card.json()).toMatchObject({ thresholds: { sets: ["strict"] } });
    });

    it("names the field of the shape that was meant", async () => {
      const fieldsOf = async (payload: object): Promise<string[]> => {
        const answer = await post(test.app, "/v1/code", payload);
        expect(answer.statusCode).toBe(422);
        const { fields } = answer.json<{ fields: { path: string }[] }>();
        return fields.map(({ path }) => path);
      };
      expect(await fieldsOf({ text: 3 })).toEqual(["body.text"]);
      expect(await fieldsOf({ text: "x", top: 0 })).toEqual(["body.top"]);
      const course = { documents: [{ documentId: "d" }, { documentId: "e", text: 1 }], sex: "x" };
      expect(await fieldsOf({ course })).toEqual([
        "body.course.sex",
        "body.course.documents.0.text",
        "body.course.documents.1.text",
      ]);
    });

    it("never recommends auto-coding without a certificate", async () => {
      const coded = (await post(test.app, "/v1/code", { text: "note" })).json<CodedCourse>();
      expect(coded).toMatchObject({
        recommendation: "review",
        confidence: null,
        automaticCodes: null,
      });
    });

    it("explains given codes, in that order", async () => {
      const answer = await post(test.app, "/v1/explain", {
        course: courseOf(noteWithDiabetes),
        codes: ["j45", "DE11"],
      });
      const { suggestions } = answer.json<CodedCourse>();
      expect(suggestions.map(({ code }) => code)).toEqual(["J45", "E11"]);
      const unknown = { course: courseOf("x"), codes: ["C50"] };
      expect((await post(test.app, "/v1/explain", unknown)).json()).toMatchObject({
        code: "BAD_FIELDS",
        status: 422,
      });
    });

    it("codes a batch as a job, and tells what could not be coded", async () => {
      const courses = [courseOf("one", { courseId: "a" }), courseOf(" \n ", { courseId: "b" })];
      const started = await post(test.app, "/v1/batches", { courses, explain: false });
      expect(started.statusCode).toBe(202);
      const { jobId } = started.json<Job>();
      await eventually(async () => {
        expect((await test.app.inject(`/v1/jobs/${jobId}`)).json()).toMatchObject({
          state: "done",
          total: 2,
          done: 2,
          failed: 1,
        });
      });
      const results = await test.app.inject(`/v1/jobs/${jobId}/results`);
      expect(results.json()).toMatchObject({
        items: [
          { index: 0, id: "a", problem: null, coding: { offsetUnit: "utf-16" } },
          { index: 1, id: "b", coding: null, problem: { code: "EMPTY_TEXT", status: 422 } },
        ],
        next: null,
      });
    });

    it.each([
      ["a blank note", { text: "  \n" }, 422, "EMPTY_TEXT"],
      ["an unknown key", { text: "x", tetx: "y" }, 422, "BAD_FIELDS"],
      ["half a surrogate pair", { text: "\ud83d" }, 422, "BAD_FIELDS"],
      [
        "two documents of one id",
        {
          course: {
            documents: [
              { documentId: "d", text: "x" },
              { documentId: "d", text: "y" },
            ],
          },
        },
        422,
        "BAD_FIELDS",
      ],
      [
        "faithfulness without explanation",
        { text: "x", explain: false, faithfulness: true },
        422,
        "BAD_FIELDS",
      ],
      ["boundaries that the model has not", { text: "x", boundaries: "no" }, 422, "BAD_FIELDS"],
    ])("refuses %s", async (_, payload, status, code) => {
      const answer = await post(test.app, "/v1/code", payload);
      expect(answer.statusCode).toBe(status);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(answer.json()).toMatchObject({ code, status, type: `urn:kodeks:problem:${code}` });
    });
  });

  describe("cases", () => {
    it("come as FHIR too, and what cannot be read says where it stands", async () => {
      const data = Buffer.from(noteWithDiabetes).toString("base64");
      const note = {
        resourceType: "DocumentReference",
        id: "d",
        content: [{ attachment: { contentType: "text/plain; charset=utf-8", data } }],
      };
      const bundle = {
        resourceType: "Bundle",
        type: "collection",
        entry: [
          { resource: { resourceType: "Patient", id: "p7", gender: "female", birthDate: "1950" } },
          {
            resource: {
              resourceType: "Encounter",
              id: "e7",
              status: "finished",
              subject: { reference: "Patient/p7" },
            },
          },
          { resource: note },
        ],
      };
      const answer = await post(test.app, "/v1/cases/fhir", { resources: [bundle, note] });
      expect(answer.statusCode).toBe(202);
      const { caseIds } = answer.json<{ caseIds: string[] }>();
      const details = await Promise.all(
        caseIds.map(async (id) => (await test.app.inject(`/v1/cases/${id}`)).json<CaseDetail>()),
      );
      expect(details).toMatchObject([
        { courseId: "e7", sex: "female", birthYear: 1950, course: { patientId: "p7" } },
        { courseId: null, sex: null },
      ]);
      for (const { course } of details) {
        expect(course.documents.map(({ text }) => text)).toEqual([noteWithDiabetes]);
      }

      const bad = { ...bundle, entry: bundle.entry.slice(0, 2) };
      const refused = await post(test.app, "/v1/cases/fhir", { resources: [note, bad] });
      expect(refused.json()).toMatchObject({ code: "EMPTY_TEXT", status: 422 });
      expect(refused.body).toContain("body.resources.1");
      const before = (await test.app.inject("/v1/cases?course=e7")).json<{ items: unknown[] }>();
      expect(before.items).toHaveLength(1);
    });

    it("go from import to a closed case, and out again", async () => {
      const detail = await importCase(
        courseOf(noteWithDiabetes, {
          courseId: "course 1",
          patientId: "patient 1",
          specialty: "endocrinology",
          humanCodes: [{ code: "E119", role: "primary" }],
          medications: [{ atc: "A10BA02", name: "metformin" }],
        }),
      );
      expect(detail).toMatchObject({
        state: "new",
        humanCodes: ["E11.9"],
        lines: { medications: ["A10BA02 metformin"] },
      });
      expect(detail.coding?.suggestions.every(({ faithfulness }) => faithfulness !== null)).toBe(
        true,
      );
      const predicted = detail.predictedCodes;
      const [first = "", second = ""] = predicted;
      const decided = await post(test.app, `/v1/cases/${detail.caseId}/decisions`, {
        version: detail.version,
        actions: [
          { type: "accept", code: first, role: "primary" },
          { type: "reject", code: second, reason: "not-documented" },
          { type: "add", code: "E66.9" },
          { type: "close" },
        ],
      });
      expect(decided.json<CaseDetail>()).toMatchObject({
        state: "done",
        version: detail.version + 1,
        acceptedCodes: [first, "E66.9"],
      });
      const stale = await post(test.app, `/v1/cases/${detail.caseId}/decisions`, {
        version: detail.version,
        actions: [{ type: "reopen" }],
      });
      expect(stale.json()).toMatchObject({
        code: "CONFLICT",
        status: 409,
        current: detail.version + 1,
      });

      const bundle = (await test.app.inject(`/fhir/Bundle/${detail.caseId}`)).json<{
        entry: {
          resource: {
            resourceType: string;
            code: { coding: { code: string }[] };
            verificationStatus: { coding: { code: string }[] };
          };
        }[];
      }>();
      const statuses = bundle.entry
        .map(({ resource }) => resource)
        .filter(({ resourceType }) => resourceType === "Condition")
        .map(({ code, verificationStatus }) => [
          code.coding[0]?.code,
          verificationStatus.coding[0]?.code,
        ]);
      expect(statuses.slice(0, 3)).toEqual([
        [first, "confirmed"],
        ["E66.9", "confirmed"],
        [second, "refuted"],
      ]);
      expect(statuses.slice(3).every(([, status]) => status === "provisional")).toBe(true);

      // The note begins with a woman doctor of several code points and more UTF-16 units.
      const offsets = async (unit: string): Promise<number[]> => {
        const answer = await test.app.inject(`/fhir/Bundle/${detail.caseId}?offsetUnit=${unit}`);
        expect(answer.json()).toMatchObject({ meta: { tag: [{ code: unit }] } });
        return Array.from(answer.body.matchAll(/"offset","valueInteger":(\d+)/g), ([, at]) =>
          Number(at),
        );
      };
      const [utf16, points] = [await offsets("utf-16"), await offsets("code-point")];
      expect(points).toHaveLength(utf16.length);
      expect(Math.max(...points)).toBe(Math.max(...utf16) - 2);

      const csv = await test.app.inject("/v1/exports/cases?format=csv&state=done");
      expect(csv.headers["content-disposition"]).toContain("cases.csv");
      const lines = csv.body.split("\r\n");
      expect(lines[0]).toMatch(/^case_id,course_id,/);
      expect(lines[1]).toContain(`course 1,done,,${first},`);
      const annotations = await test.app.inject("/v1/exports/cases?format=annotations");
      const [annotation] = annotations.body
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as object);
      expect(annotation).toMatchObject({ type: "Annotation", motivation: "classifying" });
      const fhir = await test.app.inject("/v1/exports/cases?format=fhir");
      expect(JSON.parse(fhir.body.split("\n")[0] ?? "")).toMatchObject({ resourceType: "Bundle" });

      expect(
        (await test.app.inject({ method: "DELETE", url: `/v1/cases/${detail.caseId}` })).json(),
      ).toEqual({ erased: 1 });
      expect((await test.app.inject(`/v1/cases/${detail.caseId}`)).statusCode).toBe(404);
    });

    it("are filtered, assigned and handed out one after the other", async () => {
      const list = (await post(test.app, "/v1/worklists", { name: "Monday" })).json<{
        worklistId: string;
      }>();
      const courses = [1, 2, 3].map((i) =>
        courseOf(`note ${i}`, { courseId: `m${i}`, specialty: i === 3 ? "surgery" : "medicine" }),
      );
      const made = await post(test.app, "/v1/cases", { worklist: list.worklistId, courses });
      const { caseIds } = made.json<{ caseIds: string[] }>();
      const listed = await test.app.inject(
        `/v1/cases?worklist=${list.worklistId}&sort=oldest&limit=2`,
      );
      const page = listed.json<{ items: { courseId: string }[]; next: string; total: number }>();
      expect(page.items.map(({ courseId }) => courseId)).toEqual(["m1", "m2"]);
      expect(page.total).toBe(3);
      const rest = await test.app.inject(
        `/v1/cases?worklist=${list.worklistId}&sort=oldest&limit=2&cursor=${page.next}`,
      );
      expect(rest.json()).toMatchObject({ items: [{ courseId: "m3" }], next: null });
      const surgery = await test.app.inject(
        `/v1/cases?worklist=${list.worklistId}&specialty=surgery`,
      );
      expect(surgery.json()).toMatchObject({ items: [{ courseId: "m3" }], total: 1 });
      const version = async (caseId: string): Promise<number> =>
        (await test.app.inject(`/v1/cases/${caseId}`)).json<CaseDetail>().version;
      await eventually(async () => {
        const jobs = await test.app.inject("/v1/jobs");
        expect(jobs.json<{ items: Job[] }>().items.every(({ state }) => state === "done")).toBe(
          true,
        );
      });
      const [first = "", second = ""] = caseIds;
      const given = await post(test.app, `/v1/cases/${first}/assignment`, {
        version: await version(first),
        assignee: "someone else",
      });
      expect(given.json()).toMatchObject({ assignee: "someone else" });
      const next = await test.app.inject(`/v1/cases/next?worklist=${list.worklistId}&sort=oldest`);
      expect(next.json()).toMatchObject({ caseId: second });
      const facets = await test.app.inject(`/v1/cases/facets?worklist=${list.worklistId}`);
      expect(facets.json()).toMatchObject({
        specialties: [
          { value: "medicine", cases: 2 },
          { value: "surgery", cases: 1 },
        ],
      });
      expect(
        (await post(test.app, "/v1/cases", { worklist: "none", courses })).json(),
      ).toMatchObject({ code: "BAD_FIELDS" });
    });
  });

  describe("reviews", () => {
    it("are blind, one verdict a reviewer, with the share valid as it stands", async () => {
      const course = courseOf("Takes metformin.", { humanCodes: [{ code: "I10" }] });
      const evidence = [
        {
          source: { kind: "document", documentId: "d1" },
          start: 6,
          end: 15,
          quote: "metformin",
          share: 1,
        },
      ];
      const queue = { name: "Diabetes", kind: "undercoding", codes: "E10-E14" };
      const wrong = {
        ...queue,
        items: [{ course, code: "E11", evidence: [{ ...evidence[0], quote: "other" }] }],
      };
      expect((await post(test.app, "/v1/reviews", wrong)).statusCode).toBe(422);
      const items = [
        { course, code: "E11", evidence, score: 0.7, stratum: "flagged", weight: 3 },
        { course, code: "E11" },
      ];
      const made = await post(test.app, "/v1/reviews", { ...queue, items });
      expect(made.statusCode).toBe(201);
      const { queueId } = made.json<{ queueId: string }>();
      const item = (await test.app.inject(`/v1/reviews/${queueId}/next`)).json<{
        itemId: string;
        version: number;
        course: { humanCodes: unknown[] };
        score: number | null;
      }>();
      expect(item.course.humanCodes).toEqual([]);
      expect(item.score).toBeNull();
      expect(item).not.toHaveProperty("stratum");
      const url = `/v1/reviews/${queueId}/items/${item.itemId}`;
      const verdict = { version: item.version, answer: "supported", seconds: 12 };
      expect((await post(test.app, `${url}/verdict`, verdict)).json()).toMatchObject({
        mine: { answer: "supported" },
      });
      expect((await test.app.inject(`/v1/reviews/${queueId}`)).json()).toMatchObject({
        items: 2,
        open: 1,
        result: { valid: 1, reviewed: 1, share: 1 },
      });
      const after = await test.app.inject(`/v1/reviews/${queueId}/next?after=${item.itemId}`);
      expect(after.statusCode).toBe(200);
      const csv = await test.app.inject(`/v1/reviews/${queueId}/export`);
      expect(csv.body).toContain("supported");
      expect(csv.body).not.toContain("metformin");
    });
  });

  describe("codes and operation", () => {
    it("searches and walks the hierarchy", async () => {
      const root = await test.app.inject("/v1/codes/root");
      expect(root.json<{ children: unknown[] }>().children.length).toBeGreaterThan(20);
      const block = await test.app.inject("/v1/codes/E10-E14");
      expect(block.json()).toMatchObject({ entry: { kind: "block", hasChildren: false } });
      const found = await test.app.inject("/v1/codes?q=diabetes");
      expect(found.json()).toMatchObject({ items: [{ code: "E10-E14" }] });
      expect((await test.app.inject("/v1/codes/Z99")).statusCode).toBe(404);
    });

    it("says how it goes", async () => {
      expect((await test.app.inject("/healthz")).json()).toEqual({ status: "ok" });
      expect((await test.app.inject("/readyz")).json()).toMatchObject({
        status: "ready",
        store: true,
      });
      const metrics = await test.app.inject("/metrics");
      expect(metrics.body).toContain('kodeks_courses_total{kind="request",outcome="coded"}');
      expect(metrics.body).toMatch(
        /kodeks_http_request_seconds_count\{route="\/v1\/code",method="POST",status="200"\}/,
      );
      expect((await test.app.inject("/v1/me")).json()).toMatchObject({
        user: "local",
        login: "none",
      });
      expect((await test.app.inject("/v1/model")).json()).toMatchObject({ calibrated: false });
      expect((await test.app.inject("/v1/evaluation")).json()).toMatchObject({ report: null });
      expect((await test.app.inject("/openapi.json")).json()).toMatchObject({ openapi: "3.1.0" });
      const docs = await test.app.inject("/docs");
      expect(docs.body).not.toMatch(/<script>(?!<)|<style|https?:\/\//);
      expect(docs.headers["content-security-policy"]).toContain("script-src 'self'");
    });

    it("knows wrong methods from wrong addresses", async () => {
      const wrong = await test.app.inject({ method: "DELETE", url: "/v1/code" });
      expect(wrong.statusCode).toBe(405);
      expect(wrong.headers["allow"]).toBe("POST");
      expect((await test.app.inject("/v1/nothing")).json()).toMatchObject({
        code: "UNKNOWN_ROUTE",
      });
      expect((await test.app.inject("/fhir/nothing")).json()).toMatchObject({
        resourceType: "OperationOutcome",
      });
    });
  });
});

describe("a service that is not ready", () => {
  it("says so", async () => {
    const test = await testService();
    await test.service.store.close();
    const answer = await test.app.inject("/readyz");
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ status: "not-ready", store: false });
    await test.close().catch(() => {});
  });
});
