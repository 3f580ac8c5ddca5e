import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readManifest } from "../base/manifest.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { bareCourse } from "../cohort/course.fixture.ts";
import { fourCourses, writeCourses } from "../cohort/profile.fixture.ts";
import { describeCohort } from "../cohort/profile.ts";
import { cohortFigures } from "./cohort-figures.ts";
import { cohortPage } from "./cohort-page.ts";
import { writeCohortReport } from "./describe-cohort.ts";

const makeFolder = temporaryFolders();

const evil = `<img src=x onerror="alert('1')">&`;

/** Six alike courses whose every text from outside wants to be markup. */
const evilCourses = Array.from({ length: 6 }, (_, index) =>
  bareCourse(`c${index}`, {
    hospital: evil,
    department: evil,
    specialty: index === 0 ? null : evil,
    admissionType: evil,
    sex: evil,
    language: evil,
    split: evil,
    start: "2020-01-01T00:00:00",
    birthYear: 1990,
    documents: [
      { documentId: "d", type: evil, time: null, text: `a confidential note` },
      { documentId: "e", type: "note", time: null, text: `another confidential note` },
    ],
    diagnoses: [{ code: "E11.9", role: "primary" }],
    medications: [{ time: null, atc: evil, name: evil, dose: null, route: null, kind: null }],
    labs: [{ time: null, code: evil, name: evil, value: evil, unit: null, low: null, high: null }],
  }),
);

describe("page of a cohort", () => {
  it("is one file without scripts and without anything from elsewhere", async () => {
    const profile = await describeCohort(await writeCourses(makeFolder(), fourCourses), {
      minimumCell: 1,
    });
    const page = cohortPage(profile, cohortFigures(profile));
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/i);
    const addresses = [...page.matchAll(/(?:href|src|xmlns)="([^"]*)"/g)].map(([, to = ""]) => to);
    expect(addresses.filter((to) => !to.startsWith("#"))).toEqual(
      addresses.filter((to) => to === "http://www.w3.org/2000/svg"),
    );
    for (const [, id = ""] of page.matchAll(/href="#([^"]*)"/g))
      expect(page).toContain(`id="${id}"`);
    expect(page).toContain('<th scope="row">E11.9</th>');
    expect(page).toContain("Small numbers are not hidden.");
  });

  it("shows data as text, and nothing of notes", async () => {
    const profile = await describeCohort(await writeCourses(makeFolder(), evilCourses));
    const figures = cohortFigures(profile);
    const page = cohortPage(profile, figures);
    for (const text of [page, ...Object.values(figures)]) {
      expect(text).not.toContain("<img");
      expect(text).not.toContain("confidential");
    }
    expect(page).toContain("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;");
    expect(page).toContain("&lt;5 stands for a number that fewer than 5 patients are behind");
  });

  it("says of an empty cohort that there is nothing", async () => {
    const profile = await describeCohort(await writeCourses(makeFolder(), []));
    expect(cohortFigures(profile)).toEqual({});
    const page = cohortPage(profile, {});
    expect(page).toContain("No course has a start.");
    expect(page).not.toMatch(/NaN|undefined|null/);
  });
});

describe("report of a cohort", () => {
  it("is a folder with the page, its figures, the profile and a manifest", async () => {
    const folder = makeFolder();
    const cohort = await writeCourses(folder, evilCourses);
    const out = join(folder, "report");
    const profile = await writeCohortReport({ cohort, out });
    const files = readdirSync(out);
    expect(files).toEqual(
      expect.arrayContaining(["index.html", "profile.json", "manifest.json", "document-types.svg"]),
    );
    expect(JSON.parse(readFileSync(join(out, "profile.json"), "utf8"))).toEqual(profile);
    const manifest = await readManifest(out, "report");
    expect(manifest).toMatchObject({
      command: "kodeks cohort describe",
      inputs: [{ path: "cohort" }],
      details: { minimumCell: 5 },
    });
    await expect(writeCohortReport({ cohort, out })).rejects.toMatchObject({ code: "EXISTS" });
    await expect(writeCohortReport({ cohort, out: folder, force: true })).rejects.toMatchObject({
      code: "USAGE",
    });
  });

  it("leaves nothing behind when it fails", async () => {
    const folder = makeFolder();
    const cohort = await writeCourses(folder, fourCourses);
    writeFileSync(join(cohort, "labs.parquet"), "no table");
    const out = join(folder, "report");
    await expect(writeCohortReport({ cohort, out })).rejects.toMatchObject({ code: "BAD_FOLDER" });
    expect(readdirSync(folder)).toEqual(["cohort"]);
  });
});
