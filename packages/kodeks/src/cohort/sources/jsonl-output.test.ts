import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtModule } from "../../base/built.fixture.ts";
import { killWhen } from "../../base/killed-child.fixture.ts";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { openCohort } from "../cohort-reader.ts";
import { good, toText } from "./import-files.fixture.ts";
import { importJsonl } from "./jsonl.ts";

const makeFolder = temporaryFolders();

describe("source and output", () => {
  it("says that the source is missing or has no files", async () => {
    const folder = makeFolder();
    const out = join(folder, "cohort");
    const missing = importJsonl({ source: join(folder, "none"), out });
    await expect(missing).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(importJsonl({ source: folder, out })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("overwrites a cohort only with force", async () => {
    const folder = makeFolder();
    const source = join(folder, "notes.jsonl");
    const out = join(folder, "cohort");
    writeFileSync(source, toText([good]));
    await importJsonl({ source, out });
    await expect(importJsonl({ source, out })).rejects.toMatchObject({ code: "EXISTS" });
    writeFileSync(source, toText([good, { id: "b", text: "x" }]));
    await importJsonl({ source, out, force: true });
    expect((await openCohort(out)).manifest.counts["courses"]).toBe(2);
  });

  it("never replaces a folder that holds the source", async () => {
    const folder = makeFolder();
    const source = join(folder, "notes.jsonl");
    writeFileSync(source, toText([good]));
    for (const from of [source, folder]) {
      const refused = importJsonl({ source: from, out: folder, force: true });
      await expect(refused).rejects.toMatchObject({ code: "USAGE" });
    }
    expect(existsSync(source)).toBe(true);
  });

  it("leaves nothing when stopped", async () => {
    const folder = makeFolder();
    const source = join(folder, "notes.jsonl");
    writeFileSync(source, toText([good]));
    const controller = new AbortController();
    const stopped = importJsonl({
      source,
      out: join(folder, "cohort"),
      signal: controller.signal,
      onProgress: (event) => {
        if (event.kind === "advance") controller.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ code: "INTERRUPTED" });
    expect(readdirSync(folder)).toEqual(["notes.jsonl"]);
  });

  it("leaves no cohort when killed, and the next import clears what is left", async () => {
    const folder = makeFolder();
    const source = join(folder, "notes.jsonl");
    const out = join(folder, "cohort");
    const text = "a note ".repeat(500);
    const records = Array.from({ length: 20_000 }, (_, index) => ({ id: `${index}`, text }));
    writeFileSync(source, toText(records));
    const script = `
      import { importJsonl } from ${JSON.stringify(builtModule("cohort/sources/jsonl"))};
      await importJsonl(${JSON.stringify({ source, out })});`;
    const begun = (): boolean => readdirSync(folder).some((name) => name.includes(".partial-"));
    await killWhen(script, begun);
    expect(existsSync(out)).toBe(false);
    expect(begun()).toBe(true);
    writeFileSync(source, toText([good]));
    await importJsonl({ source, out });
    expect(readdirSync(folder).sort()).toEqual(["cohort", "notes.jsonl"]);
  });
});
