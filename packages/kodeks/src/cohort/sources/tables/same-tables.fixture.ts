import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase, sqlName, sqlString } from "../../../base/duckdb.ts";
import { samePatients } from "../same-patients.fixture.ts";
import type { MappingInput } from "./mapping.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** The forms in which tables come. */
export const tableForms = ["csv", "semicolon", "tsv", "parquet", "jsonl"] as const;
export type TableForm = (typeof tableForms)[number];

const sexes = { male: "1", female: "2" } as const;
const roles = { primary: "A", secondary: "B" } as const;

/** `samePatients` as tables of an imagined hospital, with names of columns of its own. */
export const sameTables: Readonly<Record<string, readonly Row[]>> = {
  visits: samePatients.map((course) => ({
    visit_no: course.courseId,
    person: course.patientId,
    admitted: course.start,
    discharged: course.end,
    place: course.hospital,
    service: course.specialty,
    form: course.admissionType,
    sex: course.sex === "male" ? sexes.male : sexes.female,
    born: `${course.birthYear}-07-01`,
    bed: "12",
  })),
  // Out of order, so that nothing hangs on it.
  notes: samePatients
    .flatMap((course) =>
      course.documents.map(({ documentId, type, time, text }) => ({
        note_no: documentId,
        visit_no: course.courseId,
        kind: type,
        written: time,
        note: text,
      })),
    )
    .toReversed(),
  dx: samePatients.flatMap((course) =>
    course.diagnoses.map(({ code, role }, i) => ({
      visit_no: course.courseId,
      icd: code,
      type: roles[role ?? "secondary"],
      no: i + 1,
    })),
  ),
  medicines: samePatients.flatMap((course) =>
    course.medications.map(({ time, atc, name, dose, route, kind }) => ({
      visit_no: course.courseId,
      at: time,
      atc,
      substance: name,
      dose,
      route,
      status: kind === "administered" ? "given" : "ordered",
    })),
  ),
  results: samePatients.flatMap((course) =>
    course.labs.map(({ time, code, name, value, unit, low, high }) => ({
      visit_no: course.courseId,
      at: time,
      loinc: code,
      test: name,
      result: value,
      unit,
      from: low,
      to: high,
    })),
  ),
};

/** The mapping that says what their columns are. */
export const sameMapping = {
  courses: {
    file: "visits",
    course_id: "visit_no",
    patient_id: "person",
    start: "admitted",
    end: "discharged",
    hospital: "place",
    specialty: "service",
    admission_type: "form",
    sex: { column: "sex", values: { "1": "male", "2": "female" } },
    birth_date: "born",
  },
  documents: {
    file: "notes",
    document_id: "note_no",
    course_id: "visit_no",
    type: "kind",
    time: "written",
    text: "note",
  },
  diagnoses: {
    file: "dx",
    course_id: "visit_no",
    code: "icd",
    role: { column: "type", values: { A: "primary", B: "secondary" } },
    rank: "no",
  },
  medications: {
    file: "medicines",
    course_id: "visit_no",
    time: "at",
    atc: "atc",
    name: "substance",
    dose: "dose",
    route: "route",
    kind: "status",
  },
  labs: {
    file: "results",
    course_id: "visit_no",
    time: "at",
    code: "loinc",
    name: "test",
    value: "result",
    unit: "unit",
    low: "from",
    high: "to",
  },
} as const satisfies MappingInput;

/** Writes tables in a form, a file each. */
export async function writeTables(
  folder: string,
  tables: Readonly<Record<string, readonly Row[]>>,
  form: TableForm = "csv",
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(tables)) {
    const path = join(folder, name);
    if (form === "jsonl") writeFileSync(`${path}.jsonl`, jsonl(rows));
    else if (form === "parquet") await writeParquet(folder, name, rows);
    else if (form === "tsv") writeFileSync(`${path}.tsv`, csv(rows, "\t"));
    else writeFileSync(`${path}.csv`, csv(rows, form === "semicolon" ? ";" : ","));
  }
}

const jsonl = (rows: readonly Row[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join("");

/** A table as CSV with what needs quotes in quotes. */
export function csv(rows: readonly Row[], delimiter = ","): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | null | undefined): string => {
    const text = String(value ?? "");
    return /["\r\n\t;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map((row) => columns.map((name) => cell(row[name])).join(delimiter));
  return `${[columns.join(delimiter), ...lines].join("\n")}\n`;
}

async function writeParquet(folder: string, name: string, rows: readonly Row[]): Promise<void> {
  const json = join(folder, `.${name}.json`);
  writeFileSync(json, jsonl(rows));
  const columns = Object.keys(rows[0] ?? {}).map(
    (column) =>
      `${sqlName(column)}: '${typeof rows[0]?.[column] === "number" ? "DOUBLE" : "VARCHAR"}'`,
  );
  const database = await openDatabase();
  const connection = await database.connect();
  await connection.run(
    `COPY (SELECT * FROM read_json(${sqlString(json)}, format = 'newline_delimited', columns = {${columns.join(", ")}})) TO ${sqlString(join(folder, `${name}.parquet`))} (FORMAT parquet)`,
  );
  connection.closeSync();
  database.closeSync();
}
