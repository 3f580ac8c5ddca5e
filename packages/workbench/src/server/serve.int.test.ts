import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../kodeks/src/base/temporary-folder.fixture.ts";
import { kodeks } from "../../../kodeks/src/cli/kodeks.fixture.ts";
import { builtModule } from "../store/built.fixture.ts";
import type { CodedCourse } from "./coded-course.fixture.ts";
import { noteWithDiabetes, saveModel } from "./service.fixture.ts";
import { serving } from "./serving.fixture.ts";
import { checkExposure, settingsSchema } from "./settings.ts";

const makeFolder = temporaryFolders();

describe("kodeks serve", () => {
  it("codes a note in JSON and as FHIR, goes on with a job after kill -9, and ends on SIGTERM", async () => {
    const model = await saveModel(makeFolder());
    const data = join(makeFolder(), "data");
    const args = [model, "--port", "0", "--data", data, "--workers", "1"];
    const first = await serving(args);
    const post = async (address: string, path: string, body: unknown, type = "application/json") =>
      fetch(`${address}${path}`, {
        method: "POST",
        headers: { "content-type": type },
        body: JSON.stringify(body),
      });
    const coded = await post(first.address, "/v1/code", { text: noteWithDiabetes });
    const { suggestions } = (await coded.json()) as CodedCourse;
    expect(suggestions[0].evidence?.length).toBeGreaterThan(0);
    const attachment = {
      contentType: "text/plain",
      data: Buffer.from(noteWithDiabetes).toString("base64"),
    };
    const reference = { resourceType: "DocumentReference", id: "d", content: [{ attachment }] };
    const fhir = await post(
      first.address,
      "/fhir/$suggest-codes",
      reference,
      "application/fhir+json",
    );
    expect(await fhir.json()).toMatchObject({
      resourceType: "Bundle",
      entry: expect.arrayContaining([
        {
          fullUrl: expect.any(String) as string,
          resource: expect.objectContaining({ resourceType: "Provenance" }) as object,
        },
      ]) as object[],
    });

    const text = noteWithDiabetes.repeat(4);
    const courses = Array.from({ length: 24 }, (_, i) => ({
      courseId: `c${i}`,
      documents: [{ documentId: "d", text }],
    }));
    const started = await post(first.address, "/v1/batches", { courses, faithfulness: true });
    const { jobId } = (await started.json()) as { jobId: string };
    const progress = async (
      address: string,
    ): Promise<{ state: string; done: number; failed: number }> =>
      (await fetch(`${address}/v1/jobs/${jobId}`)).json() as Promise<{
        state: string;
        done: number;
        failed: number;
      }>;
    let before = 0;
    while (before < 1) before = (await progress(first.address)).done;
    first.child.kill("SIGKILL");
    await first.ended;
    expect(before).toBeLessThan(24);

    // The lease of the killed server runs out first.
    const second = await serving(args);
    expect((await progress(second.address)).done).toBeGreaterThanOrEqual(before);
    const until = Date.now() + 200_000;
    let now = await progress(second.address);
    while (now.state !== "done" && Date.now() < until) {
      await wait(200);
      now = await progress(second.address);
    }
    expect(now).toMatchObject({ state: "done", done: 24, failed: 0 });
    const results = await fetch(`${second.address}/v1/jobs/${jobId}/results?limit=500`);
    const { items } = (await results.json()) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual(courses.map(({ courseId }) => courseId));

    second.child.kill("SIGTERM");
    const { status, stderr } = await second.ended;
    expect(status).toBe(0);
    expect(stderr).not.toContain("diabetes");
    expect(kodeks(["log", "verify", "--data", data]).status).toBe(0);
  }, 400_000);

  it("refuses to be reachable by others without a login, and settings that it does not know", async () => {
    const model = await saveModel(makeFolder());
    builtModule("server/serve");
    const open = kodeks([
      "serve",
      model,
      "--host",
      "0.0.0.0",
      "--data",
      join(makeFolder(), "data"),
    ]);
    expect(open.status).toBe(2);
    expect(open.stderr).toContain("NO_LOGIN");
    const missing = kodeks(["serve", "/nowhere/model", "--data", join(makeFolder(), "data")]);
    expect(missing.stderr).toContain("NOT_FOUND");
  }, 200_000);

  it("has settings in deploy/ and in the documentation that hold", () => {
    const read = (file: string): string =>
      readFileSync(new URL(`../../../../${file}`, import.meta.url), "utf8");
    const kubernetes = /settings\.json: \|\n((?: {4}.*\n)+)/.exec(
      read("deploy/kubernetes/kodeks.yaml"),
    );
    const documented = /```json\n([\s\S]+?)```/.exec(read("docs/security.md"));
    for (const text of [read("deploy/settings.json"), kubernetes?.[1], documented?.[1]]) {
      const settings = settingsSchema.parse(JSON.parse(text ?? ""));
      expect(settings.login).not.toBeNull();
      expect(() => checkExposure(settings)).not.toThrow();
    }
  });
});
