import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { openCohort } from "../cohort-reader.ts";
import { writeCohort } from "../cohort-writer.ts";
import type { Course } from "../course.ts";
import { bareCourse } from "../course.fixture.ts";
import { annotationFormats } from "./annotation.ts";
import { exportAnnotations } from "./export-annotations.ts";
import { importAnnotations } from "./import-annotations.ts";

const makeFolder = temporaryFolders();
const text = "Kendt m. sukkersyge 🫁.\r\nHævelse; a\u030are. KOL";
const span = { documentId: "c1/a", group: 0, fragment: 0, kind: "diagnosis" as const };
const course = bareCourse("c1", {
  documents: [
    { documentId: "c1/a", type: "note", time: null, text },
    { documentId: "c1/b", type: "note", time: null, text: "Intet." },
  ],
  diagnoses: [{ code: "E14.9", role: "primary" }],
  evidence: [
    { ...span, code: "E14.9", start: 9, end: 19 },
    { ...span, code: "I50.9", start: 25, end: 32, group: 1 },
    { ...span, code: "I50.9", start: 34, end: 38, group: 1, fragment: 1 },
  ],
});

async function coursesOf(folder: string): Promise<Course[]> {
  const found: Course[] = [];
  for await (const one of (await openCohort(folder)).courses()) found.push(one);
  return found;
}

describe("annotations of a cohort", () => {
  let cohort: string;
  beforeEach(async () => {
    cohort = join(makeFolder(), "cohort");
    await writeCohort({ out: cohort, command: "test" }, async (add) => {
      add(course);
      return {};
    });
  });

  it.each(annotationFormats)("go out as %s and come back", async (format) => {
    const folder = makeFolder();
    const out = join(folder, "files");
    const exported = await exportAnnotations({ format, cohort, out });
    expect(exported).toMatchObject({ documents: 1, evidence: 3 });
    const back = join(folder, "back");
    // The manifest of the export ends in .json as well, and is no annotation.
    const report = await importAnnotations({ format, source: out, out: back, texts: cohort });
    expect(report).toMatchObject({
      courses: 1,
      documents: 2,
      annotated: 1,
      evidence: 3,
      problems: [],
    });
    expect(await coursesOf(back)).toEqual([course]);
    if (format === "w3c") return;
    const own = join(folder, "own");
    await importAnnotations({ format, source: out, out: own });
    const [alone] = await coursesOf(own);
    expect(alone?.documents.map((one) => one.text)).toEqual([text]);
    expect(alone?.diagnoses.map(({ code }) => code)).toEqual(["E14.9", "I50.9"]);
    expect(alone?.evidence).toEqual(course.evidence);
  });

  it("are refused, or left out and told, where the text is another version", async () => {
    const folder = join(makeFolder(), "brat");
    await mkdir(folder);
    const other = text.replace("Kendt m. ", "Kendt med ");
    await writeFile(join(folder, "c1%2Fa.txt"), other);
    const lines = ["T1\tE14.9 10 20\tsukkersyge", "T2\tI10 2 9999\tx", "T3\tI50.9 25 32\tHævelse"];
    await writeFile(join(folder, "c1%2Fa.ann"), `${lines.join("\n")}\n`);
    await writeFile(join(folder, "gone.txt"), "x");
    await writeFile(join(folder, "gone.ann"), "T1\tE14.9 0 1\tx\n");
    await writeFile(join(folder, "leer.txt"), " \n");
    await writeFile(join(folder, "leer.ann"), "");
    const out = join(makeFolder(), "out");
    const options = { format: "brat", source: folder, out, texts: cohort } as const;
    const error = await importAnnotations(options).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: "BAD_EVIDENCE" });
    expect(JSON.stringify(error)).not.toMatch(/sukkersyge|ukkersyge/);
    const { problems, evidence } = await importAnnotations({ ...options, skipBad: true });
    expect(problems.map(({ kind }) => kind)).toEqual([
      "quote-mismatch",
      "outside-text",
      "quote-mismatch",
      "unknown-document",
      "unknown-document",
    ]);
    expect(problems[0]?.quotes).toEqual({ annotated: "sukkersyge", found: "ukkersyge " });
    expect(evidence).toBe(0);
    // The log of the cohort says how many, never what.
    expect(await readFile(join(out, "manifest.json"), "utf8")).not.toMatch(/ukkersyge/);
    const alone = await importAnnotations({
      format: "brat",
      source: folder,
      out,
      skipBad: true,
      force: true,
    }).catch((cause: unknown) => cause);
    expect(alone).toMatchObject({
      problems: [{ kind: "empty-document" }, { kind: "outside-text" }],
    });
  });

  it("need the texts where the format has none", async () => {
    const folder = makeFolder();
    const out = join(folder, "files");
    await exportAnnotations({ format: "w3c", cohort, out });
    await expect(
      importAnnotations({ format: "w3c", source: out, out: join(folder, "x") }),
    ).rejects.toMatchObject({ code: "BAD_ANNOTATIONS" });
  });
});
