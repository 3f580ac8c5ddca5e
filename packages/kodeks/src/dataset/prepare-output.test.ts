import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtModule } from "../base/built.fixture.ts";
import { contents } from "../base/folder-contents.fixture.ts";
import { killWhen } from "../base/killed-child.fixture.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { makeCohort } from "./prepare.fixture.ts";
import { prepare } from "./prepare.ts";

const makeFolder = temporaryFolders();

describe("the output of prepare", () => {
  it("is the same, byte for byte, from the same cohort", async () => {
    const folder = makeFolder();
    const cohort = await makeCohort(folder);
    const [one, other] = [join(folder, "one"), join(folder, "other")];
    for (const out of [one, other])
      await prepare({ cohort, out, validationShare: 0.3, minimumPatients: 1 });
    const files = contents(one);
    expect([...files.keys()].sort()).toEqual([
      "courses.parquet",
      "evidence.parquet",
      "flow.json",
      "flow.svg",
      "labels.json",
      "labels.parquet",
      "manifest.json",
      "segments.parquet",
      "tokenizer.json",
      "tokens/dev-00000.safetensors",
      "tokens/train-00000.safetensors",
    ]);
    expect(contents(other)).toEqual(files);
    expect(files.get("manifest.json")).not.toContain(folder);
  });

  it("replaces nothing unless told to", async () => {
    const folder = makeFolder();
    const cohort = await makeCohort(folder);
    const out = join(folder, "dataset");
    await prepare({ cohort, out, minimumPatients: 1 });
    const files = contents(out);
    await expect(prepare({ cohort, out, minimumPatients: 1 })).rejects.toMatchObject({
      code: "EXISTS",
    });
    expect(contents(out)).toEqual(files);
    await prepare({ cohort, out, minimumPatients: 1, force: true, maxTokens: 5 });
    expect(contents(out).get("manifest.json")).toContain('"maxTokens": 5');
  });

  it.each([
    ["learning a vocabulary", "start"],
    ["learning a vocabulary", "end"],
    ["tokenising", "start"],
    ["tokenising", "end"],
  ])("is not there after an abort at %s, %s", async (task, kind) => {
    const folder = makeFolder();
    const cohort = await makeCohort(folder);
    const controller = new AbortController();
    const before = readdirSync(folder).sort();
    let met = false;
    const run = prepare({
      cohort,
      out: join(folder, "dataset"),
      minimumPatients: 1,
      signal: controller.signal,
      onProgress: (event) => {
        if (event.kind !== kind || !("task" in event) || event.task !== task) return;
        met = true;
        controller.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ code: "INTERRUPTED" });
    expect(met).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it("is not there after a failure", async () => {
    const folder = makeFolder();
    const cohort = await makeCohort(folder);
    const before = readdirSync(folder).sort();
    const encoder = makeFolder();
    const out = join(folder, "dataset");
    await expect(prepare({ cohort, out, encoder })).rejects.toMatchObject({ code: "NOT_FOUND" });
    writeFileSync(join(encoder, "vocab.txt"), "[PAD]");
    await expect(prepare({ cohort, out, encoder })).rejects.toMatchObject({
      code: "BAD_CHECKPOINT",
    });
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it("is not there after the process was killed, and the next run clears up", async () => {
    const folder = makeFolder();
    const cohort = await makeCohort(folder);
    const out = join(folder, "dataset");
    const before = readdirSync(folder).sort();
    const options = JSON.stringify({ cohort, out, minimumPatients: 1 });
    // Told that tokenising begins, the child waits to be killed.
    const script = `
      import { prepare } from ${JSON.stringify(builtModule("dataset/prepare"))};
      await prepare({ ...${options}, onProgress(event) {
        if (event.task === "tokenising") for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
      } });`;
    const partial = (): string | undefined =>
      readdirSync(folder).find((name) => name.startsWith(".dataset.partial-"));
    const begun = (): boolean => {
      const name = partial();
      return name !== undefined && readdirSync(join(folder, name)).includes("tokenizer.json");
    };
    await killWhen(script, begun);
    expect(readdirSync(folder)).not.toContain("dataset");
    expect(partial()).toBeDefined();
    await prepare({ cohort, out, minimumPatients: 1 });
    expect(readdirSync(folder).sort()).toEqual([...before, "dataset"].sort());
  });
});
