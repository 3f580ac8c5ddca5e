import { createRandom } from "../base/random.ts";
import type { Random } from "../base/random.ts";
import type { Course } from "../cohort/course.ts";
import type { TruthRow } from "../cohort/truth.ts";
import { createChronicState, drawConditions } from "./population/conditions.ts";
import type { Sex } from "./population/demography.ts";
import { drawHome, drawPlace } from "./population/hospitals.ts";
import { isOfBirth } from "./population/epidemiology.ts";
import type { Illness } from "./population/epidemiology.ts";
import { drawAdmission, planSlots } from "./records/note-slots.ts";
import { writeRecord } from "./records/write-record.ts";
import type { World } from "./world.ts";

/** A course of a simulated patient and the truth about it. */
export interface SimulatedCourse {
  readonly course: Course;
  readonly truth: readonly TruthRow[];
}

/**
 * All courses of one patient, in time. Depends on nothing but the world and the patient's number,
 * so that patients can be simulated in any order and anywhere.
 *
 * @param index the patient's number, from 0
 */
export function simulatePatient(world: World, index: number): SimulatedCourse[] {
  const { seed, demography, epidemiology, configuration } = world;
  const { firstYear, lastYear, hospitals } = configuration.population;
  const random = createRandom(createRandom(seed).nextInt(2 ** 51) + index);
  const patient = demography.drawPatient(random);
  const patientId = `P${String(index + 1).padStart(7, "0")}`;
  const home = drawHome(hospitals, random);
  const habits = random.nextInt(2 ** 31);
  const bornHere = demography.drawBornHere(patient.birthYear, random);
  const earliest = Math.max(firstYear, patient.birthYear);
  const starts = drawStarts(
    demography.drawCourses(patient.birthYear, random),
    Date.UTC(earliest, 0, 2),
    Date.UTC(lastYear, 11, 15),
    random,
  );
  const chronic = createChronicState(epidemiology, patient.sex, random);

  return starts.map((start, number) => {
    const year = Number(start.slice(0, 4));
    const age = Math.min(104, Math.max(0, year - patient.birthYear));
    const reason =
      number === 0 && bornHere && age === 0 ? drawBirth(world, patient.sex, random) : null;
    const conditions = drawConditions(
      epidemiology,
      chronic.at(age),
      patient.sex,
      age,
      reason,
      random,
    ).map((condition) => world.document(condition, random));
    return simulateCourse(world, {
      courseId: `${patientId}-${String(number + 1).padStart(2, "0")}`,
      patientId,
      ...patient,
      age,
      start,
      home,
      conditions,
      habit: (illness) => createRandom(habits + illness),
      random,
    });
  });
}

interface CourseOutline extends Pick<
  Parameters<typeof writeRecord>[0],
  "courseId" | "conditions" | "habit" | "random"
> {
  readonly patientId: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly age: number;
  readonly start: string;
  readonly home: number;
}

function simulateCourse(world: World, outline: CourseOutline): SimulatedCourse {
  const { language, configuration } = world;
  const { courseId, conditions, sex, age, start, random } = outline;
  const [primary] = conditions;
  if (primary === undefined) throw new RangeError("a course needs a reason");
  const { disease } = primary.illness;
  const place = drawPlace({
    illness: primary.illness,
    sex,
    age,
    home: outline.home,
    hospitals: configuration.population.hospitals,
    language,
    random,
  });
  const admission = drawAdmission(place.specialtyKey, disease.category, disease.chronic, random);
  const { slots, end } = planSlots(admission, place.specialtyKey, start, random);
  const shortcuts = configuration.shortcuts.filter(
    ({ specialty, share }) => specialty === place.specialtyKey && random.next() < share,
  );
  const record = writeRecord({
    ...world,
    ...outline,
    place,
    slots,
    shortcuts,
  });
  const { diagnoses, truth } = world.code({
    conditions,
    absent: record.absent,
    shortcuts,
    specialtyKey: place.specialtyKey,
    year: Number(start.slice(0, 4)),
    sex,
    age,
    random,
  });
  const { documents, medications, labs, evidence } = record;
  return {
    course: {
      courseId,
      patientId: outline.patientId,
      split: null,
      language,
      start,
      end,
      hospital: place.hospital,
      department: place.department,
      specialty: place.specialty,
      admissionType: admission,
      sex,
      birthYear: outline.birthYear,
      documents,
      medications,
      labs,
      diagnoses,
      evidence,
    },
    truth: truth.map((row) => ({ course_id: courseId, ...row })),
  };
}

/** Times between two days, in order, at least a week apart where there is room. */
function drawStarts(count: number, from: number, to: number, random: Random): string[] {
  const span = Math.max(1, to - from);
  return Array.from({ length: count }, () => from + random.next() * span)
    .sort((a, b) => a - b)
    .map((time, number) => new Date(time + number * 60_000).toISOString().slice(0, 19));
}

/** The reason for the course of those born in one of the hospitals. */
function drawBirth({ epidemiology }: World, sex: Sex, random: Random): Illness | null {
  const births = epidemiology.acute.filter(isOfBirth);
  const weights = births.map(({ presence }) => presence[sex][0] ?? 0);
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  return births.find((_, at) => (left -= weights[at] ?? 0) < 0) ?? null;
}
