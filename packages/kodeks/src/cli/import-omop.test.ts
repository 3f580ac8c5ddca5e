import { describe, expect, it } from "vitest";
import { KodeksError } from "../base/errors.ts";
import { omopSourceOf } from "./import-omop.ts";

const secret = "hunter2";

describe("the source of kodeks import omop", () => {
  it("is a folder, a URL, or a database named by variables", () => {
    expect(omopSourceOf("cdm", {})).toEqual({ kind: "folder", folder: "cdm" });
    expect(omopSourceOf("cdm", { encoding: "latin1" })).toEqual({
      kind: "folder",
      folder: "cdm",
      encoding: "latin1",
    });
    const url = "postgresql://me@host/x";
    expect(omopSourceOf(url, { schema: "cdm" })).toEqual({ kind: "postgres", url, schema: "cdm" });
    expect(omopSourceOf(undefined, { postgres: true, vocabularySchema: "voc" })).toEqual({
      kind: "postgres",
      url: null,
      vocabularySchema: "voc",
    });
  });

  it.each([
    ["no source was given", undefined, {}],
    ["--postgres was given beside a source", "cdm", { postgres: true }],
    ["--schema was given for a folder", "cdm", { schema: "cdm" }],
    ["--encoding was given for a database", undefined, { postgres: true, encoding: "latin1" }],
    ["neither a folder nor a postgres:// URL", `postgre://me:${secret}@host/x`, {}],
    ["neither a folder nor a postgres:// URL", `host=db password=${secret}`, {}],
  ] as const)("is refused where %s", (message, source, options) => {
    try {
      omopSourceOf(source, options);
    } catch (error) {
      expect(error).toBeInstanceOf(KodeksError);
      expect(error).toMatchObject({ code: "USAGE", message: expect.stringContaining(message) });
      expect(JSON.stringify(error)).not.toContain(secret);
      return;
    }
    throw new Error("it was taken");
  });
});
