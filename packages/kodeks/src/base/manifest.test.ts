import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashFile, hashFolder, readManifest, writeManifest } from "./manifest.ts";
import { temporaryFolders } from "./temporary-folder.fixture.ts";

const makeFolder = temporaryFolders();
// sha256sum of the three bytes "abc" (FIPS 180-2, appendix B.1).
const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

function folderWithManifest(manifest: unknown): string {
  const folder = makeFolder();
  const text = typeof manifest === "string" ? manifest : JSON.stringify(manifest);
  writeFileSync(join(folder, "manifest.json"), text);
  return folder;
}

const valid = {
  kind: "dataset",
  schemaVersion: 1,
  command: "kodeks prepare",
  createdBy: "kodeks 0.1.0",
  createdAt: "2026-01-31T12:00:00.000Z",
  seed: 7,
  inputs: [{ path: "notes.jsonl", sha256: abc }],
  counts: { courses: 3 },
  details: { level: 3 },
};

describe("manifest", () => {
  it("comes back as it was written, with paths cut to file names", async () => {
    const folder = makeFolder();
    const written = await writeManifest(folder, {
      kind: "dataset",
      command: "kodeks prepare",
      seed: 7,
      inputs: [
        { path: "/home/somebody/notes.jsonl", sha256: abc },
        { path: "C:\\somebody\\more.jsonl", sha256: abc },
      ],
      counts: { courses: 3 },
      details: { level: 3 },
    });
    expect(await readManifest(folder, "dataset")).toEqual(written);
    expect(written).toMatchObject({ schemaVersion: 1, seed: 7, counts: { courses: 3 } });
    expect(written.inputs.map(({ path }) => path)).toEqual(["notes.jsonl", "more.jsonl"]);
    expect(written.createdBy).toMatch(/^kodeks \d+\.\d+\.\d+/);
    expect(readFileSync(join(folder, "manifest.json"), "utf8")).not.toContain("somebody");
  });

  it("fills in what a command does not state", async () => {
    const folder = makeFolder();
    const written = await writeManifest(folder, { kind: "model", command: "kodeks train" });
    expect(written).toMatchObject({ seed: null, inputs: [], counts: {}, details: {} });
  });

  it("says that a folder is missing", async () => {
    const folder = join(makeFolder(), "none");
    await expect(readManifest(folder, "model")).rejects.toMatchObject({
      code: "NOT_FOUND",
      where: folder,
      remedy: expect.stringContaining("kodeks train") as string,
    });
  });

  it("says what makes a folder that has no manifest, or is a file", async () => {
    const folder = makeFolder();
    const expected = {
      code: "BAD_FOLDER",
      remedy: expect.stringContaining("kodeks prepare") as string,
    };
    await expect(readManifest(folder, "dataset")).rejects.toMatchObject(expected);
    const file = join(folder, "file");
    writeFileSync(file, "");
    await expect(readManifest(file, "dataset")).rejects.toMatchObject(expected);
  });

  it("names both kinds and the remedy when the kind is wrong", async () => {
    const folder = folderWithManifest({ ...valid, kind: "encoder", schemaVersion: 2 });
    await expect(readManifest(folder, "cohort")).rejects.toMatchObject({
      code: "BAD_FOLDER",
      message: "the folder holds an encoder, and a cohort was expected",
      remedy: expect.stringContaining("kodeks import") as string,
    });
  });

  it("names the schema versions found and expected", async () => {
    const folder = folderWithManifest({ ...valid, schemaVersion: 2, novelty: true });
    await expect(readManifest(folder, "dataset")).rejects.toMatchObject({
      code: "BAD_SCHEMA_VERSION",
      message: "the folder has schema version 2, and 1 was expected",
    });
  });

  it.each([
    ["no JSON", '{"kind":'],
    ["JSON of another tool", { name: "x", version: "1.0" }],
    ["an unknown kind", { ...valid, kind: "soup" }],
    ["a wrong type", { ...valid, counts: { courses: "3" } }],
    ["a full path", { ...valid, inputs: [{ path: "/a/b", sha256: abc }] }],
    ["an unknown key", { ...valid, extra: 1 }],
  ])("refuses a manifest that is %s", async (_, manifest) => {
    const folder = folderWithManifest(manifest);
    await expect(readManifest(folder, "dataset")).rejects.toMatchObject({ code: "BAD_FOLDER" });
  });

  it("reads a manifest it would write", async () => {
    expect(await readManifest(folderWithManifest(valid), "dataset")).toEqual(valid);
  });
});

function hashOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = makeFolder();
  mkdirSync(join(folder, "sub"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return hashFolder(folder);
}

describe("hashes", () => {
  it("hashFile is SHA-256", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "abc"), "abc");
    expect(await hashFile(join(folder, "abc"))).toBe(abc);
  });

  it("hashFolder depends on names and content, not on the manifest", async () => {
    const base = await hashOf({ a: "1", "sub/b": "2", "manifest.json": "x" });
    expect(await hashOf({ "sub/b": "2", a: "1", "manifest.json": "y" })).toBe(base);
    expect(await hashOf({ a: "2", "sub/b": "1" })).not.toBe(base);
    expect(await hashOf({ a: "1", b: "2" })).not.toBe(base);
    expect(await hashOf({ a: "1", "sub/b": "2", "sub/manifest.json": "x" })).not.toBe(base);
  });

  it("hashFolder follows links to files", async () => {
    const [real, linked, cache] = [makeFolder(), makeFolder(), makeFolder()];
    writeFileSync(join(real, "weights"), "1");
    writeFileSync(join(cache, "blob"), "1");
    symlinkSync(join(cache, "blob"), join(linked, "weights"));
    expect(await hashFolder(linked)).toBe(await hashFolder(real));
  });
});
