import { pick, type Random } from "../../base/random.ts";
import type { CourseDocument, Evidence, LabResult, Medication } from "../../cohort/course.ts";
import type { Shortcut, Configuration } from "../configuration/schema.ts";
import type { DiseaseTerms } from "../disease.ts";
import type { CopiedFact, Fact } from "../grammar/facts.ts";
import type { Language } from "../grammar/language-grammar.ts";
import { departmentStyle } from "../grammar/style.ts";
import type { NoteStyle } from "../grammar/style.ts";
import { writeNote } from "../grammar/write-note.ts";
import type { WrittenNote } from "../grammar/written-note.ts";
import type { Sex } from "../population/demography.ts";
import type { Epidemiology } from "../population/epidemiology.ts";
import type { Place } from "../population/hospitals.ts";
import { addAbsentFacts } from "./absent.ts";
import type { AbsentCondition } from "./absent.ts";
import { socialOf, topicsToAvoid, vitalsOf } from "./background.ts";
import { addConditionFacts } from "./condition-facts.ts";
import { addContrastFacts } from "./contrast.ts";
import type { ShownCondition } from "./documentation.ts";
import { markId, readMark } from "./marks.ts";
import type { NoteSlot } from "./note-slots.ts";
import { drawResults, labOf, resultFact } from "./results.ts";
import { drawTreatments, drugFact, medicationOf } from "./treatments.ts";

/** A course whose conditions are known and whose record is to be written. */
export interface RecordRequest {
  readonly courseId: string;
  readonly language: Language;
  readonly sex: Sex;
  readonly age: number;
  readonly place: Place;
  readonly start: string;
  readonly slots: readonly NoteSlot[];
  readonly conditions: readonly ShownCondition[];
  readonly shortcuts: readonly Shortcut[];
  readonly epidemiology: Epidemiology;
  readonly terms: ReadonlyMap<string, DiseaseTerms>;
  readonly configuration: Configuration;
  /** Random numbers that stay the same over a patient's courses, for each illness. */
  readonly habit: (illness: number) => Random;
  readonly random: Random;
}

/** What stands in the record. */
export interface WrittenRecord {
  readonly documents: readonly CourseDocument[];
  readonly medications: readonly Medication[];
  readonly labs: readonly LabResult[];
  readonly evidence: readonly Evidence[];
  readonly absent: readonly AbsentCondition[];
}

/** Writes the notes, medicines and results of a course, and notes what is evidence of what. */
export function writeRecord(request: RecordRequest): WrittenRecord {
  const { conditions, slots, random, language, configuration, terms } = request;
  const treatments = drawTreatments(conditions, language, request.habit, random);
  const results = drawResults(conditions, random);

  addConditionFacts({ conditions, slots, treatments, terms, configuration, random });
  addContrastFacts(request);
  const absent = addAbsentFacts({ ...request, slots });
  for (const treatment of treatments) {
    const decisive = conditions[treatment.condition]?.shown === "drug";
    const id = markId({ condition: treatment.condition, kind: "drug" });
    for (const slot of listing(slots, decisive, 0.55, random))
      slot.facts.push(drugFact(treatment, id));
  }
  for (const result of results) {
    const decisive = result.condition !== null && conditions[result.condition]?.shown === "result";
    const id =
      result.condition === null ? null : markId({ condition: result.condition, kind: "result" });
    for (const slot of listing(slots, decisive, 0.35, random)) {
      slot.facts.push(resultFact(result, language, id));
    }
  }
  const [first] = slots;
  if (first !== undefined) {
    if (random.next() < 0.5) first.facts.push(vitalsOf(conditions, request.age, random));
    first.facts.push(...socialOf(conditions, request.age, random));
  }
  for (const { text } of request.shortcuts) {
    pick(slots, random).facts.push({ type: "verbatim", id: null, text: text[language] });
  }

  const { documents, evidence } = writeNotes(request);
  return {
    documents,
    evidence,
    absent,
    medications: treatments.map((treatment) => medicationOf(treatment, request.start)),
    labs: results.map((result) => labOf(result, language, request.start)),
  };
}

/** The notes that list a medicine or result: one, or none, or one that must. */
function listing(
  slots: readonly NoteSlot[],
  must: boolean,
  share: number,
  random: Random,
): NoteSlot[] {
  const doctors = slots.filter(({ type }) => type !== "nursing note" && type !== "operation note");
  const able = doctors.length > 0 ? doctors : slots;
  return must || random.next() < share ? [pick(able, random)] : [];
}

function writeNotes(request: RecordRequest): {
  documents: CourseDocument[];
  evidence: Evidence[];
} {
  const { conditions, slots, random, place } = request;
  const { copied } = request.configuration.documentation;
  const documents: CourseDocument[] = [];
  const evidence: Evidence[] = [];
  const earlier: WrittenNote[] = [];
  const avoid = topicsToAvoid(conditions.map(({ illness }) => illness.disease.category));
  for (const [at, slot] of slots.entries()) {
    const carried =
      earlier.length > 0 && random.next() < copied ? carriedOver(earlier, random) : null;
    const facts: Fact[] = carried === null ? slot.facts : [...slot.facts, carried];
    const note = writeNote({
      language: request.language,
      type: slot.type,
      style: styleOf(request),
      facts,
      patient: { sex: request.sex, age: request.age },
      header: {
        hospital: place.hospital,
        department: place.department,
        specialty: place.specialty,
        written: slot.time,
        admitted: request.start,
      },
      avoid,
      random,
    });
    earlier.push(note);
    const documentId = `${request.courseId}-${slot.encounter}.${at + 1}`;
    documents.push({ documentId, type: slot.type, time: slot.time, text: note.text });
    for (const { id, start, end } of note.mentions) {
      const mark = readMark(id);
      const code = mark === null ? undefined : conditions[mark.condition]?.code;
      if (mark === null || code === undefined) continue;
      const group = evidence.length;
      evidence.push({ documentId, code, start, end, group, fragment: 0, kind: mark.kind });
    }
  }
  return { documents, evidence };
}

function styleOf({ place, configuration, random }: RecordRequest): NoteStyle {
  const style = departmentStyle(place.department, random);
  const { noise, routine } = configuration.documentation;
  return {
    ...style,
    filler: style.filler * routine,
    abbreviations: Math.min(1, style.abbreviations * noise),
    misspellings: Math.min(1, style.misspellings * noise),
  };
}

/** A section of an earlier note, with what it mentions. */
function carriedOver(earlier: readonly WrittenNote[], random: Random): CopiedFact | null {
  const note = pick(earlier, random);
  const sections = note.sections.filter(
    ({ section, start, end }) =>
      ["past-history", "history", "course"].includes(section) &&
      end - start >= 40 &&
      end - start <= 700,
  );
  if (sections.length === 0) return null;
  const { start, end } = pick(sections, random);
  const mentions = note.mentions
    .filter((mention) => mention.start >= start && mention.end <= end)
    .map((mention) => ({ id: mention.id, start: mention.start - start, end: mention.end - start }));
  return { type: "copied", text: note.text.slice(start, end), mentions };
}
