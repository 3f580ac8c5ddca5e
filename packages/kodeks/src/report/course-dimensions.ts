import type { CourseFields } from "../dataset/course-fields.ts";
import type { CourseDimension } from "../evaluation/evaluation-result.ts";

/** How courses are grouped: a name for each course, null where the field is missing. */
export interface Dimension {
  readonly dimension: CourseDimension;
  readonly title: string;
  readonly nameOf: (course: CourseFields) => string | null;
  /** The groups' own order, where they have one. */
  readonly order?: readonly string[];
  readonly compare?: (a: string, b: string) => number;
}

const ageBands = ["0–17", "18–39", "40–64", "65–79", "80+"] as const;
const ageEnds = [18, 40, 65, 80];
const lengths = [
  "under 1,000 characters",
  "1,000–2,499",
  "2,500–4,999",
  "5,000–9,999",
  "10,000–19,999",
  "20,000 or more",
] as const;
const lengthEnds = [1000, 2500, 5000, 10_000, 20_000];

export const dimensions: readonly Dimension[] = [
  { dimension: "specialty", title: "specialty", nameOf: ({ specialty }) => specialty },
  { dimension: "department", title: "department", nameOf: ({ department }) => department },
  { dimension: "hospital", title: "hospital", nameOf: ({ hospital }) => hospital },
  {
    dimension: "admissionType",
    title: "admission type",
    nameOf: ({ admissionType }) => admissionType,
  },
  { dimension: "sex", title: "sex", nameOf: ({ sex }) => sex },
  { dimension: "ageBand", title: "age", nameOf: ageBandOf, order: ageBands },
  {
    dimension: "year",
    title: "year",
    nameOf: ({ year }) => (year === null ? null : String(year)),
    compare: (a, b) => Number(a) - Number(b),
  },
  {
    dimension: "textLength",
    title: "text length",
    nameOf: ({ textLength }) => bandOf(textLength, lengthEnds, lengths),
    order: lengths,
  },
];

/** In the year of the course; a year too high for those whose birthday was to come. */
function ageBandOf({ birthYear, year }: CourseFields): string | null {
  if (birthYear === null || year === null || year < birthYear) return null;
  return bandOf(year - birthYear, ageEnds, ageBands);
}

function bandOf(value: number, ends: readonly number[], names: readonly string[]): string {
  const band = ends.findIndex((end) => value < end);
  return names[band === -1 ? ends.length : band];
}
