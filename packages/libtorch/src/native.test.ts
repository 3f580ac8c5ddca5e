import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "libtorch-dist-"));
  cpSync(fileURLToPath(new URL("../dist", import.meta.url)), join(copy, "dist"), {
    recursive: true,
  });
  writeFileSync(join(copy, "package.json"), '{ "type": "module" }');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What importing the copied package throws. */
function importError(): { name: string; code: string; message: string } {
  const entry = pathToFileURL(join(copy, "dist/index.js")).href;
  const program = `import(${JSON.stringify(entry)}).then(
    () => console.log("{}"),
    ({ name, code, message }) => console.log(JSON.stringify({ name, code, message })));`;
  const { stdout, status } = spawnSync(process.execPath, ["-e", program], { encoding: "utf8" });
  expect(status).toBe(0);
  return JSON.parse(stdout) as ReturnType<typeof importError>;
}

describe("the package without its addon", () => {
  it("says that it is not built, and how to build it", () => {
    const error = importError();
    expect(error).toMatchObject({ name: "TorchError", code: "NO_LIBTORCH" });
    expect(error.message).toContain("not built");
    expect(error.message).toContain("npm run setup");
  });

  it.each([
    ["is missing", null],
    ["is no library", "not an ELF file"],
  ])(
    "says that it does not load when its file %s, and for which libtorch it was built",
    (_, contents) => {
      mkdirSync(join(copy, "build"), { recursive: true });
      const libtorch = { kind: "system", version: "9.8.7", prefix: "/usr" };
      writeFileSync(
        join(copy, "build/current.json"),
        JSON.stringify({ addon: "addon.node", libtorch }),
      );
      if (contents !== null) writeFileSync(join(copy, "build/addon.node"), contents);
      const error = importError();
      expect(error).toMatchObject({ name: "TorchError", code: "NO_LIBTORCH" });
      expect(error.message).toContain("libtorch 9.8.7 (system) does not load");
      expect(error.message).toContain("npm run setup");
    },
  );

  it("says to build again when what the build wrote is damaged", () => {
    mkdirSync(join(copy, "build"), { recursive: true });
    writeFileSync(join(copy, "build/current.json"), "{");
    expect(importError()).toMatchObject({
      code: "NO_LIBTORCH",
      message: expect.stringContaining("npm run setup") as string,
    });
  });
});
