import type { CohortProfile } from "../cohort/profile.ts";
import type { Frequencies } from "../cohort/profile/frequencies.ts";
import type { Count } from "../cohort/profile/small-cells.ts";
import { fieldTitles } from "../report/cohort-page.ts";
import {
  countText,
  hiddenText,
  shareText,
  summaryCells,
  summaryTitles,
} from "../report/profile-text.ts";
import { printable } from "./style.ts";
import { textTable } from "./text-table.ts";
import type { TextColumn } from "./text-table.ts";

/** How many values of a list the terminal shows; the page and the JSON have 20. */
const shown = 10;
/** How many values of a course's field, on one line. */
const shownOnLine = 4;

/** A cohort's profile for a terminal. */
export function profileView(profile: CohortProfile, out?: string): string {
  const blocks = [
    sizes(profile),
    distributions(profile),
    codes(profile),
    chapters(profile),
    lists(profile),
    missing(profile),
    hiddenText(profile.minimumCell),
    ...(out === undefined ? [] : [`report → ${out}`]),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

const right = (title: string): TextColumn => ({ title, align: "right" });

function sizes({ rows, patients, coursesWithoutCodes: none }: CohortProfile): string {
  const share = none.share === null || none.count === 0 ? "" : ` (${shareText(none.share)})`;
  const sizes = [
    `${countText(rows.courses)} courses of ${countText(patients)} patients, ${countText(none.count)}${share} without codes`,
    [
      `${countText(rows.documents)} documents`,
      `${countText(rows.diagnoses)} diagnoses`,
      `${countText(rows.evidence)} evidence spans`,
      `${countText(rows.medications)} medications`,
      `${countText(rows.labs)} laboratory results`,
    ].join(", "),
  ];
  return sizes.join("\n");
}

function distributions(profile: CohortProfile): string {
  const rows = [
    ["courses per patient", profile.coursesPerPatient],
    ["full codes per course", profile.codesPerCourse],
    ["categories per course", profile.categoriesPerCourse],
    ["documents per course", profile.documentsPerCourse],
    ["characters per course", profile.charactersPerCourse],
    ["age at start", profile.ageAtStart],
  ] as const;
  return textTable(
    [{ title: "" }, ...summaryTitles.map(right)],
    rows
      .filter(([, { mean }]) => mean !== null)
      .map(([name, summary]) => [name, ...summaryCells(summary)]),
  );
}

/** The codes of both levels side by side. */
function codes({ codes: { level3, level5 } }: CohortProfile): string {
  if (level5.distinct === 0) return "";
  const title = (name: string, { distinct, rare, rareBelow }: typeof level3): string =>
    `${countText(distinct)} ${name}, ${countText(rare)} of them in fewer than ${rareBelow} courses`;
  const cells = (code: (typeof level3.values)[number] | undefined): string[] =>
    code === undefined
      ? ["", "", "", ""]
      : [
          code.value ?? "",
          countText(code.count),
          shareText(code.share),
          code.primary === 0 && code.secondary === 0 ? "" : shareText(code.primaryShare),
        ];
  const rows = Array.from({ length: shown }, (_, index) => [
    ...cells(level3.values[index]),
    "",
    ...cells(level5.values[index]),
  ]).filter((row) => row.some((cell) => cell !== ""));
  const columns = (name: string): TextColumn[] => [
    { title: name },
    right("courses"),
    right("of all"),
    right("primary"),
  ];
  const table = textTable([...columns("category"), { title: "" }, ...columns("full code")], rows);
  return [title("categories", level3), title("full codes", level5), table].join("\n");
}

function chapters({ chapters }: CohortProfile): string {
  if (chapters.length === 0) return "";
  const size = (count: Count): number => (typeof count === "number" ? count : -1);
  const largest = chapters.toSorted((a, b) => size(b.count) - size(a.count)).slice(0, shown);
  return textTable(
    [{ title: "chapter" }, { title: "" }, right("courses"), right("of all")],
    largest.map(({ numeral, title, count, share }) => [
      numeral,
      title.length > 48 ? `${title.slice(0, 47)}…` : title,
      countText(count),
      shareText(share),
    ]),
  );
}

/** A line for each field of a course that is given. */
function lists(profile: CohortProfile): string {
  const { calendar } = profile;
  const years = calendar.years.map(({ period, count }) => `${period} (${countText(count)})`);
  const lines: (readonly [name: string, text: string])[] = [
    ["document types", list(profile.documentTypes)],
    ...Object.entries(fieldTitles).map(
      ([field, title]) =>
        [title.toLowerCase(), list(profile.courses[field as keyof typeof fieldTitles])] as const,
    ),
    ["years", years.length > 12 ? `${years[0]} … ${years.at(-1)}` : years.join(", ")],
    ["medications", list(profile.medications)],
    ["laboratory", list(profile.labs)],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${name.padEnd(width)}  ${text}`)
    .join("\n");
}

function list({ values, others, missing, distinct }: Frequencies): string {
  if (distinct === 0) return "";
  const parts = values.slice(0, shownOnLine).map(({ value, title, count }) => {
    const name = printable([value, title].filter((part) => part !== null).join(" "));
    return `${name.length > 28 ? `${name.slice(0, 27)}…` : name} (${countText(count)})`;
  });
  const more = distinct - parts.length;
  if (more > 0 && values.length > parts.length) parts.push(`${countText(more)} others`);
  else if (more > 0) parts.push(`${countText(others.values)} others (${countText(others.count)})`);
  if (missing.count !== 0) parts.push(`not given (${countText(missing.count)})`);
  return parts.join(", ");
}

function missing({ fields, rows }: CohortProfile): string {
  const lines: string[] = [];
  for (const table of new Set(fields.map(({ table }) => table))) {
    const empty = fields.filter((field) => field.table === table && field.missing !== 0);
    if (rows[table] === 0 || empty.length === 0) continue;
    const always = empty.filter(({ missingShare }) => missingShare === 1);
    const sometimes = empty.filter(({ missingShare }) => missingShare !== 1);
    const parts = sometimes.map(
      ({ column, missing, missingShare }) =>
        `${column} ${shareText(missingShare) || countText(missing)}`,
    );
    if (always.length > 0) parts.push(`always ${always.map(({ column }) => column).join(", ")}`);
    lines.push(`  ${table.padEnd(11)}  ${parts.join("; ")}`);
  }
  return lines.length === 0 ? "" : ["empty fields", ...lines].join("\n");
}
