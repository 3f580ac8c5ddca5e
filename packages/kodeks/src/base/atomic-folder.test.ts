import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFolder } from "./atomic-folder.ts";
import { builtModule } from "./built.fixture.ts";
import { killWhen } from "./killed-child.fixture.ts";
import { temporaryFolders } from "./temporary-folder.fixture.ts";

const makeFolder = temporaryFolders();

const writeOne =
  (text: string) =>
  async (temporary: string): Promise<void> => {
    await writeFile(join(temporary, "file"), text);
  };

const readOne = (folder: string): string => readFileSync(join(folder, "file"), "utf8");

describe("writeFolder", () => {
  it("puts the folder in place only once it is complete", async () => {
    const parent = makeFolder();
    const out = join(parent, "made", "deep", "out");
    await writeFolder(out, {}, async (temporary) => {
      expect(existsSync(out)).toBe(false);
      expect(temporary).toMatch(new RegExp(`/deep/\\.out\\.partial-${process.pid}-[0-9a-f]+$`));
      await writeOne("new")(temporary);
    });
    expect(readOne(out)).toBe("new");
    expect(readdirSync(join(parent, "made", "deep"))).toEqual(["out"]);
  });

  it("leaves nothing behind when writing fails, made parents included", async () => {
    const parent = makeFolder();
    const failing = writeFolder(join(parent, "a", "b"), {}, async (temporary) => {
      await writeOne("half")(temporary);
      throw new Error("disk on fire");
    });
    await expect(failing).rejects.toThrow("disk on fire");
    expect(readdirSync(parent)).toEqual([]);
  });

  it("fails at once where no folder can be made", async () => {
    const write = writeFolder("/proc/kodeks/deep/out", {}, () => Promise.resolve());
    await expect(write).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("keeps the old folder when replacing it fails", async () => {
    const parent = makeFolder();
    const out = join(parent, "out");
    await writeFolder(out, {}, writeOne("old"));
    const failing = writeFolder(out, { force: true }, () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(readOne(out)).toBe("old");
    expect(readdirSync(parent)).toEqual(["out"]);
  });

  it("stops when aborted, before or during the write", async () => {
    const parent = makeFolder();
    const out = join(parent, "out");
    const controller = new AbortController();
    const { signal } = controller;
    const stopped = writeFolder(out, { signal }, async (temporary) => {
      await writeOne("half")(temporary);
      controller.abort();
    });
    await expect(stopped).rejects.toMatchObject({ code: "INTERRUPTED" });
    let called = false;
    const neverBegun = writeFolder(out, { signal }, async () => {
      called = true;
    });
    await expect(neverBegun).rejects.toMatchObject({ code: "INTERRUPTED" });
    expect(called).toBe(false);
    expect(readdirSync(parent)).toEqual([]);
  });

  it("calls an error that an abort caused by the abort's name", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const stopped = writeFolder(join(makeFolder(), "out"), { signal }, async () => {
      controller.abort();
      signal.throwIfAborted();
    });
    await expect(stopped).rejects.toMatchObject({ code: "INTERRUPTED" });
  });

  it("refuses a folder that is not empty, without calling the writer", async () => {
    const out = join(makeFolder(), "out");
    await writeFolder(out, {}, writeOne("old"));
    let called = false;
    const refused = writeFolder(out, {}, async () => {
      called = true;
    });
    await expect(refused).rejects.toMatchObject({ code: "EXISTS", where: out });
    expect(called).toBe(false);
    expect(readOne(out)).toBe("old");
  });

  it("replaces with force, and takes an empty folder without", async () => {
    const parent = makeFolder();
    const out = join(parent, "out");
    mkdirSync(out);
    await writeFolder(out, {}, writeOne("old"));
    writeFileSync(join(out, "extra"), "");
    await writeFolder(out, { force: true }, async (temporary) => {
      expect(readOne(out)).toBe("old");
      await writeOne("new")(temporary);
    });
    expect(readdirSync(out)).toEqual(["file"]);
    expect(readOne(out)).toBe("new");
    expect(readdirSync(parent)).toEqual(["out"]);
  });

  it("refuses a folder that was filled by somebody else meanwhile", async () => {
    const parent = makeFolder();
    const out = join(parent, "out");
    const late = writeFolder(out, {}, async (temporary) => {
      await writeOne("late")(temporary);
      await writeFolder(out, {}, writeOne("first"));
    });
    await expect(late).rejects.toMatchObject({ code: "EXISTS" });
    expect(readOne(out)).toBe("first");
    expect(readdirSync(parent)).toEqual(["out"]);
  });

  it("never replaces a file", async () => {
    const out = join(makeFolder(), "out");
    writeFileSync(out, "mine");
    const refused = writeFolder(out, { force: true }, writeOne("new"));
    await expect(refused).rejects.toMatchObject({ code: "EXISTS" });
    expect(readFileSync(out, "utf8")).toBe("mine");
  });

  it("never replaces a folder that holds the working directory", async () => {
    const refused = writeFolder(join(process.cwd(), ".."), { force: true }, writeOne("new"));
    await expect(refused).rejects.toMatchObject({ code: "USAGE" });
  });

  it("writes through a link and leaves it a link", async () => {
    const parent = makeFolder();
    mkdirSync(join(parent, "real"));
    symlinkSync(join(parent, "real"), join(parent, "link"));
    await writeFolder(join(parent, "link"), {}, writeOne("new"));
    expect(realpathSync(join(parent, "link"))).toBe(realpathSync(join(parent, "real")));
    expect(readOne(join(parent, "real"))).toBe("new");
  });
});

const killInMidWrite = async (parent: string): Promise<void> => {
  const script = `
    import { writeFile } from "node:fs/promises";
    import { join } from "node:path";
    import { writeFolder } from ${JSON.stringify(builtModule("base/atomic-folder"))};
    await writeFolder(${JSON.stringify(join(parent, "out"))}, { force: true }, async (temporary) => {
      await writeFile(join(temporary, "file"), "half");
      await writeFile(join(temporary, "begun"), "");
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const begun = (): boolean =>
    readdirSync(parent).some((name) => existsSync(join(parent, name, "begun")));
  const pid = await killWhen(script, begun);
  expect(readdirSync(parent).filter((name) => name.includes(`.partial-${pid}-`))).toHaveLength(1);
};

describe("writeFolder after a killed process", () => {
  it("finds nothing that looks complete, and clears what is left", async () => {
    const parent = makeFolder();
    await killInMidWrite(parent);
    expect(existsSync(join(parent, "out"))).toBe(false);
    await writeFolder(join(parent, "out"), {}, writeOne("new"));
    expect(readdirSync(parent)).toEqual(["out"]);
  });

  it("finds the folder that was to be replaced untouched", async () => {
    const parent = makeFolder();
    await writeFolder(join(parent, "out"), {}, writeOne("old"));
    await killInMidWrite(parent);
    expect(readOne(join(parent, "out"))).toBe("old");
  });
});
