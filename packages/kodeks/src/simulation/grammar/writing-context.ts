import { pick, type Random } from "../../base/random.ts";
import {
  decimalNumber,
  expand,
  type Filling,
  type Piece,
  pieceText,
  type Template,
} from "./choose.ts";
import type { CompiledLanguage } from "./compile-language.ts";
import type { VitalsFact } from "./facts.ts";
import type { contextSlots, LanguageGrammar, NoteType } from "./language-grammar.ts";

/** Who the note is about. */
export interface NotePatient {
  readonly sex: "female" | "male";
  /** Years. */
  readonly age: number;
}

/** The age in years from which a patient is no child. */
export const grownUp = 18;

/** Where and when the note was written. Times as "2014-03-12" or "2014-03-12T10:20". */
export interface NoteHeader {
  readonly hospital: string;
  readonly department: string;
  readonly specialty: string;
  readonly written: string;
  readonly admitted: string;
}

/** What all sentences of a note draw on. */
export interface WritingContext {
  readonly language: CompiledLanguage;
  readonly random: Random;
  readonly filling: Filling;
  /** A filling that knows a fact's slots as well. */
  withSlots(slots: Readonly<Record<string, string | readonly Piece[]>>): Filling;
  text(template: Template): string;
}

type ContextSlot = (typeof contextSlots)[number];

/** The slots of a note: its patient, place, times, and vital signs that vary a little around one level. */
export function createContext(options: {
  readonly language: CompiledLanguage;
  readonly type: NoteType;
  readonly patient: NotePatient;
  readonly header: NoteHeader;
  readonly vitals: VitalsFact | undefined;
  readonly random: Random;
}): WritingContext {
  const { language, patient, header, random } = options;
  const { source } = language;
  const gendered = patient.sex === "female" ? source.female : source.male;
  const written = day(header.written);
  const admitted = day(header.admitted);
  const dateStyle = random.nextInt(5);
  const levels = vitalLevels(options.vitals, patient.age, random);

  const near = (level: number, spread: number, most = Infinity): string =>
    String(Math.min(most, Math.round(level) - spread + random.nextInt(2 * spread + 1)));
  const daysBack = (days: number): Date => new Date(written.getTime() - days * 86_400_000);
  const initials = (): string =>
    Array.from({ length: 2 + random.nextInt(3) }, () => pick([...initialLetters], random)).join("");

  const context = (name: ContextSlot): string => {
    switch (name) {
      case "man":
        return patient.age < grownUp ? source.child[patient.sex] : gendered.man;
      case "he":
      case "him":
      case "his":
      case "mr":
        return gendered[name];
      case "age":
        return String(patient.age);
      case "an-age":
        return `${/^(8|11$|18$)/.test(String(patient.age)) ? "an" : "a"} ${patient.age}`;
      case "year":
        return String(written.getUTCFullYear() - Math.min(patient.age, 1 + random.nextInt(22)));
      case "date":
        return formatDate(daysBack(random.nextInt(14)), dateStyle, source, random);
      case "later":
        return formatDate(daysBack(-1 - random.nextInt(28)), dateStyle, source, random);
      case "day":
        return String(1 + random.nextInt(9));
      case "weekday":
        return pick(source.weekdays, random);
      case "time":
        return clock(random, source.decimal);
      case "initials":
        return initials();
      case "surname":
        return pick(source.surnames, random);
      case "department":
        return header.department;
      case "hospital":
        return header.hospital;
      case "specialty":
        return header.specialty;
      case "admitted":
        return formatDate(admitted, dateStyle, source, random);
      case "written":
        return formatDate(written, dateStyle, source, random);
      case "title":
        return pieceText(expanded(pick(language.titles[options.type], random), filling));
      case "temperature":
        return decimalNumber(levels.temperature - 0.3 + random.nextInt(7) / 10, 1, source.decimal);
      case "pulse":
        return near(levels.pulse, 6);
      case "systolic":
        return near(levels.systolic, 8);
      case "diastolic":
        return near(levels.diastolic, 5);
      case "respirations":
        return near(levels.respirations, 1);
      case "saturation":
        return near(levels.saturation, 1, 100);
      default:
        return name satisfies never;
    }
  };

  const filling: Filling = {
    random,
    decimal: source.decimal,
    slot: (name) => context(name as ContextSlot),
  };
  return {
    language,
    random,
    filling,
    withSlots: (slots) => ({
      ...filling,
      slot: (name) => slots[name] ?? context(name as ContextSlot),
    }),
    text: (template) => pieceText(expanded(template, filling)),
  };
}

const initialLetters = "ABCDEFGHIJKLMNOPRSTUV";

function expanded(template: Template, filling: Filling): Piece[] {
  const pieces: Piece[] = [];
  expand(template, filling, pieces);
  return pieces;
}

type Levels = Readonly<Record<Exclude<keyof VitalsFact, "type" | "id" | "section">, number>>;

function vitalLevels(vitals: VitalsFact | undefined, age: number, random: Random): Levels {
  // Small children's hearts and lungs go faster, at lower pressure, until about twelve.
  const young = Math.max(0, 12 - age);
  const draw = (low: number, high: number, each = 0): number =>
    Math.round(low + random.nextInt(high - low + 1) + young * each);
  return {
    temperature: vitals?.temperature ?? 36.4 + random.nextInt(9) / 10,
    pulse: vitals?.pulse ?? draw(60, 92, 3),
    systolic: vitals?.systolic ?? draw(112, 146, -3),
    diastolic: vitals?.diastolic ?? draw(62, 88, -1.8),
    respirations: vitals?.respirations ?? draw(13, 18, 0.9),
    saturation: vitals?.saturation ?? draw(95, 99),
  };
}

function day(time: string): Date {
  const date = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not a date: ${time}`);
  return date;
}

function clock(random: Random, decimal: "." | ","): string {
  const hours = random.nextInt(24);
  const minutes = pick([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, random.nextInt(60)], random);
  const mark = decimal === "," && random.next() < 0.6 ? "." : ":";
  return `${mark === ":" ? pad(hours) : hours}${mark}${pad(minutes)}`;
}

function formatDate(date: Date, style: number, source: LanguageGrammar, random: Random): string {
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const dayOfMonth = date.getUTCDate();
  const withYear = random.next() < 0.4;
  const name = `${source.decimal === "," ? "." : ""} ${source.months[month] ?? ""}`;
  switch (style) {
    case 0:
      return `${pad(dayOfMonth)}.${pad(month + 1)}${withYear ? `.${pad(year % 100)}` : ""}`;
    case 1:
      return `${dayOfMonth}/${month + 1}${withYear ? `-${year}` : ""}`;
    case 2:
      return `${dayOfMonth}${name}${withYear ? ` ${year}` : ""}`;
    case 3:
      return `${year}-${pad(month + 1)}-${pad(dayOfMonth)}`;
    default:
      return `${pad(dayOfMonth)}-${pad(month + 1)}${withYear ? `-${year}` : ""}`;
  }
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
