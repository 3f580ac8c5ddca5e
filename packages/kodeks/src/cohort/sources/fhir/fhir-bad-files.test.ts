import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { KodeksError } from "../../../base/errors.ts";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import type { Content } from "../import-files.fixture.ts";
import { toText } from "../import-files.fixture.ts";
import { samePatients } from "../same-patients.fixture.ts";
import { importFhirFiles, reference, sameResources } from "./fhir.fixture.ts";
import type { Json } from "./fhir.fixture.ts";
import { importFhir } from "./fhir.ts";
import { readResources } from "./read-resources.ts";

const makeFolder = temporaryFolders();
const secret = "Sødavand";

/** What an import fails with; checks that nothing was written and no value is shown. */
async function failure(files: Readonly<Record<string, Content>>): Promise<KodeksError> {
  const folder = makeFolder();
  const error: unknown = await importFhirFiles(folder, files).catch((error: unknown) => error);
  expect(readdirSync(folder)).toEqual(["source"]);
  if (!(error instanceof KodeksError)) throw error;
  expect(`${error.message} ${error.where} ${error.remedy}`).not.toContain(secret);
  return error;
}

describe("a bad file stops the import with nothing written", () => {
  const whole = gzipSync(toText(sameResources));
  const cases: readonly [string, string, Content, string, RegExp][] = [
    [
      "gzip cut off",
      "a.ndjson.gz",
      whole.subarray(0, whole.length - 20),
      "BAD_TABLE",
      /a\.ndjson\.gz$/,
    ],
    ["a Bundle in gzip cut off", "a.json.gz", whole.subarray(0, 100), "BAD_TABLE", /a\.json\.gz$/],
    ["no JSON", "a.json", `{"resourceType": "${secret}`, "BAD_FHIR", /a\.json$/],
    [
      "a line that is no JSON",
      "a.ndjson",
      `{"resourceType":"Group"}\n{"${secret}`,
      "BAD_JSONL",
      /a\.ndjson:2$/,
    ],
    [
      "JSON that is no FHIR",
      "a.json",
      JSON.stringify({ name: secret }),
      "BAD_FHIR",
      /a\.json:1, field "resourceType"$/,
    ],
    [
      "a line that is no FHIR",
      "a.ndjson",
      [{ resourceType: 7 }],
      "BAD_FHIR",
      /a\.ndjson:1, field "resourceType"$/,
    ],
    ["a list", "a.json", JSON.stringify(sameResources), "BAD_FHIR", /a\.json:1/],
    [
      "a Bundle without a list",
      "a.json",
      `{"resourceType":"Bundle","entry":{}}`,
      "BAD_FHIR",
      /field "Bundle\.entry"$/,
    ],
    [
      "Latin-1",
      "a.json",
      Buffer.from(`{"resourceType":"${secret}"}`, "latin1"),
      "BAD_FHIR",
      /a\.json$/,
    ],
    [
      "nothing that makes a course",
      "a.ndjson",
      [{ resourceType: "Group", id: "1" }],
      "BAD_TABLE",
      /source$/,
    ],
  ];
  it.each(cases)("%s", async (_, name, content, code, where) => {
    const error = await failure({ [name]: content });
    expect(error.code).toBe(code);
    expect(error.where).toMatch(where);
  });

  it("a JSON file that is too large, NDJSON not so", async () => {
    const folder = makeFolder();
    await importFhirFiles(folder, {
      "all.ndjson": sameResources,
      "one.json": JSON.stringify(sameResources[0]),
    });
    const context = { bad: () => expect.unreachable() };
    const read = async (name: string, form: "whole" | "lines"): Promise<number> => {
      let found = 0;
      const file = { path: join(folder, "source", name), bytes: 0, form };
      for await (const _ of readResources(file, context, 100)) found += 1;
      return found;
    };
    await expect(read("one.json", "whole")).rejects.toMatchObject({
      code: "BAD_FHIR",
      message: expect.stringContaining("larger than"),
    });
    expect(await read("all.ndjson", "lines")).toBe(sameResources.length);
  });

  it("a source that is not there, or has no such files", async () => {
    const folder = makeFolder();
    const out = join(folder, "cohort");
    await expect(importFhir(join(folder, "none"), { out })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(importFhirFiles(folder, { "a.xml": "<Patient/>" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(importFhir(join(folder, "source", "a.xml"), { out })).rejects.toMatchObject({
      code: "USAGE",
    });
  });
});

describe("bad resources may be left out", () => {
  it("and are listed and counted, and the rest is what it was", async () => {
    const bad: readonly Json[] = [
      { resourceType: "Condition", id: "x1", code: {} },
      {
        resourceType: "Encounter",
        id: "x2",
        subject: reference("Patient/1"),
        period: { start: "2019-02-31" },
      },
      {
        resourceType: "Observation",
        id: "x3",
        category: [{ coding: [{ code: "laboratory" }] }],
        encounter: reference("Encounter/9"),
        valueInteger: 1,
      },
      {
        resourceType: "Observation",
        id: "x4",
        category: [{ coding: [{ code: "laboratory" }] }],
        encounter: reference("Encounter/x2"),
        valueInteger: 1,
      },
      { ...sameResources[0], language: "da" },
      { text: secret },
    ];
    const { report, courses } = await importFhirFiles(
      makeFolder(),
      { "all.ndjson": [...sameResources, ...bad], "z.ndjson": "{\n" },
      { skipBad: true },
    );
    expect(courses).toEqual(samePatients);
    expect(report.skippedCounts).toEqual({
      BAD_FHIR: 3,
      ORPHAN_ROW: 1,
      DUPLICATE_ID: 1,
      BAD_JSONL: 1,
    });
    expect(report.skipped.map(({ line, field }) => [line - sameResources.length, field])).toEqual([
      [1, "Condition.subject"],
      [2, "Encounter.period.start"],
      [6, "resourceType"],
      [1 - sameResources.length, ""],
      [5, "id"],
      [3, "encounter"],
    ]);
    expect(report.warnings).toMatchObject({ "row-of-encounter-left-out": 1 });
    expect(JSON.stringify(report)).not.toContain(secret);
  });
});

it("stops when asked to, with nothing written", async () => {
  const folder = makeFolder();
  const controller = new AbortController();
  const importing = importFhirFiles(
    folder,
    { "all.ndjson": sameResources },
    {
      signal: controller.signal,
      onProgress: (event) => event.kind === "advance" && controller.abort(),
    },
  );
  await expect(importing).rejects.toThrow();
  expect(existsSync(join(folder, "cohort"))).toBe(false);
  expect(readdirSync(folder)).toEqual(["source"]);
});
