import { DuckDBInstance } from "@duckdb/node-api";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCohort } from "kodeks/cohort/cohort-reader";
import { importJsonl } from "kodeks/cohort/sources/jsonl";
import { openDataset } from "kodeks/dataset/dataset";
import { prepare } from "kodeks/dataset/prepare";
import { writeFile } from "node:fs/promises";
import { temporaryFolders } from "../../../kodeks/src/base/temporary-folder.fixture.ts";
import { openStore, openStoreContext } from "../store/open-store.ts";
import type { OpenContext } from "../store/open-store.ts";
import { actor, coding, course, decision } from "../store/store.fixture.ts";
import type { CaseRecord, Store } from "../store/store.ts";
import { writeFeedbackCohort } from "./feedback-cohort.ts";
import { feedbackLine } from "./feedback.ts";

const folder = temporaryFolders();

describe("feedback", () => {
  let place: string;
  let store: Store;
  let behind: OpenContext;
  beforeEach(async () => {
    place = folder();
    const url = `sqlite:${join(place, "store.sqlite")}`;
    store = await openStore({ url });
    behind = await openStoreContext(url);
    const courses = Array.from({ length: 41 }, (_, i) =>
      course({
        courseId: `c${i}`,
        patientId: i === 0 ? null : `p${i % 20}`,
        end: i === 3 ? "2024-05" : "2024-01-05T10:00:00+01:00",
        documents: [
          {
            documentId: "d",
            type: "Epikrise",
            time: null,
            text: `Note ${i}: type 2 diabetes, no hypertension, kidney disease.`,
          },
        ],
      }),
    );
    const ids = await store.cases.add(courses, null, actor());
    for (const [i, id] of ids.entries()) {
      await store.cases.setCoding(id, 1, coding(["E11.9", "I10"]), actor());
      const decisions = [
        decision("E11.9", { role: "primary" }),
        decision("N18.9", { origin: "coder" }),
        decision("I10", { state: "rejected", reason: "negated" }),
      ];
      if (i < 40) await store.cases.decide(id, 2, { state: "done", decisions }, actor());
    }
  });
  afterEach(async () => {
    await store.close();
    await behind.close();
  });

  it("becomes a cohort that prepare reads, with what was accepted and without what was rejected", async () => {
    const out = join(place, "cohort");
    const counts = await writeFeedbackCohort(behind.context, { out }, actor("researcher"));
    expect(counts).toEqual({ courses: 40, accepted: 80, rejected: 40 });
    const patients: string[] = [];
    for await (const found of (await openCohort(out)).courses()) {
      patients.push(found.patientId);
      expect(found.diagnoses).toEqual([
        { code: "E11.9", role: "primary" },
        { code: "N18.9", role: null },
      ]);
      expect(found.documents[0]).toMatchObject({ type: "discharge summary" });
      expect([null, "2024-01-05T10:00:00"]).toContain(found.end);
    }
    expect(patients).toEqual(patients.toSorted());
    const dataset = join(place, "dataset");
    await prepare({ cohort: out, out: dataset, minimumPatients: 1 });
    const labels = await openDataset(dataset);
    expect(labels.manifest.counts["courses"]).toBe(40);
    const database = await DuckDBInstance.create(":memory:");
    const connection = await database.connect();
    const file = join(out, "feedback.parquet");
    const reader = await connection.runAndReadAll(
      `select state, origin, reason, predicted, count(*)::integer from '${file}' group by all`,
    );
    expect(
      reader
        .getRows()
        .map((row) => row.join(" "))
        .sort(),
    ).toEqual([
      "accepted coder  false 40",
      "accepted model  true 40",
      "rejected model negated true 40",
    ]);
    connection.closeSync();
    database.closeSync();
    const entry = await behind.context.db
      .selectFrom("log_entries")
      .selectAll()
      .orderBy("sequence", "desc")
      .executeTakeFirst();
    expect(entry).toMatchObject({ actor: "researcher", action: "case.export" });
  });

  it("becomes JSONL that import reads, without open cases", async () => {
    const records: CaseRecord[] = [];
    for await (const record of store.cases.each({ sort: "oldest" })) records.push(record);
    const lines = records.map(feedbackLine);
    expect(lines.filter((line) => line === null)).toHaveLength(1);
    const file = join(place, "feedback.jsonl");
    await writeFile(file, lines.join(""));
    const report = await importJsonl({ source: file, out: join(place, "imported") });
    expect(report).toMatchObject({ courses: 40, diagnoses: 80, unknownKeys: {} });
  });
});
