import type { CohortProfile, CourseField } from "../cohort/profile.ts";
import type { CodeProfile } from "../cohort/profile/code-profile.ts";
import type { Frequencies } from "../cohort/profile/frequencies.ts";
import type { Count } from "../cohort/profile/small-cells.ts";
import { chapterOf } from "../icd10/chapters.ts";
import type { CohortFigures } from "./cohort-figures.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { pageColumns, pageFacts, pageFigure, pageTable, pageText, renderPage } from "./page.ts";
import type { PageSection, TableColumn } from "./page.ts";
import { countText, hiddenText, shareText, summaryCells, summaryTitles } from "./profile-text.ts";

/** What a course's field is called. */
export const fieldTitles: Readonly<Record<CourseField, string>> = {
  hospital: "Hospitals",
  department: "Departments",
  specialty: "Specialties",
  admission_type: "Admission types",
  sex: "Sex",
  language: "Languages",
  split: "Splits of the source",
};

/** The web page of a cohort's profile. */
export function cohortPage(profile: CohortProfile, figures: CohortFigures): string {
  const sections: readonly PageSection[] = [
    { id: "courses", title: "Courses and patients", body: coursesSection(profile, figures) },
    { id: "codes", title: "Codes", body: codesSection(profile, figures) },
    { id: "texts", title: "Texts", body: textsSection(profile, figures) },
    { id: "people", title: "Who and where", body: peopleSection(profile, figures) },
    { id: "time", title: "Time", body: timeSection(profile, figures) },
    { id: "treatment", title: "Medications and laboratory", body: treatmentSection(profile) },
    { id: "missing", title: "Missing fields", body: [fieldsTable(profile)] },
  ];
  return renderPage({
    title: "Profile of a cohort",
    lead: markup`${pageText(
      "What the cohort holds, in numbers. The page names no patient and quotes no note.",
    )}${pageText(`${hiddenText(profile.minimumCell)} In figures both are dashed bars.`)}`,
    sections,
    foot: pageText(
      "Small numbers are hidden within each table. What several tables, or the profiles of several overlapping cohorts, tell together is not checked: before a profile leaves a secure environment, have it checked as the holder of the data requires. A value that fewer patients have is counted with the others and not named; quantiles are left out where fewer would lie beyond them. Characters are Unicode characters; age is the year of the start less the year of birth.",
    ),
  });
}

const right = (title: string): TableColumn => ({ title, align: "right" });

function figure(figures: CohortFigures, name: keyof CohortFigures): Markup | [] {
  const svg = figures[name];
  return svg === undefined ? [] : pageFigure(svg);
}

const figureColumns = (figures: CohortFigures, names: readonly (keyof CohortFigures)[]): Markup =>
  pageColumns(names.flatMap((name) => figure(figures, name)));

function coursesSection(profile: CohortProfile, figures: CohortFigures): Markup[] {
  const { rows } = profile;
  return [
    pageFacts([
      ["courses", countText(rows.courses)],
      ["patients", countText(profile.patients)],
      ["documents", countText(rows.documents)],
      ["diagnoses", countText(rows.diagnoses)],
      ["different full codes", countText(profile.codes.level5.distinct)],
      ...optional("medications", rows.medications),
      ...optional("laboratory results", rows.labs),
      ...optional("evidence spans", rows.evidence),
    ]),
    pageTable(
      "Distributions",
      [{ title: "" }, ...summaryTitles.map(right)],
      [
        ["courses per patient", ...summaryCells(profile.coursesPerPatient)],
        ["full codes per course", ...summaryCells(profile.codesPerCourse)],
        ["categories per course", ...summaryCells(profile.categoriesPerCourse)],
        ["documents per course", ...summaryCells(profile.documentsPerCourse)],
        ["characters per course", ...summaryCells(profile.charactersPerCourse)],
        ["age at start (years)", ...summaryCells(profile.ageAtStart)],
      ],
    ),
    figureColumns(figures, ["courses-per-patient"]),
  ];
}

const optional = (name: string, count: Count): [string, string][] =>
  count === 0 ? [] : [[name, countText(count)]];

function codesSection(profile: CohortProfile, figures: CohortFigures): Markup[] {
  const { coursesWithoutCodes: none, codes } = profile;
  const share = none.share === null || none.count === 0 ? "" : ` (${shareText(none.share)})`;
  return [
    pageText(`${countText(none.count)} courses${share} have no code.`),
    pageTable(
      "Codes in use",
      [{ title: "" }, right("different"), right("in fewer than 10 courses")],
      [
        ["categories (level 3)", countText(codes.level3.distinct), countText(codes.level3.rare)],
        ["full codes", countText(codes.level5.distinct), countText(codes.level5.rare)],
      ],
    ),
    figureColumns(figures, ["codes-per-course", "code-frequencies", "chapters"]),
    pageColumns([
      codesTable("Most frequent categories", codes.level3),
      codesTable("Most frequent full codes", codes.level5),
    ]),
    profile.chapters.length === 0
      ? pageText("There are no codes.")
      : pageTable(
          "Chapters",
          [{ title: "chapter" }, { title: "title" }, right("courses"), right("of all")],
          profile.chapters.map(({ numeral, title, count, share }) => [
            numeral,
            title,
            countText(count),
            shareText(share),
          ]),
        ),
  ];
}

