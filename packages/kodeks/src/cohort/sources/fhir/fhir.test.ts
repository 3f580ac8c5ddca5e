import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import { samePatients } from "../same-patients.fixture.ts";
import { asBulkExport, asBundle, importFhirFiles, sameResources } from "./fhir.fixture.ts";
import type { Json } from "./fhir.fixture.ts";
import type { Course } from "../../course.ts";
import type { Content } from "../import-files.fixture.ts";
import type { ImportOptions } from "../../staging/stage.ts";

const makeFolder = temporaryFolders();
const imported = (files: Readonly<Record<string, Content>>, options?: Partial<ImportOptions>) =>
  importFhirFiles(makeFolder(), files, options);
const nothingOdd = { skipped: [], skippedCounts: {}, unknownKeys: {} };
const withoutNotes = { "course-without-documents": 1 };

describe("the same patients", () => {
  it("come from a bulk export, part of it gzipped and in folders", async () => {
    const { report, courses, out } = await imported(asBulkExport(sameResources));
    expect(courses).toEqual(samePatients);
    expect(report).toMatchObject({ ...nothingOdd, warnings: withoutNotes });
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as {
      command: string;
      inputs: readonly unknown[];
    };
    expect(manifest.command).toBe("kodeks import fhir");
    expect(manifest.inputs.length).toBe(Object.keys(asBulkExport(sameResources)).length);
  });

  it("come from NDJSON in any order of resources", async () => {
    const { courses } = await imported({ "all.ndjson": sameResources.toReversed() });
    expect(courses).toEqual(samePatients);
  });

  it("come from a Bundle that refers by urn:uuid", async () => {
    const bundle = asBundle(sameResources);
    expect(JSON.stringify(bundle)).not.toContain('"reference":"Patient/');
    const { report, courses } = await imported({ "all.json": JSON.stringify(bundle, null, 2) });
    expect(courses).toEqual(samePatients);
    expect(report).toMatchObject({ ...nothingOdd, warnings: withoutNotes });
  });

  it("come from Bundles in NDJSON, and from resources in files of their own", async () => {
    const bundles = [asBundle(sameResources)];
    expect((await imported({ "bundles.ndjson": bundles })).courses).toEqual(samePatients);
    const files = Object.fromEntries(
      sameResources.map((resource, i) => [`r${i}.json`, JSON.stringify(resource)]),
    );
    expect((await imported(files)).courses).toEqual(samePatients);
  });

  it("come from absolute and versioned references", async () => {
    const text = JSON.stringify(sameResources)
      .replaceAll('"reference":"Encounter/', '"reference":"https://fhir.example/r4/Encounter/')
      .replaceAll(/"reference":"(Patient\/\d+)"/g, '"reference":"$1/_history/7"');
    const { courses } = await imported({ "all.ndjson": JSON.parse(text) as Json[] });
    expect(courses).toEqual(samePatients);
  });

  it("come by shards, each patient once", async () => {
    const found: Course[] = [];
    for (const index of [1, 2, 3]) {
      const { courses } = await imported(asBulkExport(sameResources), { shard: { index, of: 3 } });
      expect(courses.length).toBeLessThan(samePatients.length);
      found.push(...courses);
    }
    found.sort((a, b) => (a.courseId < b.courseId ? -1 : 1));
    expect(found).toEqual(samePatients);
  });

  it("take resources that pages repeat once, and count them", async () => {
    const { report, courses } = await imported({
      "a.ndjson": sameResources,
      "b.ndjson": sameResources,
      "manifest.json": JSON.stringify({ transactionTime: "2024-01-01T00:00:00Z", output: [] }),
    });
    expect(courses).toEqual(samePatients);
    expect(report.warnings).toEqual({
      ...withoutNotes,
      "repeated-resource": sameResources.length,
      "bulk-export-manifest": 1,
    });
  });
});
