import { KodeksError } from "../../../base/errors.ts";
import { documentType } from "../../document-type.ts";
import type { Stage } from "../../staging/stage.ts";
import {
  birthYearOf,
  codeOf,
  noteText,
  numberOf,
  sexOf,
  timeOf,
  wholeNumberOf,
} from "../fields.ts";
import type { Cells, DateOrder } from "../fields.ts";
import type { Place } from "../rows/row.ts";
import { digest, rowFields } from "./field-values.ts";
import type { RowFields } from "./field-values.ts";
import type { MappedTable, SectionName } from "./mapping.ts";

/** Adds a row of a mapped table to the stage. */
export type TableReader = (cells: Cells, place: Place) => void;

/** What the readers of one import share. */
export interface ReaderContext {
  readonly stage: Stage;
  /** Whether a table's file also holds other tables, so that its rows repeat courses and may lack the rest. */
  readonly isShared: (table: MappedTable) => boolean;
}

const roles: Readonly<Record<string, "primary" | "secondary">> = {
  primary: "primary",
  principal: "primary",
  main: "primary",
  a: "primary",
  secondary: "secondary",
  additional: "secondary",
  other: "secondary",
  b: "secondary",
};

const kinds: Readonly<Record<string, "prescribed" | "administered">> = {
  prescribed: "prescribed",
  ordered: "prescribed",
  administered: "administered",
  given: "administered",
};

/** Makes the reader of a table. */
export function createReaders(context: ReaderContext): (table: MappedTable) => TableReader {
  const { stage } = context;
  const persons = createRepeats(stage, "patient-differs-between-rows");
  const courses = createRepeats(stage, "course-differs-between-rows");
  const positions = new Map<string, number>();
  /** Courses of other shards: without them their notes would seem to belong to no course. */
  const elsewhere = new Set<string>();

  const addPatient = (row: RowFields, order: DateOrder | undefined, place: Place): void => {
    const patient_id = row.need("patient_id");
    const born = timeOf(row.get("birth_date"), row.at("birth_date"), order)?.slice(0, 4) ?? null;
    const year = row.get("birth_year") ?? born;
    const names = row.all("names");
    const patient = {
      patient_id,
      sex: sexOf(row.get("sex")),
      birth_year: birthYearOf(year, row.at("birth_year")),
      names: names.length === 0 ? null : names.join("\n"),
    };
    if (persons.isNew(patient_id, [patient])) stage.add("patients", patient, place);
  };

  const readers: Readonly<Record<SectionName, (table: MappedTable) => RowReader>> = {
    patients: (table) => (row, place) => {
      if (!stage.wants(row.need("patient_id"))) return;
      // Here an identifier that stands twice is an error, which the stage finds.
      persons.forget(row.need("patient_id"));
      addPatient(row, table.options?.dateOrder, place);
    },
    courses: (table) => {
      const shared = context.isShared(table);
      const order = table.options?.dateOrder;
      const knowsPerson = ["sex", "birth_year", "birth_date", "names"].some((name) =>
        table.fields.has(name),
      );
      return (row, place) => {
        const patient_id = row.need("patient_id");
        const course_id = row.need("course_id");
        if (!stage.wants(patient_id)) {
          elsewhere.add(copyOf(course_id));
          return;
        }
        const contact = {
          contact_id: course_id,
          course_id,
          patient_id,
          split: row.get("split"),
          language: row.get("language"),
          start: timeOf(row.get("start"), row.at("start"), order),
          end: timeOf(row.get("end"), row.at("end"), order),
          hospital: row.get("hospital"),
          department: row.get("department"),
          specialty: row.get("specialty"),
          admission_type: row.get("admission_type"),
        };
        if (knowsPerson) addPatient(row, order, place);
        if (shared && !courses.isNew(course_id, [patient_id], [contact])) return;
        stage.add("contacts", contact, place);
      };
    },
    documents: (table) => {
      const shared = context.isShared(table);
      const hasId = table.fields.has("document_id");
      return (row, place) => {
        const text = row.raw("text");
        if (shared && (text === null || text.trim() === "")) return;
        const contact_id = row.need("course_id");
        if (elsewhere.has(contact_id)) return;
        const position = (positions.get(contact_id) ?? 0) + 1;
        if (!hasId) positions.set(copyOf(contact_id), position);
        const document = {
          contact_id,
          document_id: hasId ? row.need("document_id") : `${contact_id}-${position}`,
          type: documentType(row.get("type")),
          time: timeOf(row.get("time"), row.at("time"), table.options?.dateOrder),
          text: noteText(text, row.at("text")),
        };
        stage.add("documents", document, place);
      };
    },
    diagnoses: (table) => {
      const [source] = table.fields.get("code") ?? [];
      const mayLack = context.isShared(table) || (source !== undefined && "separator" in source);
      return (row, place) => {
        const codes = row.all("code");
        if (codes.length === 0 && mayLack) return;
        if (codes.length === 0) row.need("code");
        const contact_id = row.need("course_id");
        if (elsewhere.has(contact_id)) return;
        const first = wholeNumberOf(row.get("rank"), row.at("rank"));
        const role = oneOf(roles, row, "role");
        const ranked = (rank: number | null) =>
          rank === null ? null : rank === 1 ? "primary" : "secondary";
        const parsed = codes.map((code) => codeOf(code, row.at("code")));
        for (const [index, code] of parsed.entries()) {
          const rank = first ?? (codes.length > 1 ? index : null);
          const diagnosis = { contact_id, code, role: role ?? ranked(first), rank };
          stage.add("diagnoses", diagnosis, place);
        }
      };
    },
    medications: (table) => {
      const mayLack = context.isShared(table);
      return (row, place) => {
        const [name, atc] = [row.get("name"), row.get("atc")];
        if (name === null && atc === null) {
          if (!mayLack) row.need(table.fields.has("name") ? "name" : "atc");
          return;
        }
        const contact_id = row.need("course_id");
        if (elsewhere.has(contact_id)) return;
        const medication = {
          contact_id,
          time: timeOf(row.get("time"), row.at("time"), table.options?.dateOrder),
          atc,
          name,
          dose: row.get("dose"),
          route: row.get("route"),
          kind: oneOf(kinds, row, "kind"),
        };
        stage.add("medications", medication, place);
      };
    },
    labs: (table) => {
      const decimal = (number: string | null): string | null =>
        table.options?.decimal === "," ? (number?.replace(",", ".") ?? null) : number;
      const mayLack = context.isShared(table);
      return (row, place) => {
        const [name, code] = [row.get("name"), row.get("code")];
        if (name === null && code === null) {
          if (!mayLack) row.need(table.fields.has("name") ? "name" : "code");
          return;
        }
        const contact_id = row.need("course_id");
        if (elsewhere.has(contact_id)) return;
        const lab = {
          contact_id,
          time: timeOf(row.get("time"), row.at("time"), table.options?.dateOrder),
          code,
          name,
          value: row.get("value"),
          unit: row.get("unit"),
          low: numberOf(decimal(row.get("low")), row.at("low")),
          high: numberOf(decimal(row.get("high")), row.at("high")),
        };
        stage.add("labs", lab, place);
      };
    },
  };
  return (table) => {
    const read = readers[table.section](table);
    return (cells, place) => read(rowFields(table, cells), place);
  };
}

