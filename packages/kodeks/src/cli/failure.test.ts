import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TorchError } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import { errorTable, KodeksError } from "../base/errors.ts";
import { describeFailure, formatFailure } from "./failure.ts";

const secret = "Sødavand";

function caught(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("describeFailure", () => {
  it("keeps what Kodeks' own errors say, with the exit code of their table", () => {
    const details = { where: "notes.jsonl:12", remedy: "Give it text." };
    expect(describeFailure(new KodeksError("EMPTY_TEXT", "it is empty", details))).toEqual({
      code: "EMPTY_TEXT",
      what: "it is empty",
      ...details,
      exit: 3,
    });
    expect(describeFailure(new KodeksError("USAGE", "no"))).toEqual({
      code: "USAGE",
      what: "no",
      exit: errorTable.USAGE.exit,
    });
  });

  it.each([
    ["NO_LIBTORCH", "NO_LIBTORCH", 1],
    ["OUT_OF_MEMORY", "OUT_OF_MEMORY", 1],
    ["BAD_SAFETENSORS", "BAD_SAFETENSORS", 3],
    ["OPERATOR", "INTERNAL", 1],
    ["BAD_ARGUMENT", "INTERNAL", 1],
  ] as const)("knows the tensor layer's %s", (torch, code, exit) => {
    const failure = describeFailure(new TorchError(torch, "aten::add of float32[2]"));
    expect(failure).toMatchObject({ code, exit });
    expect(formatFailure(failure)).toContain("aten::add of float32[2]");
  });

  it.each([
    ["ENOENT", "NOT_FOUND", 2],
    ["EISDIR", "USAGE", 2],
    ["ENOTDIR", "USAGE", 2],
    ["EEXIST", "USAGE", 2],
    ["EACCES", "SYSTEM", 1],
    ["EROFS", "SYSTEM", 1],
    ["ENOSPC", "SYSTEM", 1],
    ["EMFILE", "SYSTEM", 1],
  ])("says what the system's %s means, where, and what to do", (system, code, exit) => {
    const error = Object.assign(new Error(secret), { code: system, path: "cohort/x" });
    const failure = describeFailure(error);
    expect(failure).toMatchObject({ code, exit, where: "cohort/x" });
    expect(failure.remedy).toMatch(/\.$/);
    expect(formatFailure(failure)).not.toContain(secret);
  });

  it("names the file that Node did not find", () => {
    const file = join(tmpdir(), "kodeks-nowhere", "note.txt");
    expect(describeFailure(caught(() => readFileSync(file)))).toMatchObject({
      code: "NOT_FOUND",
      where: file,
    });
  });

  it("takes an aborted wait for an interruption", () => {
    const failure = describeFailure(caught(() => AbortSignal.abort().throwIfAborted()));
    expect(failure).toMatchObject({ code: "INTERRUPTED", exit: 130 });
  });

  it("takes memory that does not suffice for what it is, from Node and from DuckDB", () => {
    expect(describeFailure(caught(() => new ArrayBuffer(2 ** 53 - 1))).code).toBe("OUT_OF_MEMORY");
    expect(describeFailure(caught(() => new Float32Array(2 ** 53 - 1))).code).toBe("OUT_OF_MEMORY");
    expect(describeFailure(new Error("Out of Memory Error: 1 GB used")).code).toBe("OUT_OF_MEMORY");
    expect(describeFailure(new RangeError("course 7 of 3")).code).toBe("INTERNAL");
  });

  it.each([
    'IO Error: Could not write file "/x/documents.parquet": No space left on device',
    "Out of Memory Error: failed to offload data block of size 256.0 KiB (1.0 GiB/1.0 GiB used)",
  ])("takes DuckDB's words for a full disk: %s", (message) => {
    const failure = describeFailure(new Error(message));
    expect(failure).toMatchObject({ code: "SYSTEM", what: "the disk is full", exit: 1 });
  });

  it("withholds the text of any other error, which may quote a note", () => {
    for (const error of [new Error(secret), new TypeError(secret), { message: secret }]) {
      const failure = describeFailure(error);
      expect(failure).toMatchObject({ code: "INTERNAL", exit: 1 });
      expect(formatFailure(failure)).not.toContain(secret);
      expect(failure.remedy).toContain("KODEKS_DEBUG=1");
    }
  });

  it.each([secret, null, undefined, 7])("bears that %s is thrown", (thrown) => {
    expect(describeFailure(thrown)).toMatchObject({ code: "INTERNAL", exit: 1 });
  });
});

describe("formatFailure", () => {
  it("says what, where and what to do, a line each", () => {
    const failure = { code: "BAD_CODE", what: "odd code", exit: 3 } as const;
    expect(formatFailure(failure)).toBe("error BAD_CODE: odd code");
    expect(formatFailure({ ...failure, where: "a:1", remedy: "Mend it." })).toBe(
      "error BAD_CODE: odd code\n  at: a:1\n  do: Mend it.",
    );
  });

  it("shows that a place has no name", () => {
    const failure = { code: "NOT_FOUND", what: "none", where: "", exit: 2 } as const;
    expect(formatFailure(failure)).toBe('error NOT_FOUND: none\n  at: ""');
  });

  it("lets no name of a file or record steer the terminal", () => {
    const where = "evil\u001b[2J\nerror: all fine";
    const failure = { code: "BAD_CODE", what: "odd", where, exit: 3 } as const;
    expect(formatFailure(failure)).toBe("error BAD_CODE: odd\n  at: evil [2J error: all fine");
  });
});
