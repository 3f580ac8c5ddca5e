import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { openCohort } from "../cohort/cohort-reader.ts";
import { kodeks, startKodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders(afterAll);

/** Hashes of all files of a folder, by name. */
function hashes(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );
}

describe("kodeks simulate", () => {
  it("gives the same bytes for the same seed, with any number of threads", async () => {
    const folder = makeFolder();
    const make = (name: string, ...options: string[]): Record<string, string> => {
      const out = join(folder, name);
      succeed(["simulate", "--patients", "130", "--out", out, "--quiet", ...options]);
      return hashes(out);
    };
    const once = make("once", "--seed", "3", "--workers", "1");
    expect(make("twice", "--seed", "3", "--workers", "3", "--memory", "300MB")).toEqual(once);
    expect(make("other", "--seed", "4")["documents.parquet"]).not.toBe(once["documents.parquet"]);
    expect(Object.keys(once)).toEqual([
      "configuration.json",
      "courses.parquet",
      "diagnoses.parquet",
      "distribution.json",
      "documents.parquet",
      "evidence.parquet",
      "labs.parquet",
      "manifest.json",
      "medications.parquet",
      "truth.parquet",
    ]);
    const cohort = await openCohort(join(folder, "once"));
    let courses = 0;
    for await (const course of cohort.courses()) {
      expect(course.documents.length).toBeGreaterThan(0);
      courses += 1;
    }
    expect(courses).toBe(cohort.manifest.counts["courses"]);
    expect(succeed(["cohort", "describe", join(folder, "once")])).toMatch(/courses/);
  });

  it("prints a configuration that it takes back", () => {
    const folder = makeFolder();
    const file = join(folder, "rates.json");
    const printed = succeed(["simulate", "--print-config"]);
    writeFileSync(file, printed);
    expect(succeed(["simulate", "--config", file, "--print-config"])).toBe(printed);
  });

  it("says beside the paper's figures what came out", () => {
    const folder = makeFolder();
    const out = join(folder, "kohorte");
    const text = succeed(["simulate", "--patients", "60", "--language", "da", "--out", out]);
    expect(text).toMatch(/^codes per course +\d\.\d\d +2\.00$/m);
    expect(text).toMatch(/^E66 coded as secondary .* 86\.9 %$/m);
    const report = JSON.parse(
      succeed(["simulate", "--patients", "5", "--out", join(folder, "json"), "--json"]),
    ) as { counts: Record<string, number> };
    expect(report.counts["courses"]).toBeGreaterThanOrEqual(5);
  });

  it.each([
    ["an impossible rate", { coding: { primary: 2 } }, "coding.primary"],
    [
      "an unknown code",
      { coding: { secondaryByCode: { U07: 0.1 } } },
      "coding.secondaryByCode.U07",
    ],
  ])("refuses %s, naming the key, and writes nothing", (_, changes, key) => {
    const folder = makeFolder();
    const file = join(folder, "rates.json");
    writeFileSync(file, JSON.stringify(changes));
    const { status, stderr } = kodeks(["simulate", "--config", file, "--out", join(folder, "out")]);
    expect(status).toBe(2);
    expect(stderr).toContain(`error BAD_CONFIGURATION`);
    expect(stderr).toContain(key);
    expect(readdirSync(folder)).toEqual(["rates.json"]);
  });

  it.each([
    [["--patients", "0"]],
    [["--patients", "many"]],
    [["--language", "fr"]],
    [["--workers", "0"]],
    [[]],
  ])("refuses %j as wrong usage", (options) => {
    const out = options.length === 0 ? [] : ["--out", join(makeFolder(), "out")];
    expect(kodeks(["simulate", ...options, ...out]).status).toBe(2);
  });

  it.each(["SIGTERM", "SIGKILL"] as const)("leaves nothing complete after %s", async (signal) => {
    const folder = makeFolder();
    const args = ["simulate", "--patients", "100000", "--out", join(folder, "out")];
    const { child, ended } = startKodeks(args);
    while (readdirSync(folder).length === 0) await setTimeout(5);
    await setTimeout(300);
    child.kill(signal);
    const { status, stderr } = await ended;
    if (signal === "SIGTERM") {
      expect(status).toBe(130);
      expect(stderr).toContain("nothing was written");
      expect(readdirSync(folder)).toEqual([]);
    } else expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.out\.partial-/)]);
  });
});