type RowReader = (row: RowFields, place: Place) => void;

function oneOf<Value extends string>(
  values: Readonly<Record<string, Value>>,
  row: RowFields,
  name: string,
): Value | null {
  const value = row.get(name)?.toLowerCase() ?? null;
  if (value === null) return null;
  const found = Object.hasOwn(values, value) ? values[value] : undefined;
  if (found !== undefined) return found;
  throw new KodeksError("BAD_ROW", `is none of ${Object.keys(values).join(", ")}`, {
    where: row.at(name),
    remedy: `Translate it with "values" in the mapping.`,
  });
}

/** A copy, because cells are slices that keep their whole record alive. */
function copyOf(id: string): string {
  return Buffer.from(id).toString();
}

interface Repeats {
  /**
   * Whether an id comes for the first time.
   *
   * @param must what rows of the same id must agree in
   * @param should what they had better agree in: where they do not, it is counted, and the first row holds
   */
  readonly isNew: (id: string, must: readonly unknown[], should?: readonly unknown[]) => boolean;
  readonly forget: (id: string) => void;
}

function createRepeats(stage: Stage, warning: string): Repeats {
  const seen = new Map<string, string>();
  return {
    isNew(id, must, should) {
      const now = digest(must) + digest(should ?? []);
      const before = seen.get(id);
      if (before === undefined) {
        seen.set(copyOf(id), now);
        return true;
      }
      if (before === now) return false;
      if (should !== undefined && before.slice(0, 16) !== now.slice(0, 16)) {
        throw new KodeksError("BAD_ROW", "the rows of one course name different patients", {
          where: "patient_id",
        });
      }
      stage.warn(warning);
      return false;
    },
    forget: (id) => void seen.delete(id),
  };
}
