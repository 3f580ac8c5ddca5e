import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { writeFolder } from "./atomic-folder.ts";
import { temporaryFolders } from "./temporary-folder.fixture.ts";

const makeFolder = temporaryFolders();

// The disk fails at the one moment when the old folder is aside and the new one not yet in place.
vi.mock("node:fs/promises", async (importOriginal) => {
  const original = await importOriginal<typeof import("node:fs/promises")>();
  return {
    ...original,
    rename: async (from: string, to: string): Promise<void> => {
      if (from.includes(".partial-")) throw new Error("disk on fire");
      await original.rename(from, to);
    },
  };
});

it("puts the old folder back when the new one cannot take its place", async () => {
  const parent = makeFolder();
  const out = join(parent, "out");
  mkdirSync(out);
  writeFileSync(join(out, "file"), "old");
  const failing = writeFolder(out, { force: true }, async (temporary) => {
    writeFileSync(join(temporary, "file"), "new");
  });
  await expect(failing).rejects.toThrow("disk on fire");
  expect(readFileSync(join(out, "file"), "utf8")).toBe("old");
  expect(readdirSync(parent)).toEqual(["out"]);
});
