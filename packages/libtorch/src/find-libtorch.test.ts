import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { findLibtorch } from "../scripts/find-libtorch.mjs";

let prefix: string;
beforeEach(() => {
  prefix = realpathSync(mkdtempSync(join(tmpdir(), "libtorch-")));
});
afterEach(() => rmSync(prefix, { recursive: true, force: true }));

function put(path: string, text = ""): void {
  const file = join(prefix, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function layOut({
  lib = "lib",
  abi = "NSt7__cxx11",
  header = "torch/headeronly/version.h",
} = {}): void {
  put("include/ATen/ATen.h");
  put(
    `include/${header}`,
    "#define TORCH_VERSION_MAJOR 9\n#define TORCH_VERSION_MINOR 8\n#define TORCH_VERSION_PATCH 7\n",
  );
  put(`${lib}/libtorch_cpu.so`);
  put(`${lib}/libc10.so`, `\0\0_ZN${abi}12basic_string\0`);
}

const nowhere = { named: "", python: () => null, system: "/nonexistent" };

describe("findLibtorch", () => {
  it("recognises a libtorch that LIBTORCH names", () => {
    layOut();
    expect(findLibtorch({ ...nowhere, named: prefix })).toEqual({
      kind: "LIBTORCH",
      prefix,
      version: "9.8.7",
      include: [join(prefix, "include"), join(prefix, "include/torch/csrc/api/include")],
      lib: join(prefix, "lib"),
      cxx11Abi: true,
    });
  });

  it("recognises a distribution's folders, the old place of the version and the old ABI", () => {
    layOut({
      lib: "lib/x86_64-linux-gnu",
      abi: "Ss",
      header: "torch/csrc/api/include/torch/version.h",
    });
    expect(findLibtorch({ ...nowhere, system: prefix })).toMatchObject({
      kind: "system",
      version: "9.8.7",
      lib: join(prefix, "lib/x86_64-linux-gnu"),
      cxx11Abi: false,
    });
  });

  it("prefers LIBTORCH to Python's torch and that to the system's", () => {
    layOut();
    const everywhere = { named: prefix, python: () => prefix, system: prefix };
    expect(findLibtorch(everywhere)?.kind).toBe("LIBTORCH");
    expect(findLibtorch({ ...everywhere, named: "" })?.kind).toBe("python");
    expect(findLibtorch({ ...everywhere, named: "", python: () => join(prefix, "no") })?.kind).toBe(
      "system",
    );
  });

  it("says what it expected where LIBTORCH holds none, and does not look elsewhere", () => {
    const find = (): unknown =>
      findLibtorch({ named: prefix, python: () => "/usr", system: "/usr" });
    expect(find).toThrow(`LIBTORCH=${prefix} holds no libtorch`);
    expect(find).toThrow(/include\/ATen\/ATen\.h.*libtorch_cpu\.so.*libc10\.so/);
  });

  it.each(["include/ATen/ATen.h", "lib/libtorch_cpu.so", "lib/libc10.so"])("misses %s", (file) => {
    layOut();
    rmSync(join(prefix, file));
    expect(findLibtorch({ ...nowhere, system: prefix })).toBeNull();
  });

  it("is null where there is none", () => {
    expect(findLibtorch(nowhere)).toBeNull();
  });
});