function codesTable(caption: string, { values, others }: CodeProfile): Markup {
  const roles = (
    [
      ["primary", "primary"],
      ["secondary", "secondary"],
      ["unknownRole", "role unknown"],
    ] as const
  ).filter(([role]) => values.some((code) => code[role] !== 0));
  const rows = values.map((code) => [
    code.value ?? "",
    code.value === null ? "" : chapterOf(code.value).numeral,
    countText(code.count),
    shareText(code.share),
    ...roles.map(([role]) => countText(code[role])),
  ]);
  if (others.values > 0) {
    const name = `${countText(others.values)} others, added up`;
    rows.push([name, "", countText(others.count), "", ...roles.map(() => "")]);
  }
  return pageTable(
    caption,
    [
      { title: "code" },
      { title: "chapter" },
      right("courses"),
      right("of all"),
      ...roles.map(([, title]) => right(title)),
    ],
    rows,
  );
}

function textsSection({ documentTypes }: CohortProfile, figures: CohortFigures): Markup[] {
  return [
    figureColumns(figures, ["characters-per-course", "documents-per-course", "document-types"]),
    frequencyTable("Types of document", "documents", documentTypes),
  ];
}

function peopleSection({ courses }: CohortProfile, figures: CohortFigures): Markup[] {
  const fields = Object.entries(fieldTitles) as [CourseField, string][];
  return [
    figureColumns(figures, ["age", "specialties"]),
    pageColumns(
      fields
        .filter(([field]) => courses[field].distinct > 0)
        .map(([field, title]) => frequencyTable(title, "courses", courses[field])),
    ),
    ...absent(fields.filter(([field]) => courses[field].distinct === 0).map(([, title]) => title)),
  ];
}

const absent = (titles: readonly string[]): Markup[] =>
  titles.length === 0 ? [] : [pageText(`Given for no course: ${titles.join(", ").toLowerCase()}.`)];

function timeSection({ calendar }: CohortProfile, figures: CohortFigures): Markup[] {
  if (calendar.years.length === 0) return [pageText("No course has a start.")];
  return [
    figureColumns(figures, ["years", "months"]),
    pageTable(
      "Courses by year of their start",
      [{ title: "year" }, right("courses")],
      [
        ...calendar.years.map(({ period, count }) => [period, countText(count)]),
        ...(calendar.missing === 0 ? [] : [["not given", countText(calendar.missing)]]),
      ],
    ),
  ];
}

function treatmentSection({ medications, labs, rows }: CohortProfile): Markup[] {
  const part = (title: string, count: Count, found: Frequencies): Markup =>
    found.distinct === 0
      ? pageText(`${title}: none.`)
      : frequencyTable(`${title}: ${countText(found.distinct)} different`, "rows", found, count);
  return [
    pageColumns([
      part("Medications", rows.medications, medications),
      part("Laboratory", rows.labs, labs),
    ]),
  ];
}

function frequencyTable(
  caption: string,
  unit: string,
  { values, others, missing }: Frequencies,
  total?: Count,
): Markup {
  const hasTitles = values.some(({ title }) => title !== null);
  const row = (name: string, title: string, count: Count, share: number | null): string[] => [
    name,
    ...(hasTitles ? [title] : []),
    countText(count),
    shareText(share),
  ];
  const rows = values.map(({ value, title, count, share }) =>
    row(value ?? "", title ?? "", count, share),
  );
  if (others.values > 0) {
    rows.push(row(`${countText(others.values)} others`, "", others.count, others.share));
  }
  if (missing.count !== 0) rows.push(row("not given", "", missing.count, missing.share));
  if (total !== undefined) rows.push(row("all", "", total, null));
  return pageTable(
    caption,
    [
      { title: hasTitles ? "code" : "value" },
      ...(hasTitles ? [{ title: "name" }] : []),
      right(unit),
      right("of all"),
    ],
    rows,
  );
}

function fieldsTable({ fields, rows }: CohortProfile): Markup {
  const held = fields.filter(({ table }) => rows[table] !== 0);
  return pageTable(
    "Rows in which a field is empty",
    [{ title: "table" }, { title: "field" }, right("empty"), right("of all"), right("filled")],
    held.map(({ table, column, missing, present, missingShare }) => [
      table,
      column,
      countText(missing),
      shareText(missingShare),
      countText(present),
    ]),
  );
}
